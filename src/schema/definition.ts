import type { Any, Context, Type } from 'io-ts'
import type { Guard, Place } from './guard.js'
import type { Refinable } from './refinement.js'

/** The pattern of a text: a RegExp, or what `linear` makes of one. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly test: (text: string) => boolean
  /** The place in a text where the pattern is found first, whatever was looked for before; less than 0 for no place. */
  readonly [Symbol.search]: (text: string) => number
}

/**
 * The rules that a value keeps beside its type. `min` and `max` bound a number, or the length of anything that has one:
 * characters of a text, bytes, items of a list, entries of a map.
 */
export interface Constraints {
  readonly min?: number
  readonly max?: number
  /** Of a text. */
  readonly pattern?: Pattern
  /** A list without equal items. */
  readonly unique?: boolean
}

/** The kinds of value that have a size: a number, or the length of what holds something. */
type SizedKind = 'string' | 'integer' | 'bigint' | 'float' | 'blob' | 'bytes' | 'stream' | 'list' | 'map'

/** The constraints that a kind of value can keep. */
export type ConstraintsOf<Kind extends SizedKind> = Pick<
  Constraints,
  'min' | 'max' | ([Kind] extends ['string'] ? 'pattern' : never) | ([Kind] extends ['list'] ? 'unique' : never)
>

/** A definition that may have constraints. */
export type ConstrainedDefinition = ScalarDefinition<Extract<ScalarKind, SizedKind>> | ListDefinition | MapDefinition

/**
 * Walks a value by a definition; where a guard has found places in it, at these alone. The state is the walk's own:
 * the caller hands the state over, and nothing in this folder reads the state.
 */
export type WalkOf<D> = (state: never, definition: D, value: unknown, place?: Place) => unknown

/** How a message writes a timestamp. */
export type TimestampFormat = 'date-time' | 'http-date' | 'epoch-seconds'

/**
 * Reads a text of a path, a query or a header as a kind of value is written there; where the place is not said, it is the
 * header of a response. A text that is none of the kind is given back as it is, for the check to tell. Only the codecs
 * of the kinds that need such a function have one.
 */
export type ReadText<D> = (definition: D, written: unknown, location: Location | undefined) => unknown

/** The kinds of value that hold no other value. */
export type ScalarKind =
  | 'string'
  | 'integer'
  | 'bigint'
  | 'float'
  | 'boolean'
  | 'timestamp'
  | 'blob'
  | 'bytes'
  | 'stream'
  | 'events'
  | 'document'
  | 'unknown'

export interface ScalarDefinition<Kind extends ScalarKind = ScalarKind> extends Constraints, Refinable {
  readonly kind: Kind
  readonly walk: WalkOf<ScalarDefinition>
  /** Absent: a text is the value. */
  readonly readText?: ReadText<ScalarDefinition>
  /**
   * A part of a path or of a host's name: it is never empty, whatever constraints a check lets be. Of a scalar that is more
   * than text the codec that it is elsewhere.
   */
  readonly label?: true | Any
  /** Of a timestamp: how it is written in a message, where that is not left to its place. */
  readonly format?: TimestampFormat
}

export interface LiteralsDefinition extends Refinable {
  readonly kind: 'literals'
  readonly walk: WalkOf<LiteralsDefinition>
  readonly name: string
  readonly values: ReadonlySet<string>
  /** The values in short, where the text of all of them is long. */
  readonly inShort: (
    definition: LiteralsDefinition,
    all: string,
    found: string | number | undefined,
  ) => InShort | undefined
}

/** A long list of values in short. */
export interface InShort {
  /** The few that are nearest to what was found, and how many more there are. */
  readonly text: string
  /** The one that was probably meant. */
  readonly meant: string | undefined
}

export interface ListDefinition extends Constraints, Refinable {
  readonly kind: 'list'
  readonly walk: WalkOf<ListDefinition>
  readonly readText: ReadText<ListDefinition>
  readonly item: Any
  /** A list that may hold `null`. */
  readonly sparse?: boolean
}

export interface MapDefinition extends Constraints, Refinable {
  readonly kind: 'map'
  readonly walk: WalkOf<MapDefinition>
  readonly key: Any
  readonly value: Any
  readonly sparse?: boolean
}

export interface StructureDefinition extends Refinable {
  readonly kind: 'structure'
  readonly walk: WalkOf<StructureDefinition>
  readonly name: string
  /** Of a tagged union, of which exactly one of the members is present: what a walk asks of it beside all else. */
  readonly union: UnionWays | undefined
  /** The reference has lost members of it, and other ones are taken as they are. */
  readonly open: boolean
  /** For generated shapes: finds, at full speed, the places that a walk has to look at. */
  readonly guard: Guard | undefined
  /** The members as they were written; resolved when first asked for, so that shapes may refer to each other. */
  readonly props: object
  /** The same by name, in the reference's order. */
  readonly members: ReadonlyMap<string, Member>
  /** How many of the members are required. */
  readonly required: number
}

/** The questions of a walk to a tagged union alone; they are the walk's own, as `WalkOf` is. */
export interface UnionWays {
  /** Reports an object of which not exactly one member is set. */
  readonly check: (here: never, object: object, values: readonly unknown[]) => void
  /** The member that stands under the SDK's key for what is newer than itself: its own name and value. */
  readonly newerMember: (key: string, value: unknown) => readonly [name: string, value: unknown] | undefined
}

