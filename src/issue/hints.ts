/** Remedies for faults, in order of how often the mistake is met. */
import { type Definition, innermost, type Member, type StructureDefinition } from '../schema/definition.js'
import type { Finding, Hint } from './finding.js'
import { nameText } from '../text/path.js'

/** The sentence of a hint, made when it is read. */
export const hintText = (finding: Finding): string | undefined => {
  const { hint, subject } = finding
  if (typeof hint === 'function') return hint(finding)
  return hint === undefined || typeof hint === 'string' ? hint : hint[subject.inFile ? 1 : 0]
}

/** An object or a list where a text belongs. */
export const stringify: Hint = ['pass JSON.stringify(…)', 'write it as JSON text']

/** A number or a boolean where a text belongs. */
export const quotes: Hint = ['write it in quotes, or convert it with String()', 'write it in quotes']

/** A text where a number belongs. */
export const noQuotes: Hint = ['write it without quotes, or convert it with Number()', 'write it without quotes']

/** JSON text where an object or a list belongs. */
export const parse: Hint = ['JSON.parse it first', 'write it as it is, without quotes around it']

/** One value where a list belongs. */
export const brackets: Hint = 'put it in brackets'

/** A text where bytes belong: encoding base64 would encode it twice. */
export const encodeText: Hint = 'pass a Uint8Array: new TextEncoder().encode(text) gives that of a text'
export const decodeBase64: Hint =
  "pass a Uint8Array: Buffer.from(text, 'base64') gives that of base64, which must not be encoded a second time"

/** An object where bytes belong. */
export const jsonBytes: Hint = 'pass new TextEncoder().encode(JSON.stringify(…))'

/** A `Date` where a number belongs. */
export const time: Hint = 'pass its getTime(), or that divided by 1000 where the member wants seconds'

/** The names of an HTTP body or of CloudTrail where the documented ones belong. */
export const useOtherNames: Hint =
  "these look like the names of CloudTrail, or of an HTTP body: choose names: 'cloudtrail', or names: 'wire'"

/** Of a member that a record does not have: nobody forgot it. */
export const withheld = 'CloudTrail withholds it'

/** An unknown member that holds what belongs here. */
export const inside: Hint = ({ expected }) =>
  `members of ${isStructure(expected) ? expected.name : 'this structure'} stand inside it: move them up, in place of it`

/** An unknown member: where it belongs, or which there are. */
export const place: Hint = ({ path, expected }) => {
  if (!isStructure(expected)) return undefined
  const name = String(path.at(-1))
  const holders = [...expected.members.values()].filter(({ held }) => holds(held, name))
  const [holder] = holders
  if (holder === undefined || holders.length > 1) return listed([...expected.members.keys()])
  return `it is a member of ${holder.held.kind === 'structure' ? '' : 'what is in '}${nameText(holder.name)}: put it there`
}

/** A plain value where a structure belongs: its members, of a tagged union those first that take such a value. */
export const members: Hint = ({ expected, received }) => {
  if (!isStructure(expected)) return undefined
  const takes = ({ held }: Member): boolean => takers[received]?.includes(held.kind) === true
  const all = [...expected.members.values()].sort((a, b) => Number(takes(b)) - Number(takes(a)))
  const [first] = all
  const wrapped = expected.union && first && takes(first) ? [`write { ${JSON.stringify(first.name)}: … }`] : []
  return [...wrapped, listed(all.map(({ name }) => name))].filter((text) => text !== undefined).join('; ') || undefined
}

/** The kinds of member that a plain value fits. */
const takers: Readonly<Record<string, string>> = {
  string: 'string, literals',
  number: 'integer, float',
  boolean: 'boolean',
  array: 'list',
  Uint8Array: 'blob, bytes, stream',
}

/** The names, where they are few enough to choose among. */
const listed = (names: readonly string[]): string | undefined =>
  names.length === 1
    ? `the only member is ${names.join()}`
    : names.length > 1 && names.length <= 10
      ? `the members are ${names.join(', ')}`
      : undefined

const isStructure = (expected: Finding['expected']): expected is StructureDefinition =>
  typeof expected === 'object' && expected.kind === 'structure'

const holds = (held: Definition, name: string): boolean => {
  const inner = innermost(held)
  return inner.kind === 'structure' && inner.members.has(name)
}
