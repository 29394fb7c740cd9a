/** Good calls of IAM, made with the real client: its messages are queries, so what arrives is read by its texts. */
import * as sdk from '@aws-sdk/client-iam'
import * as iam from 'aws-preflight/iam'
import { preflight } from 'aws-preflight/sdk'
import * as fc from 'fast-check'
import { type LocalServer, startServer } from '../support/local-server.js'
import { requestArbitrary } from '../support/noisy.js'
import { type AnyClient, sdkOf } from '../support/sdks.js'

const { client: clientOf, command } = sdkOf('3.1162', sdk, 'IAMClient')

let server: LocalServer
let client: AnyClient
beforeAll(async () => {
  server = await startServer()
  client = clientOf(server.endpoint)
  client.middlewareStack.use(preflight(iam, { onConstraint: 'throw', onUnknownLiteral: 'throw', responses: 'off' }))
})
afterAll(async () => {
  client.destroy()
  await server.close()
})

test('every request that fits the constraints is sent as it was given', async () => {
  for (const operation of Object.values(iam.operations)) {
    const { name } = operation
    await fc.assert(
      fc.asyncProperty(requestArbitrary(operation) as fc.Arbitrary<object>, async (request) => {
        server.taken()
        server.answerWith({
          body: new TextEncoder().encode(`<${name}Response><${name}Result></${name}Result></${name}Response>`),
        })
        await client.send(command(name, request))
        const [arrived] = server.taken()
        const sent = new URLSearchParams(arrived?.body)
        expect(sent.get('Action')).toBe(name)
        for (const [member, value] of Object.entries(request))
          if (typeof value === 'string') expect(sent.get(member)).toBe(value)
      }),
      { numRuns: 1 },
    )
  }
}, 60_000)
