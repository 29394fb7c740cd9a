import * as t from 'io-ts'
import {
  list,
  operation,
  optional,
  response,
  string,
  type Structure,
  structure,
  timestamp,
} from '../../../src/codec.js'
import { decodeResponse, type Drift, validateRequest } from '../../../src/index.js'
import { PlaceOrder } from '../../support/order.js'
import { issuesOf, outcome } from '../../support/outcome.js'
import { Hostile } from '../../support/hostile.js'
import { format } from '../../../src/combinators/operation.js'

const check = (rest: object) => validateRequest(PlaceOrder, { OrderId: 'o', ...rest })

const nested = (levels: number): object => {
  let box: object = { Label: 'innermost' }
  for (let level = 1; level < levels; level++) box = { Label: 'x', Inside: box }
  return box
}

const cyclicList: unknown[] = []
cyclicList.push(cyclicList)

const getterThatThrows = Object.defineProperty({ OrderId: 'o' }, 'Count', {
  enumerable: true,
  get: () => {
    throw new Hostile()
  },
})

test.each<{ rest: object; want: string | string[] }>([
  // strings, numbers, booleans
  { rest: {}, want: 'ok' },
  { rest: { OrderId: 5 }, want: ['/OrderId invalid_type'] },
  { rest: { OrderId: Object('o') }, want: ['/OrderId invalid_type'] },
  { rest: { OrderId: '' }, want: 'ok' },
  { rest: { Count: 3 }, want: 'ok' },
  { rest: { Count: '3' }, want: ['/Count invalid_type'] },
  { rest: { Count: true }, want: ['/Count invalid_type'] },
  { rest: { Count: 3n }, want: ['/Count invalid_type'] },
  { rest: { Count: 2.5 }, want: ['/Count not_an_integer'] },
  { rest: { Count: 2 ** 53 }, want: ['/Count unsafe_integer'] },
  { rest: { Count: NaN }, want: ['/Count not_finite'] },
  { rest: { Count: 6 }, want: ['/Count out_of_range'] },
  { rest: { Weight: 0.1 }, want: 'ok' },
  { rest: { Weight: Infinity }, want: ['/Weight not_finite'] },
  { rest: { Gift: false }, want: 'ok' },
  { rest: { Gift: 'false' }, want: ['/Gift invalid_type'] },
  // absence, null, unknown keys
  { rest: { OrderId: undefined }, want: ['/OrderId missing_member'] },
  { rest: { OrderId: null }, want: ['/OrderId null_member'] },
  { rest: { Count: undefined, nothing: undefined }, want: 'ok' },
  { rest: { Count: null }, want: ['/Count null_member'] },
  { rest: { count: 1 }, want: ['/count unknown_member'] },
  { rest: { nothing: null }, want: ['/nothing unknown_member'] },
  {
    rest: JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}') as object,
    want: ['/__proto__ unknown_member', '/constructor unknown_member', '/toString unknown_member'],
  },
  // literal unions and lists
  { rest: { Sizes: [] }, want: 'ok' },
  {
    rest: { Sizes: ['SMALL', 'small', 1, null, undefined] },
    want: ['/Sizes/1 invalid_literal', '/Sizes/2 invalid_type', '/Sizes/3 null_member', '/Sizes/4 invalid_type'],
  },
  { rest: { Sizes: ['SMALL', , 'LARGE'] }, want: ['/Sizes/1 invalid_type'] },
  { rest: { Sizes: { 0: 'SMALL', length: 1 } }, want: ['/Sizes invalid_type'] },
  { rest: { Sizes: 'SMALL' }, want: ['/Sizes invalid_type'] },
  { rest: { Sizes: new Set(['SMALL']) }, want: ['/Sizes invalid_type'] },
  // maps
  { rest: { Labels: { a: 'b', __proto: 'c' } }, want: 'ok' },
  { rest: { Labels: { a: 1, b: null, c: undefined } }, want: ['/Labels/a invalid_type', '/Labels/b null_member'] },
  { rest: { Labels: new Map([['a', 'b']]) }, want: ['/Labels invalid_type'] },
  { rest: { Labels: ['a'] }, want: ['/Labels invalid_type'] },
  { rest: { Prices: { SMALL: 1, HUGE: 2 } }, want: ['/Prices/HUGE invalid_literal'] },
  // structures
  { rest: { Customer: {} }, want: ['/Customer/Name missing_member'] },
  { rest: { Customer: new Date() }, want: ['/Customer invalid_type'] },
  { rest: { Customer: new Error('x') }, want: ['/Customer invalid_type'] },
  { rest: { Customer: [] }, want: ['/Customer invalid_type'] },
  { rest: { Customer: () => 1 }, want: ['/Customer invalid_type'] },
  { rest: { Customer: Object.create(null) }, want: ['/Customer/Name missing_member'] },
  { rest: { Customer: Object.create({ Name: 'inherited' }) }, want: ['/Customer/Name missing_member'] },
  {
    rest: { Customer: Object.defineProperty({}, 'Name', { value: 'own', enumerable: false }) },
    want: ['/Customer/Name missing_member'],
  },
  { rest: { Customer: Object.freeze({ Name: 'x' }) }, want: 'ok' },
  // tagged unions
  { rest: { Payment: { Card: 'x' } }, want: 'ok' },
  { rest: { Payment: { Card: 'x', Voucher: undefined } }, want: 'ok' },
  { rest: { Payment: {} }, want: ['/Payment union_members'] },
  { rest: { Payment: { Card: 'x', Voucher: 'y' } }, want: ['/Payment union_members'] },
  // timestamps, blobs, documents
  { rest: { Due: new Date(0) }, want: 'ok' },
  { rest: { Due: new Date(NaN) }, want: ['/Due invalid_type'] },
  { rest: { Due: '2020-12-01' }, want: ['/Due invalid_type'] },
  { rest: { Image: new Uint8Array(2) }, want: 'ok' },
  { rest: { Image: 'text' }, want: 'ok' },
  { rest: { Image: new ReadableStream() }, want: 'ok' },
  { rest: { Image: [1, 2] }, want: ['/Image invalid_type'] },
  { rest: { Extra: { a: [1, 'x', null, true, { b: {} }] } }, want: 'ok' },
  { rest: { Extra: null }, want: 'ok' },
  {
    rest: { Extra: { a: [undefined, NaN, 1n, () => 1, new Date()], b: undefined } },
    want: [
      '/Extra/a/0 invalid_type',
      '/Extra/a/1 not_finite',
      '/Extra/a/2 invalid_type',
      '/Extra/a/3 invalid_type',
      '/Extra/a/4 invalid_type',
    ],
  },
  // constraints
  { rest: { Code: 'a' }, want: ['/Code invalid_length'] },
  { rest: { Code: '😀😀😀😀' }, want: 'ok' },
  { rest: { Code: 'abcde' }, want: ['/Code invalid_length'] },
  { rest: { Code: 'AB' }, want: ['/Code pattern_mismatch'] },
  { rest: { Lines: [] }, want: ['/Lines invalid_length'] },
  { rest: { Lines: ['a', 'b', 'a'] }, want: ['/Lines/2 duplicate_item'] },
  // depth and cycles
  { rest: { Box: nested(100) }, want: 'ok' },
  { rest: { Box: nested(101) }, want: [`/Box${'/Inside'.repeat(100)} too_deep`] },
  { rest: { Box: nested(100_000) }, want: [`/Box${'/Inside'.repeat(100)} too_deep`] },
  { rest: { Extra: cyclicList }, want: ['/Extra/0 cyclic'] },
])('$rest is $want', ({ rest, want }) => {
  expect(outcome(check(rest))).toEqual(want)
})

