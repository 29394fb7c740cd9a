/** Good calls of every operation, made with the real clients: they arrive as they do without the plugin, and come back. */
import * as newest from '@aws-sdk/client-amplifybackend'
import { NormalizedSchema } from '@smithy/core/schema'
import type { $SchemaRef } from '@smithy/types'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { requestArbitrary, responseArbitrary } from 'aws-preflight/arbitraries'
import { preflight } from 'aws-preflight/sdk'
import * as fc from 'fast-check'
import { type LocalServer, startServer } from '../support/local-server.js'
import { sdks } from '../support/sdks.js'

let server: LocalServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const operations = Object.values(amplifybackend.operations)

/** An empty text has no place in a path. */
const hasNoEmptyText = (request: object): boolean => !Object.values(request).includes('')

/** What a JSON text holds of a response: no metadata, no -0. */
const toJson = (answer: object): object =>
  JSON.parse(JSON.stringify({ ...answer, ResponseMetadata: undefined })) as object

/** A documented value under the names that it has on the wire, as the newest client's own schema has them. */
const onTheWire = (schema: NormalizedSchema, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => onTheWire(schema.getValueSchema(), item))
  if (!schema.isStructSchema() || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      const member = schema.getMemberSchema(name)
      return [member.getMergedTraits().jsonName ?? name, onTheWire(member, held)]
    }),
  )
}

const responseSchemaOf = (operation: string): NormalizedSchema => {
  const { [`${operation}Response$`]: schema } = newest as unknown as Readonly<Record<string, $SchemaRef>>
  if (schema === undefined) throw new Error(`the client has no schema of ${operation}'s response`)
  return NormalizedSchema.of(schema)
}

test('every operation is called', () => expect(operations).toHaveLength(31))

describe.each(sdks)('with the SDK $version', (sdk) => {
  test.each(operations)('$name', async (operation) => {
    const { name } = operation
    const plain = sdk.client(server.endpoint)
    const checked = sdk.client(server.endpoint)
    checked.middlewareStack.use(preflight(amplifybackend, { onUnknownLiteral: 'throw', responses: 'throw' }))
    await fc.assert(
      fc.asyncProperty(
        requestArbitrary(operation).filter(hasNoEmptyText),
        responseArbitrary(operation, { mode: 'strict' }).map(toJson),
        async (request, answer) => {
          await plain.send(sdk.command(name, request))
          const [without] = server.taken()
          server.answerWith({ body: onTheWire(responseSchemaOf(name), answer) })
          const output = await checked.send(sdk.command(name, request))
          expect(server.taken()).toEqual([without])
          const { $metadata, ...decoded } = output as Readonly<Record<string, unknown>>
          expect($metadata).toMatchObject({ httpStatusCode: 200 })
          expect(decoded).toEqual(answer)
        },
      ),
      { numRuns: 5 },
    )
    plain.destroy()
    checked.destroy()
  })
})
