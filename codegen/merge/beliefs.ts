import type { Binding, Claim, ExceptionTraits, Member, PageLine, Problem, Type } from '../service/model.js'
import { freeName } from '../service/code-names.js'
import { isFlavourOf } from '../service/twins.js'
import type { RankedReading } from './rank.js'

/** A structure while the readings are merged into it, in the order in which they are believed. */
export interface BelievedStructure {
  readonly name: string
  readonly aliases: Set<string>
  readonly places: PageLine[]
  readonly members: Map<string, BelievedMember>
  /** The newest page that describes it. */
  newness: number
  /** No page so far has all of its members. */
  incomplete?: true | undefined
  union?: true
  sensitive?: true
  deprecated?: true
  exception?: ExceptionTraits
}

/** A member and what every page says of it, the believed page first. `type` is what is believed. */
export interface BelievedMember {
  readonly name: string
  type: Type
  readonly claims: RankedClaim[]
}

/** A claim, and the page's position among the pages. */
export interface RankedClaim extends Claim {
  readonly newness: number
}

/** The structures of a service while they are merged, and what was noticed on the way. */
export interface Beliefs {
  readonly structures: Map<string, BelievedStructure>
  readonly nameOf: ReadonlyMap<string, string>
  /** The names of structures that operations answer with. */
  readonly responses: Set<string>
  /** The pages of named shapes merged so far: what an older one has beyond them has been removed. */
  readonly complete: RankedReading[]
  /** Every name that no derived structure may have. */
  readonly taken: Set<string>
  readonly problems: Problem[]
  /** Structures that pages write out in place, by the name of the member that holds them. */
  readonly derived: Map<string, DerivedStructure[]>
  /** The sentences that were said: none is said twice. */
  readonly said: Set<string>
}

interface DerivedStructure {
  readonly name: string
  readonly type: Type
}

/** Begins with no structure. `nameOf` leads from the pages' spellings to names; `responses` are such names. */
export const makeBeliefs = (
  nameOf: ReadonlyMap<string, string>,
  responses: Set<string>,
  taken: ReadonlySet<string>,
): Beliefs => ({
  structures: new Map(),
  nameOf,
  responses,
  complete: [],
  taken: new Set([...taken, ...nameOf.values()]),
  problems: [],
  derived: new Map(),
  said: new Set(),
})

/**
 * Equal structures under the same member name are one; others get the parent's name in front. Where one of them does not
 * say what is required, as in a response, they may still be equal.
 */
export const derivedName = (beliefs: Beliefs, parent: string, base: string, type: Type): string => {
  const known = beliefs.derived.get(base) ?? []
  const same = known.find((structure) => areEqual(structure.type, type))
  if (same !== undefined) return same.name
  const isFree = known.length === 0 && !beliefs.taken.has(base)
  const name = freeName(isFree ? base : `${parent}${base}`, isFree ? 'Shape' : '', beliefs.taken)
  beliefs.derived.set(base, [...known, { name, type }])
  beliefs.taken.add(name)
  return name
}

const areEqual = (left: Type, right: Type): boolean => {
  const [here, there] = [spellWhole(left), spellWhole(right)]
  const isSilent = [here, there].some((text) => !text.includes('"required":'))
  return here === there || (isSilent && fingerprintOf(left) === fingerprintOf(right))
}

const spellWhole = (type: Type): string =>
  JSON.stringify(type, (key, value: unknown) => (isAside(key) ? undefined : value))

/** The types of the members and nothing else: no places, and no requiredness, of which responses do not speak. */
export const fingerprintOf = (type: Type): string =>
  JSON.stringify(type, (key, value: unknown) => (isAside(key) || key === 'required' ? undefined : value))

/** Where something stands, and what only requests are held to, is no part of a type. */
const isAside = (key: string): boolean => key === 'place' || key === 'limits' || key === 'scalar'

/** A union of a shape and its other flavour is the shape. */
export const settleUnion = (options: readonly Type[]): Type => {
  const names = new Set(options.flatMap((option) => (isReference(option) ? option.name : [])))
  const shapes = [...names].filter((name) => ![...names].some((other) => isFlavourOf(name, other)))
  const [first, ...rest] = [
    ...options.filter((option) => !isReference(option)),
    ...shapes.map((name): Type => ({ kind: 'reference', name })),
  ]
  return first !== undefined && rest.length === 0 ? first : { kind: 'union', options }
}

/**
 * A map of anything gives way to a shape: it was a cut recursion. `{}` gives way to a map of anything, and a number to
 * what it is.
 */
