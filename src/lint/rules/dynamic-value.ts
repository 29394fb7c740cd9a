import { rule } from '../rule.js'

/** A key that ends in `.$` with a value that is no path. */
export const dynamicValue = rule({
  code: 'dynamic_value',
  severity: 'error',
  meaning: 'A key ends in .$, and its value is no path and no intrinsic function.',
  mend: 'Begin the value with $ or States., or take the .$ off the key.',
  wrong: 'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nParameters: { OrderId.$: o-1 }',
  right: 'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nParameters: { OrderId.$: $.id }',
})
