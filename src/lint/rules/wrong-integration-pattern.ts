import { rule } from '../rule.js'

/** A task that waits in a way in which its integration is not waited for. */
export const wrongIntegrationPattern = rule({
  code: 'wrong_integration_pattern',
  severity: 'error',
  meaning: 'A resource ends in a pattern that its integration does not have: the service refuses the state machine.',
  mend: 'Write a pattern that the message names, or none. Tasks of the SDK have .waitForTaskToken alone.',
  wrong: 'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder.sync\nParameters: { OrderId: o-1 }',
  right: 'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nParameters: { OrderId: o-1 }',
})
