import type { LiteralsDefinition } from '../schema/definition.js'
import { shownLength } from '../text/path.js'
import { look, suggest } from '../text/suggest.js'
import type { Details, WalkState } from './walk-state.js'

/** One of the strings, exactly; in a response any other may be newer than the reference. */
export const walkLiteral = (state: WalkState, definition: LiteralsDefinition, value: unknown): unknown => {
  const verdict = state.rules.unknownLiterals
  if (typeof value !== 'string') state.mismatch(definition, value)
  if (typeof value !== 'string' || definition.values.has(value) || verdict === 'pass') return value
  const details: Details = { expected: definition, shown: value, suggestion: near, detail: undefined, hint: undefined }
  if (verdict === 'drift') state.drift('invalid_literal', value, details)
  else state.report('invalid_literal', value, details)
  return value
}

/** Of more than five, the nearest few, then how many more there are, and the type that lists them; the one that was probably meant. */
export const nearestFew: LiteralsDefinition['inShort'] = ({ name, values }, all, found = '') => {
  if (values.size <= 5 || all.length <= shownLength) return undefined
  const { near, meant } = look(String(found), values, 3)
  return {
    text: `one of ${near.map((one) => one.name).join(', ')} or ${values.size - near.length} more of ${name}`,
    meant,
  }
}

const near: Details['suggestion'] = ({ shown, expected }) =>
  typeof expected === 'object' && expected.kind === 'literals' ? suggest(String(shown), expected.values) : undefined
