import { Codec, type Lazy, Literals, Response, Structure, type TaggedUnion } from './codec-type.js'
import {
  type ConstrainedDefinition,
  type CodecOf,
  type Constraints,
  type ConstraintsOf,
  type Definition,
  definitionKey,
  type ListDefinition,
  type MapDefinition,
  nameOf,
  type Prop,
  type Props,
  type ScalarDefinition,
  type ScalarKind,
  type TimestampFormat,
  type Traits,
  type UnionProps,
  type WalkOf,
} from '../schema/definition.js'
import type { DocumentValue } from '../schema/document-value.js'
import { Exception, type ExceptionTraits } from './exception.js'
import type { Guard } from '../schema/guard.js'
import { walkScalar } from '../walk/scalar.js'
import { checkBigint } from '../walk/scalars/bigint.js'
import { checkBlob } from '../walk/scalars/blob.js'
import { checkBoolean, readBoolean } from '../walk/scalars/boolean.js'
import { checkBytes } from '../walk/scalars/bytes.js'
import { checkEvents } from '../walk/scalars/events.js'
import { checkFloat, checkInteger, readFloat, readInteger } from '../walk/scalars/number.js'
import { checkStream } from '../walk/scalars/stream.js'
import { checkString } from '../walk/scalars/string.js'
import { checkText } from '../walk/scalars/text.js'
import { checkTimestamp, readTimestamp } from '../walk/scalars/timestamp.js'
import type { StreamLike } from '../schema/stream-like.js'
import { walkDocument } from '../walk/document.js'
import { readItems } from '../walk/from-text.js'
import { walkList } from '../walk/list.js'
import { walkMap } from '../walk/map.js'
import { unionWays } from '../walk/union.js'
import { walkUniqueList } from '../walk/unique.js'

/** Bytes, as the SDK takes them. */
export type BlobValue = Uint8Array | ArrayBuffer | ArrayBufferView | string

/** Bytes that may come bit by bit. */
export type StreamValue = Uint8Array | string | StreamLike

/** The codec of a scalar of this kind. */
export type Scalar<A, Kind extends ScalarKind = ScalarKind> = Codec<A, ScalarDefinition<Kind>>

const scalar = <A, Kind extends ScalarKind>(
  kind: Kind,
  walk: WalkOf<ScalarDefinition>,
  traits?: Omit<ScalarDefinition, 'kind' | 'walk'>,
): Scalar<A, Kind> => new Codec(kind, { kind, walk, ...traits })

/** `str` */
export const string: Scalar<string, 'string'> = /*#__PURE__*/ scalar('string', /*#__PURE__*/ walkScalar(checkString))
/** A string in a path or in a host's name: never empty. */
export const nonEmptyString: Scalar<string, 'string'> = /*#__PURE__*/ scalar(
  'string',
  /*#__PURE__*/ walkScalar(checkString),
  { min: 1, label: true },
)
/** `int`: a safe integer. */
export const integer: Scalar<number, 'integer'> = /*#__PURE__*/ scalar(
  'integer',
  /*#__PURE__*/ walkScalar(checkInteger),
  { readText: readInteger },
)
/** `int` of 32 bits. */
export const int: Scalar<number, 'integer'> = /*#__PURE__*/ scalar('integer', /*#__PURE__*/ walkScalar(checkInteger), {
  readText: readInteger,
  min: -2147483648,
  max: 2147483647,
})
/** A whole number of any size: a `bigint`; in files and responses a safe integer or its digits too, which become one. */
export const bigint: Scalar<bigint, 'bigint'> = /*#__PURE__*/ scalar('bigint', /*#__PURE__*/ walkScalar(checkBigint))
/** `float`: a finite number; in responses NaN and ±Infinity too. */
export const float: Scalar<number, 'float'> = /*#__PURE__*/ scalar('float', /*#__PURE__*/ walkScalar(checkFloat), {
  readText: readFloat,
})
/** `bool` */
export const boolean: Scalar<boolean, 'boolean'> = /*#__PURE__*/ scalar(
  'boolean',
  /*#__PURE__*/ walkScalar(checkBoolean),
  { readText: readBoolean },
)
/** `datetime`: a `Date`; in files and responses an ISO-8601 string or epoch seconds too, which become one. */
export const timestamp: Scalar<Date, 'timestamp'> = /*#__PURE__*/ scalar(
  'timestamp',
  /*#__PURE__*/ walkScalar(checkTimestamp),
  { readText: readTimestamp },
)
const timestampIn = (format: TimestampFormat): Scalar<Date, 'timestamp'> =>
  scalar('timestamp', walkScalar(checkTimestamp), { readText: readTimestamp, format })
