import * as E from 'fp-ts/lib/Either.js'
import {
  type AnyOperation,
  decodeResponse,
  type Drift,
  type Mode,
  type RequestOptions,
  type ResponseOptions,
  validateRequest,
} from 'aws-preflight'
import { float, list, map, operation, optional, required, response, string, structure } from 'aws-preflight/codec'
import { ListBackendJobs } from 'aws-preflight/amplifybackend'
import { format } from '../../../src/combinators/operation.js'

interface Provider {
  ClientId?: string | undefined
  MFAMode?: string | undefined
}
const Provider = structure<Provider>('Provider', () => ({
  ClientId: optional(string, { wire: 'client_id' }),
  MFAMode: optional(string, { wire: 'MFAMode' }),
}))

interface Get {
  AppId: string
  Providers?: Provider[] | undefined
}
const Get = structure<Get>('GetRequest', () => ({
  AppId: required(string, { location: 'path' }),
  Providers: optional(list(Provider)),
}))

interface Got {
  AppId: string
  Ratio: number
  ByName: { [key: string]: Provider }
}
const Got = response<Got>('GetResponse', () => ({
  AppId: required(string),
  Ratio: required(float),
  ByName: required(map(Provider)),
}))

const get = operation(
  { format, name: 'made-up', wireNames: 'lowerFirst' },
  {
    name: 'Get',
    alias: 'get',
    request: Get,
    response: Got,
    disjointNames: true,
  },
)

/** The result for a body, with the places of what is unknown, or the issues' codes and places. */
const decoded = (body: unknown, options: ResponseOptions<Mode, keyof Got> = {}): unknown => {
  const drifts: string[] = []
  const result = decodeResponse(get, body, {
    ...options,
    onDrift: ({ code, pointer }) => drifts.push(`${pointer} ${code}`),
  })
  if (E.isLeft(result)) return result.left.map(({ code, pointer }) => `${pointer} ${code}`)
  return drifts.length > 0 ? { ...result.right, drifts } : result.right
}

const documented = { AppId: 'a', Ratio: 0.5, ByName: { one: { ClientId: 'c', MFAMode: 'ON' } } }
const wire = { appId: 'a', ratio: 0.5, byName: { one: { client_id: 'c', MFAMode: 'ON' } } }
const cloudTrail = { appId: 'a', ratio: 0.5, byName: { one: { clientId: 'c', mFAMode: 'ON' } } }

test.each<[string, unknown, ResponseOptions<Mode, keyof Got>, unknown]>([
  ['wire names are found out by the top-level keys', wire, {}, documented],
  ['so are documented ones', documented, {}, documented],
  ['what is beside a response decides nothing', { $metadata: 1, ...wire }, {}, { $metadata: 1, ...documented }],
  ['wire names that are asked for', wire, { names: 'wire' }, documented],
  ['a record of CloudTrail', cloudTrail, { names: 'cloudtrail' }, documented],
  ['which may have the names of the message too', wire, { names: 'cloudtrail' }, documented],
  ['strictly, too', wire, { mode: 'strict' }, documented],
  ['keys of maps are nobody’s names', { byName: { AppId: {} } }, {}, { ByName: { AppId: {} } }],
  ['numbers that JSON can’t write', { ratio: '-Infinity' }, {}, { Ratio: -Infinity }],
  ['they are strings where the names are documented', { Ratio: 'NaN' }, {}, ['/Ratio invalid_type']],
  ['documented names that are asked for', wire, { names: 'documented' }, [' unrecognized_body']],
  [
    'places have documented names',
    { appId: 7, byName: { one: { client_id: 7 } } },
    {},
    ['/AppId invalid_type', '/ByName/one/ClientId invalid_type'],
  ],
  ['what is unknown stays', { appId: 'a', x: 1 }, {}, { AppId: 'a', x: 1, drifts: ['/x unknown_member'] }],
  ['but not in a member’s place', { appId: 'a', AppId: 7 }, {}, { AppId: 'a', drifts: ['/AppId unknown_member'] }],
  [
    'nor before it',
    { ratio: 1, AppId: 7, appId: 'a' },
    {},
    { Ratio: 1, AppId: 'a', drifts: ['/AppId unknown_member'] },
  ],
  [
    'nor twice',
    { byName: { one: { clientId: 'c', client_id: 'd' } } },
    { names: 'cloudtrail' },
    { ByName: { one: { ClientId: 'c' } }, drifts: ['/ByName/one/client_id unknown_member'] },
  ],
  [
    'documented names inside a wire body are unknown',
    { byName: { one: { ClientId: 'c' } } },
    {},
    { ByName: { one: {} }, drifts: ['/ByName/one/ClientId unknown_member'] },
  ],
  ['null is absent', { appId: null, ratio: 1 }, {}, { Ratio: 1 }],
  ['what the caller needs has its documented name', { ratio: 1 }, { require: ['AppId'] }, ['/AppId missing_member']],
  ['a name that there is not', wire, { names: 'wired' as never }, ['/options/names invalid_literal']],
])('%s', (_, body, options, want) => {
  expect(decoded(body, options)).toEqual(want)
})