test('a getter that throws is one issue, which says nothing of the error', () => {
  const result = validateRequest(PlaceOrder, getterThatThrows)
  expect(outcome(result)).toEqual(['/Count unreadable'])
  expect(JSON.stringify(result)).not.toContain('hunter2')
})

test('own keys come first, in their order; then what is missing, in the reference’s order', () => {
  const result = validateRequest(PlaceOrder, { Zebra: 1, Customer: { Level: 'X', Ear: 2 }, Count: 'x' })
  expect(outcome(result)).toEqual([
    '/Zebra unknown_member',
    '/Customer/Level invalid_literal',
    '/Customer/Ear unknown_member',
    '/Customer/Name missing_member',
    '/Count invalid_type',
    '/OrderId missing_member',
  ])
})

test('a misspelt required member is two issues, each naming the other', () => {
  const [unknown, missing] = issuesOf(validateRequest(PlaceOrder, { Orderid: 'o' }))
  expect(unknown).toMatchObject({ code: 'unknown_member', suggestion: 'OrderId' })
  expect(missing).toMatchObject({ code: 'missing_member', suggestion: 'Orderid' })
})

test('an unknown key that is undefined is absent: it was not meant for anything', () => {
  const issues = issuesOf(validateRequest(PlaceOrder, { order_id: undefined, Orderid: 'o' }))
  expect(issues.map(({ code, suggestion }) => [code, suggestion])).toEqual([
    ['unknown_member', 'OrderId'],
    ['missing_member', 'Orderid'],
  ])
})

