/** Good calls of AmplifyBackend, made with the real clients of two versions. */
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { testCalls, testExceptions } from '../support/client-law.js'
import { newestSdk, sdks } from '../support/sdks.js'

/** The one free-form member that the pages know is an empty structure to the SDK. */
const sent = (request: object): object =>
  'AppName' in request && 'ResourceConfig' in request ? { ...request, ResourceConfig: {} } : request

test('every operation is called', () => expect(Object.values(amplifybackend.operations)).toHaveLength(31))

describe.each(sdks)('with the SDK $version', (sdk) => {
  const calls = { service: amplifybackend, sdk, schemas: newestSdk, sent }
  testCalls(calls)
  describe('exceptions', () => testExceptions(calls))
})
