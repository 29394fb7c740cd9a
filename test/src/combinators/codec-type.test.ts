import type { StandardSchemaV1 } from '@standard-schema/spec'
import * as t from 'io-ts'
import { pipe } from 'fp-ts/lib/function.js'
import { constrained, list, optional, required, string, structure } from '../../../src/codec.js'
import { Customer, PlaceOrderRequest, PlaceOrderResponse, Size } from '../../support/order.js'
import { issuesOf, outcome } from '../../support/outcome.js'

const good = { OrderId: 'o' }

test('a request codec gives back the same object; is agrees with decode', () => {
  const result = PlaceOrderRequest.decode(good)
  expect(result._tag === 'Right' && result.right).toBe(good)
  expect(PlaceOrderRequest.is(good)).toBe(true)
  expect(PlaceOrderRequest.is({ OrderId: 1 })).toBe(false)
  expect(PlaceOrderRequest.encode(good)).toBe(good)
})

test('a response codec is tolerant by itself, and is says no where decode would make a copy', () => {
  expect(outcome(PlaceOrderResponse.decode({ OrderId: 'o', Size: 'HUGE', New: 1 }))).toBe('ok')
  expect(PlaceOrderResponse.is({ OrderId: 'o', Size: 'HUGE' })).toBe(true)
  expect(outcome(PlaceOrderResponse.decode({ OrderId: null, Size: 'HUGE' }))).toBe('ok')
  expect(PlaceOrderResponse.is({ OrderId: null, Size: 'HUGE' })).toBe(false)
})

test('a codec tells the constraints that it keeps, and no others', () => {
  const pattern = /^[a-z]+$/su
  expect(constrained(string, { min: 1, max: 9, pattern }).constraints).toEqual({ min: 1, max: 9, pattern })
  expect(constrained(list(string), { max: 2, unique: true }).constraints).toEqual({ max: 2, unique: true })
  expect(string.constraints).toEqual({})
  expect(PlaceOrderRequest.constraints).toEqual({})
})

describe('codecs compose as codecs do', () => {
  test('in an array, with the position in the path', () => {
    expect(issuesOf(t.array(PlaceOrderRequest).decode([good, { OrderId: 1 }]) as never)[0]?.path).toEqual([
      1,
      'OrderId',
    ])
  })
  test('in a union, without the branch in the path', () => {
    const result = t.union([PlaceOrderRequest, t.undefined]).decode({ OrderId: 1 }) as never
    expect(issuesOf(result)[0]?.path).toEqual(['OrderId'])
  })
  test('as a member of a bigger codec', () => {
    const Batch = t.type({ orders: t.array(PlaceOrderRequest), by: Customer })
    expect(Batch.is({ orders: [good], by: { Name: 'x' } })).toBe(true)
    expect(issuesOf(Batch.decode({ orders: [{}], by: { Name: 'x' } }) as never)[0]?.path).toEqual([
      'orders',
      0,
      'OrderId',
    ])
  })
  test.each<[string, t.Any]>([
    ['readonly', t.readonly(t.array(PlaceOrderRequest))],
    ['a refinement', t.refinement(t.array(PlaceOrderRequest), () => true)],
    ['a recursion', t.recursion('Orders', () => t.array(PlaceOrderRequest))],
    ['a refined union', t.refinement(t.union([t.array(PlaceOrderRequest), t.array(PlaceOrderRequest)]), () => true)],
    ['a pipe', t.array(PlaceOrderRequest).pipe(t.array(t.any))],
  ])('in an array inside %s, with the position alone in the path', (_, outer) => {
    expect(issuesOf(outer.decode([{ OrderId: 1 }]) as never)[0]?.path).toEqual([0, 'OrderId'])
  })
  test('below plain io-ts below ours, an issue stays what it is, and a secret stays one', () => {
    interface Crowd {
      People?: Customer[]
      Vault?: Customer[]
    }
    const Crowd = structure<Crowd>('Crowd', {
      People: optional(t.array(Customer)),
      Vault: optional(t.array(Customer), { sensitive: true }),
    })
    const people = [{ Name: 5 }, { Level: 'SMAL' }]
    const [type, literal, missing, inVault, secret] = issuesOf(Crowd.decode({ People: people, Vault: people }))
    expect(type).toMatchObject({ pointer: '/People/0/Name', code: 'invalid_type', received: 'number' })
    expect(literal).toMatchObject({ pointer: '/People/1/Level', received: '"SMAL"', suggestion: 'SMALL' })
    expect(missing).toMatchObject({ pointer: '/People/1/Name', code: 'missing_member', expected: 'string' })
    expect(inVault).toMatchObject({ pointer: '/Vault/0/Name', code: 'invalid_type', received: 'number' })
    expect(secret).toMatchObject({ pointer: '/Vault/1/Level', code: 'invalid_literal', received: 'string' })
  })
  test('in a pipe', () => {
    const Trimmed = new t.Type<string, string, string>('Trimmed', t.string.is, (text) => t.success(text.trim()), String)
    expect(string.pipe(Trimmed).decode(' x ')).toEqual({ _tag: 'Right', right: 'x' })
    expect(string.pipe(Trimmed).decode(1)._tag).toBe('Left')
  })
  test('refined by an intersection', () => {
    interface Tiny {
      readonly Tiny: unique symbol
    }
    const Small = t.brand(Size, (size): size is t.Branded<typeof size, Tiny> => size === 'SMALL', 'Tiny')
    expect(Small.is('SMALL')).toBe(true)
    expect(Small.is('LARGE')).toBe(false)
  })
  test('extended through props, with members of plain io-ts', () => {
    const Extended = structure<t.TypeOf<typeof Customer> & { Age?: number; Email: string }>('Extended', {
      ...Customer.props,
      Age: optional(t.number),
      Email: required(t.string),
    })
    expect(outcome(Extended.decode({ Name: 'x', Email: 'y', Age: 3 }))).toBe('ok')
    expect(outcome(Extended.decode({ Name: 'x', Email: 1, Age: 'old' }))).toEqual([
      '/Email invalid_type',
      '/Age invalid_type',
    ])
  })
  test('through fp-ts', () => {
    const lengths = pipe(string.decode('abc'), (result) => (result._tag === 'Right' ? result.right.length : 0))
    expect(lengths).toBe(3)
  })
})

test('Standard Schema: clean paths, messages, no values', () => {
  const schema: StandardSchemaV1<unknown, unknown> = PlaceOrderRequest
  expect(schema['~standard'].vendor).toBe('aws-preflight')
  expect(schema['~standard'].validate(good)).toEqual({ value: good })
  expect(schema['~standard'].validate({ OrderId: 'o', Sizes: [5] })).toEqual({
    issues: [{ message: 'expected one of LARGE, MEDIUM, SMALL, found a number', path: ['Sizes', 0] }],
  })
})
