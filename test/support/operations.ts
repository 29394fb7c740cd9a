import type { Member, OperationReading, Type } from '../../codegen/service/model.js'

/** The path of every named member at any depth: `Recipe.Flour`, `Loaves[].LoafId`, `Labels{}`. */
export const memberPaths = (members: readonly Member[], prefix = ''): readonly string[] =>
  members.flatMap(({ name, type }) => [`${prefix}${name}`, ...pathsIn(type, `${prefix}${name}`)])

/** The paths of a request, or of a response, for each operation. */
export const pathsOf = (operations: readonly OperationReading[], side: 'request' | 'response'): readonly string[] =>
  operations.flatMap((operation) => memberPaths(operation[side] ?? [], `${operation.alias}.`))

/** How many lines describe members: one for each member, each item of a list, and each key and value of a map. */
export const describedLines = (members: readonly Member[]): number =>
  members.reduce((sum, { type }) => sum + 1 + linesIn(type), 0)

/** The required ones of `memberPaths`. */
export const requiredPaths = (members: readonly Member[], prefix = ''): readonly string[] =>
  members.flatMap(({ name, type, required }) => [
    ...(required === true ? [`${prefix}${name}`] : []),
    ...(type.kind === 'structure' ? requiredPaths(type.members, `${prefix}${name}.`) : []),
  ])

function pathsIn(type: Type, prefix: string): readonly string[] {
  if (type.kind === 'structure') return memberPaths(type.members, `${prefix}.`)
  if (type.kind === 'list') return pathsIn(type.item, `${prefix}[]`)
  return type.kind === 'map' ? pathsIn(type.value, `${prefix}{}`) : []
}

function linesIn(type: Type): number {
  if (type.kind === 'structure') return describedLines(type.members)
  if (type.kind === 'list') return 1 + linesIn(type.item)
  return type.kind === 'map' ? 2 + linesIn(type.value) : 0
}
