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
  required,
  response,
  string,
  structure,
} from '../../../src/codec.js'
import { validateRequest } from '../../../src/index.js'
import { bundledOperations } from '../../support/bundled.js'
import { Payment, PlaceOrder } from '../../support/order.js'
import { outcome } from '../../support/outcome.js'

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
  { format: 3, name: 'made-up' },
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
      for (const { request, expected } of fc.sample(invalidRequestArbitrary(made, { noise }), { numRuns: 3, seed })) {
        codes.add(expected.code)
        expect(outcome(validateRequest(made as typeof PlaceOrder, request) as never)).toEqual([
          `${expected.pointer} ${expected.code}`,
        ])
      }
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

test('the same for every bundled operation', () => {
  for (const { operation: bundled } of bundledOperations)
    for (const { request, expected } of fc.sample(invalidRequestArbitrary(bundled), { numRuns: 4, seed: 3 }))
      expect([bundled.name, outcome(validateRequest(bundled, request) as never)]).toEqual([
        bundled.name,
        [`${expected.pointer} ${expected.code}`],
      ])
})
