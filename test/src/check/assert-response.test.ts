import { assertValidResponse, InvalidResponseError } from '../../../src/index.js'
import { PlaceOrder } from '../../support/order.js'

test('gives back the response, converted', () => {
  const { Due, OrderId } = assertValidResponse(PlaceOrder, { OrderId: 'o', Due: 0 }, { require: ['OrderId'] })
  expect(OrderId.length).toBe(1)
  expect(Due).toEqual(new Date(0))
})

test('throws one error that lists the issues', () => {
  const check = (): unknown => assertValidResponse(PlaceOrder, { OrderId: 1, Due: 'never' })
  expect(check).toThrow(InvalidResponseError)
  expect(check).toThrow(/^The PlaceOrder response is invalid:\n {2}✗ OrderId: expected a string/)
  expect(() => assertValidResponse(undefined as never, {})).toThrow('The unknown response is invalid')
})
