import * as fc from 'fast-check'
import * as t from 'io-ts'
import { arbitrary, requestArbitrary, responseArbitrary } from '../../../src/draw/draw.js'
import {
  constrained,
  document,
  type DocumentValue,
  integer,
  list,
  map,
  optional,
  refine,
  required,
  string,
  structure,
  type Structure,
  taggedUnion,
  timestamp,
} from '../../../src/codec.js'
import { decodeResponse, type Drift } from '../../../src/index.js'
import { bundledOperations } from '../../support/bundled.js'
import { Box, PlaceOrder, Payment } from '../../support/order.js'
import { outcome } from '../../support/outcome.js'

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

test('so do filters that hold at least one more of them', () => {
  interface Filter {
    All?: Filter[] | undefined
    Named?: Record<string, Filter> | undefined
    Not?: Filter | undefined
    Id?: string | undefined
  }
  const Filter: Structure<Filter> = taggedUnion<Filter>('Filter', () => ({
    All: optional(constrained(list(Filter), { min: 1 })),
    Named: optional(constrained(map(Filter), { min: 1 })),
    Not: optional(Filter),
    Id: optional(string),
  }))
  const filters = draws(arbitrary(Filter))
  expect(filters.every((filter) => Filter.is(filter))).toBe(true)
  expect(new Set(filters.flatMap((filter) => Object.keys(filter))).size).toBe(4)
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

describe('what can be chosen', () => {
  test('overrides by path: what they name is there, and is drawn by them', () => {
    const overrides = {
      OrderId: fc.constant('mine'),
      'Labels{}': fc.constant('label'),
      'Box.Inside.Label': fc.constant('in'),
    }
    const requests = draws(requestArbitrary(PlaceOrder, { overrides }))
    expect(requests.every(({ OrderId }) => OrderId === 'mine')).toBe(true)
    expect(new Set(requests.flatMap(({ Labels }) => Object.values(Labels ?? {})))).toEqual(new Set(['label']))
    expect(new Set(requests.flatMap(({ Box: box }) => box?.Inside?.Label ?? []))).toEqual(new Set(['in']))
  })
  test('an override that names no member is told', () => {
    expect(() => requestArbitrary(PlaceOrder, { overrides: { Orderid: fc.string() } })).toThrow(
      'Nothing is drawn at the path "Orderid" of the overrides: a path is like Entries[].Id or Tags{}.',
    )
  })
  test('required members alone; few items; little depth', () => {
    expect(draws(requestArbitrary(PlaceOrder, { requiredOnly: true })).map((one) => Object.keys(one))).toEqual(
      Array.from({ length: 200 }, () => ['OrderId']),
    )
    const lists = draws(requestArbitrary(PlaceOrder, { maxItems: 1 })).flatMap(({ Sizes }) => Sizes?.length ?? [])
    expect(Math.max(...lists)).toBe(1)
    const boxes = draws(arbitrary(Box, { depth: 1 }))
    expect(boxes.some(({ Inside }) => Inside !== undefined)).toBe(true)
    expect(boxes.every(({ Inside }) => Inside?.Inside === undefined)).toBe(true)
  })
  test('plausible by default, by the name of the member; noise on request', () => {
    interface Named {
      QueueName: string
      RoleArn: string
      SubnetIds: string[]
      Port: number
      CreatedAt: Date
    }
    const Named = structure<Named>('Named', {
      QueueName: required(string),
      RoleArn: required(constrained(string, { min: 20, max: 2048 })),
      SubnetIds: required(constrained(list(string), { min: 1 })),
      Port: required(integer),
      CreatedAt: required(timestamp),
    })
    for (const { QueueName, RoleArn, SubnetIds, Port, CreatedAt } of draws(arbitrary(Named))) {
      expect(QueueName).toMatch(/^[a-z]+-\d+$/)
      expect(RoleArn).toMatch(/^arn:aws:service:eu-central-1:123456789012:/)
      expect(SubnetIds.every((id) => /^[a-z]+-[0-9a-f]{6}$/.test(id))).toBe(true)
      expect(Port).toBeGreaterThanOrEqual(0)
      expect(Port).toBeLessThanOrEqual(100)
      expect(CreatedAt.getUTCFullYear()).toBe(new Date().getUTCFullYear())
    }
    const noisy = draws(arbitrary(Named, { noise: true }))
    expect(noisy.some(({ QueueName }) => /[^ -~]/.test(QueueName))).toBe(true)
    expect(noisy.some(({ Port }) => Port < 0)).toBe(true)
  })
  test('what is drawn of every bundled operation is good, and short when it fails', () => {
    for (const { operation } of bundledOperations)
      for (const request of fc.sample(requestArbitrary(operation), { numRuns: 3, seed: 5 }))
        expect([operation.name, operation.request.is(request)]).toEqual([operation.name, true])
    const failing = fc.check(
      fc.property(requestArbitrary(PlaceOrder), ({ Lines }) => Lines === undefined),
      { seed: 7 },
    )
    expect(Object.keys(failing.counterexample?.[0] ?? {}).sort()).toEqual(['Lines', 'OrderId'])
  })
  test('a response with drift, which tolerant mode takes and tells', () => {
    const told = new Set<string>()
    for (const body of draws(responseArbitrary(PlaceOrder, { drift: true }))) {
      const drifts: Drift[] = []
      expect(outcome(decodeResponse(PlaceOrder, body, { onDrift: (drift) => drifts.push(drift) }))).toBe('ok')
      for (const { code } of drifts) told.add(code)
    }
    expect([...told].sort()).toEqual(['invalid_literal', 'unknown_member'])
  })
})

test('a check that next to nothing keeps is said, and an override helps', () => {
  const Odd = refine(string, (text) => text === 'xyzzy', 'must be the word')
  const Said = structure<{ Word: string }>('Said', { Word: required(Odd) })
  expect(() => draws(arbitrary(Said))).toThrow(
    /at Word, none keeps your own check "must be the word": give an override/,
  )
  expect(draws(arbitrary(Said, { overrides: { Word: fc.constant('xyzzy') } }))[0]).toEqual({ Word: 'xyzzy' })
})
