import type { Member } from '../schema/definition.js'
import { withheld } from '../issue/hints.js'
import { suggest } from '../text/suggest.js'
import { isLeftOut } from './cloudtrail.js'
import { type Here, isNeeded, meantBy, presentNames, sayBelow } from './here.js'
import { metadataNames } from './response-body.js'
import type { Consequence } from './rules.js'

/** Reports the members that must be there and are not, in the reference's order. */
export const walkMissing = (here: Here, values: readonly unknown[]): void => {
  const { state, definition, names, atRoot } = here
  const present = presentNames(here, values)
  const { require, missing, tolerant } = state.rules
  const absenceOf = (member: Member): Consequence =>
    !atRoot || !member.required ? 'pass' : member.promised ? (tolerant ? 'drift' : 'issue') : missing
  for (const [name, member] of definition.members) {
    if (present.has(name)) continue
    const isWithheld = isLeftOut(state.rules, member)
    const verdict = isNeeded(here, name, member) ? (isWithheld ? 'drift' : 'issue') : absenceOf(member)
    if (verdict === 'pass' || (verdict === 'drift' && metadataNames.has(name))) continue
    const misspelt = (): string | undefined =>
      names.find(
        (found) =>
          present.has(found) &&
          !definition.members.has(found) &&
          here.members.get(meantBy(here, found) ?? '')?.name === name,
      )
    const detail = isWithheld ? withheld : undefined
    const details = { expected: member.held, shown: undefined, suggestion: misspelt, detail, hint: undefined }
    sayBelow(here, verdict, name, 'missing_member', undefined, details)
  }
  // A member that the caller requires but the reference does not know can still be there; its absence is not silent.
  for (const name of atRoot ? require.map(String) : []) {
    if (present.has(name) || definition.members.has(name)) continue
    const suggestion = (): string | undefined => suggest(name, [...definition.members.keys()])
    const details = { expected: `member that ${definition.name} does not have`, suggestion }
    sayBelow(here, 'issue', name, 'missing_member', undefined, details)
  }
}
