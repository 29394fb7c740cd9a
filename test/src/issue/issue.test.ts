import { inspect } from 'node:util'
import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { constrained, list, literals, map, optional, string, structure } from '../../../src/codec.js'
import { formatIssues, InvalidRequestError, validateRequest } from '../../../src/index.js'
import { PlaceOrder, PlaceOrderRequest, Size } from '../../support/order.js'
import { issuesOf } from '../../support/outcome.js'

const issueOf = (rest: object) => {
  const [issue] = issuesOf(validateRequest(PlaceOrder, { OrderId: 'o', ...rest }))
  if (issue === undefined) throw new Error('no issue')
  return issue
}

test('what an issue shows of itself, in this order', () => {
  const issue = issueOf({ Sizes: ['SMALL', 'SMALLL'] })
  const shown = {
    code: 'invalid_literal',
    path: ['Sizes', 1],
    pointer: '/Sizes/1',
    expected: 'one of LARGE, MEDIUM, SMALL',
    received: '"SMALLL"',
    suggestion: 'SMALL',
    message: 'Sizes[1]: "SMALLL" is not one of LARGE, MEDIUM, SMALL as of 2026-01-31 (did you mean "SMALL"?)',
  }
  expect(JSON.parse(JSON.stringify(issue))).toEqual(shown)
  expect(Object.keys(JSON.parse(JSON.stringify(issue)) as object)).toEqual(Object.keys(shown))
  expect(inspect(issue)).toBe(inspect(shown))
})

test.each<{ rest: object; message: string }>([
  { rest: { OrderId: null }, message: 'OrderId: expected a string, found null; it is required' },
  { rest: { OrderId: undefined }, message: 'OrderId: is required and missing: expected a string' },
  { rest: { Count: null }, message: 'Count: expected an integer, found null; omit the member instead' },
  { rest: { Sizes: [null] }, message: 'Sizes[0]: expected one of LARGE, MEDIUM, SMALL, found null; take it out' },
  { rest: { Zebra: 1 }, message: 'Zebra: there is no such member in PlaceOrderRequest as of 2026-01-31' },
  { rest: { OrderId: {} }, message: 'OrderId: expected a string, found an object; pass JSON.stringify(…)' },
  {
    rest: { Customer: 'Jo' },
    message:
      'Customer: expected an object (Customer), found a string; the members are Name, Password, Notes, Level, SecretLevel, Pins, SecretNumber',
  },
  {
    rest: { Labels: { 'a key': [] } },
    message: 'Labels["a key"]: expected a string, found an array; pass JSON.stringify(…)',
  },
  {
    rest: { Count: '3' },
    message: 'Count: expected an integer, found a string; write it without quotes, or convert it with Number()',
  },
  { rest: { Count: 2.5 }, message: 'Count: 2.5 is not a whole number' },
  { rest: { Count: -1e300 }, message: 'Count: -1e+300 is beyond ±(2^53−1), where whole numbers lose digits' },
  { rest: { Weight: NaN }, message: 'Weight: NaN is not a finite number' },
  { rest: { Count: 7 }, message: 'Count: 7 is out of range: expected 1 to 5' },
  { rest: { Code: 'x' }, message: 'Code: has 1 character: expected 2 to 4 characters' },
  { rest: { Code: 'XY' }, message: 'Code: has a character that is not allowed, "X" at 1: expected [a-z😀]+' },
  {
    rest: { Lines: ['a', 'a'] },
    message: 'Lines[1]: is in the list twice: the items must be unique; the first is at [0]',
  },
  { rest: { Payment: {} }, message: 'Payment: exactly one member of Payment must be set; none is' },
  {
    rest: { Sizes: ['x'.repeat(100)] },
    message: `Sizes[0]: "${'x'.repeat(60)}…" is not one of LARGE, MEDIUM, SMALL as of 2026-01-31`,
  },
])('$message', ({ rest, message }) => expect(issueOf(rest).message).toBe(message))

test('the root is called by its name', () => {
  expect(issuesOf(validateRequest(PlaceOrder, null))[0]?.message).toBe(
    'PlaceOrderRequest: expected an object (PlaceOrderRequest), found null',
  )
})

