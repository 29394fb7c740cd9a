import type { Any } from 'io-ts'
import { type Definition, definitionOf, describe, innermost, nameOf } from '../../schema/definition.js'
import type { AnyOperation } from '../../combinators/operation.js'
import type { Side } from '../../check/options.js'

/**
 * An operation's request and response, a line for each member; those of a shape that stood before are not repeated. What a
 * response has at its top may always be absent.
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
  const lines = membersOf(definitionOf(codec), '  ', new Set(), title === 'request')
  return [`${title} (${codec.name})`, ...(lines.length === 0 ? ['  no members'] : lines)]
}

const membersOf = (definition: Definition, indent: string, seen: Set<string>, isKept = true): readonly string[] => {
  const structure = innermost(definition)
  if (structure.kind !== 'structure' || seen.has(structure.name)) return []
  seen.add(structure.name)
  return [...structure.members].flatMap(([name, { held, required }]) => [
    `${indent}${name}: ${typeText(held)}${isKept && required ? ', required' : ''}`,
    ...membersOf(held, `${indent}  `, seen),
  ])
}

/** The type, with the literals of what it holds. */
const typeText = (definition: Definition): string => {
  const held = innermost(definition)
  if (held === definition) return describe(definition)
  return held.kind === 'literals' ? `${nameOf(definition)} (${describe(held)})` : nameOf(definition)
}
