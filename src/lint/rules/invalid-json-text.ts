import { rule } from './rule.js'

/** A text that is no JSON where JSON is read from it. */
export const invalidJsonText = rule({
  code: 'invalid_json_text',
  severity: 'warning',
  meaning: 'A text that is read as JSON is no JSON.',
  mend: 'Look for a comma, a quote or a bracket that is missing or over.',
  wrong: 'Arn: arn:aws:scheduler:::aws-sdk:shop:createOrder\nInput: OrderId=o-1',
  right: 'Arn: arn:aws:scheduler:::aws-sdk:shop:createOrder\nInput: \'{ "OrderId": "o-1" }\'',
})
