import type { StandardSchemaV1 } from '@standard-schema/spec'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { Invoke } from 'aws-preflight/lambda'
import { AttributeValue, PutItemInput } from 'aws-preflight/dynamodb'
import { arbitrary } from '../../support/noisy.js'
import { bigint, bytes, type Json, json, list, optional, required, stream, structure } from '../../../src/codec.js'
import { comparable } from '../../support/comparable.js'
import { bundledOperations } from '../../support/bundled.js'
import { PlaceOrderRequest, PlaceOrderResponse } from '../../support/order.js'
import { issuesOf, outcome } from '../../support/outcome.js'

test('text comes in, dates and bytes come out, and the other way round', () => {
  const face: t.Type<PlaceOrderRequest, Json<PlaceOrderRequest>> = json(PlaceOrderRequest)
  const written = { OrderId: 'o', Due: '2020-12-01T00:00:00.000Z', Image: 'aGk=', Box: { Label: 'b' } }
  const result = face.decode(written)
  if (result._tag === 'Left') throw new Error('it is good')
  expect(result.right.Due).toEqual(new Date('2020-12-01'))
  expect(result.right.Image).toEqual(new Uint8Array([104, 105]))
  expect(face.encode(result.right)).toEqual(written)
  expect(face.is(result.right)).toBe(true)
  expect(face.is(written)).toBe(false)
})

test('epoch seconds are a timestamp, a Date is none; nor are bytes base64', () => {
  expect(outcome(json(PlaceOrderRequest).decode({ OrderId: 'o', Due: 1.5 }))).toBe('ok')
  expect(outcome(json(PlaceOrderRequest).decode({ OrderId: 'o', Due: new Date(), Image: new Uint8Array(1) }))).toEqual([
    '/Due invalid_type',
    '/Image invalid_type',
  ])
})

test('the face of a response is as tolerant as the response', () => {
  expect(outcome(json(PlaceOrderResponse).decode({ OrderId: null, Size: 'HUGE', New: 1 }))).toBe('ok')
  expect(outcome(json(PlaceOrderResponse).decode({ Due: 'yesterday' }))).toEqual(['/Due invalid_type'])
})

test('where it stands inside another codec, it still takes JSON, and tells the place', () => {
  const batch = t.type({ orders: t.array(json(PlaceOrderRequest)) })
  const good = batch.decode({ orders: [{ OrderId: 'o', Due: '2020-12-01' }] })
  expect(good._tag === 'Right' && good.right.orders[0]?.Due).toEqual(new Date('2020-12-01'))
  expect(issuesOf(batch.decode({ orders: [{ OrderId: 'o', Due: 'never' }] }) as never)[0]?.path).toEqual([
    'orders',
    0,
    'Due',
  ])
  // The type of bytes holds text too, so that the compiler lets this pass: it means what it says.
  interface Held {
    Value: { Data: Uint8Array | string }
  }
  const inner = structure<Held['Value']>('Inner', { Data: required(json(stream) as never) })
  const outer = structure<Held>('Outer', { Value: required(inner) })
  const held = outer.decode({ Value: { Data: 'aGk=' } })
  expect(held._tag === 'Right' && held.right.Value.Data).toEqual(new Uint8Array([104, 105]))
  expect(outcome(outer.decode({ Value: { Data: '*' } }))).toEqual(['/Value/Data invalid_type'])
})

test('the types follow, through recursion', () => {
  const item: Json<PutItemInput> = { TableName: 't', Item: { a: { L: [{ B: 'aGk=' }, { NS: ['1'] }] } } }
  // @ts-expect-error bytes are text in JSON
  const wrong: Json<AttributeValue> = { B: new Uint8Array() }
  const due: Json<PlaceOrderRequest>['Due'] = 5
  expect(outcome(json(PutItemInput).decode(item))).toBe('ok')
  expect(outcome(json(AttributeValue).decode(wrong))).toEqual(['/B invalid_type'])
  expect(due).toBe(5)
})

test('it is a Standard Schema from JSON to what a program holds', async () => {
  const schema: StandardSchemaV1<Json<PlaceOrderRequest>, PlaceOrderRequest> = json(PlaceOrderRequest)
  expect(await schema['~standard'].validate({ OrderId: 'o', Due: 0 })).toEqual({
    value: { OrderId: 'o', Due: new Date(0) },
  })
  expect(await schema['~standard'].validate({})).toMatchObject({ issues: [{ path: ['OrderId'] }] })
})

test('what has no digits in JSON is written as text; a stream is refused', () => {
  interface Ledger {
    Sum: bigint
    Pages?: Uint8Array[] | undefined
  }
  const Ledger = structure<Ledger>('Ledger', { Sum: required(bigint), Pages: optional(list(bytes)) })
  const written = { Sum: '12345678901234567890', Pages: ['aGk=', ''] }
  const read = json(Ledger).decode(written)
  if (read._tag === 'Left') throw new Error('it is good')
  expect(read.right.Sum).toBe(12345678901234567890n)
  expect(json(Ledger).encode(read.right)).toEqual(written)
  expect(json(Invoke.request).encode({ FunctionName: 'f', Payload: 'hé' })).toEqual({
    FunctionName: 'f',
    Payload: 'aMOp',
  })
  expect(() => json(stream).encode(new Blob(['hi']))).toThrow('A stream has no JSON')
})

test('whatever is drawn of any bundled request comes back through JSON', () => {
  const drawn = fc
    .constantFrom(...bundledOperations.filter(({ holdsEvents }) => !holdsEvents))
    .chain(({ operation }) => arbitrary(operation.request).map((request) => ({ operation, request })))
  fc.assert(
    fc.property(drawn, ({ operation, request }) => {
      const face = json(operation.request as never)
      const written = JSON.parse(JSON.stringify(face.encode(request as never))) as unknown
      const result = face.decode(written)
      if (result._tag === 'Left') throw new Error(outcome(result).toString())
      expect(comparable(result.right)).toEqual(comparable(request))
    }),
    { numRuns: 500 },
  )
})
