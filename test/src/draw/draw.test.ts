import * as fc from 'fast-check'
import * as t from 'io-ts'
import { arbitrary, requestArbitrary, responseArbitrary } from '../../../src/draw/draw.js'
import {
  constrained,
  document,
  type DocumentValue,
  integer,
  list,
  optional,
  required,
  string,
  structure,
  type Structure,
  timestamp,
} from '../../../src/codec.js'
import { PlaceOrder, Payment } from '../../support/order.js'

const draws = <A>(drawn: fc.Arbitrary<A>): A[] => fc.sample(drawn, { numRuns: 200, seed: 1 })

test('draws what the codec accepts, and not always the same', () => {
  const requests = draws(requestArbitrary(PlaceOrder))
  expect(requests.every((request) => PlaceOrder.request.is(request))).toBe(true)
  expect(new Set(requests.map((request) => Object.keys(request).length)).size).toBeGreaterThan(5)
})

test('keeps to ranges, lengths, patterns and unique items', () => {
  const Tight = structure<{ N: number; S: string; P: string; L: number[] }>('Tight', {
    N: required(constrained(integer, { min: 3, max: 4 })),
    S: required(constrained(string, { min: 2, max: 2 })),
    P: required(constrained(string, { pattern: /^[ab]{1,9}$/, max: 3 })),
    L: required(constrained(list(constrained(integer, { min: 0, max: 5 })), { min: 2, unique: true })),
  })
  expect(draws(arbitrary(Tight)).every((value) => Tight.is(value))).toBe(true)
})

test('a tagged union has exactly one member', () => {
  expect(draws(arbitrary(Payment)).every((payment) => Object.keys(payment).length === 1)).toBe(true)
})

test('shapes inside themselves come to an end', () => {
  interface Tree {
    Leaves?: Tree[] | undefined
    Next?: Tree | undefined
  }
  const Tree: Structure<Tree> = structure<Tree>('Tree', () => ({ Leaves: optional(list(Tree)), Next: optional(Tree) }))
  expect(draws(arbitrary(Tree)).every((tree) => Tree.is(tree))).toBe(true)
})

test('responses: typedef has every required member, strict may lack any', () => {
  const keys = (mode: 'strict' | 'typedef'): number[] =>
    draws(responseArbitrary(PlaceOrder, { mode })).map((body) => Object.keys(body).length)
  expect(new Set(keys('typedef'))).toEqual(new Set([10]))
  expect(Math.min(...keys('strict'))).toBeLessThan(6)
})

test('a header and a status can be sent, a time can be written, and a document is no mere null', () => {
  interface Sent {
    Header: string
    Status: number
    When: Date
    Data: DocumentValue
  }
  const Sent = structure<Sent>('Sent', {
    Header: required(constrained(string, { max: 3 }), { location: 'header' }),
    Status: required(integer, { location: 'status' }),
    When: required(timestamp),
    Data: required(document),
  })
  for (const { Header, Status, When, Data } of draws(arbitrary(Sent))) {
    expect(Header).toMatch(/^[!-~]{1,3}$/)
    expect([200, 201, 202]).toContain(Status)
    expect(When.toISOString()).toMatch(/^\d{4}-/)
    expect(Data).not.toBeNull()
  }
})

test('a codec of plain io-ts says nothing of what it holds', () => {
  const Mixed = structure<{ Age: number }>('Mixed', { Age: required(t.number) })
  expect(() => arbitrary(Mixed)).toThrow('There is no arbitrary for the io-ts codec "number"')
})
