import { rule } from '../rule.js'

/** A value in the query language that is not the state's. */
export const wrongQueryLanguage = rule({
  code: 'wrong_query_language',
  severity: 'error',
  meaning: 'A value is written in JSONata where the query language is JSONPath, or the other way round.',
  mend: 'Write it in the language of the state, or name the other one with QueryLanguage.',
  wrong:
    'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nQueryLanguage: JSONata\nArguments: { OrderId.$: $.id }',
  right:
    'Type: Task\nResource: arn:aws:states:::aws-sdk:shop:createOrder\nQueryLanguage: JSONata\nArguments: { OrderId: "{% $states.input.id %}" }',
})
