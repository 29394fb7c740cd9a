import { rule } from '../rule.js'

/** A text that is no JSON or no YAML. The parsers say it. */
export const syntaxError = rule({
  code: 'syntax_error',
  severity: 'error',
  meaning: 'The file is no JSON, or no YAML.',
  mend: 'Look at the place that is named, and just before it: often a comma, a bracket or a quote is missing or over.',
  wrong: '{ "OrderId": "o-1" "Size": "LARGE" }',
  right: '{ "OrderId": "o-1", "Size": "LARGE" }',
})
