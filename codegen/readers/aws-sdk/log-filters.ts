import { ts } from 'ts-morph'
import type { StructureReading } from '../../service/model.js'
import { structureWiring, type Wiring } from './wiring.js'
import { writtenName, nodesIn, variablesOf, type ParsedFile } from './typescript.js'

/**
 * Reads the functions by which an SDK package without schemas keeps what is sensitive out of a log,
 * `XFilterSensitiveLog`: what one hides is a member that is sensitive, or one that holds a sensitive structure.
 */
export const readLogFilters = (
  sources: readonly ParsedFile[],
  structures: readonly StructureReading[],
  wiring: Wiring,
): void => {
  const hidden = hiddenMembers(sources)
  const names = new Set(structures.map(({ name }) => name))
  for (const { name, members } of structures) {
    for (const { name: member, type } of members) {
      if (hidden.get(name)?.has(member) !== true) continue
      if (type.kind === 'reference' && names.has(type.name)) structureWiring(wiring, type.name).sensitive = true
      else {
        const known = structureWiring(wiring, name).members
        known.set(member, { ...known.get(member), sensitive: true })
      }
    }
  }
}

// filter = '(obj) => ({ ...obj, ...(obj.' member '&& {' member ': SENSITIVE_STRING }) })'
const hiddenMembers = (sources: readonly ParsedFile[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const hidden = new Map<string, ReadonlySet<string>>()
  for (const { name, node } of sources.flatMap(({ statements }) => variablesOf(statements))) {
    const structure = /^(.+)FilterSensitiveLog$/.exec(name)?.[1]
    if (structure === undefined) continue
    const members = nodesIn(node).flatMap((part) =>
      ts.isPropertyAssignment(part) && writtenName(part.initializer) === 'SENSITIVE_STRING'
        ? (writtenName(part.name) ?? [])
        : [],
    )
    hidden.set(structure, new Set(members))
  }
  return hidden
}