/** A timestamp that a message writes as a date-time, wherever it stands in the message. */
export const dateTime: Scalar<Date, 'timestamp'> = /*#__PURE__*/ timestampIn('date-time')
/** A timestamp that a message writes as an HTTP date, wherever it stands. */
export const httpDate: Scalar<Date, 'timestamp'> = /*#__PURE__*/ timestampIn('http-date')
/** A timestamp that a message writes in epoch seconds, wherever it stands. */
export const epochSeconds: Scalar<Date, 'timestamp'> = /*#__PURE__*/ timestampIn('epoch-seconds')
/** `bytes`: what the SDK takes; in files and responses base64 too, which becomes a `Uint8Array`. */
export const blob: Scalar<BlobValue, 'blob'> = /*#__PURE__*/ scalar('blob', /*#__PURE__*/ walkScalar(checkBlob))
/** Bytes, of which a model says that they are a `Uint8Array`; in files and responses base64 too, which becomes one. */
export const bytes: Scalar<Uint8Array, 'bytes'> = /*#__PURE__*/ scalar('bytes', /*#__PURE__*/ walkScalar(checkBytes))
/** Bytes that may come bit by bit: a stream, a `Uint8Array`, or text; in files base64, which becomes a `Uint8Array`. */
export const stream: Scalar<StreamValue, 'stream'> = /*#__PURE__*/ scalar(
  'stream',
  /*#__PURE__*/ walkScalar(checkStream),
)
/** An event stream: an async iterable. A check does not see the events: the stream has not been read yet. */
export const events = <A>(): Scalar<AsyncIterable<A>, 'events'> => scalar('events', walkScalar(checkEvents))
/** `Any`: an acyclic JSON value. */
export const document: Scalar<DocumentValue, 'document'> = /*#__PURE__*/ scalar('document', walkDocument)
/** A type that the reference has lost: whatever the value is. */
export const unknown: Scalar<unknown, 'unknown'> = /*#__PURE__*/ scalar('unknown', (_, __, value) => value)

/** `Literal[...]`: one of these strings, exactly. */
export const literals = <A extends string>(name: string, values: readonly A[]): Literals<A> =>
  new Literals(name, values)

/** `Sequence[T]`: a real array. */
export const list = <A>(item: CodecOf<A>): Codec<A[], ListDefinition> =>
  named({ kind: 'list', walk: walkList, readText: readItems, item: item as never })

/** A list that may hold `null`. */
export const sparseList = <A>(item: CodecOf<A>): Codec<(A | null)[], ListDefinition> =>
  named({ kind: 'list', walk: walkList, readText: readItems, item: item as never, sparse: true })

/** The entries of a map, by keys that are any string or one of a literal union. */
type Entries<A, K extends string> = string extends K ? { [key: string]: A } : { [key in K]?: A }

/** `Mapping[str, T]`: an object's own enumerable string keys. */
export const map = <A, K extends string = string>(
  value: CodecOf<A>,
  key: CodecOf<K> = string as never,
): Codec<Entries<A, K>, MapDefinition> =>
  named({ kind: 'map', walk: walkMap, key: key as never, value: value as never })

/** A map whose values may be `null`. */
export const sparseMap = <A, K extends string = string>(
  value: CodecOf<A>,
  key: CodecOf<K> = string as never,
): Codec<Entries<A | null, K>, MapDefinition> =>
  named({ kind: 'map', walk: walkMap, key: key as never, value: value as never, sparse: true })

