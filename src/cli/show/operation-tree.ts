import type { Any } from 'io-ts'
import { type Definition, definitionOf, describe, innermost, type Member, nameOf } from '../../schema/definition.js'
import type { AnyOperation } from '../../combinators/operation.js'
import type { Side } from '../../check/options.js'
import { limitsOf } from './limits.js'

/**
 * An operation's request and response, a line for each member; those of a shape that stood before are not repeated. What a
 * response has at its top may always be absent. Limits stand in the request alone, for no response is held to them.
 */
export const operationTree = ({ name, alias, http, request, response, errors, paginator }: AnyOperation): string => {
  const about = [
    ...(http === undefined ? [] : [`${http.method} ${http.path}`]),
    ...(errors === undefined
      ? []
      : [`errors: ${errors.length === 0 ? 'none of its own' : errors.map((error) => error.name).join(', ')}`]),
    ...(paginator === undefined ? [] : ['can be paged through']),
  ]
  return [
    `${name} (boto3: ${alias}, AWS CLI: ${alias.replaceAll('_', '-')})`,
    ...about,
    '',
    ...side('request', request),
    '',
    ...side('response', response),
    '',
  ].join('\n')
}

const side = (title: Side, codec: Any): readonly string[] => {
  const isRequest = title === 'request'
  const notes = (member: Member, isTop: boolean): readonly string[] => [
    ...(isRequest ? limitsOf(member.held) : []),
    ...(member.required && (isRequest || !isTop) ? ['required'] : []),
  ]
  const lines = membersOf(definitionOf(codec), notes)
  return [`${title} (${codec.name})`, ...(lines.length === 0 ? ['  no members'] : lines)]
}

/** The lines of a structure's members, and of theirs. `notes` says what stands behind the type of one. */
const membersOf = (
  definition: Definition,
  notes: (member: Member, isTop: boolean) => readonly string[],
  indent = '  ',
  seen = new Set<string>(),
): readonly string[] => {
  const structure = innermost(definition)
  if (structure.kind !== 'structure' || seen.has(structure.name)) return []
  const isTop = seen.size === 0
  seen.add(structure.name)
  return [...structure.members].flatMap(([name, member]) => [
    `${indent}${name}: ${[typeText(member.held), ...notes(member, isTop)].join(', ')}`,
    ...membersOf(member.held, notes, `${indent}  `, seen),
  ])
}

/** The type, with the literals of what it holds. */
const typeText = (definition: Definition): string => {
  const held = innermost(definition)
  if (held === definition) return describe(definition)
  return held.kind === 'literals' ? `${nameOf(definition)} (${describe(held)})` : nameOf(definition)
}
