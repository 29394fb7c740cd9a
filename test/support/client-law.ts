/** The law of every call that a real client makes of a local server, whatever the service. */
import { Readable } from 'node:stream'
import { inspect } from 'node:util'
import { NormalizedSchema } from '@smithy/core/schema'
import type { StaticOperationSchema } from '@smithy/types'
import { decodeError, decodeHttpResponse, decodeResponse, validateRequest } from 'aws-preflight'
import { arbitrary, requestArbitrary, responseArbitrary } from './noisy.js'
import { preflight, type Service } from 'aws-preflight/sdk'
import * as fc from 'fast-check'
import type { Any } from 'io-ts'
import type { AnyOperation } from '../../src/codec.js'
import { definitionOf, type Member } from '../../src/schema/definition.js'
import { isEvents } from '../../src/schema/guard.js'
import { readBack } from './arrived-request.js'
import { comparable } from './comparable.js'
import { type LocalServer, startServer } from './local-server.js'
import type { AnyClient, Sdk, Settings } from './sdks.js'
import { answerOf } from './wire-answer.js'

/** A service, the package that calls it, and what is particular to the two. */
export interface Calls {
  readonly service: Service
  readonly sdk: Sdk
  /** The package whose schemas say how answers are written, where the one that calls has none. */
  readonly schemas?: Sdk
  readonly settings?: Settings
  /** The part of a drawn request that the client sends. */
  readonly sent?: (request: object) => object
  /** The part of a drawn response that the client takes for the answer to this request. */
  readonly answered?: (answer: object, request: object) => object
  readonly numRuns?: number
}

/**
 * Defines a test of each operation. What is drawn is accepted, and arrives as it does without the plugin: read back by
 * its binding and its wire names it is what was given. An answer is decoded by the client and by us to the same thing.
 */
export const testCalls = (calls: Calls): void => {
  const { service, sdk, schemas = sdk, sent = same, answered = same, numRuns = 3 } = calls
  const { server, plain, checked } = clientsOf(calls)

  test.each(Object.values(service.operations))(
    '$name',
    async (operation) => {
      const { input, output } = schemasOf(schemas, operation)
      const send = async (client: AnyClient, request: object): Promise<unknown> => {
        const { $metadata, ...decoded } = (await client.send(sdk.command(operation.name, request))) as Output
        expect($metadata?.httpStatusCode).toBeLessThan(300)
        // A client gives `null` where a body that stands for one member is empty.
        return comparable(Object.fromEntries(Object.entries(decoded).filter(([, held]) => held !== null)))
      }
      await fc.assert(
        fc.asyncProperty(drawnRequest(operation), drawnAnswer(operation), async (drawn, drawnOfAnswer) => {
          const request = sent(drawn)
          expect(validateRequest(operation, request)).toEqual({ _tag: 'Right', right: request })
          const answer = answered(drawnOfAnswer, request)
          const http = answerOf(output, answer, operation.http !== undefined)

          server().taken()
          server().answerWith(http, http)
          expect(await send(plain(), request)).toEqual(comparable(answer))
          expect(await send(checked(), request)).toEqual(comparable(answer))
          const arrivals = server().taken()
          expect(arrivals).toHaveLength(2)
          for (const arrived of arrivals) {
            expect(arrived.method).toBe(operation.http?.method ?? 'POST')
            const read = rightOf(validateRequest(operation, readBack(operation, arrived), { names: 'wire' }))
            expect(comparable(withoutFilledIn(input, read as object, request))).toEqual(comparable(request))
          }

          const received = { status: 200, ...http, body: asReceived(http.body) }
          expect(comparable(rightOf(decodeHttpResponse(operation, received, { mode: 'strict' })))).toEqual(
            comparable(answer),
          )
          if (membersOf(operation.response).every(({ location }) => location === undefined))
            expect(comparable(rightOf(decodeResponse(operation, http.body)))).toEqual(comparable(answer))
        }),
        { numRuns },
      )
    },
    patience,
  )
}

/** Defines a test of each exception: what the client throws, and what we decode the same answer to, have the same to say. */
export const testExceptions = (calls: Calls): void => {
  const { service, sdk, schemas = sdk, sent = same, numRuns = 3 } = calls
  const { server, checked } = clientsOf(calls)
  const thrown = new Map(
    Object.values(service.operations).flatMap((operation) =>
      (operation.errors ?? []).map((exception) => [exception.name, { operation, exception }] as const),
    ),
  )

  test.each([...thrown])(
    '%s',
    async (_, { operation, exception }) => {
      const members = membersOf(exception)
      await fc.assert(
        fc.asyncProperty(drawnRequest(operation), drawnException(exception), async (drawn, held) => {
          const { status = 400, name, fault } = exception
          const { headers, body } = answerOf(schemas.schema(name), held, operation.http !== undefined)
          const http = { status, headers: { ...headers, 'x-amzn-errortype': name }, body }
          server().answerWith(http)
          const error = await checked()
            .send(sdk.command(operation.name, sent(drawn)))
            .catch((reason: unknown) => reason)
          server().taken()

          const decoded = rightOf(decodeError(operation, { ...http, body: JSON.stringify(body) }))
          expect(decoded).toMatchObject({ name, fault, documented: true, status })
          expect(error).toBeInstanceOf(Error)
          expect(error).toMatchObject({ name, $fault: fault })
          for (const member of members.map((each) => each.name)) {
            const want: unknown = Reflect.get(held, member)
            expect(comparable(Reflect.get(decoded.members, member))).toEqual(comparable(want))
            // The service's Message is an error's own message in JavaScript, and is never empty.
            const isMessage = member === 'Message' || member === 'message'
            const found: unknown = Reflect.get(error as Error, isMessage ? 'message' : member)
            expect(comparable(found)).toEqual(isMessage ? want || 'UnknownError' : comparable(want))
            if (isMessage) expect(decoded.message).toBe(want)
          }
        }),
        { numRuns },
      )
    },
    patience,
  )
}

