import { rule } from '../rule.js'

/** A member that is given twice: `X` and `X.$`. */
export const duplicateMember = rule({
  code: 'duplicate_member',
  severity: 'error',
  meaning: 'A member stands twice in one object: with .$, and without.',
  mend: 'Take one of the two out.',
  wrong:
    'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nParameters: { OrderId: o-1, OrderId.$: $.id }',
  right: 'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nParameters: { OrderId.$: $.id }',
})