export const betterType = (beliefs: Beliefs, known: Type, said: Type): Type => {
  if (known.kind === 'list' && said.kind === 'list') {
    return { ...known, item: betterType(beliefs, known.item, said.item) }
  }
  if (known.kind === 'map' && said.kind === 'map') {
    return { ...known, value: betterType(beliefs, known.value, said.value) }
  }
  if (known.kind === 'number' && isNumber(said)) return said
  if (known.kind === 'reference' && isEmpty(beliefs, known.name) && said.kind === 'map') return said
  if (isAnyObject(known) && isStructureReference(beliefs, said)) return settleReference(beliefs, said)
  return known.kind === 'structure' && isAnyObject(said) ? said : known
}

/** Whether a type resolves to nothing: it is lost, one of several shapes, or a structure that no page has. */
export const saysNothing = ({ nameOf }: Beliefs, type: Type): boolean =>
  type.kind === 'unknown' ||
  type.kind === 'union' ||
  (type.kind === 'reference' && type.name.endsWith('TypeDef') && !nameOf.has(type.name))

/** A reference by its name instead of its spelling. */
export const settleReference = (beliefs: Beliefs, type: Type): Type =>
  isReference(type) ? { kind: 'reference', name: nameIn(beliefs, type.name) } : type

/** The name of the structure or literal union that a page spells so. */
export const nameIn = ({ nameOf }: Beliefs, spelling: string): string => nameOf.get(spelling) ?? spelling

/** How a member travels, and nothing else of it. A large service has tens of thousands: no spread. */
export const bindingOf = (member: Binding): Binding => {
  const binding: { -readonly [Name in keyof Binding]: Binding[Name] } = {}
  const take = <Name extends keyof Binding>(name: Name, value: Binding[Name]): void => {
    if (value !== undefined) binding[name] = value
  }
  for (const name of bindingNames) take(name, member[name])
  return binding
}

const bindingNames = [
  'wire',
  'location',
  'sensitive',
  'deprecated',
  'filled',
  'exact',
  'hostLabel',
  'boundAt',
] as const satisfies readonly (keyof Binding)[]

/** The claim of a page about a member. */
export const claimOf = (member: Member, { reading, worth, newness }: RankedReading): RankedClaim => ({
  place: member.place,
  type: member.type,
  ...(member.required === undefined ? {} : { required: member.required }),
  ...bindingOf(member),
  dialect: reading.dialect,
  ...(reading.limiting === undefined ? {} : { limiting: reading.limiting }),
  worth,
  newness,
})

/** Whether two claims are the same one of one page. */
export const saysTheSame = (left: RankedClaim, right: RankedClaim): boolean =>
  left.newness === right.newness &&
  left.required === right.required &&
  fingerprintOf(left.type) === fingerprintOf(right.type)

/** Whether a type is a number, of whichever kind. */
export const isNumber = ({ kind }: Type): boolean => kind === 'number' || kind === 'integer' || kind === 'float'

/** Whether a type is bytes, in whichever way they come: boto3's pages do not tell what is a stream. */
export const isBytes = ({ kind }: Type): boolean => kind === 'blob' || kind === 'bytes' || kind === 'stream'

/** Whether a structure has no members. */
export const isEmpty = (beliefs: Beliefs, name: string): boolean => beliefs.structures.get(name)?.members.size === 0

/** Whether a page refers to a structure that is there. */
export const isStructureReference = (beliefs: Beliefs, type: Type): boolean => {
  const name = type.kind === 'reference' ? beliefs.nameOf.get(type.name) : undefined
  return name !== undefined && beliefs.structures.has(name)
}

const isReference = (type: Type): type is Extract<Type, { kind: 'reference' }> => type.kind === 'reference'

/** Whether a type is a literal union, by name or written out. */
export const isLiterals = (beliefs: Beliefs, type: Type): boolean =>
  type.kind === 'literals' ||
  (type.kind === 'reference' && !beliefs.nameOf.has(type.name) && !beliefs.structures.has(type.name))

/** `Mapping[str, Any]`, a document, or a structure without members: three spellings of an object with anything. */
export const isAnyObject = (type: Type): boolean =>
  type.kind === 'document' ||
  (type.kind === 'structure' && type.members.length === 0) ||
  (type.kind === 'map' && (type.value.kind === 'unknown' || type.value.kind === 'document'))

/** Tells of a choice, once. */
export const noteChoice = (beliefs: Beliefs, place: PageLine, message: string): void =>
  say(beliefs, `${place.page} ${message}`, { place, message, severity: 'note' })

/** Tells of two pages that disagree, once for each `key` and page. */
export const conflict = (beliefs: Beliefs, key: string, place: PageLine, message: string): void =>
  say(beliefs, `${place.page} ${key}`, { place, message: `${message}, which is believed.`, severity: 'conflict' })

const say = (beliefs: Beliefs, key: string, problem: Problem): void => {
  if (beliefs.said.has(key)) return
  beliefs.said.add(key)
  beliefs.problems.push(problem)
}
