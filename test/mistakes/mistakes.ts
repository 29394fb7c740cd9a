/** Mistakes that people make in requests, for the tests of the plugin and the table of who stops them. */

/** One wrong request. */
export interface Mistake {
  /** The mistake, as the table says it. */
  readonly what: string
  readonly operation: string
  readonly input: unknown
  /** `pointer code` of each issue, in order. */
  readonly issues: readonly string[]
}

const app = { AppId: 'd1a2b3c4', BackendEnvironmentName: 'staging' }
const backend = { ...app, AppName: 'shop' }

/** A good request but for what its user pools are given beside the required members. */
const auth = (userPools: object, config: object = {}): object => ({
  ...app,
  ResourceName: 'auth',
  ResourceConfig: {
    AuthResources: 'USER_POOL_ONLY',
    Service: 'COGNITO',
    UserPoolConfigs: {
      RequiredSignUpAttributes: ['EMAIL'],
      SignInMethod: 'EMAIL',
      UserPoolName: 'people',
      ...userPools,
    },
    ...config,
  },
})

const oauth = (changed: object): object =>
  auth({
    OAuth: {
      OAuthGrantType: 'CODE',
      OAuthScopes: ['EMAIL'],
      RedirectSignInURIs: ['https://example.org/in'],
      RedirectSignOutURIs: ['https://example.org/out'],
      ...changed,
    },
  })

const api = (config: unknown): object => ({ ...app, ResourceName: 'api', ResourceConfig: config })

const storage = (config: object): object => ({
  ...app,
  ResourceName: 'files',
  ResourceConfig: { ServiceName: 'S3', Permissions: { Authenticated: ['READ'] }, ...config },
})

const circle: Record<string, unknown> = {}
circle['Self'] = circle

const pools = '/ResourceConfig/UserPoolConfigs'

