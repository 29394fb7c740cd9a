import { rule } from '../rule.js'

/** A task that waits for its token and gives it to nobody. */
export const missingTaskToken = rule({
  code: 'missing_task_token',
  severity: 'error',
  meaning: 'A task waits until its token comes back, and gives the token to nobody: it waits for ever.',
  mend: 'Put $$.Task.Token, or $states.context.Task.Token in JSONata, into the parameters.',
  wrong:
    'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder.waitForTaskToken\nParameters: { OrderId: o-1 }',
  right:
    'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder.waitForTaskToken\nParameters: { OrderId: o-1, Greeting.$: $$.Task.Token }',
})
