import {
  assertValidRequest,
  decodeResponse,
  type Drift,
  InvalidRequestError,
  type ResponseOptions,
  validateRequest,
} from '../../../src/index.js'
import { operations } from '../../../generated/amplifybackend/index.js'
import { PlaceOrder } from '../../support/order.js'
import { issuesOf, outcome } from '../../support/outcome.js'
import { Hostile } from '../../support/hostile.js'

const customer = { Name: 'x' }

/** The outcome, the drifts, and the value if it is another than the body. */
const decode = (body: unknown, options: ResponseOptions<'tolerant' | 'strict' | 'typedef', never> = {}) => {
  const drifts: Drift[] = []
  const result = decodeResponse(PlaceOrder, body, { ...options, onDrift: (drift) => drifts.push(drift) })
  return {
    outcome: outcome(result),
    drifts: drifts.map(({ pointer, code }) => `${pointer} ${code}`),
    ...(result._tag === 'Right' && (result.right as unknown) !== body && { value: result.right as unknown }),
  }
}

describe('tolerant', () => {
  test.each<{ body: unknown; drifts?: string[]; value?: unknown; issues?: string[] }>([
    { body: { OrderId: 'o' } },
    { body: {} },
    { body: undefined, value: {} },
    { body: '', value: {} },
    { body: { $metadata: { httpStatusCode: 200 } } },
    { body: { OrderId: 'o', ResponseMetadata: { whatever: 1 }, $metadata: 1 } },
    { body: { OrderId: 'o', New: { a: 1 } }, drifts: ['/New unknown_member'] },
    { body: { Size: 'HUGE' }, drifts: ['/Size invalid_literal'] },
    { body: { OrderId: null, Size: 'SMALL' }, value: { Size: 'SMALL' } },
    { body: { Customer: { Name: 'x', Level: null } }, value: { Customer: { Name: 'x' } } },
    { body: { Customer: {}, OrderId: 'o' }, value: { OrderId: 'o' }, drifts: ['/Customer missing_member'] },
    { body: { Customer: { Name: null } }, issues: ['/Customer/Name null_member'] },
    { body: { Customer: { Level: 'SMALL' } }, issues: ['/Customer/Name missing_member'] },
    { body: { Customer: { Name: 'x', New: 1 } }, drifts: ['/Customer/New unknown_member'] },
    { body: { Lines: ['a', null] }, issues: ['/Lines/1 null_member'] },
    { body: { Extra: null } },
    { body: { Extra: { a: null } } },
    { body: { Weight: NaN } },
    { body: { Weight: '1' }, issues: ['/Weight invalid_type'] },
    { body: { Due: '2020-12-01T00:00:00Z' }, value: { Due: new Date('2020-12-01T00:00:00Z') } },
    { body: { Due: 1606780800.5 }, value: { Due: new Date(1606780800500) } },
    { body: { Due: 1.001 }, value: { Due: new Date(1001) } },
    { body: { Due: '2020-12-01T10:00' }, value: { Due: new Date('2020-12-01T10:00:00Z') } },
    { body: { Due: '2020-12-01T10:00+02:00' }, value: { Due: new Date('2020-12-01T08:00:00Z') } },
    { body: { Due: 'yesterday' }, issues: ['/Due invalid_type'] },
    { body: { Image: 'aGk=' }, value: { Image: Uint8Array.from([104, 105]) } },
    { body: { Payment: { Cheque: 1 } }, drifts: ['/Payment/Cheque unknown_member'] },
    { body: { Payment: { Card: 'x', Voucher: 'y' } }, issues: ['/Payment union_members'] },
    { body: null, issues: [' invalid_type'] },
    { body: 'text', issues: [' invalid_type'] },
    { body: [], issues: [' invalid_type'] },
    { body: { orderId: 'o' }, issues: [' unrecognized_body'] },
    { body: { orderId: 'o', $metadata: {} }, issues: [' unrecognized_body'] },
    { body: { orderId: 'o', ResponseMetadata: {} }, issues: [' unrecognized_body'] },
    { body: { __type: 'SoldOutException' }, issues: [' unrecognized_body'] },
  ])('$body', ({ body, drifts = [], value, issues }) => {
    expect(decode(body)).toEqual({ outcome: issues ?? 'ok', drifts, ...(value !== undefined && { value }) })
  })

  test('a body in which something was left out keeps its order, an own __proto__ and what is unknown', () => {
    const body = JSON.parse('{"__proto__": {"a": 1}, "OrderId": null, "Size": "SMALL", "New": [1]}') as object
    const result = decodeResponse(PlaceOrder, body)
    expect(result._tag === 'Right' && JSON.stringify(result.right)).toBe(
      '{"__proto__":{"a":1},"Size":"SMALL","New":[1]}',
    )
    expect(body).toHaveProperty('OrderId', null)
  })
})