describe('secrets never leave', () => {
  const secret = 'hunter2'
  const places: object[] = [
    { Customer: { Name: 'x', Password: [secret] } },
    { Customer: { Name: 'x', Password: { secret } } },
    { Customer: { Name: 'x', Pins: [secret, { secret }] } },
    { Customer: { Name: 'x', Notes: { [secret]: secret } } },
    { Customer: { Name: 'x', SecretLevel: secret } },
    { Customer: { Name: { secret } } },
    { Box: { Label: 'x', Vault: { Name: 'x', Level: secret } } },
    { Box: { Label: 'x', Vault: [secret] } },
    { Pasword: secret },
    { Labels: [secret] },
    { Due: secret },
    { Code: secret },
    { Extra: () => secret },
  ]

  test.each(places)('%j', (rest) => {
    const payload = { OrderId: 5, Mine: secret, ...rest }
    const result = validateRequest(PlaceOrder, payload)
    const error = new InvalidRequestError('PlaceOrder', issuesOf(result))
    const shown = [
      JSON.stringify(result),
      inspect(result, { depth: 20, showHidden: true }),
      inspect(error, { depth: 20, showHidden: true }),
      String(error.stack),
      formatIssues(issuesOf(result)),
      PathReporter.report(PlaceOrderRequest.decode(payload)).join(),
      PathReporter.report(t.array(PlaceOrderRequest).decode([payload])).join(),
      inspect(
        issuesOf(result).map(({ context, value }) => ({ context, value })),
        { depth: 20, showHidden: true },
      ),
    ]
    for (const text of shown) expect(text).not.toContain(secret)
  })

  test.each<[string, t.Any, unknown]>([
    ['a member', t.type({ password: Size }), { password: secret }],
    ['items', t.type({ passwords: t.array(Size) }), { passwords: [secret] }],
    ['items of ours', t.type({ passwords: list(Size) }), { passwords: [secret] }],
    ['an entry', t.record(t.string, Size), { client_secret: secret }],
  ])('nor under a secret’s name that plain io-ts gave: %s', (_, codec, value) => {
    const [issue] = issuesOf(codec.decode(value) as never)
    expect(issue).toMatchObject({ code: 'invalid_literal', received: 'string', value: undefined })
    expect(issue?.message).toContain(': this string is not one of LARGE, MEDIUM, SMALL')
  })

  const Password = constrained(string, { pattern: /^[a-z]+$/u }, 'MasterUserPassword')
  test.each<[string, t.Any, unknown]>([
    ['itself', Password, 'hunter2'],
    ['a list', list(Password), [secret]],
    ['a map', map(Password), { Mine: secret }],
    ['a map of lists', map(list(Password)), { Mine: [secret] }],
    ['a list', constrained(list(constrained(string, { pattern: /^[a-z]+$/u })), {}, 'Pins'), [secret]],
  ])('nor where it is wrong with it, by a codec of a scalar that is called so: %s', (_, codec, value) => {
    const [issue] = issuesOf(codec.decode(value) as never)
    expect(issue?.message).toContain('does not match the pattern')
    expect(issue?.message).not.toContain('"2"')
  })

  test('nor is a literal suggested that is near a secret', () => {
    expect(issueOf({ Customer: { Name: 'x', SecretLevel: 'SMALLL' } }).suggestion).toBeUndefined()
  })

  test('a number under a secret’s name is not shown, one under another is', () => {
    expect(issueOf({ Customer: { Name: 'x', SecretNumber: 1234.5 } })).toMatchObject({
      received: 'number',
      value: undefined,
    })
    expect(issueOf({ Count: 1234.5 })).toMatchObject({ received: '1234.5', value: 1234.5 })
  })
})

describe('io-ts reads our issues', () => {
  test('context holds keys and codecs from the root, and no value but a showable one', () => {
    const { context } = issueOf({ Sizes: ['x'] })
    expect(context.map(({ key, type, actual }) => [key, type.name, actual])).toEqual([
      ['', 'PlaceOrderRequest', undefined],
      ['Sizes', 'list of Size', undefined],
      ['0', 'Size', 'x'],
    ])
  })

  test('a showable value stands in the last entry, below plain io-ts too', () => {
    const [issue] = issuesOf(t.type({ size: Size }).decode({ size: 'x' }) as never)
    expect(issue?.context.map(({ key, actual }) => [key, actual])).toEqual([
      ['', undefined],
      ['size', 'x'],
    ])
  })

  test('PathReporter prints the messages', () => {
    expect(PathReporter.report(PlaceOrderRequest.decode({}))).toEqual([
      'OrderId: is required and missing: expected a string',
    ])
  })

  test('nothing of an issue is enumerable: what it says is found out when it is read', () => {
    expect(Object.keys(issueOf({ Count: 9 }))).toEqual([])
  })
})

describe('messages', () => {
  test.each<{ given: string; shown: string }>([
    { given: '\u009b31m', shown: '"\\u009b31m"' },
    { given: '\u007f\u2028', shown: '"\\u007f\\u2028"' },
    { given: '\u202eGNP', shown: '"\\u202eGNP"' },
    { given: `${'x'.repeat(59)}😀`, shown: `"${'x'.repeat(59)}…"` },
  ])('show nothing that a terminal obeys: $shown', ({ given, shown }) => {
    expect(issueOf({ Sizes: [given] }).message).toContain(`${shown} is not one of`)
    expect(issueOf({ Labels: { [given]: 5 } }).message).toContain(`Labels[${shown}]: expected a string`)
  })

  test('count one thing as one', () => {
    const One = structure<{ Text?: string; Items?: string[]; Entries?: { [key: string]: string } }>('One', {
      Text: optional(constrained(string, { min: 1 })),
      Items: optional(constrained(list(string), { min: 1, max: 1 })),
      Entries: optional(constrained(map(string), { min: 1 })),
    })
    const text = (value: unknown): string[] => issuesOf(One.decode(value)).map(({ message }) => message)
    expect(text({ Text: '', Items: [], Entries: {} })).toEqual([
      'Text: has 0 characters: expected at least 1 character',
      'Items: has 0 items: expected 1 item',
      'Entries: has 0 entries: expected at least 1 entry',
    ])
    const [deep] = issuesOf(validateRequest(PlaceOrder, { OrderId: 'o', Extra: [[]] }, { maxDepth: 1 }))
    expect(deep?.message).toBe('Extra[0]: is nested deeper than 1 level (maxDepth): it is not looked into')
  })

  test('cut no name, and no list of a few', () => {
    const name = 'AShapeOfWhichTheNameIsLongerThanWhatIsShownOfAnyTextAtAllByFar'
    const Long = structure<object>(name, {})
    const Names = literals<string>('Names', [name, 'B'])
    const Pair = structure<{ A?: object; B?: string }>('Pair', { A: optional(Long), B: optional(Names) })
    const messages = issuesOf(Pair.decode({ A: 5, B: null })).map(({ message }) => message)
    expect(messages).toEqual([
      `A: expected an object (${name}), found a number`,
      `B: expected one of ${name}, B, found null; omit the member instead`,
    ])
  })
})
