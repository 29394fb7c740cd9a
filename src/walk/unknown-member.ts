import { inside, members as itsMembers, useOtherNames, place } from '../issue/hints.js'
import type { Hint } from '../issue/finding.js'
import { absent, type Here, meantBy, sayBelow } from './here.js'
import { byOtherNames, holdsMembers } from './misplaced.js'
import type { Rules } from './rules.js'
import type { WalkState } from './walk-state.js'

/** Says that a key is unknown. What would stand in a member's place is not in the result. */
export const walkUnknown = (here: Here, name: string, value: unknown): typeof absent => {
  const { rules } = here.state
  const newer = here.definition.union?.newerMember(name, value)
  if (newer !== undefined && passesBack(rules)) return absent
  const [found, held] = newer ?? [name, value]
  const verdict = here.definition.open ? 'pass' : rules.unknownMembers
  const hint = rules.response || verdict === 'pass' ? undefined : mendOf(here, found, held)
  const { members, names } = here
  const suggestion = (): string | undefined => meantBy(members, names, found)
  const details = { expected: here.definition, shown: undefined, suggestion, detail: undefined, hint }
  sayBelow(here, verdict, found, 'unknown_member', held, details)
  return absent
}

/** In the request of a program what is newer than the SDK goes back as it came: only the SDK makes it. */
export const passesBack = ({ response, values }: Rules): boolean => !response && values === 'sdk'

/** The hint that names members, where the value goes by the documented names as it does. */
export const byMembers = ({ rules }: WalkState): Hint | undefined =>
  rules.naming === undefined ? itsMembers : undefined

/** The remedy for an unknown key. */
const mendOf = (
  { state, definition, members, names, atRoot }: Here,
  name: string,
  value: unknown,
): Hint | undefined => {
  // Hints name members as the reference does.
  if (state.rules.naming !== undefined) return undefined
  if (!definition.union && holdsMembers(members, names, value)) return inside
  // One such key alone is a slip; a linter has no other names to choose.
  const mayGoByOthers = atRoot && name === names[0] && names.length > 1 && state.subject.inFile !== true
  return mayGoByOthers && names.every((key) => byOtherNames(definition).has(key)) ? useOtherNames : place
}
