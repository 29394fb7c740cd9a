import { holdsPlaceholder } from '../text/placeholders.js'
import { none, rule } from '../rule.js'

/** Members that hold JSON as a text in every service that has them. */
const always = /^(?:PolicyDocument|AssumeRolePolicyDocument|ResourcePolicy|RedrivePolicy|RedriveAllowPolicy|Detail)$/

/** Members that hold JSON, or a name or an ARN. */
const often = /Policy$/

/** A text that is no JSON where JSON is read from it. */
export const invalidJsonText = rule({
  code: 'invalid_json_text',
  severity: 'warning',
  meaning: 'A text that is read as JSON is no JSON.',
  mend: 'Look for a comma, a quote or a bracket that is missing or over.',
  wrong: 'Arn: arn:aws:scheduler:::aws-sdk:shop:createOrder\nInput: OrderId=o-1',
  right: 'Arn: arn:aws:scheduler:::aws-sdk:shop:createOrder\nInput: \'{ "OrderId": "o-1" }\'',
  look: ({ text, node, path, definition }) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || definition?.kind !== 'string') return none
    const name = String(path.at(-1))
    if (!always.test(name) && !(often.test(name) && /^\s*[[{]/.test(node.value))) return none
    if (holdsPlaceholder(text, node) || isJson(node.value)) return none
    return [{ says: 'this text is no JSON, and the service reads it as JSON: correct it' }]
  },
})

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
