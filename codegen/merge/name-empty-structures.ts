import { derivedName, type Beliefs } from './beliefs.js'
import { capitalize } from '../../src/text/letters.js'
import type { Type } from '../service/model.js'

/** Gives a name to each object that no page calls a map of anything, and of which none names a member. */
export const nameEmptyStructures = (beliefs: Beliefs): void => {
  for (const structure of [...beliefs.structures.values()]) {
    for (const member of structure.members.values()) {
      const name = (type: Type, suffix: string): Type => {
        if (type.kind === 'list') return { ...type, item: name(type.item, `${suffix}Item`) }
        if (type.kind === 'map') return { ...type, value: name(type.value, `${suffix}Value`) }
        if (type.kind !== 'structure') return type
        const derived = derivedName(beliefs, structure.name, `${capitalize(member.name)}${suffix}`, type)
        const newness = member.claims[0]?.newness ?? structure.newness
        const places = member.claims.slice(0, 1).map((claim) => claim.place)
        const empty = { name: derived, aliases: new Set<string>(), places, members: new Map<string, never>(), newness }
        if (!beliefs.structures.has(derived)) beliefs.structures.set(derived, empty)
        return { kind: 'reference', name: derived }
      }
      member.type = name(member.type, '')
    }
  }
}
