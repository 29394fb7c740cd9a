import type { Type } from '../../service/model.js'
import { isFlavourOf, withoutFlavour } from '../../service/twins.js'
import { spellType } from '../../service/types.js'

/** The types of one place: one of `types`, or `None`. */
export interface Alternatives {
  readonly types: readonly Type[]
  readonly none: boolean
}

/** No type, and no `None`. */
export const nothing: Alternatives = { types: [], none: false }

/** The one type of a place that takes any of these. */
export const together = (parts: readonly Alternatives[]): Alternatives =>
  parts.length === 1 && parts[0] !== undefined
    ? parts[0]
    : { types: parts.flatMap(({ types }) => types), none: parts.some(({ none }) => none) }

/** The one type that is taken of several, and a sentence where the others mean something else. */
export interface SettledTypes {
  readonly type: Type
  readonly choice?: string
}

/**
 * One type for all that may stand at a place. What only differs in spelling is one type. Of others it is the one that the
 * service takes: boto3 converts the rest, and the SDK does not. Which of several shapes that is, nobody knows here.
 */
export const settleTypes = (types: readonly Type[], isUnion: (name: string) => boolean): SettledTypes => {
  // Nearly every place has one type: it is not spelled out to be compared.
  if (types.length === 1 && types[0] !== undefined) return { type: types[0] }
  const distinct = [...new Map(types.map((type) => [JSON.stringify(type), type])).values()]
  const [first, ...others] = distinct
  if (first !== undefined && others.length === 0) return { type: first }
  const same = spellings.flatMap((spelling) => spelling(distinct) ?? [])[0]
  if (same !== undefined) return { type: same }
  // A literal union may grow, and some pages say so of each.
  const literals = distinct.find(
    (type) => type.kind === 'literals' || (type.kind === 'reference' && isUnion(type.name)),
  )
  if (literals !== undefined && distinct.every((type) => type === literals || type.kind === 'string'))
    return { type: literals }
  if (distinct.filter(({ kind }) => kind === 'reference').length > 1)
    return { type: { kind: 'union', options: distinct } }
  const { type, why } = taken(distinct)
  return { type, choice: `of ${distinct.map(spellType).join(', ')} it was read as ${spellType(type)}: ${why}` }
}

/** The one type behind several spellings: a timestamp as text, bytes in any of their forms, a shape in two flavours. */
const spellings: readonly ((types: readonly Type[]) => Type | undefined)[] = [
  (types) => (areAll(types, ['string', 'timestamp']) ? { kind: 'timestamp' } : undefined),
  (types) => (areAll(types, ['string', 'blob']) ? { kind: 'blob' } : undefined),
  (types) => (areAll(types, ['integer', 'float']) ? { kind: 'float' } : undefined),
  (types) => types.find((type) => types.every((other) => other === type || isTwin(type, other))),
  (types) => {
    const roots = new Set(types.map(rootOf))
    return roots.size === 1 && !roots.has(undefined) ? types[0] : undefined
  },
]

const areAll = (types: readonly Type[], kinds: readonly Type['kind'][]): boolean =>
  types.every(({ kind }) => kinds.includes(kind)) &&
  kinds.slice(1).every((kind) => types.some((type) => type.kind === kind))

/** Whether `other` is another flavour of `type`: `TagTypeDef` and `TagOutputTypeDef`, `TagExtraOutputTypeDef`. */
const isTwin = (type: Type, other: Type): boolean => {
  if (type.kind !== 'reference' || other.kind !== 'reference') return false
  // A shape called Union is spelled UnionType where there is no TypeDef to tell it from Python's own.
  return [type.name, type.name.replace(/Type$/, '')].some((base) => isFlavourOf(other.name, base))
}

/** The name that a shape's spelling is a flavour of, all steps away. */
const rootOf = (type: Type): string | undefined => {
  if (type.kind !== 'reference') return undefined
  let root = type.name
  for (let nearer = withoutFlavour(root); nearer !== undefined; nearer = withoutFlavour(nearer)) root = nearer
  return root
}

/**
 * Of a text and one thing more it is the text: boto3 makes it of an object. Of many it is the shape, if there is one: the
 * others are Python's own values, of which boto3 makes it. What else is left is JSON.
 */
const taken = (types: readonly Type[]): { readonly type: Type; readonly why: string } => {
  const shape = types.find(({ kind }) => kind === 'reference')
  const text = types.find(({ kind }) => kind === 'string')
  if (text !== undefined && types.length === 2 && types.some(isObject))
    return { type: text, why: 'that is what the service takes, and boto3 makes it of the other' }
  if (shape !== undefined)
    return { type: shape, why: "that is what the service takes, and boto3 makes it of Python's own values" }
  return { type: { kind: 'document' }, why: 'no codec checks several types, and any JSON value is taken' }
}

const isObject = ({ kind }: Type): boolean => kind === 'reference' || kind === 'map' || kind === 'structure'
