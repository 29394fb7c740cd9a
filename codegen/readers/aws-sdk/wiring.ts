import type { Binding, Http, Member, StructureReading, TimestampFormat, Type } from '../../service/model.js'

/** How things travel: the code of an SDK package says it, the types do not. All of it by name. */
export interface Wiring {
  readonly structures: Map<string, StructureWiring>
  readonly operations: Map<string, Http>
}

export interface StructureWiring {
  sensitive?: true
  /** The HTTP status, of an exception. */
  status?: number
  readonly members: Map<string, MemberWiring>
}

export interface MemberWiring extends Binding {
  /** How the timestamps that it holds travel. */
  readonly format?: TimestampFormat
}

/** Knows nothing at first. */
export const makeWiring = (): Wiring => ({ structures: new Map(), operations: new Map() })

/** The wiring of a structure, empty where nothing was said of it. */
export const structureWiring = (wiring: Wiring, name: string): StructureWiring => {
  const known = wiring.structures.get(name) ?? { members: new Map<string, MemberWiring>() }
  wiring.structures.set(name, known)
  return known
}

/**
 * A structure with what is known of how it travels: its members under their own names, where nothing else is said. In
 * protocols other than REST's nothing else counts: all of it stands in the body, under its own name.
 */
export const wireStructure = (wiring: Wiring, structure: StructureReading, isRest: boolean): StructureReading => {
  const { sensitive, status, members } = structureWiring(wiring, structure.name)
  const { exception } = structure
  return {
    ...structure,
    members: structure.members.map((member) => {
      const { location, wire, ...said } = members.get(member.name) ?? {}
      const bound = { wire: wire ?? member.name, ...(location === undefined ? {} : { location }) }
      return wireMember(member, { ...said, ...(isRest ? bound : { wire: member.name }) })
    }),
    ...(sensitive === undefined ? {} : { sensitive }),
    ...(exception === undefined || status === undefined ? {} : { exception: { ...exception, status } }),
  }
}

const wireMember = (member: Member, { format, ...binding }: MemberWiring): Member => ({
  ...member,
  ...binding,
  type: format === undefined ? member.type : withFormat(member.type, format),
})

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
