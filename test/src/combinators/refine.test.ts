import * as fc from 'fast-check'
import { SendMessage, SendMessageRequest, SendMessageResult } from 'aws-preflight/sqs'
import { decodeResponse, formatIssues, validateRequest } from '../../../src/index.js'
import {
  extend,
  json,
  list,
  literals,
  omit,
  optional,
  partial,
  pick,
  refine,
  required,
  string,
  structure,
  timestamp,
} from '../../../src/codec.js'
import { requestIssues } from '../../../src/sdk/request-issues.js'
import { requestRules } from '../../../src/walk/rules.js'
import { walk } from '../../../src/walk/walk.js'
import { lint, outcome as lintOutcome } from '../../support/lint.js'
import { arbitrary } from '../../support/noisy.js'
import { Customer, PlaceOrder, PlaceOrderRequest, PlaceOrderResponse } from '../../support/order.js'
import { issuesOf, outcome } from '../../support/outcome.js'
import { throws } from '../../support/hostile.js'

const Upper = refine(string, (text) => text === text.toUpperCase(), 'must be in capitals')
const Order = refine(
  extend<PlaceOrderRequest, { OrderId: string }>('Order', PlaceOrderRequest, { OrderId: required(Upper) }),
  ({ Count = 0, Lines = [] }) => Lines.length >= Count,
  'must not be more than there are lines',
  'Count',
)
const order = { ...PlaceOrder, request: Order }

test('a check on a member: its issue looks like ours', () => {
  const [issue] = issuesOf(Order.decode({ OrderId: 'o' }))
  expect(JSON.parse(JSON.stringify(issue))).toEqual({
    code: 'custom',
    path: ['OrderId'],
    pointer: '/OrderId',
    expected: 'must be in capitals',
    received: 'string',
    message: 'OrderId: must be in capitals',
  })
  expect(formatIssues(issuesOf(Order.decode({ OrderId: 'o' })))).toBe('  ✗ OrderId: must be in capitals  [custom]')
})

test('a check on a structure stands at it, or at the member that is named', () => {
  expect(outcome(Order.decode({ OrderId: 'O', Count: 2, Lines: ['a'] }))).toEqual(['/Count custom'])
  const Whole = refine(PlaceOrderRequest, ({ Gift }) => Gift !== false, 'must be a gift')
  expect(issuesOf(Whole.decode({ OrderId: 'O', Gift: false })).map(({ message }) => message)).toEqual([
    'PlaceOrderRequest: must be a gift',
  ])
  expect(outcome(Whole.decode({ OrderId: 'O' }))).toBe('ok')
})

test('it is asked where the type is right, though a constraint is broken', () => {
  expect(outcome(Order.decode({ OrderId: 5, Count: 2, Lines: ['a'] }))).toEqual(['/OrderId invalid_type'])
  expect(outcome(Order.decode({ OrderId: 'O', Count: 2, Lines: ['a', 'a'], Code: 'a' }))).toEqual([
    '/Lines/1 duplicate_item',
    '/Code invalid_length',
  ])
  expect(outcome(Order.decode({ OrderId: 'O', Count: 9 }))).toEqual(['/Count out_of_range', '/Count custom'])
})

