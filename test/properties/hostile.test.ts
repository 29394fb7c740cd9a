/** Hostile values, in every place: nothing throws, guard and walk agree, and nothing says yes to what it refuses. */
import * as fc from 'fast-check'
import { decodeError, decodeHttpResponse, decodeResponse, validateRequest } from 'aws-preflight'
import { operations as lambda } from 'aws-preflight/lambda'
import { operations as dynamodb } from 'aws-preflight/dynamodb'
import { requestArbitrary } from 'aws-preflight/arbitraries'
import {
  list,
  map,
  optional,
  required,
  string,
  structure,
  taggedUnion,
  timestamp,
  blob,
  bytes,
  response,
  operation,
} from '../../src/codec.js'
import { definitionKey } from '../../src/schema/definition.js'
import { ask } from '../../src/schema/guard.js'
import { format } from '../../src/combinators/operation.js'
import { requestRules, responseRules } from '../../src/walk/rules.js'
import { walk } from '../../src/walk/walk.js'
import { codecs as cellar } from '../golden/cellar/codecs.js'
import { hostileValues, revoked, throwOurFaults, throws, trapped } from '../support/hostile.js'
import { PlaceOrder } from '../support/order.js'
import { outcome } from '../support/outcome.js'
import { planted } from '../support/places-law.js'

beforeAll(throwOurFaults)

/** By name: the draws themselves look at what they draw. */
const hostile = fc.constantFrom(...Object.keys(hostileValues))
const all = [PlaceOrder, ...Object.values(lambda).slice(0, 20), ...Object.values(dynamodb).slice(0, 10)]

test.each(all.map((operation) => [operation.name, operation] as const))(
  '%s: nothing throws, and a guard says yes only where the walk finds nothing',
  (_, operation) => {
    fc.assert(
      fc.property(requestArbitrary(operation), hostile, fc.nat(), (request, name, pick) => {
        const value = hostileValues[name]?.()
        for (const given of [planted(request, value, pick), value]) {
          for (const options of [undefined, { values: 'json' }, { names: 'cloudtrail' }] as const) {
            const result = validateRequest(operation, given, options)
            if (result._tag === 'Left') JSON.stringify(result.left)
          }
          for (const mode of ['tolerant', 'strict', 'typedef'] as const)
            decodeResponse(operation, given, { mode, missing: 'drift', onDrift: () => undefined })
          for (const codec of [operation.request, operation.response]) {
            if (ask(codec.guard, given) !== undefined) continue
            const rules = codec === operation.request ? requestRules : responseRules.tolerant
            const walked = walk({ name: codec.name, codec }, given, { ...rules, guards: 'nowhere' }, true)
            const found = [...walked.issues, ...walked.drifts].map(({ pointer, code }) => `${pointer} ${code}`)
            // Without the value: who shows it would read it.
            expect([name, found, Object.is(walked.value, given)]).toEqual([name, [], true])
          }
        }
      }),
      { numRuns: 60, endOnFailure: true },
    )
  },
)

const Inner = structure<{ Key?: string | undefined }>('Inner', { Key: optional(string) })
const shapes = {
  Inner,
  Map: map(string),
  List: list(string),
  Timestamp: timestamp,
  Blob: blob,
  Bytes: bytes,
  Content: cellar.Content,
}
const good: Readonly<Record<string, readonly string[]>> = {
  'an object of a class with a tag': ['Inner', 'Map'],
  'a proxy that has no prototype': ['Map'],
  'what only looks like a Date': ['Inner', 'Map'],
  'what only looks like bytes': ['Inner', 'Map'],
  'a Date with a time that throws': ['Timestamp'],
  'a Date with a tag of its own': ['Timestamp'],
  'bytes with a tag of their own': ['Blob', 'Bytes'],
  'a Float64Array that looks like bytes': ['Blob'],
  Blob: ['Blob'],
  'a stream': ['Blob'],
  'a Response': ['Blob'],
  'an object whose tag throws': ['Inner', 'Map'],
}

test.each(Object.entries(hostileValues))('%s is taken for what it is', (name, make) => {
  const taken = Object.entries(shapes).flatMap(([kind, codec]) => (codec.is(make()) ? [kind] : []))
  expect(taken).toEqual(good[name] ?? [])
})

