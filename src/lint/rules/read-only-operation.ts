import { rule } from '../rule.js'

/** A schedule of an operation that only reads. */
export const readOnlyOperation = rule({
  code: 'read_only_operation',
  severity: 'error',
  meaning: 'A schedule calls an operation that only reads, which the service refuses.',
  mend: 'Name an operation that changes something, or let a function do the reading.',
  wrong: 'Arn: arn:aws:scheduler:::aws-sdk:shop:getOrder\nInput: \'{ "OrderId": "o-1" }\'',
  right: 'Arn: arn:aws:scheduler:::aws-sdk:shop:createOrder\nInput: \'{ "OrderId": "o-1" }\'',
})