test('an error response says that it is one, by a name that the reference knows or by none', () => {
  const message = (body: object) => issuesOf(decodeResponse(PlaceOrder, body))[0]?.message
  expect(message({ __type: 'com.shop#SoldOutException', message: 'x' })).toBe(
    'PlaceOrderResponse: this is no PlaceOrderResponse; it is an error response (SoldOutException)',
  )
  expect(message({ code: 'hunter2' })).toBe(
    'PlaceOrderResponse: this is no PlaceOrderResponse; it is an error response',
  )
  expect(message({ JobId: 'x' })).toBe(
    'PlaceOrderResponse: this is no PlaceOrderResponse; none of its members is known: found JobId, expected some of OrderId, Size, Due, Image, Customer, …',
  )
})

test('strict closes literal unions and refuses unknown members and null; the top level stays optional', () => {
  const body = { Size: 'HUGE', New: 1, OrderId: null, Customer: {} }
  expect(decode(body, { mode: 'strict' }).outcome).toEqual([
    '/Size invalid_literal',
    '/New unknown_member',
    '/OrderId null_member',
    '/Customer/Name missing_member',
  ])
  expect(decode({ OrderId: 'o' }, { mode: 'strict' }).outcome).toBe('ok')
})

test('typedef holds the body to the page, ResponseMetadata included', () => {
  const { outcome: issues } = decode({ OrderId: 'o', Customer: customer, ResponseMetadata: {} }, { mode: 'typedef' })
  expect(issues).toEqual([
    '/ResponseMetadata/RequestId missing_member',
    ...['Size', 'Due', 'Image', 'Lines', 'Payment', 'Weight', 'Extra'].map((name) => `/${name} missing_member`),
  ])
})

test('require makes top-level members required', () => {
  expect(outcome(decodeResponse(PlaceOrder, { Size: 'SMALL' }, { require: ['OrderId', 'Size'] }))).toEqual([
    '/OrderId missing_member',
  ])
  expect(outcome(decodeResponse(PlaceOrder, { OrderId: null, Size: 'SMALL' }, { require: ['OrderId'] }))).toEqual([
    '/OrderId null_member',
  ])
  const unknown = decodeResponse(PlaceOrder, { OrderId: 'o' }, { require: ['Orderid' as never] })
  expect(issuesOf(unknown)[0]).toMatchObject({ code: 'missing_member', suggestion: 'OrderId' })
})

test('missing: drift reports every absent top-level member', () => {
  expect(decode({ OrderId: 'o', Size: null, Lines: [] }, { missing: 'drift' }).drifts).toEqual(
    ['Size', 'Due', 'Image', 'Customer', 'Payment', 'Weight', 'Extra'].map((name) => `/${name} missing_member`),
  )
})

