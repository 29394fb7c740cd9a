import type { Member } from '../schema/definition.js'
import { withheld } from '../issue/hints.js'
import { isLeftOut } from './cloudtrail.js'
import { type Here, isNeeded, isPresent, meantBy, sayBelow, suggestLater, absent } from './here.js'
import { metadataNames } from './response-body.js'
import type { Finding } from '../issue/finding.js'
import type { Consequence } from './rules.js'

/** Reports the members that must be there and are not, in the reference's order. */
export const walkMissing = (here: Here, values: readonly unknown[]): void => {
  const { state, definition, names, atRoot } = here
  const { require } = state.rules
  let present: readonly string[] | undefined
  for (const member of definition.members.values()) {
    const { name, held } = member
    const isWithheld = isLeftOut(state.rules, member)
    const verdict = isNeeded(here, name, member) ? (isWithheld ? 'drift' : 'issue') : absenceOf(here, member)
    if (verdict === 'pass' || isPresent(here, values, name)) continue
    if (verdict === 'drift' && metadataNames.has(name)) continue
    present ??= values.some((value) => value === undefined || value === absent)
      ? names.filter((key) => isPresent(here, values, key))
      : names
    const suggestion = misspelt(here, present)
    const detail = isWithheld ? withheld : undefined
    const details = { expected: held, shown: undefined, suggestion, detail, hint: undefined }
    sayBelow(here, verdict, name, 'missing_member', undefined, details)
  }
  // A member that the caller requires but the reference does not know can still be there; its absence is not silent.
  for (const name of atRoot ? require.map(String) : []) {
    if (isPresent(here, values, name) || definition.members.has(name)) continue
    const suggestion = suggestLater(name, definition.members.keys())
    const details = { expected: `member that ${definition.name} does not have`, suggestion }
    sayBelow(here, 'issue', name, 'missing_member', undefined, details)
  }
}

/** The consequence of the absence of a member that nobody needs. */
const absenceOf = ({ state: { rules }, atRoot }: Here, { required, promised }: Member): Consequence =>
  !atRoot || !required ? 'pass' : promised ? (rules.tolerant ? 'drift' : 'issue') : rules.missing

/** Finds the first key that no member goes by, and that was probably meant for the missing one. */
const misspelt = ({ definition, members, names }: Here, present: readonly string[]): Finding['suggestion'] => {
  return ({ path }) =>
    present.find(
      (key) => !definition.members.has(key) && members.get(meantBy(members, names, key) ?? '')?.name === path.at(-1),
    )
}