test('is, decode, validateRequest, lint and the plugin agree', () => {
  for (const [value, want] of [
    [{ OrderId: 'O', Count: 1, Lines: ['a'] }, []],
    [{ OrderId: 'O', Count: 1 }, ['/Count custom']],
    [{ OrderId: 'o' }, ['/OrderId custom']],
  ] as const) {
    const expected = want.length === 0 ? 'ok' : want
    expect(Order.is(value)).toBe(want.length === 0)
    expect(outcome(Order.decode(value))).toEqual(expected)
    expect(outcome(json(Order).decode(value))).toEqual(expected)
    expect(outcome(validateRequest(order, value))).toEqual(expected)
    expect(outcome(validateRequest(order, value, { constraints: 'allow', unknownMembers: 'allow' }))).toEqual(expected)
    expect(requestIssues(order, value).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(want)
    const target = (): { operation: typeof order; side: 'request' } => ({ operation: order, side: 'request' })
    expect(lintOutcome(lint(JSON.stringify(value), 'order.json', { target }))).toEqual(want)
  }
})

test('a placeholder may stand for anything', () => {
  const target = (): { operation: typeof order; side: 'request' } => ({ operation: order, side: 'request' })
  expect(lintOutcome(lint('{ "OrderId": "${id}", "Count": 2 }', 'order.json', { target, placeholders: true }))).toEqual(
    [],
  )
})

test('every kind of codec takes one, and each is asked wherever it stands', () => {
  const Kind = refine(literals('Kind', ['A', 'B']), (kind) => kind !== 'B', 'must not be B any more')
  const Day = refine(timestamp, (date) => date.getUTCDay() !== 0, 'must not be a Sunday')
  const Days = refine(list(Day), (days) => days.length > 1, 'must be two days')
  interface Plan {
    Kind: 'A' | 'B'
    Kinds?: ('A' | 'B')[] | undefined
    Days?: Date[] | undefined
  }
  const Plan = structure<Plan>('Plan', {
    Kind: required(Kind),
    Kinds: optional(list(Kind)),
    Days: optional(Days),
  })
  const monday = new Date('2026-11-23T00:00:00Z')
  const sunday = new Date('2026-11-22T00:00:00Z')
  const Mine = partial('Mine', Plan)
  for (const codec of [Plan, Mine]) {
    expect(outcome(codec.decode({ Kind: 'A', Kinds: ['A', 'A'], Days: [monday, monday] }))).toBe('ok')
    expect(outcome(codec.decode({ Kind: 'B', Kinds: ['A', 'B'], Days: [monday, sunday] }))).toEqual([
      '/Kind custom',
      '/Kinds/1 custom',
      '/Days/1 custom',
    ])
    expect(outcome(codec.decode({ Kind: 'A', Days: [monday] }))).toEqual(['/Days custom'])
  }
  expect(outcome(json(Plan).decode({ Kind: 'A', Days: ['2026-11-22', '2026-11-23'] }))).toEqual(['/Days/0 custom'])
})

test('checks add up, and come in their order', () => {
  const Twice = refine(Upper, (text) => text.length > 1, 'must be two letters')
  expect(issuesOf(Twice.decode('a')).map(({ sentence }) => sentence)).toEqual([
    'must be in capitals',
    'must be two letters',
  ])
})

test('a check that throws does not hold, and says nothing of the value', () => {
  const Parsed = refine(string, throws, 'must be JSON text')
  expect(issuesOf(Parsed.decode('secret')).map(({ message }) => message)).toEqual([
    'string: must be JSON text; the check threw',
  ])
  const Promised = refine(string, (() => Promise.resolve(true)) as never, 'must be known')
  expect(outcome(Promised.decode('a'))).toEqual([' custom'])
})

test('pick, omit and partial take the checks of members along; extend those of the structure, too', () => {
  const Named = extend<PlaceOrderRequest, { OrderId: string }>('Named', PlaceOrderRequest, { OrderId: required(Upper) })
  for (const codec of [pick('P', Named, ['OrderId']), omit('O', Named, ['Count']), partial('Q', Named)])
    expect(outcome(codec.decode({ OrderId: 'o' }))).toEqual(['/OrderId custom'])
  const More = extend<PlaceOrderRequest, { Owner: string }>('More', Order, { Owner: required(string) })
  expect(More.is({ OrderId: 'O', Owner: 'me' })).toBe(true)
  expect(outcome(More.decode({ OrderId: 'O', Owner: 'me', Count: 2 }))).toEqual(['/Count custom'])
  for (const derive of [
    () => pick('P', Order, ['OrderId']),
    () => omit('O', Order, ['Count']),
    () => partial('Q', Order),
  ])
    expect(derive).toThrow('Order has a check of `refine`, which may read any member')
})

test('a response is held to it in every mode, by its documented names', () => {
  const Answer = refine(PlaceOrderResponse, ({ Weight = 0 }) => Weight < 10, 'must be light', 'Weight')
  const operation = { ...PlaceOrder, response: Answer }
  for (const mode of ['tolerant', 'strict'] as const) {
    expect(outcome(decodeResponse(operation, { Weight: 11 }, { mode }))).toEqual(['/Weight custom'])
    expect(outcome(decodeResponse(operation, { Weight: 1 }, { mode }))).toBe('ok')
  }
  const Known = refine(SendMessageResult, ({ MessageId }) => MessageId !== '', 'must have its id')
  expect(outcome(decodeResponse({ ...SendMessage, response: Known }, { MessageId: '' }))).toEqual([' custom'])
  expect(outcome(Known.decode({ MessageId: '1' }))).toBe('ok')
})

test('the guard of a refined codec makes the check, and agrees with the walk', () => {
  const Short = refine(
    SendMessageRequest,
    ({ MessageBody }) => MessageBody.length % 2 === 0,
    'must be even',
    'MessageBody',
  )
  const Level = refine(Customer, ({ Level: level }) => level !== 'SMALL', 'must not be small')
  const Held = extend<{ Name: string }, { Inner: Customer }>(
    'Held',
    structure<{ Name: string }>('Name', { Name: required(string) }),
    { Inner: required(Level) },
  )
  let yes = 0
  let no = 0
  for (const [codec, unrefined] of [
    [Short, SendMessageRequest],
    [Order, PlaceOrderRequest],
    [
      Held,
      extend('Held', structure<{ Name: string }>('Name', { Name: required(string) }), { Inner: required(Customer) }),
    ],
  ] as const)
    fc.assert(
      fc.property(arbitrary(unrefined), (value) => {
        const { issues } = walk({ name: codec.name, codec }, value, { ...requestRules, guards: 'nowhere' })
        if (issues.length > 0) no++
        expect(codec.is(value)).toBe(issues.length === 0)
        if (codec.guard?.(value) !== undefined) return
        yes++
        expect(issues).toEqual([])
      }),
      { numRuns: 200 },
    )
  expect([yes > 20, no > 20]).toEqual([true, true])
})

test('what is drawn keeps it', () =>
  fc.assert(
    fc.property(arbitrary(Upper), (text) => Upper.is(text)),
    { numRuns: 100 },
  ))
