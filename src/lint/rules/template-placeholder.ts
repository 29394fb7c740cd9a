import { foundPlaceholder, holdsPlaceholder } from '../text/placeholders.js'
import type { TextCheck } from './text-check.js'

/** A `${MODE}` or `{{ mode }}` where no placeholders are expected: it would be sent as it stands. */
export const templatePlaceholder: TextCheck = {
  rule: 'template_placeholder',
  look: ({ text, node, placeholders }) =>
    !placeholders && node.kind === 'scalar' && typeof node.value === 'string' && holdsPlaceholder(text, node)
      ? [{ says: `found ${foundPlaceholder}` }]
      : [],
}