const messages: readonly unknown[] = [
  null,
  undefined,
  5,
  'x',
  {},
  { status: Symbol('200') },
  { status: NaN },
  { status: 200, headers: Symbol('x') },
  { status: 404, headers: trapped('ownKeys') },
  { status: 404, headers: [[Symbol('x'), 'y']] },
  { status: 404, headers: { [Symbol.iterator]: throws } },
  { status: 404, body: trapped('get') },
  { status: 404, body: trapped('ownKeys') },
  { status: 404, body: revoked() },
  { status: 200, body: revoked() },
  revoked(),
  trapped('get'),
  trapped('has', 'get', 'ownKeys'),
  Object.defineProperty({ status: 200 }, 'body', { get: throws }),
  Object.defineProperty({ status: 404 }, 'headers', { get: throws }),
]

test('what is no HTTP response is answered with a Left', () => {
  for (const response of messages) {
    expect(decodeHttpResponse(PlaceOrder, response as never)._tag).toBe('Left')
    decodeError(PlaceOrder, response as never)
  }
  for (const nobody of [null, undefined, 5, {}, revoked(), trapped('get')]) {
    expect(decodeHttpResponse(nobody as never, { status: 404 })._tag).toBe('Left')
    expect(decodeError(nobody as never, { status: 404 })).toMatchObject({ left: [{ code: 'unknown_operation' }] })
  }
})

let turns = 0
const changing = {
  get mode(): string {
    return turns++ % 2 === 0 ? 'strict' : 'bogus'
  },
}

test('options are read once, and own members only', () => {
  const odd = [
    new (class {
      get mode(): string {
        return 'bogus'
      }
    })(),
    Object.create({ mode: 'strict' }) as object,
    revoked(),
    trapped('ownKeys'),
    Object.defineProperty({}, 'mode', { enumerable: true, get: throws }),
    new Map([['mode', 'strict']]),
    'strict',
    5,
  ]
  for (const options of odd.slice(0, 5)) {
    expect(decodeResponse(PlaceOrder, { OrderId: 5 }, options as never)._tag).toBe('Left')
    expect(outcome(decodeResponse(PlaceOrder, { OrderId: 5 }, options as never))).toEqual([
      expect.stringMatching(/^\/options/),
    ])
    expect(decodeHttpResponse(PlaceOrder, { status: 200, body: '{}' }, options as never)._tag).toBe('Left')
  }
  for (const options of odd) {
    decodeResponse(PlaceOrder, {}, options as never)
    validateRequest(PlaceOrder, {}, options as never)
  }
  expect(outcome(decodeResponse(PlaceOrder, { Zebra: 1, OrderId: 'o' }, changing as never))).toEqual([
    '/Zebra unknown_member',
  ])
  expect(turns).toBe(1)
  const prototype = Object.prototype as { mode?: string }
  try {
    prototype.mode = 'x'
    expect(outcome(decodeResponse(PlaceOrder, { OrderId: 'o' }, { missing: 'drift' }))).toBe('ok')
    expect(outcome(validateRequest(PlaceOrder, { OrderId: 'o' }, { values: 'json' }))).toBe('ok')
  } finally {
    delete prototype.mode
  }
})

test('what a response gives back is taken once more: {} inside a tagged union stays', () => {
  const Needy = structure<{ Key: string }>('Needy', { Key: required(string) })
  const Either = taggedUnion<{ A: { Key: string }; B: string }>('Either', { A: optional(Needy), B: optional(string) })
  const ask = operation(
    { format, name: 'made-up' },
    {
      name: 'Ask',
      alias: 'ask',
      request: structure<{}>('AskRequest', {}),
      response: response<{ Either?: typeof Either._A; Needy?: { Key: string } }>('AskResponse', {
        Either: optional(Either),
        Needy: optional(Needy),
      }),
    },
  )
  const first = decodeResponse(ask, { Either: { A: {} }, Needy: {} })
  expect(first).toEqual({ _tag: 'Right', right: { Either: { A: {} } } })
  expect(first._tag === 'Right' && decodeResponse(ask, first.right)).toEqual(first)
})

test('a fault of ours is not swallowed', () => {
  const broken = structure<{}>('Broken', {})
  ;(broken[definitionKey] as { walk: unknown }).walk = () => (undefined as unknown as { x: { y: 1 } }).x.y
  expect(() => broken.decode({ a: 1 })).toThrow(TypeError)
})
