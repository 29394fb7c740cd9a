/** Neither function throws or changes its input, whatever the input. */
import * as fc from 'fast-check'
import { decodeError, decodeHttpResponse, decodeResponse, formatIssues, validateRequest } from 'aws-preflight'
import { operations } from 'aws-preflight/amplifybackend'
import { character } from '../../src/draw/character.js'
import { Hostile, throwOurFaults } from '../support/hostile.js'
import { requestArbitrary } from '../support/noisy.js'
import { PlaceOrder } from '../support/order.js'

beforeAll(throwOurFaults)

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  stringUnit: character,
  maxDepth: 4,
})

/** Anything, under the names that the operation knows. */
const almostRequest = fc.oneof(
  anything,
  fc.dictionary(fc.constantFrom(...Object.keys(PlaceOrder.request.props), '__proto__', 'toString'), anything),
  fc
    .tuple(
      requestArbitrary(PlaceOrder),
      fc.dictionary(fc.constantFrom(...Object.keys(PlaceOrder.request.props)), anything),
    )
    .map(([good, bad]) => ({ ...good, ...bad })),
)

const modes = ['tolerant', 'strict', 'typedef'] as const

const options = fc.record(
  {
    maxIssues: fc.integer({ min: 1, max: 5 }),
    maxDepth: fc.integer({ min: 1, max: 5 }),
    names: fc.constantFrom('documented', 'wire', 'cloudtrail'),
  },
  { requiredKeys: [] },
)

/** All that is odd about an answer, as an array: to expect something costs as much as a check. */
const oddOf = (result: ReturnType<typeof validateRequest>): readonly unknown[] => {
  if (result._tag === 'Right') return []
  const issues = result.left
  const odd: unknown[] = issues.filter(
    ({ message, context, path }) => !/^[^\n]+: [^\n]+$/.test(message) || context.length !== path.length + 1,
  )
  // A misspelt required member is two issues, and one line.
  const lines = formatIssues(issues).split('\n').length
  if (lines === 0 || lines > issues.length) odd.push(`${lines} lines for ${issues.length} issues`)
  if (issues.length === 0) odd.push('a Left without issues')
  if ((JSON.parse(JSON.stringify(issues)) as readonly unknown[]).length !== issues.length) odd.push('JSON loses issues')
  return odd
}

test('on anything', () => {
  fc.assert(
    fc.property(almostRequest, options, (value, given) => {
      const answers = [
        validateRequest(PlaceOrder, value, given),
        validateRequest(PlaceOrder, value, { values: 'json' }),
        ...modes.map((mode) => decodeResponse(PlaceOrder, value, { mode, ...given, missing: 'drift' })),
      ]
      expect(answers.flatMap(oddOf)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

/** The same operation, of a service whose messages have names with a small first letter. */
const placeOrder = { ...PlaceOrder, wireNames: 'lowerFirst', disjointNames: true } as const

const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

test('on anything by any names', () => {
  const renamed = fc
    .tuple(almostRequest, fc.infiniteStream(fc.boolean()))
    .map(([value, coins]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value).map(([name, held]) => [coins.next().value ? small(name) : name, held]),
          )
        : value,
    )
  fc.assert(
    fc.property(renamed, options, (value, given) => {
      const before = structuredClone(Object.keys(Object(value) as object))
      const answers = [
        validateRequest(placeOrder, value, given),
        ...modes.map((mode) => decodeResponse(placeOrder, value, { mode, ...given })),
      ]
      expect(answers.flatMap(oddOf)).toEqual([])
      expect(Object.keys(Object(value) as object)).toEqual(before)
    }),
    { numRuns: 1000 },
  )
})

test('on any HTTP response', () => {
  const body = fc.oneof(anything, fc.string(), fc.uint8Array(), fc.json(), almostRequest)
  const headers = fc.dictionary(fc.constantFrom('x-amzn-errortype', 'X-Amzn-ErrorType', '__proto__'), fc.string())
  const http = fc.record({ status: fc.integer({ min: 100, max: 599 }), headers, body }, { requiredKeys: ['status'] })
  fc.assert(
    fc.property(http, (given) => {
      const answers = [decodeHttpResponse(placeOrder, given), decodeError(operations.CreateBackend, given)]
      expect(answers.filter(({ _tag }) => !['Left', 'Right'].includes(_tag))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('for any operation and any options, however misused', () => {
  fc.assert(
    fc.property(anything, anything, anything, (operation, value, given) => {
      validateRequest(operation as never, value, given as never)
      decodeResponse(operation as never, value, given as never)
      validateRequest(operations.CreateBackend, value, given as never)
    }),
    { numRuns: 1000 },
  )
})

test('on proxies that throw at every turn, or only sometimes', () => {
  const traps = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'] as const
  fc.assert(
    fc.property(almostRequest, fc.subarray([...traps], { minLength: 1 }), fc.nat(5), (value, trapped, after) => {
      fc.pre(typeof value === 'object' && value !== null)
      let calls = 0
      const handler = Object.fromEntries(
        trapped.map((trap) => [
          trap,
          (...given: [object, string, unknown]) => {
            if (calls++ >= after) throw new Hostile()
            return (Reflect[trap] as (...all: unknown[]) => unknown)(...given)
          },
        ]),
      )
      const given = [
        new Proxy(value, handler),
        { OrderId: new Proxy(value, handler), Customer: new Proxy(value, handler), Extra: new Proxy(value, handler) },
      ]
      const found = given.flatMap((proxy) => [validateRequest(PlaceOrder, proxy), decodeResponse(PlaceOrder, proxy)])
      expect(JSON.stringify(found.filter(({ _tag }) => _tag === 'Left'))).not.toContain('hunter2')
    }),
    { numRuns: 1000 },
  )
})

test('a good request, frozen all the way down, is checked and left as it is', () => {
  const freeze = <A>(value: A): A => {
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
      Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  fc.assert(
    fc.property(requestArbitrary(PlaceOrder), (request) => {
      const before = structuredClone(request)
      expect(validateRequest(PlaceOrder, freeze(request))._tag).toBe('Right')
      expect(decodeResponse(PlaceOrder, request)._tag).toBeDefined()
      expect(request).toEqual(before)
    }),
  )
})

test('a string of 500 MB, bytes of 40 MB in base64, a list of a million, nesting of 100,000', () => {
  // Its length alone says that it is no base64: the bytes of a text that is would take most of the time.
  const huge = 'x'.repeat(499_999_999)
  const readAll = (result: ReturnType<typeof validateRequest>): void => expect(oddOf(result)).toEqual([])
  readAll(validateRequest(PlaceOrder, { OrderId: 'o', Image: 'x'.repeat(40_000_000) }, { values: 'json' }))
  for (const name of ['OrderId', 'Code', 'Due', 'Image', 'Gift', huge.slice(0, 1000)])
    readAll(validateRequest(PlaceOrder, { [name]: huge }, { values: 'json' }))
  readAll(validateRequest(PlaceOrder, { OrderId: 'o', Sizes: [huge] }))
  readAll(validateRequest(huge as never, {}))
  readAll(validateRequest(PlaceOrder, { OrderId: 'o', Sizes: Array.from({ length: 1_000_000 }, () => 'x') }))
  let deep: unknown = 'leaf'
  for (let level = 0; level < 100_000; level++) deep = { Inside: deep, Label: [deep] }
  readAll(validateRequest(PlaceOrder, { OrderId: 'o', Box: deep, Extra: deep, Labels: deep }))
  readAll(decodeResponse(PlaceOrder, { OrderId: 'o', New: deep, Extra: deep }))
})
