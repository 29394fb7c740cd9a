import { operations } from 'aws-preflight/amplifybackend'
import type { Subject } from './candidate.js'
import { fresh, variants } from './variants.js'

/** One column of the table: values of one kind, all good or all bad, taken in turn. */
export interface Payload {
  readonly name: string
  readonly what: string
  readonly subject: Subject
  readonly values: readonly unknown[]
  readonly good: boolean
  /** The issues' sentences are made, too, as for somebody who reads them. */
  readonly read?: boolean
  /** Many hidden classes by its nature: left out where one class per shape is measured. */
  readonly mixedOnly?: boolean
}

const createAuth: Subject = { operation: operations.CreateBackendAuth, side: 'request' }
const createApi: Subject = { operation: operations.CreateBackendAPI, side: 'request' }
const createToken: Subject = { operation: operations.CreateToken, side: 'request' }
const listJobs: Subject = { operation: operations.ListBackendJobs, side: 'response' }

const provider = {
  ClientId: '1234567890-abcdefghijkl.apps.example.org',
  ClientSecret: 'not-a-secret-at-all-0123456789',
}
const email = {
  EmailMessage: 'Somebody, perhaps you, asked for this code: {####}. It is good for one hour.',
  EmailSubject: 'Your code',
}

const auth = {
  AppId: 'd1a2b3c4d5e6f7',
  BackendEnvironmentName: 'staging',
  ResourceName: 'authentication',
  ResourceConfig: {
    AuthResources: 'IDENTITY_POOL_AND_USER_POOL',
    Service: 'COGNITO',
    IdentityPoolConfigs: { IdentityPoolName: 'staging_identities', UnauthenticatedLogin: false },
    UserPoolConfigs: {
      RequiredSignUpAttributes: ['EMAIL', 'FAMILY_NAME', 'GIVEN_NAME', 'LOCALE', 'ZONE_INFO'],
      SignInMethod: 'EMAIL_AND_PHONE_NUMBER',
      UserPoolName: 'staging_people',
      ForgotPassword: {
        DeliveryMethod: 'EMAIL',
        EmailSettings: email,
        SmsSettings: { SmsMessage: 'Your new password’s code is {####}' },
      },
      Mfa: { MFAMode: 'OPTIONAL', Settings: { MfaTypes: ['SMS', 'TOTP'], SmsMessage: 'Your code is {####}' } },
      OAuth: {
        DomainPrefix: 'staging-people',
        OAuthGrantType: 'CODE',
        OAuthScopes: ['PHONE', 'EMAIL', 'OPENID', 'PROFILE'],
        RedirectSignInURIs: ['https://staging.example.org/in', 'http://localhost:3000/in'],
        RedirectSignOutURIs: ['https://staging.example.org/out', 'http://localhost:3000/out'],
        SocialProviderSettings: {
          Facebook: provider,
          Google: provider,
          LoginWithAmazon: provider,
          SignInWithApple: {
            ClientId: 'org.example.staging',
            KeyId: 'ABC123DEFG',
            PrivateKey: 'not a key at all',
            TeamId: 'TEAM123456',
          },
        },
      },
      PasswordPolicy: {
        MinimumLength: 12,
        AdditionalConstraints: ['REQUIRE_DIGIT', 'REQUIRE_LOWERCASE', 'REQUIRE_SYMBOL', 'REQUIRE_UPPERCASE'],
      },
      VerificationMessage: {
        DeliveryMethod: 'EMAIL',
        EmailSettings: email,
        SmsSettings: { SmsMessage: 'Your code is {####}' },
      },
    },
  },
}

const api = {
  AppId: 'd1a2b3c4d5e6f7',
  BackendEnvironmentName: 'staging',
  ResourceName: 'graph',
  ResourceConfig: {
    AdditionalAuthTypes: [
      { Mode: 'AMAZON_COGNITO_USER_POOLS', Settings: { CognitoUserPoolId: 'eu-central-1_Ab12Cd34E' } },
      { Mode: 'AWS_IAM', Settings: { CognitoUserPoolId: 'eu-central-1_Ef56Gh78I' } },
    ],
    ApiName: 'orders',
    ConflictResolution: { ResolutionStrategy: 'OPTIMISTIC_CONCURRENCY' },
    DefaultAuthType: { Mode: 'API_KEY', Settings: { Description: 'for the first weeks', ExpirationTime: 30 } },
    Service: 'AppSync',
    TransformSchema: `type Order @model { id: ID! ${'line: String '.repeat(12)}}`,
  },
}

