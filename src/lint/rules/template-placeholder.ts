import { foundPlaceholder, holdsPlaceholder } from '../text/placeholders.js'
import { none, rule } from '../rule.js'

/** Part of a name that the reader of a sample is to fill in: `arn:aws:lambda:<region>:<account>:function:f`. */
const bracketed = /^arn:.*<[A-Za-z][\w .-]*>/
const allBracketed = /^<[A-Za-z][\w .-]*>$/

/** A `${MODE}`, `{{ mode }}` or `<mode>` where no placeholders are expected: it would be sent as it stands. */
export const templatePlaceholder = rule({
  code: 'template_placeholder',
  severity: 'warning',
  meaning: 'A value is a placeholder that somebody, or some other program, was to fill in before.',
  mend: 'Fill it in, or let placeholders pass with --placeholders.',
  wrong: '{ "OrderId": "${ORDER}" }',
  right: '{ "OrderId": "o-1" }',
  instead: ['pattern_mismatch'],
  look: ({ text, node, path, placeholders, isFound }) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return none
    if (!placeholders && holdsPlaceholder(text, node)) return [{ says: `found ${foundPlaceholder}` }]
    return bracketed.test(node.value) || (allBracketed.test(node.value) && isFound('pattern_mismatch', path))
      ? [{ says: 'a placeholder in angle brackets is left: fill it in' }]
      : none
  },
})
