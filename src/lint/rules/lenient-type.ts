import { rule } from '../rule.js'

/** A number or a boolean in quotes, or a text without them, where the carrier converts it. */
export const lenientType = rule({
  code: 'lenient_type',
  severity: 'warning',
  meaning: 'A value in a document is of another type than the member has, and is converted.',
  mend: 'Write the type that the message names: other readers of the document may not convert it.',
  wrong: 'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nParameters: { OrderId: o-1, Count: "3" }',
  right: 'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nParameters: { OrderId: o-1, Count: 3 }',
})