/** The set in which a guard looks up a long literal union. */
export const valuesOf = <A extends string>(codec: Literals<A>): ReadonlySet<unknown> => codec[definitionKey].values

/**
 * A named structure: a request, or a shape inside one. `props` are its members, or a function that gives them, where one
 * refers to a shape that is declared further down or is the enclosing one.
 */
export const structure = <A>(name: string, props: Lazy<Props<A>>, guard?: Guard): Structure<A> =>
  new Structure<A>(name, props, { guard })

/** A structure of which exactly one member is present. */
export const taggedUnion = <A>(name: string, props: Lazy<UnionProps<A>>, guard?: Guard): TaggedUnion<A> =>
  new Structure<A, UnionProps<A>>(name, props, { union: unionWays, guard })

/** A structure of which the reference has lost members: those that it has are checked, and any other one is taken. */
export const openStructure = <A>(name: string, props: Lazy<Props<A>>, guard?: Guard): Structure<A> =>
  new Structure<A>(name, props, { open: true, guard })

/** The structure that an operation answers with. `Promised` are the members of which a model says that they are there. */
export const response = <A, Promised extends keyof A = never>(
  name: string,
  props: Lazy<Props<A>>,
  guard?: Guard,
): Response<A, Promised> => new Response<A, Promised>(name, props, { guard })

/** An error that an operation may answer with. */
export const exception = <A>(name: string, props: Lazy<Props<A>>, traits?: ExceptionTraits): Exception<A> =>
  new Exception<A>(name, props, traits)

/** A member that must be there. */
export const required = <A>(type: CodecOf<A>, traits: Traits = {}): Prop<A, true> => ({
  ...traits,
  required: true,
  type: type as never,
})

/** A member that may be absent. */
export const optional = <A>(type: CodecOf<A>, traits: Traits = {}): Prop<A, false> => ({
  ...traits,
  required: false,
  type: type as never,
})

/**
 * The same codec with the constraints that the reference states beside the type: a range, a length, a pattern, unique
 * items. A codec takes those of its own kind: a pattern is for a text, `unique` for a list. Constraints bind requests
 * alone. Messages call the value by the name, where the codec has one and the value stands alone.
 */
export const constrained = <A, D extends ConstrainedDefinition>(
  codec: Codec<A, D>,
  constraints: ConstraintsOf<D['kind']>,
  name = codec.name,
): Codec<A, D> => {
  const definition = codec[definitionKey]
  const walk =
    definition.kind === 'string' ? { walk: walkText } : definition.kind === 'list' ? { walk: walkUniqueList } : {}
  return new Codec(name, { ...definition, ...constraints, ...walk })
}

const walkText = /*#__PURE__*/ walkScalar(checkText)

/** The same text with a pattern, and perhaps a length: a bundle that has no unique items is smaller. */
export const patterned = (
  codec: Scalar<string, 'string'>,
  constraints: ConstraintsOf<'string'>,
  name = codec.name,
): Scalar<string, 'string'> => new Codec(name, { ...codec[definitionKey], ...constraints, walk: walkText })

/** The same with a range or a length alone: a bundle that has no other constraints is smaller. */
export const bounded = <A, D extends ConstrainedDefinition>(
  codec: Codec<A, D>,
  bounds: Pick<Constraints, 'min' | 'max'>,
  name = codec.name,
): Codec<A, D> => new Codec(name, { ...codec[definitionKey], ...bounds })

/** The same string in a path or in a host's name: never empty, whatever constraints a check allows to be broken. */
export const label = (codec: Scalar<string, 'string'>): Scalar<string, 'string'> =>
  new Codec(codec.name, { ...codec[definitionKey], min: codec[definitionKey].min ?? 1, label: codec })

const named = <A, D extends Definition>(definition: D): Codec<A, D> => new Codec<A, D>(nameOf(definition), definition)
