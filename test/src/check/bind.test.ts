import {
  bindAssertValidRequest,
  bindAssertValidResponse,
  bindDecodeResponse,
  bindValidateRequest,
} from '../../../src/codec.js'
import { InvalidRequestError, InvalidResponseError } from '../../../src/index.js'
import { PlaceOrder } from '../../support/order.js'
import { issuesOf, outcome } from '../../support/outcome.js'

const operations = { PlaceOrder }
const validateRequest = bindValidateRequest(operations)
const decodeResponse = bindDecodeResponse(operations)
const assertValidRequest: ReturnType<typeof bindAssertValidRequest<typeof operations>> =
  bindAssertValidRequest(operations)

test.each(['PlaceOrder', 'place_order', 'place-order', 'placeOrder'])('%s names the operation', (name) => {
  expect(outcome(validateRequest(name, { OrderId: 'o' }))).toBe('ok')
  expect(outcome(decodeResponse(name, { OrderId: 'o' }))).toBe('ok')
})

test('an operation itself is taken too', () => {
  expect(outcome(validateRequest(PlaceOrder, {}))).toEqual(['/OrderId missing_member'])
})

test.each(['PlaceOrdr', 'placeorder', 'PLACE_ORDER'])('%s is unknown, and the nearest is suggested', (name) => {
  const [issue] = issuesOf(validateRequest(name, {}))
  expect(issue).toMatchObject({ code: 'unknown_operation', suggestion: 'PlaceOrder', path: [] })
  expect(issue?.message).toBe(`"${name}": there is no such operation (did you mean "PlaceOrder"?)`)
})

test.each(['__proto__', 'toString', 'constructor', ''])('%p is unknown', (name) => {
  expect(outcome(decodeResponse(name, {}))).toEqual([' unknown_operation'])
})

test('assertValidRequest names the operation that it was asked for', () => {
  expect(() => assertValidRequest('PlaceOrder', {})).toThrow(InvalidRequestError)
  const unheardOf: string = 'nothing'
  expect(() => assertValidRequest(unheardOf, {})).toThrow('The nothing request is invalid')
})

test('assertValidResponse gives the response, and names the operation that it was asked for', () => {
  const assertValidResponse = bindAssertValidResponse(operations)
  const { OrderId, Due } = assertValidResponse('PlaceOrder', { OrderId: 'o', Due: 0 }, { require: ['OrderId'] })
  expect([OrderId.length, Due]).toEqual([1, new Date(0)])
  expect(() => assertValidResponse(PlaceOrder, { OrderId: 1 })).toThrow(InvalidResponseError)
  const unheardOf: string = 'nothing'
  expect(() => assertValidResponse(unheardOf, {})).toThrow('The nothing response is invalid')
})