/** A codec that checks by itself, as a member or an item of ours: one of plain io-ts, or another face of one of ours. */
export interface ForeignDefinition {
  readonly kind: 'foreign'
  readonly walk?: undefined
  readonly codec: Any
  /** For another face of a codec of ours: the definition of that codec. */
  readonly face?: Definition
}

/** A codec's knowledge of its type. Guards, arbitraries and the walk all read this one thing. */
export type Definition =
  ScalarDefinition | LiteralsDefinition | ListDefinition | MapDefinition | StructureDefinition | ForeignDefinition

/** Where in an HTTP message a member stands, if not in the body; `queryMap` and `headerMap` hold several. */
export type Location = 'path' | 'query' | 'queryMap' | 'header' | 'headerMap' | 'payload' | 'status'

/** The reference's facts of a member beside its type. */
export interface Traits {
  /** Its name in the message. Absent in the body: what the operation's `wireNames` makes of its name; elsewhere: its name. */
  readonly wire?: string | undefined
  /** Absent: in the body. */
  readonly location?: Location | undefined
  /** Never shown, nor anything inside it. */
  readonly sensitive?: boolean | undefined
  /** Of a response: a model says that it is always there. */
  readonly promised?: boolean | undefined
}

/** One named part of a structure, with the codec of what it holds. */
export interface Member extends Traits {
  /** The documented name. */
  readonly name: string
  readonly required: boolean
  readonly type: Any
  /** The definition of the type, at hand. */
  readonly held: Definition
}

/** A codec of `A`, by all that tells it from another one: to compare more of two codecs costs the compiler twice as much. */
export interface CodecOf<A> {
  readonly _A: A
  readonly _O: A
  readonly validate: (value: unknown, context: Context) => unknown
}

/** A member as generated code writes it: `A` is what it holds, `Required` whether it must be there. */
export interface Prop<A, Required extends boolean> extends Traits {
  readonly required: Required
  readonly type: Type<A>
}

/**
 * The members of `A`, held to its interface by the compiler: optional for optional, type for type. One that must stand
 * there but may be `undefined` is the client's to fill in: it may be absent.
 */
export type Props<A> = {
  // Whether a record of this name would do is asked once for all shapes: it costs the compiler the least.
  readonly [K in keyof A]-?: A extends Record<K, unknown>
    ? unknown extends A[K]
      ? Prop<A[K], true>
      : undefined extends A[K]
        ? Prop<Exclude<A[K], undefined>, false>
        : Prop<A[K], true>
    : Prop<Exclude<A[K], undefined>, false>
}

/** The members of a tagged union `A`: of each, what it holds when it is the one that is there. */
export type UnionProps<A> = { readonly [K in keyof A & string]-?: Prop<Exclude<A[K], undefined>, false> }

/** A tagged union of these members, as the SDK declares it: one of them is there, and no other. */
export type OneOf<A> = {
  [K in keyof A]: { [P in K]: A[P] } & { [P in Exclude<keyof A, K>]?: never }
}[keyof A]

/** `Symbol.for`, because the ES module and the CommonJS copy of this package are two. */
export const definitionKey: unique symbol = Symbol.for('aws-preflight/definition') as never

/** The definition of a codec: a codec of ours holds its own, any other codec is foreign. */
export const definitionOf = (codec: Any): Definition =>
  (codec as { readonly [definitionKey]?: Definition })[definitionKey] ?? { kind: 'foreign', codec }

/** The kinds of scalar that go by another name. */
const scalarNames: { readonly [Kind in ScalarKind]?: string } = {
  float: 'number',
  bytes: 'Uint8Array',
  events: 'event stream',
  unknown: 'any value',
}

/** The name of a type: `string`, `list of Tag`, `ModeType`. */
export const nameOf = (definition: Definition): string => {
  switch (definition.kind) {
    case 'literals':
    case 'structure':
      return definition.name
    case 'list':
      return `list of ${nameOf(definitionOf(definition.item))}`
    case 'map':
      return `map of ${nameOf(definitionOf(definition.value))}`
    case 'foreign':
      return definition.codec.name
    default:
      return scalarNames[definition.kind] ?? definition.kind
  }
}

/** The reference's own words for a definition: `string`, `object (Tag)`, `one of A, B`. */
export const describe = (definition: Definition): string => {
  let text = descriptions.get(definition)
  if (text === undefined) descriptions.set(definition, (text = described(definition)))
  return text
}

/** Long lists of literals among them: each is put together once. */
const descriptions = /*#__PURE__*/ new WeakMap<Definition, string>()

const described = (definition: Definition): string => {
  switch (definition.kind) {
    case 'literals':
      return definition.values.size === 1
        ? [...definition.values].join()
        : `one of ${[...definition.values].join(', ')}`
    case 'structure':
      return `object (${definition.name})`
    default:
      return nameOf(definition)
  }
}

/** The innermost type of a list or a map. */
export const innermost = (definition: Definition): Definition => {
  switch (definition.kind) {
    case 'list':
      return innermost(definitionOf(definition.item))
    case 'map':
      return innermost(definitionOf(definition.value))
    default:
      return definition
  }
}

/** Whether `null` is a value of this type, and so never means that there is none. */
export const acceptsNull = ({ kind }: Definition): boolean =>
  kind === 'document' || kind === 'unknown' || kind === 'foreign'
