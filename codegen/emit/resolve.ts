import type { Problem, Service, Structure, Type } from '../service/model.js'
import { byCodeUnits } from '../service/code-names.js'
import { referencesOf } from '../service/types.js'

/** A service in which every reference names a structure or a literal union of its own. */
export interface Resolved {
  readonly service: Service
  readonly problems: readonly Problem[]
}

/** Looks up every reference. What leads nowhere, or has no single codec, becomes `unknown`, with a Problem. */
export const resolve = (service: Service): Resolved => {
  const problems: Problem[] = []
  const names = new Set([...service.structures, ...service.literals].map(({ name }) => name))
  const structures = service.structures.map((structure) => ({
    ...structure,
    members: structure.members.map((member) => {
      const place = member.claims[0]?.place ?? structure.places[0]
      const report = (sentence: string): void => {
        if (place !== undefined) problems.push({ place, message: `${structure.name}.${member.name} ${sentence}.` })
      }
      return { ...member, type: resolveType(member.type, names, report) }
    }),
  }))
  return { service: { ...service, structures }, problems }
}

/**
 * The structures in the order of their declaration: each after those that it refers to, and by name where that leaves
 * a choice. In a circle one has to come first; what it refers to then stands below it.
 */
export const declarationOrder = (structures: readonly Structure[]): readonly Structure[] => {
  const byName = new Map(structures.map((structure) => [structure.name, structure]))
  const ordered = new Map<string, Structure>()
  const entered = new Set<string>()
  const sorted = [...byName.keys()].sort(byCodeUnits)
  for (const start of sorted) {
    const stack = [{ name: start, isDone: false }]
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const structure = byName.get(top.name)
      if (structure === undefined) continue
      if (top.isDone) {
        ordered.set(top.name, structure)
        continue
      }
      if (entered.has(top.name)) continue
      entered.add(top.name)
      stack.push({ name: top.name, isDone: true })
      const references = [...new Set(structure.members.flatMap((member) => referencesOf(member.type)))]
      for (const name of references.sort(byCodeUnits).reverse()) stack.push({ name, isDone: false })
    }
  }
  return [...ordered.values()]
}

/** The structures that lead back to themselves. */
export const recursiveNames = (structures: readonly Structure[]): ReadonlySet<string> => {
  const referrers = new Map<string, string[]>(structures.map(({ name }) => [name, []]))
  const recursive = new Set<string>()
  for (const { name, members } of structures)
    for (const reference of members.flatMap(({ type }) => referencesOf(type))) {
      referrers.get(reference)?.push(name)
      if (reference === name) recursive.add(name)
    }
  // From the last declared on, whoever leads to a shape and was not seen before lies in a circle with it (Kosaraju).
  const seen = new Set<string>()
  for (const { name } of [...declarationOrder(structures)].reverse()) {
    const circle = seen.has(name) ? [] : [name]
    for (const member of circle) {
      if (seen.has(member)) continue
      seen.add(member)
      circle.push(...(referrers.get(member) ?? []).filter((referrer) => !seen.has(referrer)))
    }
    if (new Set(circle).size > 1) for (const member of circle) recursive.add(member)
  }
  return recursive
}

const resolveType = (type: Type, names: ReadonlySet<string>, report: (sentence: string) => void): Type => {
  switch (type.kind) {
    case 'reference':
      if (names.has(type.name)) return type
      if (!type.name.endsWith('TypeDef')) return { kind: 'string' }
      report(`refers to ${type.name}, which no page has: anything is taken`)
      return { kind: 'unknown' }
    case 'number':
      return { ...type, kind: 'float', orInteger: true }
    case 'list':
    case 'events':
      return { ...type, item: resolveType(type.item, names, report) }
    case 'map': {
      const key = resolveType(type.key, names, report)
      return { ...type, key, value: resolveType(type.value, names, report) }
    }
    case 'union':
      report('is one of several types, which no one codec checks: anything is taken')
      return { kind: 'unknown' }
    default:
      return type
  }
}
