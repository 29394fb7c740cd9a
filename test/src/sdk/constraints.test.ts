/** The plugin and constraints: no SDK can vouch for a bound, so that a call is sent, and told. */
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import * as lambda from 'aws-preflight/lambda'
import { preflight, type PreflightOptions, type RequestReport, RequestValidationError } from 'aws-preflight/sdk'
import { type LocalServer, startServer } from '../../support/local-server.js'

let server: LocalServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const invoked = async (FunctionName: string, options: PreflightOptions = {}) => {
  const reports: RequestReport[] = []
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const client = new LambdaClient({ region: 'eu-central-1', endpoint: server.endpoint, credentials, maxAttempts: 1 })
  client.middlewareStack.use(preflight(lambda, { onRequest: (report) => reports.push(report), ...options }))
  const error: unknown = await client.send(new InvokeCommand({ FunctionName })).catch((reason: unknown) => reason)
  client.destroy()
  return {
    sent: server.taken().length === 1,
    stopped: error instanceof RequestValidationError,
    told: reports.flatMap(({ issues }) => issues.map(({ code }) => code)),
  }
}

test.each<[PreflightOptions, object]>([
  [{}, { sent: true, stopped: false, told: ['pattern_mismatch'] }],
  [{ onConstraint: 'throw' }, { sent: false, stopped: true, told: ['pattern_mismatch'] }],
  [{ onConstraint: 'off' }, { sent: true, stopped: false, told: [] }],
  [{ onInvalidRequest: 'off' }, { sent: true, stopped: false, told: [] }],
  [
    { onInvalidRequest: 'off', onConstraint: 'warn' },
    { sent: true, stopped: false, told: ['pattern_mismatch'] },
  ],
])('a name with a blank, under %p', async (options, expected) => {
  expect(await invoked('my fn', options)).toEqual(expected)
})

test('an empty member of the path is stopped: the call would go to another address', async () => {
  expect(await invoked('')).toEqual({ sent: false, stopped: true, told: ['invalid_length'] })
  expect(await invoked('', { onConstraint: 'off' })).toEqual({ sent: false, stopped: true, told: ['invalid_length'] })
})
