/** Names and conditions of guards, and how their lines are laid out. */
import type { ServiceMember, Structure, Type } from '../service/model.js'
import { capitalize } from '../../src/text/letters.js'
import { referencesOf } from '../service/types.js'
import { lineWidth } from './print-statement.js'
import { requirednessOf } from './traits.js'

/** Recursive shapes and documents are followed so far; what is deeper, or shared over and over, is left to the walk. */
export const depthParameter = 'depth = 0'

/** Written out: V8 then sees that a key of the loop is the object's own, and asks nothing. */
export const hasOwn = 'Object.prototype.hasOwnProperty.call(value, key)'

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
export const noteIf = (condition: string, noted: string, spaces: number): readonly string[] => {
  const statement = `places = note(${noted}${asksBelow(condition) ? ', found' : ''})`
  const line = `if (${condition}) ${statement}`
  if (spaces + line.length + deepestIndent <= lineWidth) return indent([line], spaces)
  const conditions = condition.split(' && ')
  const lines = conditions.map((text, index) => `  ${text}${index < conditions.length - 1 ? ' &&' : ''}`)
  return indent(['if (', ...lines, `) ${statement}`], spaces)
}

/** Whether a member may be read by its name: an object has some names of its own. No guard follows what is not guarded. */
export const isReadable =
  (unguarded: ReadonlySet<string>) =>
  ({ name, type }: ServiceMember): boolean =>
    /^[A-Za-z]\w*$/.test(name) && !(name in {}) && !referencesOf(type).some((reference) => unguarded.has(reference))

/** Longer literal unions are looked up in a set; shorter ones are compared one by one. */
export const mostCompared = 8

/** Of more members, each is looked for in a loop: reading them one by one would take more text, and bundles are paid for. */
export const mostReadOneByOne = 2

/** Above this many members, a key's length is looked at before the key. */
export const mostInOneSwitch = 12
