/** Good calls of STS, made with the real client: its messages are queries and XML, so what arrives is read by its texts. */
import * as sdk from '@aws-sdk/client-sts'
import { decodeError, decodeHttpResponse } from 'aws-preflight'
import * as sts from 'aws-preflight/sts'
import { requestArbitrary } from '../support/noisy.js'
import { preflight, RequestValidationError } from 'aws-preflight/sdk'
import * as fc from 'fast-check'
import { type LocalServer, startServer } from '../support/local-server.js'
import { type AnyClient, sdkOf } from '../support/sdks.js'

const { client: clientOf, command } = sdkOf('3.1162', sdk, 'STSClient')

let server: LocalServer
let client: AnyClient
beforeAll(async () => {
  server = await startServer()
  client = clientOf(server.endpoint)
  client.middlewareStack.use(preflight(sts, { onUnknownLiteral: 'throw', responses: 'throw' }))
})
afterAll(async () => {
  client.destroy()
  await server.close()
})

const xml = (operation: string, result: string): Uint8Array =>
  new TextEncoder().encode(
    `<${operation}Response><${operation}Result>${result}</${operation}Result></${operation}Response>`,
  )

test.each(Object.values(sts.operations))(
  '$name is sent as it was given',
  async (operation) => {
    const { name } = operation
    await fc.assert(
      fc.asyncProperty(requestArbitrary(operation) as fc.Arbitrary<object>, async (request) => {
        server.taken()
        server.answerWith({ body: xml(name, '') })
        await client.send(command(name, request))
        const [arrived] = server.taken()
        const sent = new URLSearchParams(arrived?.body)
        expect(sent.get('Action')).toBe(name)
        for (const [member, value] of Object.entries(request))
          if (typeof value === 'string') expect(sent.get(member)).toBe(value)
      }),
      { numRuns: 3 },
    )
  },
  30_000,
)

test('what the client makes of a response in XML is checked by the plugin, and can be decoded', async () => {
  const identity = { Account: '123456789012', Arn: 'arn:aws:iam::123456789012:root', UserId: 'AIDA' }
  const fields = Object.entries(identity).map(([member, text]) => `<${member}>${text}</${member}>`)
  server.answerWith({ body: xml('GetCallerIdentity', fields.join('')) })
  const output = await client.send(command('GetCallerIdentity', {}))
  expect(output).toMatchObject(identity)
  expect(sts.decodeResponse('GetCallerIdentity', output, { mode: 'strict' })).toEqual({ _tag: 'Right', right: output })
})

test('a wrong request is stopped', async () => {
  server.taken()
  const call = client.send(command('AssumeRole', { RoleArn: 'arn', RoleSessionNam: 'me' }))
  await expect(call).rejects.toThrow(RequestValidationError)
  expect(server.taken()).toEqual([])
})

test('XML itself is not read: the service has no functions for it, and those for all refuse it in a sentence', () => {
  expect(Object.keys(sts)).not.toContain('decodeHttpResponse')
  const http = { status: 200, body: new TextDecoder().decode(xml('GetCallerIdentity', '')) }
  const sentence = expect.stringContaining('awsQuery') as string
  expect(decodeHttpResponse(sts.GetCallerIdentity, http)).toMatchObject({ left: { issues: [{ message: sentence }] } })
  expect(decodeError(sts.GetCallerIdentity, { ...http, status: 403 })).toMatchObject({ left: [{ message: sentence }] })
})
