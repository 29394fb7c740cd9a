/** Good calls of every operation, made with the real clients: they arrive as they do without the plugin, and come back. */
import * as newest from '@aws-sdk/client-amplifybackend'
import { NormalizedSchema } from '@smithy/core/schema'
import type { $SchemaRef } from '@smithy/types'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { requestArbitrary, responseArbitrary } from 'aws-preflight/arbitraries'
import { decodeError, decodeHttpResponse, decodeResponse, validateRequest } from 'aws-preflight'
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

/** What a JSON text holds of a message: no metadata, no -0. */
const toJson = (message: object): object =>
  JSON.parse(JSON.stringify({ ...message, ResponseMetadata: undefined })) as object

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

/** What arrives of a request: the one free-form member that the pages know is an empty structure to the SDK. */
const asSent = (request: object): object =>
  toJson('AppName' in request && 'ResourceConfig' in request ? { ...request, ResourceConfig: {} } : request)

/** The members that stand in a path, by the template that the binding has for it. */
const labelsOf = (template: string, path: string): object => {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '([^/?]+)')}$`)
  const [, ...texts] = pattern.exec(path) ?? []
  if (texts.length !== names.length) throw new Error(`${path} does not fit ${template}`)
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(texts[index] ?? '')]))
}

const responseSchemaOf = (operation: string): NormalizedSchema => {
  const { [`${operation}Response$`]: schema } = newest as unknown as Readonly<Record<string, $SchemaRef>>
  if (schema === undefined) throw new Error(`the client has no schema of ${operation}'s response`)
  return NormalizedSchema.of(schema)
}

test('every operation is called', () => expect(operations).toHaveLength(31))

describe.each(sdks)('with the SDK $version', (sdk) => {
  test.each(operations)('$name', async (operation) => {
    const { name, http } = operation
    const plain = sdk.client(server.endpoint)
    const checked = sdk.client(server.endpoint)
    checked.middlewareStack.use(preflight(amplifybackend, { onUnknownLiteral: 'throw', responses: 'throw' }))
    await fc.assert(
      fc.asyncProperty(
        requestArbitrary(operation).map(asSent),
        responseArbitrary(operation, { mode: 'strict' }).map(toJson),
        async (request, answer) => {
          await plain.send(sdk.command(name, request))
          const [without] = server.taken()
          const raw = onTheWire(responseSchemaOf(name), answer)
          server.answerWith({ body: raw })
          const output = await checked.send(sdk.command(name, request))
          const [arrived, ...more] = server.taken()
          expect([arrived, more]).toEqual([without, []])
          expect(arrived?.method).toBe(http?.method)
          const body = JSON.parse(arrived?.body || '{}') as object
          const read = { ...body, ...labelsOf(http?.path ?? '', arrived?.path ?? '') }
          expect(validateRequest(operation, read, { names: 'wire' })).toEqual({ _tag: 'Right', right: request })
          const { $metadata, ...decoded } = output as Readonly<Record<string, unknown>>
          expect($metadata).toMatchObject({ httpStatusCode: 200 })
          expect(decoded).toEqual(answer)
          expect(decodeResponse(operation, raw)).toEqual({ _tag: 'Right', right: decoded })
          const http200 = { status: 200, body: JSON.stringify(raw) }
          expect(decodeHttpResponse(operation, http200, { mode: 'strict' })).toEqual({ _tag: 'Right', right: decoded })
        },
      ),
      { numRuns: 5 },
    )
    plain.destroy()
    checked.destroy()
  })
})

describe.each(sdks)('exceptions, with the SDK $version', (sdk) => {
  const { BadRequestException, GatewayTimeoutException, NotFoundException, TooManyRequestsException } = amplifybackend
  const exceptions = [BadRequestException, GatewayTimeoutException, NotFoundException, TooManyRequestsException]

  test.each(exceptions)('$name is what the client makes of it', async (exception) => {
    const client = sdk.client(server.endpoint)
    const body = { __type: exception.name, message: 'no', limitType: 'calls', resourceType: 'app' }
    const status = exception.status ?? 0
    server.answerWith({ status, body })
    const thrown = await client
      .send(sdk.command('GetToken', { AppId: 'a', SessionId: 's' }))
      .catch((error: unknown) => error)
    client.destroy()
    const decoded = decodeError(amplifybackend.GetToken, { status, body: JSON.stringify(body) })
    if (decoded._tag === 'Left') throw new Error('it is no error')
    const { name, fault, message, members } = decoded.right
    expect(thrown).toMatchObject({ name, $fault: fault, message })
    // What the service calls Message is an error's own message in JavaScript.
    for (const member of Object.keys(exception.props))
      expect(thrown).toHaveProperty(member.replace('Message', 'message'), members[member])
  })
})