const job = (index: number): Record<string, unknown> => ({
  AppId: 'd1a2b3c4d5e6f7',
  BackendEnvironmentName: 'staging',
  CreateTime: String(1610499932490 + index),
  JobId: `job-${index}`,
  Operation: 'CreateBackendAuth',
  Status: index % 7 === 0 ? 'FAILED' : 'COMPLETED',
  UpdateTime: String(1610499999999 + index),
})

/** A page of this many jobs, of one hidden class. */
export const jobs = (count: number): { Jobs: Record<string, unknown>[] } => ({
  Jobs: Array.from({ length: count }, (_, index) => job(index)),
})

/** The response whose growth is measured. */
export const jobsSubject: Subject = listJobs

/** A copy in which these places, written `A.B.0.C`, hold something else; `undefined` takes the member away. */
export const withChanges = (value: unknown, changes: Readonly<Record<string, unknown>>): unknown => {
  const copy = fresh(value)
  for (const [path, changed] of Object.entries(changes)) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const owner = keys.reduce((held, key) => held[key] as Record<string, unknown>, copy as Record<string, unknown>)
    owner[last] = changed
  }
  return fresh(copy)
}

/** The same members in the reverse order, at every depth. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, held]) => [name, reversed(held)]),
  )
}

const pool = 'ResourceConfig.UserPoolConfigs'

const tenErrors = {
  AppId: 7,
  'ResourceConfig.AuthResources': 'USER_POOL',
  'ResourceConfig.Service': 'cognito',
  'ResourceConfig.IdentityPoolConfigs.UnauthenticatedLogin': 'no',
  [`${pool}.SignInMethod`]: 'E-MAIL',
  [`${pool}.UserPoolName`]: undefined,
  [`${pool}.ForgotPassword.DeliveryMethod`]: 'POST',
  [`${pool}.Mfa.Settings.MfaTypes.1`]: 'TOPT',
  [`${pool}.OAuth.RedirectSignInURIs`]: 'https://staging.example.org/in',
  [`${pool}.PasswordPolicy.MinimumLength`]: '12',
}

const wrongLiteral = { [`${pool}.SignInMethod`]: 'E-MAIL' }
const unknownKey = { [`${pool}.OAuth.DomainPrefx`]: 'staging-people', [`${pool}.OAuth.DomainPrefix`]: undefined }

/** The payloads of every regime; those of made-up shapes are beside them. */
export const payloads: readonly Payload[] = [
  { name: 'auth', what: 'a request of 19 objects', subject: createAuth, values: [fresh(auth)], good: true },
  { name: 'api', what: 'a request of 9 objects', subject: createApi, values: [fresh(api)], good: true },
  {
    name: 'token',
    what: 'a request of one member',
    subject: createToken,
    values: [fresh({ AppId: 'd1a2b3c4d5e6f7' })],
    good: true,
  },
  { name: 'jobs100', what: 'a response of 100 jobs', subject: listJobs, values: [fresh(jobs(100))], good: true },
  {
    name: 'authS64',
    what: '64 of auth, each with other members present',
    subject: createAuth,
    values: variants(createAuth.operation.request, auth, 64),
    good: true,
    mixedOnly: true,
  },
  {
    name: 'jobsS',
    what: '16 of jobs100, each job with other members present',
    subject: listJobs,
    values: variants(listJobs.operation.response, jobs(100), 16).filter((value) => 'Jobs' in (value as object)),
    good: true,
    mixedOnly: true,
  },
  {
    name: 'reversed',
    what: 'auth, the members of each object in the reverse order',
    subject: createAuth,
    values: [reversed(fresh(auth))],
    good: true,
  },
  {
    name: '1 error',
    what: 'auth, one literal wrong',
    subject: createAuth,
    values: [withChanges(auth, wrongLiteral)],
    good: false,
  },
  {
    name: '10 errors',
    what: 'auth, ten things wrong',
    subject: createAuth,
    values: [withChanges(auth, tenErrors)],
    good: false,
  },
  {
    name: '10 errors, read',
    what: 'the same, with a sentence for each made',
    subject: createAuth,
    values: [withChanges(auth, tenErrors)],
    good: false,
    read: true,
  },
  {
    name: 'unknown key',
    what: 'auth, one member misspelt',
    subject: createAuth,
    values: [withChanges(auth, unknownKey)],
    good: false,
  },
  {
    name: '1 error S16',
    what: '16 of auth, each with other members present and one literal wrong',
    subject: createAuth,
    values: variants(createAuth.operation.request, auth, 16).map((value) => withChanges(value, wrongLiteral)),
    good: false,
    mixedOnly: true,
  },
  {
    name: '1 error in jobs',
    what: 'jobs100, one JobId a number',
    subject: listJobs,
    values: [withChanges(jobs(100), { 'Jobs.57.JobId': 7 })],
    good: false,
  },
]
