/** Names and conditions of guards, and how their lines are laid out. */
import type { ServiceMember, Structure, Type } from '../service/model.js'
import { capitalize } from '../../src/text/letters.js'
import { inQuotes } from '../service/code-names.js'
import { referencesOf } from '../service/types.js'
import { lineWidth } from './print-statement.js'
import { requirednessOf } from './traits.js'

/** Recursive shapes and documents are followed so far; what is deeper, or shared over and over, is left to the walk. */
export const depthParameter = 'depth = 0'

/**
 * Bound, and a constant of the file: V8 then sees that a key of the loop is the object's own, and asks nothing. Where the
 * loop says `call`, V8 looks at each key whether `call` is still the same.
 */
export const isOwn =
  'const isOwn: (value: object, key: string) => boolean = /*#__PURE__*/ Function.prototype.call.bind(Object.prototype.hasOwnProperty)'

/** Holds of what is no object, and of an array. It is written out: a call for each object costs more than the test. */
export const isNoRecord = `typeof value !== 'object' || value === null || Array.isArray(value)`

/** What the SDK and boto3 put beside a response passes unchecked. */
export const metadataNames = ['$metadata', 'ResponseMetadata']

/** Exceptions are rare, and metadata passes unchecked where a guard is asked: the walk is fast enough for both. */
export const hasGuard = ({ name, role }: Structure): boolean => role !== 'exception' && !metadataNames.includes(name)

/** The name of a structure's guard. */
export const guardName = (name: string): string => `find${name}`

/** How far a line may still move to the right. */
const deepestIndent = 12

/** Which members must be there: of a response those that a model promises, for their absence is drift. */
export const isNeededIn =
  ({ role }: Structure) =>
  (member: ServiceMember): boolean =>
    role === 'response' ? member.promised === true : requirednessOf(member) === 'required'

/** What the guard of a value that holds others has found. */
export const below = (call: string): string => `(found = ${call}) !== undefined`

export const asksBelow = (text: string): boolean => text.includes('(found = ')

export const bracketed = (condition: string): string => (condition.includes(' || ') ? `(${condition})` : condition)

/** One of two conditions, where there are two. */
export const either = (one: string, other: string): string =>
  other === '' ? one : [one, other].map((text) => (text.includes(' && ') ? `(${text})` : text)).join(' || ')

/** The condition, but not of a `null` that may be there. */
export const orNull = (sparse: true | undefined, value: string, refusal: string): string =>
  sparse && refusal !== '' ? `${value} !== null && ${bracketed(refusal)}` : refusal

export const indent = (lines: readonly string[], spaces: number): readonly string[] =>
  lines.map((line) => ' '.repeat(spaces) + line)

export const typeName = (type: Type): string => {
  switch (type.kind) {
    case 'reference':
      return capitalize(type.name)
    case 'list':
      return `ListOf${typeName(type.item)}`
    case 'map':
      return `MapOf${typeName(type.value)}`
    default:
      return capitalize(type.kind)
  }
}

/**
 * A value that holds itself several times would be looked at once for each way through it: what is found to be odd deep
 * down, as what is too deep is, ends the look from its second level on.
 */
export const tooDeep = (isDeep: boolean, body: string, spaces: number): readonly string[] =>
  isDeep && asksBelow(body) ? indent(['if (found === false && depth > 0) return false'], spaces) : []

/** `if (condition) … note(…)`, a condition for each line where it is long. */
export const noteIf = (type: Type, condition: string, noted: string, spaces: number): readonly string[] =>
  isLenient(type)
    ? indent([`if (${condition}) return false`], spaces)
    : indent(ifThen(condition, `places = note(${noted}${asksBelow(condition) ? ', found' : ''})`), spaces)

/** Whether the walk may find nothing wrong with a value that a guard refuses, though it holds no other: a text for bytes. */
const isLenient = ({ kind }: Type): boolean => kind === 'blob' || kind === 'stream'

/** `if (condition) break`: what follows is the same for all members that are wrong. */
export const breakIf = (type: Type, condition: string, isDeep: boolean): readonly string[] => {
  if (condition === '') return []
  if (isLenient(type)) return [`if (member !== undefined && ${bracketed(condition)}) return false`]
  const deep = tooDeep(isDeep, condition, 2)
  return deep.length === 0 ? ifThen(condition, 'break') : [`if (${condition}) {`, ...deep, '  break', '}']
}

const ifThen = (condition: string, statement: string): readonly string[] => {
  const line = `if (${condition}) ${statement}`
  if (line.length + deepestIndent <= lineWidth) return [line]
  const conditions = condition.split(' && ')
  const lines = conditions.map((text, index) => `  ${text}${index < conditions.length - 1 ? ' &&' : ''}`)
  return ['if (', ...lines, `) ${statement}`]
}

/** Names with the lines of their check, and those for any other name. Those that are checked in the same way share a case, and stand together whatever is added. */
export const casesOf = (
  checks: readonly (readonly [name: string, check: string])[],
  otherwise: readonly string[],
): readonly string[] => {
  const groups = new Map<string, string[]>()
  for (const [name, check] of checks) groups.set(check, [...(groups.get(check) ?? []), `  case ${inQuotes(name)}:`])
  const cases = [...groups].flatMap(([check, labels]) => [...labels, ...indent(check.split('\n'), 4)])
  return ['switch (key) {', ...cases, '  default:', ...indent(otherwise, 4), '}']
}

/** The same, the length of a name first. */
export const byLength: typeof casesOf = (checks, otherwise) => {
  const lengths = [...new Set(checks.map(([name]) => name.length))].sort((left, right) => left - right)
  const cases = lengths.flatMap((length) => [
    `  case ${length}:`,
    ...indent(
      casesOf(
        checks.filter(([name]) => name.length === length),
        otherwise,
      ),
      4,
    ),
    '    break',
  ])
  return ['switch (key.length) {', ...cases, '  default:', ...indent(otherwise, 4), '}']
}

/** Whether a member may be read by its name: an object has some names of its own. No guard follows what is not guarded. */
export const isReadable =
  (unguarded: ReadonlySet<string>) =>
  ({ name, type }: ServiceMember): boolean =>
    /^[A-Za-z]\w*$/.test(name) && !(name in {}) && !referencesOf(type).some((reference) => unguarded.has(reference))

/** Longer literal unions are looked up in a set; shorter ones are compared one by one. */
export const mostCompared = 8

/** Members of a shape with more are read by their positions. */
export const mostReadByName = 2

/** Above this many members, a key's length is looked at before the key: below, that is slower. */
export const mostInOneSwitch = 28
