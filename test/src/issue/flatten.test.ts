import { flattenIssues, formatIssues, validateRequest, wordsFor } from '../../../src/index.js'
import { PlaceOrder } from '../../support/order.js'
import { issuesOf } from '../../support/outcome.js'

const issues = issuesOf(validateRequest(PlaceOrder, { Orderid: 'o', Sizes: ['HUGE'], Gift: 'yes', Box: null }))

test('sentences by path, without the path in front; a misspelt member is told once', () => {
  expect(flattenIssues(issues)).toEqual({
    Orderid: ['there is no such member in PlaceOrderRequest as of 2026-01-31 (did you mean "OrderId"?)'],
    'Sizes[0]': ['"HUGE" is not one of LARGE, MEDIUM, SMALL as of 2026-01-31'],
    Gift: ['expected a boolean, found a string'],
    Box: ['expected an object (Box), found null; omit the member instead'],
  })
})

test('what is wrong with all of it stands at the empty path', () => {
  expect(flattenIssues(issuesOf(validateRequest(PlaceOrder, 5 as never)))).toEqual({
    '': ['expected an object (PlaceOrderRequest), found a number'],
  })
})

test('in words of your own, by code', () => {
  const words = {
    invalid_type: ({ expected }: { expected: string }) => `hier gehört ${expected} hin`,
    null_member: () => undefined,
  }
  expect(flattenIssues(issues, words)).toMatchObject({
    Gift: ['hier gehört boolean hin'],
    Box: ['expected an object (Box), found null; omit the member instead'],
  })
  expect(formatIssues(issues, words)).toBe(
    [
      '  ✗ Orderid: there is no such member in PlaceOrderRequest as of 2026-01-31 (did you mean "OrderId"?)  [unknown_member]',
      '  ✗ Sizes[0]: "HUGE" is not one of LARGE, MEDIUM, SMALL as of 2026-01-31  [invalid_literal]',
      '  ✗ Gift: hier gehört boolean hin  [invalid_type]',
      '  ✗ Box: expected an object (Box), found null; omit the member instead  [null_member]',
    ].join('\n'),
  )
  const whole = issuesOf(validateRequest(PlaceOrder, 5 as never))
  expect(formatIssues(whole, words)).toBe(
    '  ✗ PlaceOrderRequest: hier gehört object (PlaceOrderRequest) hin  [invalid_type]',
  )
  expect(issues.map((issue) => wordsFor(issue, words))).toContain('hier gehört boolean hin')
})
