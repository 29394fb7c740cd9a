import { rule } from '../rule.js'

/** A member that is spelt as in the API where the SDK for Java has another spelling. */
export const memberSpelling = rule({
  code: 'member_spelling',
  severity: 'error',
  meaning: 'A member has the spelling of the API where the SDK for Java spells it otherwise.',
  mend: 'A task of Step Functions calls the SDK for Java: write the member as the message says.',
  wrong: 'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nParameters: { OrderId: o-1, ETAGValue: x }',
  right: 'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nParameters: { OrderId: o-1, EtagValue: x }',
})
