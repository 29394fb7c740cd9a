import type { StructureReading } from '../service/model.js'
import { withoutFlavour } from '../service/twins.js'
import type { RankedReading } from './rank.js'

/**
 * The spellings of one shape that pages have in two flavours, `TagOutputTypeDef` to `TagTypeDef`: what comes back beside
 * what is sent. A page's two are twins if they have the same members, but for twins in them; and they are if no page
 * with both of them says otherwise. A model tells what is sent from what comes back by more than a name.
 */
export const findTwins = (readings: readonly RankedReading[]): ReadonlyMap<string, string> => {
  const twins = new Map<string, string>()
  const others = new Set<string>()
  for (const { reading, worth } of readings) {
    if (worth !== 1) continue
    const structures = new Map(reading.structures.map((structure) => [structure.name, structure]))
    const candidates = candidatesIn(structures)
    const found = twinsAmong(candidates, structures)
    for (const name of candidates.keys()) if (!found.has(name)) others.add(name)
    for (const [name, base] of found) twins.set(name, base)
  }
  for (const name of others) twins.delete(name)
  return twins
}

type Structures = ReadonlyMap<string, StructureReading>

/** Each structure that is named as a flavour of another one, and that one. */
const candidatesIn = (structures: Structures): Map<string, string> => {
  const candidates = new Map<string, string>()
  for (const { name, members } of structures.values()) {
    let base = withoutFlavour(name)
    while (base !== undefined && !structures.has(base)) base = withoutFlavour(base)
    if (base !== undefined && members.length > 0) candidates.set(name, base)
  }
  return candidates
}

/** The candidates that are left when those that differ are taken out, and then those that differ in them, and so on. */
const twinsAmong = (candidates: ReadonlyMap<string, string>, structures: Structures): ReadonlyMap<string, string> => {
  const twins = new Map(candidates)
  const rootOf = (name: string): string => {
    const base = twins.get(name)
    return base === undefined ? name : rootOf(base)
  }
  const spell = (name: string): string => {
    const members = structures.get(name)?.members ?? []
    return JSON.stringify([...members].sort(byName), (key, value: unknown) => {
      if (key === 'place') return undefined
      return key === 'name' && typeof value === 'string' ? rootOf(value) : value
    })
  }
  for (let size = Infinity; twins.size < size;) {
    size = twins.size
    for (const [name, base] of [...twins]) if (spell(name) !== spell(base)) twins.delete(name)
  }
  return new Map([...twins.keys()].map((name) => [name, rootOf(name)]))
}

const byName = (left: { readonly name: string }, right: { readonly name: string }): number =>
  left.name < right.name ? -1 : 1