describe('options of a request', () => {
  test('unknownMembers and unknownLiterals let what is newer than the reference pass', () => {
    const payload = { OrderId: 'o', New: 1, Sizes: ['HUGE'] }
    expect(outcome(validateRequest(PlaceOrder, payload))).toEqual(['/New unknown_member', '/Sizes/0 invalid_literal'])
    expect(outcome(validateRequest(PlaceOrder, payload, { unknownMembers: 'allow' }))).toEqual([
      '/Sizes/0 invalid_literal',
    ])
    expect(outcome(validateRequest(PlaceOrder, payload, { unknownLiterals: 'allow' }))).toEqual(['/New unknown_member'])
  })

  test('values: json takes what a file holds, and gives what the SDK takes', () => {
    const payload = { OrderId: 'o', Due: '2020-12-01', Image: 'aGk=' }
    expect(outcome(validateRequest(PlaceOrder, payload))).toEqual(['/Due invalid_type'])
    expect(validateRequest(PlaceOrder, payload, { values: 'json' })).toEqual({
      _tag: 'Right',
      right: { OrderId: 'o', Due: new Date('2020-12-01'), Image: Uint8Array.from([104, 105]) },
    })
    expect(outcome(validateRequest(PlaceOrder, { OrderId: 'o', Due: new Date() }, { values: 'json' }))).toEqual([
      '/Due invalid_type',
    ])
    expect(payload.Due).toBe('2020-12-01')
  })

  test('maxDepth can be lowered, and raised to 250', () => {
    const nested = (levels: number): object =>
      levels === 0 ? { Label: 'x' } : { Label: 'x', Inside: nested(levels - 1) }
    expect(outcome(validateRequest(PlaceOrder, { OrderId: 'o', Box: nested(2) }, { maxDepth: 2 }))).toEqual([
      '/Box/Inside/Inside too_deep',
    ])
    const pins = { OrderId: 'o', Lines: ['x'], Customer: { Name: 'n', Pins: ['1'] } }
    expect(outcome(validateRequest(PlaceOrder, pins, { maxDepth: 1 }))).toEqual(['/Customer/Pins too_deep'])
    expect(outcome(validateRequest(PlaceOrder, pins, { maxDepth: 2 }))).toBe('ok')
    expect(outcome(validateRequest(PlaceOrder, { OrderId: 'o', Box: nested(240) }, { maxDepth: Infinity }))).toBe('ok')
    expect(
      issuesOf(validateRequest(PlaceOrder, { OrderId: 'o', Box: nested(5000) }, { maxDepth: Infinity }))[0]?.code,
    ).toBe('too_deep')
  })

  test.each<{ options: unknown; want: string }>([
    { options: { mode: 'stric' }, want: '/options/mode invalid_literal' },
    { options: { requires: ['OrderId'] }, want: '/options/requires unknown_member' },
    { options: { maxIssues: 0 }, want: '/options/maxIssues invalid_type' },
    { options: { onDrift: 1 }, want: '/options/onDrift invalid_type' },
    { options: { values: 'json' }, want: '/options/values unknown_member' },
    { options: 'strict', want: '/options invalid_type' },
  ])('$options is an issue of a response, and not another check than was asked for', ({ options, want }) => {
    expect(outcome(decodeResponse(PlaceOrder, {}, options as never))).toEqual([want])
  })

  test.each<{ options: unknown; want: string }>([
    { options: { values: 'Json' }, want: '/options/values invalid_literal' },
    { options: { unknownMember: 'allow' }, want: '/options/unknownMember unknown_member' },
    { options: { maxDepth: 0 }, want: '/options/maxDepth invalid_type' },
    { options: { mode: 'strict' }, want: '/options/mode unknown_member' },
    { options: { require: ['OrderId'] }, want: '/options/require unknown_member' },
    { options: 'strict', want: '/options invalid_type' },
  ])('$options is an issue of a request, too', ({ options, want }) => {
    expect(outcome(validateRequest(PlaceOrder, { OrderId: 'o' }, options as never))).toEqual([want])
  })
})

test('what is no operation is an issue', () => {
  for (const operation of ['PlaceOrder', undefined, null, 5, {}])
    expect(outcome(validateRequest(operation as never, {}))).toEqual([' unknown_operation'])
  expect(issuesOf(validateRequest('PlaceOrder' as never, {}))[0]?.message).toBe(
    '"PlaceOrder": there is no such operation: pass one of the service\'s `operations`',
  )
})

