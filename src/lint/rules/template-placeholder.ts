import { foundPlaceholder, holdsPlaceholder } from '../text/placeholders.js'
import { rule } from './rule.js'

/** A `${MODE}` or `{{ mode }}` where no placeholders are expected: it would be sent as it stands. */
export const templatePlaceholder = rule({
  code: 'template_placeholder',
  severity: 'warning',
  meaning: 'A value is a placeholder that some other program was to fill in before.',
  mend: 'Fill it in, or let placeholders pass with --placeholders.',
  wrong: '{ "OrderId": "${ORDER}" }',
  right: '{ "OrderId": "o-1" }',
  look: ({ text, node, placeholders }) =>
    !placeholders && node.kind === 'scalar' && typeof node.value === 'string' && holdsPlaceholder(text, node)
      ? [{ says: `found ${foundPlaceholder}` }]
      : [],
})