test('a member that is not there yet is suggested before one that is', () => {
  const Names = structure<{ NameA?: string; NameB?: string }>('Names', {
    NameA: optional(string),
    NameB: optional(string),
  })
  expect(issuesOf(Names.decode({ NameA: 'x', NameC: 'y' }))[0]?.suggestion).toBe('NameB')
  expect(issuesOf(Names.decode({ NameA: 'x', NameB: 'y', NameC: 'z' }))[0]?.suggestion).toBe('NameA')
})

test('issues beyond maxIssues become one that says so', () => {
  const Sizes = Array.from({ length: 1000 }, () => 'x')
  const result = validateRequest(PlaceOrder, { OrderId: 'o', Sizes }, { maxIssues: 3 })
  expect(outcome(result)).toEqual([
    '/Sizes/0 invalid_literal',
    '/Sizes/1 invalid_literal',
    '/Sizes/2 invalid_literal',
    ' too_many_issues',
  ])
  expect(issuesOf(validateRequest(PlaceOrder, { OrderId: 'o', Sizes: Sizes.slice(0, 100) }))).toHaveLength(100)
  expect(issuesOf(validateRequest(PlaceOrder, { OrderId: 'o', Sizes }))).toHaveLength(101)
})

describe('a value that is shared by many parents, which share theirs, is walked once', () => {
  interface Branch {
    Day?: Date | undefined
    Twigs?: Branch[] | undefined
  }
  const Branch: Structure<Branch> = structure<Branch>('Branch', () => ({
    Day: optional(timestamp),
    Twigs: optional(list(Branch)),
  }))
  const Grown = response<Branch>('Grown', { Day: optional(timestamp), Twigs: optional(list(Branch)) })
  const Grow = operation({ format, name: 'made-up' }, { name: 'Grow', alias: 'grow', request: Branch, response: Grown })

  const shared = (levels: number, innermost: unknown, parentOf: (child: unknown) => unknown): unknown => {
    let value = innermost
    for (let level = 0; level < levels; level++) value = parentOf(value)
    return value
  }
  const twins = (child: unknown): unknown => ({ Twigs: [child, child] })

  test('a document', () => {
    expect(outcome(check({ Extra: shared(60, 'leaf', (child) => [child, child]) }))).toBe('ok')
  })

  test('a recursive shape, and what is converted is shared as it was', () => {
    expect(outcome(validateRequest(Grow, shared(45, { Day: new Date(0) }, twins)))).toBe('ok')
    const result = validateRequest(Grow, shared(45, { Day: 0 }, twins), { values: 'json' })
    let branch = result._tag === 'Right' ? result.right : undefined
    for (let level = 0; level < 10; level++) branch = branch?.Twigs?.[1]
    expect(branch?.Twigs?.[0]).toBe(branch?.Twigs?.[1])
    while (branch?.Twigs !== undefined) branch = branch.Twigs[1]
    expect(branch).toEqual({ Day: new Date(0) })
  })

  test('drifts in it are told', () => {
    const drifts: Drift[] = []
    const body = shared(30, { Leaf: 1 }, twins)
    expect(outcome(decodeResponse(Grow, body, { onDrift: (drift) => drifts.push(drift) }))).toBe('ok')
    expect(drifts[0]?.code).toBe('unknown_member')
  })

  test('where it stands too deep, it is', () => {
    const limb = shared(10, {}, (child) => ({ Twigs: [child] }))
    const onDeepBranch = shared(45, limb, (child) => ({ Twigs: [child] }))
    expect(outcome(validateRequest(Grow, { Twigs: [limb, onDeepBranch] }))).toEqual([
      expect.stringMatching(/^\/Twigs\/1(\/Twigs\/0){49}\/Twigs too_deep$/),
    ])
  })
})

