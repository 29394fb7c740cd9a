import type { Member, Reading, Type } from '../service/model.js'

/**
 * The readings, given oldest first, with every name that a page gives to a type (`BlobTypeDef`) replaced by that type
 * wherever any page uses it. The newest page's word stands.
 */
export const replaceAliases = (readings: readonly Reading[]): readonly Reading[] => {
  const aliases = new Map(readings.flatMap((reading) => reading.aliases ?? []).map(({ name, type }) => [name, type]))
  const inMembers = (members: readonly Member[]): readonly Member[] =>
    members.map((member) => ({ ...member, type: replaceIn(member.type, aliases) }))
  if (aliases.size === 0) return readings
  return readings.map((reading) => ({
    ...reading,
    structures: reading.structures.map((structure) => ({ ...structure, members: inMembers(structure.members) })),
    operations: reading.operations.map(({ request, response, ...operation }) => ({
      ...operation,
      ...(request === undefined ? {} : { request: inMembers(request) }),
      ...(response === undefined ? {} : { response: inMembers(response) }),
    })),
    paginators: reading.paginators.map(({ request, ...paginator }) => ({
      ...paginator,
      ...(request === undefined ? {} : { request: inMembers(request) }),
    })),
  }))
}

/** A name that leads back to itself stays as it is. */
const replaceIn = (type: Type, aliases: ReadonlyMap<string, Type>): Type => {
  const inner = (part: Type): Type => replaceIn(part, aliases)
  switch (type.kind) {
    case 'reference': {
      const meant = aliases.get(type.name)
      if (meant === undefined) return type
      const rest = new Map(aliases)
      rest.delete(type.name)
      return replaceIn(meant, rest)
    }
    case 'list':
    case 'events':
      return { ...type, item: inner(type.item) }
    case 'map':
      return { ...type, key: inner(type.key), value: inner(type.value) }
    case 'union':
      return { ...type, options: type.options.map(inner) }
    case 'structure':
      return { ...type, members: type.members.map((member) => ({ ...member, type: inner(member.type) })) }
    default:
      return type
  }
}
