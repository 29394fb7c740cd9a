import type { Binding, Http, Member, TimestampFormat, Type } from '../model.js'

/** What the code of an SDK package says of how things travel, of which its types say nothing. All of it by name. */
export interface Wiring {
  readonly structures: Map<string, StructureWiring>
  readonly operations: Map<string, Http>
  /** The HTTP status of each exception, where the code knows it. */
  readonly statuses: Map<string, number>
}

export interface StructureWiring {
  sensitive?: true
  readonly members: Map<string, MemberWiring>
}

export interface MemberWiring extends Binding {
  /** How the timestamps that it holds travel. */
  readonly format?: TimestampFormat
}

/** Knows nothing at first. */
export const makeWiring = (): Wiring => ({ structures: new Map(), operations: new Map(), statuses: new Map() })

/** The wiring of a structure, empty where nothing was said of it. */
export const structureWiring = (wiring: Wiring, name: string): StructureWiring => {
  const known = wiring.structures.get(name) ?? { members: new Map<string, MemberWiring>() }
  wiring.structures.set(name, known)
  return known
}

/** The members of a structure with what is known of how they travel: under their own names, where nothing else is said. */
export const wireMembers = (wiring: Wiring, structure: string, members: readonly Member[]): readonly Member[] => {
  const known = wiring.structures.get(structure)
  return members.map((member) => {
    const { format, ...binding } = known?.members.get(member.name) ?? {}
    const type = format === undefined ? member.type : withFormat(member.type, format)
    return { wire: member.name, ...member, ...binding, type }
  })
}

const withFormat = (type: Type, format: TimestampFormat): Type => {
  switch (type.kind) {
    case 'timestamp':
      return { kind: 'timestamp', format }
    case 'list':
      return { ...type, item: withFormat(type.item, format) }
    case 'map':
      return { ...type, value: withFormat(type.value, format) }
    default:
      return type
  }
}