describe('what cannot be read is one issue, and the rest is still checked', () => {
  const revoked = (target: object): object => {
    const { proxy, revoke } = Proxy.revocable(target, {})
    revoke()
    return proxy
  }
  const withoutLength = new Proxy([], {
    get: (target, key) => {
      if (key === 'length') throw new Hostile()
      return Reflect.get(target, key) as unknown
    },
  })

  test.each<{ rest: object; want: string }>([
    { rest: { Customer: revoked({}) }, want: '/Customer unreadable' },
    { rest: { Labels: revoked({}) }, want: '/Labels unreadable' },
    { rest: { Extra: revoked({}) }, want: '/Extra unreadable' },
    { rest: { Extra: withoutLength }, want: '/Extra unreadable' },
    { rest: { Sizes: withoutLength }, want: '/Sizes unreadable' },
    { rest: { Sizes: revoked([]) }, want: '/Sizes invalid_type' },
    { rest: { Due: { [Symbol.toStringTag]: 'Date', valueOf: () => 0 } }, want: '/Due invalid_type' },
  ])('$want', ({ rest, want }) => {
    expect(outcome(check({ ...rest, Gift: 'yes' }))).toEqual([want, '/Gift invalid_type'])
  })

  test('in its place among the own keys, and once', () => {
    const Lines = Object.defineProperty(['a', 'b'], 1, {
      get: () => {
        throw new Hostile()
      },
    })
    expect(outcome(validateRequest(PlaceOrder, { Weight: 'x', ...{ Lines }, Gift: 'yes' }))).toEqual([
      '/Weight invalid_type',
      '/Lines/1 unreadable',
      '/Gift invalid_type',
      '/OrderId missing_member',
    ])
    const payload = Object.defineProperty({ Weight: 'x', Count: 1, Gift: 'yes' }, 'Count', {
      get: () => {
        throw new Hostile()
      },
    })
    expect(outcome(validateRequest(PlaceOrder, payload))).toEqual([
      '/Weight invalid_type',
      '/Count unreadable',
      '/Gift invalid_type',
      '/OrderId missing_member',
    ])
  })

  test('a codec of plain io-ts that throws', () => {
    const Throws = new t.Type<unknown>(
      'Throws',
      (value): value is unknown => value !== undefined,
      () => {
        throw new Hostile()
      },
      (value) => value,
    )
    const Pair = structure<{ A?: unknown; B?: string }>('Pair', { A: optional(Throws), B: optional(string) })
    expect(outcome(Pair.decode({ A: 1, B: 2 }))).toEqual(['/A unreadable', '/B invalid_type'])
  })
})

test('whatever is unknown in a big object, the misspelt member is found', () => {
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, 1]))
  const result = validateRequest(PlaceOrder, { ...many, Orderid: 'o' }, { unknownMembers: 'allow' })
  expect(issuesOf(result)).toMatchObject([{ code: 'missing_member', suggestion: 'Orderid' }])
})
