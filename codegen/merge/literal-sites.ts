import type { PageLine, Problem, Type, Worth } from '../service/model.js'
import { capitalize } from '../../src/text/letters.js'
import { byCodeUnits } from '../service/code-names.js'
import type { BelievedStructure } from './beliefs.js'
import { printPlace } from './rank.js'

/** A position that holds a literal union, and what the pages say of it, the believed page first. */
export interface Site {
  readonly key: string
  readonly structure: string
  /** `ToppingsElement` for the items of `Toppings`. */
  readonly baseName: string
  readonly names: NameClaim[]
  readonly values: ValuesClaim[]
}

export interface NameClaim {
  readonly name: string
  readonly place: PageLine
  readonly worth: Worth
  readonly newness: number
}

export interface ValuesClaim {
  readonly values: readonly string[]
  readonly place: PageLine
  readonly worth: number
  readonly newness: number
}

/** The position of a type in a member, `[]` for each list on the way to it. */
export const siteKey = (structure: string, member: string, path: string): string => `${structure}\n${member}\n${path}`

/** Every position that holds a literal union, with what each page says of it. */
export const sitesOf = (
  structures: Iterable<BelievedStructure>,
  nameOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, Site> => {
  const sites = new Map<string, Site>()
  for (const structure of structures) {
    for (const member of structure.members.values()) {
      for (const { type, place, worth, newness } of member.claims) {
        const visit = (part: Type, path: string, baseName: string): void => {
          if (part.kind === 'list') return visit(part.item, `${path}[]`, `${baseName}Element`)
          if (part.kind === 'map') {
            visit(part.key, `${path}{key}`, `${baseName}Key`)
            return visit(part.value, `${path}{}`, `${baseName}Value`)
          }
          if (part.kind !== 'literals' && part.kind !== 'reference') return
          if (part.kind === 'reference' && !isLiteralsName(part.name, nameOf)) return
          const key = siteKey(structure.name, member.name, path)
          const site = sites.get(key) ?? { key, structure: structure.name, baseName, names: [], values: [] }
          sites.set(key, site)
          if (part.kind === 'reference') site.names.push({ name: part.name, place, worth, newness })
          else site.values.push({ values: part.values, place, newness, worth })
        }
        visit(type, '', capitalize(member.name))
      }
    }
  }
  return sites
}

const isLiteralsName = (name: string, nameOf: ReadonlyMap<string, string>): boolean =>
  !nameOf.has(name) && !name.endsWith('TypeDef')

/** Equal for equal sets: some pages sort their values. */
export const setKey = (values: readonly string[]): string => JSON.stringify([...new Set(values)].sort(byCodeUnits))

/**
 * Takes a name from the positions that it does not fit: an older page has one name for several positions, where the
 * believed page prints other values at one than at another. The name stays with the set that most positions have; a
 * position without it is named as one that never had any.
 */
export const splitNames = (sites: Iterable<Site>): readonly Problem[] => {
  const problems: Problem[] = []
  const byName = new Map<string, Site[]>()
  for (const site of sites) {
    const [name] = site.names
    const [values] = site.values
    if (name === undefined || values === undefined || !isBefore(values, name)) continue
    const key = `${name.name}\n${values.place.page}`
    byName.set(key, [...(byName.get(key) ?? []), site])
  }
  for (const group of byName.values()) {
    const keyOf = ({ values: [first] }: Site): string => setKey(first?.values ?? [])
    const size = (site: Site): number => group.filter((other) => keyOf(other) === keyOf(site)).length
    const [largest] = [...group].sort((left, right) => size(right) - size(left))
    for (const site of largest === undefined ? [] : group.filter((other) => keyOf(other) !== keyOf(largest))) {
      const [name] = site.names.splice(0)
      const [here, there] = [site.values[0]?.place, largest?.values[0]?.place]
      if (name === undefined || here === undefined || there === undefined) continue
      const message = `${name.name} has other values here than in ${printPlace(there)}: here it goes by another name.`
      problems.push({ place: here, message, severity: 'note' })
    }
  }
  return problems
}

const isBefore = (values: ValuesClaim, name: NameClaim): boolean =>
  values.worth < name.worth || (values.worth === name.worth && values.newness > name.newness)
