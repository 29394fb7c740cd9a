import * as fc from 'fast-check'
import { invalidRequestArbitrary } from '../../../src/arbitraries.js'
import {
  bytes,
  constrained,
  float,
  integer,
  list,
  map,
  operation,
  optional,
  refine,
  required,
  response,
  string,
  structure,
} from '../../../src/codec.js'
import { validateRequest } from '../../../src/index.js'
import { bundledOperations } from '../../support/bundled.js'
import { Payment, PlaceOrder, PlaceOrderRequest } from '../../support/order.js'
import { outcome } from '../../support/outcome.js'
import { format } from '../../../src/combinators/operation.js'

interface Held {
  N: number
  F?: number | undefined
  S: string
  P: string
  B?: Uint8Array | undefined
  L: string[]
  M: { [key: string]: string }
  U: Payment
}
const Ask = structure<Held>('Ask', {
  N: required(constrained(integer, { min: 3, max: 4 })),
  F: optional(constrained(float, { max: 0.5 })),
  S: required(constrained(string, { min: 2, max: 2 })),
  P: required(constrained(string, { pattern: /^[a-z]{1,9}$/ })),
  B: optional(constrained(bytes, { min: 1 })),
  L: required(constrained(list(constrained(string, { min: 1 })), { min: 1, max: 3, unique: true })),
  M: required(constrained(map(string), { min: 1, max: 2 })),
  U: required(Payment),
})
const Limited = operation(
  { format, name: 'made-up' },
  {
    name: 'Limited',
    alias: 'limited',
    request: Ask,
    response: response<{}>('Answer', {}),
  },
)

test('each mistake is the one issue that it says, of every kind', () => {
  const codes = new Set<string>()
  fc.assert(
    fc.property(fc.constantFrom(PlaceOrder, Limited), fc.boolean(), fc.nat(), (made, noise, seed) => {
      const drawn = fc.sample(invalidRequestArbitrary(made, { noise }), { numRuns: 3, seed })
      for (const { expected } of drawn) codes.add(expected.code)
      expect(drawn.map(({ request }) => outcome(validateRequest(made as typeof PlaceOrder, request) as never))).toEqual(
        drawn.map(({ expected }) => [`${expected.pointer} ${expected.code}`]),
      )
    }),
    { numRuns: 150 },
  )
  expect([...codes].sort()).toEqual([
    'duplicate_item',
    'invalid_length',
    'invalid_literal',
    'invalid_type',
    'missing_member',
    'not_an_integer',
    'not_finite',
    'null_member',
    'out_of_range',
    'pattern_mismatch',
    'union_members',
    'unknown_member',
    'unsafe_integer',
  ])
})

test("a check of one's own is broken, too, at its place and by nothing else", () => {
  const Mine = refine(
    PlaceOrderRequest,
    ({ Count = 0, Gift }) => Gift !== true || Count > 0,
    'must be counted',
    'Count',
  )
  const own = { ...PlaceOrder, request: Mine }
  const drawn = fc.sample(invalidRequestArbitrary(own), { numRuns: 100, seed: 5 })
  expect(drawn.map(({ request }) => outcome(validateRequest(own, request)))).toEqual(
    drawn.map(({ expected }) => [`${expected.pointer} ${expected.code}`]),
  )
  expect(drawn.filter(({ expected }) => expected.code === 'custom').length).toBeGreaterThan(2)
  const Loud = refine(string, (text) => text.length > 1, 'must be two letters')
  const Name = structure<{ Name: string }>('Name', { Name: required(Loud) })
  const names = fc.sample(invalidRequestArbitrary({ ...own, request: Name }), { numRuns: 50, seed: 5 })
  expect(names.map(({ expected }) => `${expected.pointer} ${expected.code}`)).toContain('/Name custom')
})

test('lists and maps have too much, items stand twice that are objects, too', () => {
  interface Full {
    L: { S: string }[]
    M: { [key: string]: string }
    U: { S: string }[]
  }
  const item = structure<{ S: string }>('Item', { S: required(string) })
  const Full = structure<Full>('Full', {
    L: required(constrained(list(item), { max: 5 })),
    M: required(constrained(map(string), { max: 5 })),
    U: required(constrained(list(item), { unique: true })),
  })
  const full = { ...Limited, request: Full }
  const drawn = fc.sample(invalidRequestArbitrary(full), { numRuns: 300, seed: 5 })
  expect(drawn.map(({ request }) => outcome(validateRequest(full as never, request as never) as never))).toEqual(
    drawn.map(({ expected }) => [`${expected.pointer} ${expected.code}`]),
  )
  const said = new Set(drawn.map(({ expected }) => `${expected.pointer} ${expected.code}`))
  expect(
    [...said]
      .filter((line) => /length|duplicate/.test(line))
      .map((line) => line.replace(/\d+/, 'n'))
      .sort(),
  ).toEqual(expect.arrayContaining(['/L invalid_length', '/M invalid_length', '/U/n duplicate_item']))
})

test('it shrinks to the smallest request that has such a mistake', () => {
  const found = fc.check(
    fc.property(invalidRequestArbitrary(PlaceOrder), ({ expected }) => expected.code !== 'invalid_literal'),
    { seed: 1, numRuns: 1000 },
  )
  expect(found.failed).toBe(true)
  const [smallest] = found.counterexample ?? []
  expect(Object.keys(smallest?.request as object).length).toBeLessThanOrEqual(2)
})

test('the same for every bundled operation', () => {
  for (const { operation: bundled } of bundledOperations) {
    const drawn = fc.sample(invalidRequestArbitrary(bundled), { numRuns: 4, seed: 3 })
    expect([bundled.name, ...drawn.map(({ request }) => outcome(validateRequest(bundled, request) as never))]).toEqual([
      bundled.name,
      ...drawn.map(({ expected }) => [`${expected.pointer} ${expected.code}`]),
    ])
  }
})