export const mistakes: readonly Mistake[] = [
  {
    what: 'a misspelt required member',
    operation: 'CreateBackend',
    input: { ...app, Appname: 'shop' },
    issues: ['/Appname unknown_member', '/AppName missing_member'],
  },
  {
    what: 'a misspelt optional member',
    operation: 'CreateBackend',
    input: { ...backend, ResourceNam: 'web' },
    issues: ['/ResourceNam unknown_member'],
  },
  {
    what: 'a misspelt member further down',
    operation: 'CreateBackendAuth',
    input: auth({ Oauth: {} }),
    issues: [`${pools}/Oauth unknown_member`],
  },
  {
    what: 'camelCase names, as on the wire',
    operation: 'CreateBackend',
    input: { appId: 'd1a2b3c4', backendEnvironmentName: 'staging', appName: 'shop' },
    issues: [
      '/appId unknown_member',
      '/backendEnvironmentName unknown_member',
      '/appName unknown_member',
      '/AppId missing_member',
      '/AppName missing_member',
      '/BackendEnvironmentName missing_member',
    ],
  },
  {
    what: "another operation's member",
    operation: 'CreateToken',
    input: { AppId: 'd1a2b3c4', SessionId: 's-1' },
    issues: ['/SessionId unknown_member'],
  },
  {
    what: "boto3's paging options",
    operation: 'ListBackendJobs',
    input: { ...app, PaginationConfig: { MaxItems: 10 } },
    issues: ['/PaginationConfig unknown_member'],
  },
  { what: 'no member at all', operation: 'CreateToken', input: {}, issues: ['/AppId missing_member'] },
  {
    what: 'a missing member of the body',
    operation: 'CreateBackend',
    input: app,
    issues: ['/AppName missing_member'],
  },
  {
    what: 'a missing member further down',
    operation: 'CreateBackendAuth',
    input: auth({ SignInMethod: undefined }),
    issues: [`${pools}/SignInMethod missing_member`],
  },
  {
    what: 'an empty string, in the path',
    operation: 'CreateToken',
    input: { AppId: '' },
    issues: ['/AppId invalid_length'],
  },
  {
    what: 'a number for a string, in the path',
    operation: 'CreateToken',
    input: { AppId: 7 },
    issues: ['/AppId invalid_type'],
  },
  {
    what: 'a number for a string, in the body',
    operation: 'CreateBackend',
    input: { ...backend, AppName: 7 },
    issues: ['/AppName invalid_type'],
  },
  {
    what: 'a `Date` for a string',
    operation: 'CreateBackend',
    input: { ...backend, ResourceName: new Date(0) },
    issues: ['/ResourceName invalid_type'],
  },
  {
    what: 'an object for a string, in the path',
    operation: 'CreateToken',
    input: { AppId: { Id: 'd1a2b3c4' } },
    issues: ['/AppId invalid_type'],
  },
  {
    what: 'an array for a string, in the path',
    operation: 'CreateToken',
    input: { AppId: ['d1a2b3c4'] },
    issues: ['/AppId invalid_type'],
  },
  {
    what: 'a string for a number',
    operation: 'ListBackendJobs',
    input: { ...app, MaxResults: '10' },
    issues: ['/MaxResults invalid_type'],
  },
  {
    what: 'a string for a number, further down',
    operation: 'CreateBackendAuth',
    input: auth({ PasswordPolicy: { MinimumLength: '12' } }),
    issues: [`${pools}/PasswordPolicy/MinimumLength invalid_type`],
  },
  {
    what: 'a fraction for an integer',
    operation: 'ListBackendJobs',
    input: { ...app, MaxResults: 2.5 },
    issues: ['/MaxResults not_an_integer'],
  },
  {
    what: '`NaN`',
    operation: 'CreateBackendAuth',
    input: auth({ PasswordPolicy: { MinimumLength: NaN } }),
    issues: [`${pools}/PasswordPolicy/MinimumLength not_finite`],
  },
  {
    what: 'a string for a boolean',
    operation: 'RemoveAllBackends',
    input: { AppId: 'd1a2b3c4', CleanAmplifyApp: 'false' },
    issues: ['/CleanAmplifyApp invalid_type'],
  },
  {
    what: 'a literal that does not exist',
    operation: 'CreateBackendAPI',
    input: api({ DefaultAuthType: { Mode: 'PASSWORD' } }),
    issues: ['/ResourceConfig/DefaultAuthType/Mode invalid_literal'],
  },
  {
    what: 'a literal with a letter too many',
    operation: 'CreateBackendAPI',
    input: api({ DefaultAuthType: { Mode: 'API_KEYS' } }),
    issues: ['/ResourceConfig/DefaultAuthType/Mode invalid_literal'],
  },
  {
    what: 'a literal in small letters',
    operation: 'CreateBackendAuth',
    input: auth({ SignInMethod: 'email' }),
    issues: [`${pools}/SignInMethod invalid_literal`],
  },
  {
    what: 'a misspelt literal in a list',
    operation: 'CreateBackendAuth',
    input: oauth({ OAuthScopes: ['EMAIL', 'EMIAL'] }),
    issues: [`${pools}/OAuth/OAuthScopes/1 invalid_literal`],
  },
  {
    what: '`null` for a required member',
    operation: 'CreateBackend',
    input: { ...backend, AppName: null },
    issues: ['/AppName null_member'],
  },
  {
    what: '`null` for an optional structure',
    operation: 'CreateBackendAuth',
    input: auth({ Mfa: null }),
    issues: [`${pools}/Mfa null_member`],
  },
  {
    what: '`null` in a list',
    operation: 'CreateBackendStorage',
    input: storage({ Permissions: { Authenticated: ['READ', null] } }),
    issues: ['/ResourceConfig/Permissions/Authenticated/1 null_member'],
  },
  {
    what: 'a string for a list',
    operation: 'CreateBackendAuth',
    input: oauth({ OAuthScopes: 'EMAIL' }),
    issues: [`${pools}/OAuth/OAuthScopes invalid_type`],
  },
  {
    what: 'a `Set` for a list',
    operation: 'CreateBackendAuth',
    input: oauth({ RedirectSignInURIs: new Set(['https://example.org/in']) }),
    issues: [`${pools}/OAuth/RedirectSignInURIs invalid_type`],
  },
  {
    what: 'an object for a list',
    operation: 'CreateBackendStorage',
    input: storage({ Permissions: { Authenticated: { 0: 'READ' } } }),
    issues: ['/ResourceConfig/Permissions/Authenticated invalid_type'],
  },
  {
    what: 'an array for a structure',
    operation: 'CreateBackendAPI',
    input: api([]),
    issues: ['/ResourceConfig invalid_type'],
  },
  {
    what: 'JSON text for a structure',
    operation: 'CreateBackendAPI',
    input: api('{"TransformSchema":"type Bread { name: String }"}'),
    issues: ['/ResourceConfig invalid_type'],
  },
  {
    what: 'a `Map` for a structure',
    operation: 'CreateBackendAPI',
    input: api({ DefaultAuthType: new Map([['Mode', 'API_KEY']]) }),
    issues: ['/ResourceConfig/DefaultAuthType invalid_type'],
  },
  {
    what: 'a value inside itself',
    operation: 'CreateBackend',
    input: { ...backend, ResourceConfig: circle },
    issues: ['/ResourceConfig/Self cyclic'],
  },
]