/** In milliseconds: a client is slow to load where the machine is busy. */
const patience = 30_000

interface Output {
  readonly $metadata?: { readonly httpStatusCode?: number }
}

/** A server, and two clients of it: one as it is, and one with the plugin at its strictest. */
const clientsOf = ({ service, sdk, settings }: Calls) => {
  let started: { readonly server: LocalServer; readonly plain: AnyClient; readonly checked: AnyClient } | undefined
  const now = (): NonNullable<typeof started> => {
    if (started === undefined) throw new Error('the server is started before all tests')
    return started
  }
  beforeAll(async () => {
    const server = await startServer()
    const [plain, checked] = [sdk.client(server.endpoint, settings), sdk.client(server.endpoint, settings)]
    checked.middlewareStack.use(preflight(service, { onUnknownLiteral: 'throw', responses: 'throw' }))
    started = { server, plain, checked }
  })
  afterAll(async () => {
    now().plain.destroy()
    now().checked.destroy()
    await now().server.close()
  })
  return { server: () => now().server, plain: () => now().plain, checked: () => now().checked }
}

const same = (value: object): object => value

const drawnRequest = (operation: AnyOperation): fc.Arbitrary<object> =>
  (requestArbitrary(operation) as fc.Arbitrary<object>).map((request) => withTrace(operation.request, request))

/** Without what boto3 adds; the status and the events are always there. */
const drawnAnswer = (operation: AnyOperation): fc.Arbitrary<object> => {
  const always = membersOf(operation.response).flatMap(({ name, location, held }): [string, unknown][] =>
    held.kind === 'events' ? [[name, noEvents]] : location === 'status' ? [[name, 200]] : [],
  )
  return (responseArbitrary(operation, { mode: 'strict' }) as fc.Arbitrary<object>).map((answer) => ({
    ...Object.fromEntries(always),
    ...withTrace(operation.response, { ...answer, ResponseMetadata: undefined }),
  }))
}

const drawnException = (exception: Any): fc.Arbitrary<object> => arbitrary(exception) as fc.Arbitrary<object>

/** With nothing that leaves no trace in a message: no empty list in the query, and no empty payload. */
const withTrace = (codec: Any, value: object): object => {
  const members = new Map(membersOf(codec).map((member) => [member.name, member]))
  const traced = (name: string, held: unknown): unknown => {
    const { location, required } = members.get(name) ?? {}
    const isBeside = location === 'query' || location === 'payload'
    if (!isBeside || typeof held !== 'object' || held === null || Object.keys(held).length > 0) return held
    if (required !== true) return undefined
    return held instanceof Uint8Array ? Uint8Array.of(0) : held
  }
  const entries = Object.entries(value).map(([name, held]) => [name, traced(name, held)] as const)
  return Object.fromEntries(entries.filter(([, held]) => held !== undefined))
}

const noEvents = Readable.from([])

const schemasOf = (sdk: Sdk, { name }: AnyOperation): { input: NormalizedSchema; output: NormalizedSchema } => {
  const [, , , , input, output] = sdk.schema(name) as StaticOperationSchema
  return { input: NormalizedSchema.of(input), output: NormalizedSchema.of(output) }
}

const membersOf = (codec: Any): readonly Member[] => {
  const definition = definitionOf(codec)
  if (definition.kind !== 'structure') throw new Error(`${codec.name} is no structure`)
  return [...definition.members.values()]
}

/** The members that were read of a request, without those that the client filled in: tokens, and the type of the body. */
const withoutFilledIn = (input: NormalizedSchema, read: object, given: object): object =>
  Object.fromEntries(
    Object.entries(read).filter(([name, value]) => {
      if (name in given) return true
      const { idempotencyToken, httpHeader } = input.getMemberSchema(name).getMergedTraits()
      if (idempotencyToken) expect(value).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
      return !idempotencyToken && httpHeader !== 'Content-Type'
    }),
  )

const rightOf = <A>(result: { readonly _tag: 'Left'; readonly left: unknown } | { _tag: 'Right'; right: A }): A => {
  if (result._tag === 'Left') throw new Error(`it is refused: ${inspect(result.left)}`)
  return result.right
}

/** A body as it comes from the network. */
const asReceived = (body: unknown): unknown =>
  body instanceof Uint8Array || isEvents(body) ? body : JSON.stringify(body)