test('assertValidRequest throws one error that lists the issues', () => {
  const payload: unknown = { OrderId: 1, Count: 9 }
  expect(() => assertValidRequest(PlaceOrder, payload)).toThrow(InvalidRequestError)
  expect(() => assertValidRequest(PlaceOrder, payload)).toThrow(
    [
      'The PlaceOrder request is invalid:',
      '  ✗ OrderId: expected a string, found a number; write it in quotes, or convert it with String()  [invalid_type]',
      '  ✗ Count: 9 is out of range: expected 1 to 5  [out_of_range]',
    ].join('\n'),
  )
  expect(() => assertValidRequest(PlaceOrder, { OrderId: 'o' })).not.toThrow()
})

test('what onDrift throws is the caller’s own', () => {
  const onDrift = (): never => {
    throw new Error('mine')
  }
  expect(() => decodeResponse(PlaceOrder, { New: 1, OrderId: 'o' }, { onDrift })).toThrow('mine')
})

describe('never an exception', () => {
  const revoked = (): object => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    return proxy
  }

  test('for what is no operation', () => {
    for (const operation of [revoked(), { request: undefined, response: undefined }, { request: {}, response: 1 }])
      expect(outcome(validateRequest(operation as never, {}))).toEqual([' unknown_operation'])
  })

  test('for a body that can be read once only', () => {
    for (let after = 0; after < 20; after++) {
      let calls = 0
      const getOwnPropertyDescriptor = (target: object, key: PropertyKey): PropertyDescriptor | undefined => {
        if (calls++ >= after) throw new Hostile()
        return Reflect.getOwnPropertyDescriptor(target, key)
      }
      const body = new Proxy({ BackendEnvironmentName: 'x' }, { getOwnPropertyDescriptor })
      const result = decodeResponse(operations.CreateBackend, body, { require: ['BackendEnvironmentName'] })
      expect(['ok', ' unreadable']).toContain(result._tag === 'Right' ? 'ok' : outcome(result)[0])
    }
  })
})

test('require asks for an own enumerable member', () => {
  const body = Object.defineProperty({}, 'AppId', { value: 'hidden' })
  expect(outcome(decodeResponse(operations.CreateBackend, body, { require: ['AppId'] }))).toEqual([
    '/AppId missing_member',
  ])
})

test.each([NaN, -Infinity, -1])('maxIssues: %d is an issue', (maxIssues) => {
  expect(outcome(validateRequest(PlaceOrder, { OrderId: 1 }, { maxIssues }))).toEqual([
    '/options/maxIssues invalid_type',
  ])
  expect(outcome(validateRequest(PlaceOrder, { OrderId: 1 }, { maxDepth: maxIssues }))).toEqual([
    '/options/maxDepth invalid_type',
  ])
})

test('maxIssues: half an issue is none', () => {
  const result = validateRequest(PlaceOrder, { OrderId: 1, Count: 'x' }, { maxIssues: 1.5 })
  expect(outcome(result)).toEqual(['/OrderId invalid_type', ' too_many_issues'])
  expect(issuesOf(result)[1]?.message).toBe(
    'PlaceOrderRequest: there are more issues than these: mend them first, or raise maxIssues',
  )
})

test.each(['2020-02-30', '2021-02-29T00:00:00Z', '2020-04-31T10:00:00+02:00'])('%s is no day', (Due) => {
  expect(outcome(validateRequest(PlaceOrder, { OrderId: 'o', Due }, { values: 'json' }))).toEqual(['/Due invalid_type'])
  expect(outcome(decodeResponse(PlaceOrder, { Due }))).toEqual(['/Due invalid_type'])
})

test.each([{ names: 'wire' }, { names: 'cloudtrail' }, { names: 'documented' }] as const)(
  'a service that speaks no JSON has no names in messages: %j',
  (options) => {
    const inXml = { ...PlaceOrder, protocol: 'restXml' }
    const want = options.names === 'wire' ? ['/options/names invalid_literal'] : ['/OrderId missing_member']
    expect(outcome(validateRequest(inXml, {}, options))).toEqual(want)
    expect(outcome(decodeResponse(inXml, {}, options))).toEqual(options.names === 'wire' ? want : 'ok')
  },
)