test('without the proof that they can be told apart, names are the documented ones', () => {
  expect(decodeResponse({ ...get, disjointNames: undefined }, { appId: 'a' })).toMatchObject({
    left: [{ code: 'unrecognized_body' }],
  })
})

const asked = (payload: unknown, options: RequestOptions = {}, operation: AnyOperation = get): unknown =>
  E.getOrElseW((issues: readonly { message: string }[]) => issues.map(({ message }) => message))(
    validateRequest(operation, payload, options),
  )

test.each<[string, unknown, RequestOptions, unknown]>([
  [
    'by itself a request has documented names',
    { appId: 'a' },
    {},
    [
      'appId: there is no such member in GetRequest (did you mean "AppId"?)',
      'AppId: is required and missing: expected a string (is "appId" meant for it?)',
    ],
  ],
  [
    'a recorded request',
    { appId: 'a', providers: [{ client_id: 'c' }] },
    { names: 'wire' },
    { AppId: 'a', Providers: [{ ClientId: 'c' }] },
  ],
  ['with what was in the path', { AppId: 'a' }, { names: 'wire' }, { AppId: 'a' }],
  [
    'of CloudTrail',
    { appId: 'a', providers: [{ clientId: 'c' }] },
    { names: 'cloudtrail' },
    { AppId: 'a', Providers: [{ ClientId: 'c' }] },
  ],
  [
    'a suggestion has the names of the value',
    { appId: 'a', providers: [{ clientid: 'c' }] },
    { names: 'wire' },
    ['Providers[0].clientid: there is no such member in Provider (did you mean "client_id"?)'],
  ],
  [
    'names of a request are never guessed',
    {},
    { names: 'auto' as never },
    ['options.names: "auto" is not one of documented, wire, cloudtrail'],
  ],
])('%s', (_, payload, options, want) => {
  expect(asked(payload, options)).toEqual(want)
})

test('a record of CloudTrail, with what the service does not document and without what it leaves out', () => {
  const job = {
    appId: 'd1a2b3c4',
    backendEnvironmentName: 'staging',
    jobId: 'j-1',
    operation: 'CreateBackendAuth',
    status: 'COMPLETED',
    createTime: '1610499932490',
    updateTime: '1610499999999',
  }
  const responseElements = { jobs: [job], appId: 'd1a2b3c4', backendEnvironmentName: 'staging' }
  const Jobs = [
    {
      AppId: 'd1a2b3c4',
      BackendEnvironmentName: 'staging',
      JobId: 'j-1',
      Operation: 'CreateBackendAuth',
      Status: 'COMPLETED',
      CreateTime: '1610499932490',
      UpdateTime: '1610499999999',
    },
  ]
  for (const names of ['auto', 'cloudtrail'] as const) {
    const drifts: string[] = []
    const onDrift = ({ pointer, code }: Drift): unknown => drifts.push(`${pointer} ${code}`)
    const decoded = decodeResponse(ListBackendJobs, responseElements, { names, onDrift })
    expect(decoded).toEqual(E.right({ Jobs, appId: 'd1a2b3c4', backendEnvironmentName: 'staging' }))
    expect(drifts).toEqual(['/appId unknown_member', '/backendEnvironmentName unknown_member'])
  }
  const requestParameters = { appId: 'd1a2b3c4', backendEnvironmentName: 'staging', maxResults: 5 }
  expect(asked(requestParameters, { names: 'cloudtrail' }, ListBackendJobs)).toEqual({
    AppId: 'd1a2b3c4',
    BackendEnvironmentName: 'staging',
    MaxResults: 5,
  })
})
