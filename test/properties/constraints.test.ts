/** A response is never held to a constraint: its verdict is the same with and without them, in every mode. */
import * as fc from 'fast-check'
import type { Any } from 'io-ts'
import {
  bigint,
  blob,
  bytes,
  constrained,
  float,
  integer,
  list,
  map,
  operation,
  optional,
  response,
  stream,
  string,
  structure,
} from '../../src/codec.js'
import { decodeResponse, validateRequest } from '../../src/index.js'
import { outcome } from '../support/outcome.js'
import { throwOurFaults } from '../support/hostile.js'
import { format } from '../../src/combinators/operation.js'

beforeAll(throwOurFaults)

const bounds = { min: 2, max: 3 }

/** The same members, once with a constraint each and once without. */
const kinds: Readonly<Record<string, { readonly bound: Any; readonly free: Any }>> = {
  Text: { bound: constrained(string, { ...bounds, pattern: /^a/ }), free: string },
  Whole: { bound: constrained(integer, bounds), free: integer },
  Big: { bound: constrained(bigint, bounds), free: bigint },
  Real: { bound: constrained(float, bounds), free: float },
  Blob: { bound: constrained(blob, bounds), free: blob },
  Bytes: { bound: constrained(bytes, bounds), free: bytes },
  Stream: { bound: constrained(stream, bounds), free: stream },
  List: { bound: constrained(list(string), { ...bounds, unique: true }), free: list(string) },
  Map: { bound: constrained(map(integer), bounds), free: map(integer) },
  Deep: {
    bound: constrained(list(constrained(map(constrained(list(integer), bounds)), bounds)), bounds),
    free: list(map(list(integer))),
  },
}

const operationWith = (which: 'bound' | 'free') => {
  const props = Object.fromEntries(Object.entries(kinds).map(([name, codecs]) => [name, optional(codecs[which])]))
  return operation(
    { format, name: 'made-up' },
    {
      name: 'Ask',
      alias: 'ask',
      request: structure<object>('AskRequest', props),
      response: response<object>('AskResponse', props),
    },
  )
}

const bound = operationWith('bound')
const free = operationWith('free')

const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Text: fc.string({ maxLength: 5 }),
  Whole: fc.integer({ min: -9, max: 9 }),
  Big: fc.oneof(fc.bigInt({ min: -9n, max: 9n }), fc.integer({ min: -9, max: 9 })),
  Real: fc.oneof(fc.double({ min: -9, max: 9 }), fc.constantFrom(NaN, Infinity)),
  Blob: fc.oneof(fc.uint8Array({ maxLength: 5 }), fc.constantFrom('', 'YQ==', 'YWJjZA==')),
  Bytes: fc.oneof(fc.uint8Array({ maxLength: 5 }), fc.constantFrom('', 'YQ==', 'YWJjZA==')),
  Stream: fc.oneof(fc.uint8Array({ maxLength: 5 }), fc.string({ maxLength: 5 })),
  List: fc.array(fc.constantFrom('a', 'b'), { maxLength: 5 }),
  Map: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat()),
  Deep: fc.array(fc.dictionary(fc.string(), fc.array(fc.nat(9), { maxLength: 4 }), { maxKeys: 4 }), { maxLength: 4 }),
}

const body = fc.oneof(
  fc.record(values, { requiredKeys: [] }),
  fc.dictionary(fc.constantFrom(...Object.keys(kinds)), fc.anything()),
)

test('a response has the same verdict with and without constraints', () => {
  expect(Object.keys(values)).toEqual(Object.keys(kinds))
  fc.assert(
    fc.property(body, fc.constantFrom('tolerant', 'strict', 'typedef'), (value, mode) => {
      expect(outcome(decodeResponse(bound, value, { mode }))).toEqual(outcome(decodeResponse(free, value, { mode })))
      expect(bound.response.is(value)).toBe(free.response.is(value))
    }),
    { numRuns: 500 },
  )
})

test('so has a request where constraints are allowed to be broken', () => {
  fc.assert(
    fc.property(body, (value) => {
      const allowed = validateRequest(bound, value, { constraints: 'allow' })
      expect(outcome(allowed)).toEqual(outcome(validateRequest(free, value)))
    }),
    { numRuns: 500 },
  )
})

test('a request is held to each of them', () => {
  const broken = {
    Text: 'b',
    Whole: 1,
    Big: 4n,
    Real: 0.5,
    Blob: 'a',
    Bytes: new Uint8Array(4),
    Stream: 'abcd',
    List: ['a', 'a'],
    Map: {},
    Deep: [],
  }
  expect(outcome(validateRequest(bound, broken))).toEqual([
    '/Text invalid_length',
    '/Whole out_of_range',
    '/Big out_of_range',
    '/Real out_of_range',
    '/Blob invalid_length',
    '/Bytes invalid_length',
    '/Stream invalid_length',
    '/List/1 duplicate_item',
    '/Map invalid_length',
    '/Deep invalid_length',
  ])
})

test.each([
  ['é', 'ok'],
  ['ée', 'ok'],
  ['éé', ['/Blob invalid_length']],
  ['e', ['/Blob invalid_length']],
])('a text that is sent as bytes is as long as its UTF-8: %s', (text, want) => {
  expect(outcome(validateRequest(bound, { Blob: text }))).toEqual(want)
})

test.each(['g', 'y', 'gy'])('a pattern with the flags %s says the same each time', (flags) => {
  const codec = constrained(string, { pattern: new RegExp('a+', flags) })
  expect([1, 2, 3].map(() => codec.is('aa'))).toEqual([true, true, true])
  expect(codec.is('b')).toBe(false)
})
