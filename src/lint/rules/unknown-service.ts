import { rule } from '../rule.js'

/** A service under a name that its carrier does not know. */
export const unknownService = rule({
  code: 'unknown_service',
  severity: 'error',
  meaning: 'A document names a service that there is not.',
  mend: 'Write the name as the message says: Step Functions, boto3 and the SDK name many services differently.',
  wrong: 'Type: Task\nResource: arn:aws:states:::aws-sdk:Shop:createOrder\nParameters: { OrderId: o-1 }',
  right: 'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nParameters: { OrderId: o-1 }',
})
