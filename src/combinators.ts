import type { Type } from 'io-ts'
import { Codec, type Lazy, Literals, Response, Structure } from './codec-type.js'
import {
  type Constraints,
  type Definition,
  definitionKey,
  nameOf,
  type Prop,
  type Props,
  type ScalarDefinition,
  type ScalarKind,
  type Traits,
  type Walk,
} from './definition.js'
import { Exception, type ExceptionTraits } from './exception.js'
import type { Guard } from './guard.js'
import { walkScalar } from './scalar.js'
import { checkBlob } from './scalars/blob.js'
import { checkBoolean } from './scalars/boolean.js'
import { checkFloat, checkInteger } from './scalars/number.js'
import { checkString } from './scalars/string.js'
import { checkTimestamp } from './scalars/timestamp.js'
import { walkDocument } from './walks/document.js'
import { walkList } from './walks/list.js'
import { walkMap } from './walks/map.js'

/** Bytes, as the SDK takes them. */
export type BlobValue = Uint8Array | ArrayBuffer | ArrayBufferView | string

const scalar = <A>(kind: ScalarKind, walk: Walk<ScalarDefinition>, constraints?: Constraints): Codec<A> =>
  new Codec(kind, { kind, walk, ...constraints })

/** `str` */
export const string: Codec<string> = /*#__PURE__*/ scalar('string', /*#__PURE__*/ walkScalar(checkString))
/** A string in a path or in a host's name: never empty. */
export const nonEmptyString: Codec<string> = /*#__PURE__*/ scalar('string', /*#__PURE__*/ walkScalar(checkString), {
  min: 1,
})
/** `int`: a safe integer. */
export const integer: Codec<number> = /*#__PURE__*/ scalar('integer', /*#__PURE__*/ walkScalar(checkInteger))
/** `float`: a finite number; in responses NaN and ±Infinity too. */
export const float: Codec<number> = /*#__PURE__*/ scalar('float', /*#__PURE__*/ walkScalar(checkFloat))
/** `bool` */
export const boolean: Codec<boolean> = /*#__PURE__*/ scalar('boolean', /*#__PURE__*/ walkScalar(checkBoolean))
/** `datetime`: a `Date`; in files and responses an ISO-8601 string or epoch seconds too, which become one. */
export const timestamp: Codec<Date> = /*#__PURE__*/ scalar('timestamp', /*#__PURE__*/ walkScalar(checkTimestamp))
/** `bytes`: what the SDK takes; in files and responses base64 too, which becomes a `Uint8Array`. */
export const blob: Codec<BlobValue> = /*#__PURE__*/ scalar('blob', /*#__PURE__*/ walkScalar(checkBlob))
/** `Any`: an acyclic JSON value. */
export const document: Codec<unknown> = /*#__PURE__*/ scalar('document', walkDocument)
/** A type that the reference has lost: whatever the value is. */
export const unknown: Codec<unknown> = /*#__PURE__*/ scalar('unknown', (_, __, value) => value)

/** `Literal[...]`: one of these strings, exactly. */
export const literals = <A extends string>(name: string, values: readonly A[]): Literals<A> =>
  new Literals(name, values)

/** `Sequence[T]`: a real array. `sparse`: it may hold `null`. */
export const list = <A>(item: Type<A>, traits: { readonly sparse?: boolean } = {}): Codec<A[]> =>
  named({ kind: 'list', walk: walkList, item, ...traits })

/** `Mapping[str, T]`: an object's own enumerable string keys. `sparse`: its values may be `null`. */
export const map = <A, K extends string = string>(
  value: Type<A>,
  key: Type<K> = string as never,
  traits: { readonly sparse?: boolean } = {},
): Codec<string extends K ? { [key: string]: A } : { [key in K]?: A }> =>
  named({ kind: 'map', walk: walkMap, key, value, ...traits })

/** What a guard looks a long literal union up in. */
export const valuesOf = <A extends string>(codec: Literals<A>): ReadonlySet<unknown> => codec[definitionKey].values

/**
 * A named structure: a request, or a shape inside one. `props` are its members, or a function that gives them, where one
 * refers to a shape that is declared further down or is the enclosing one.
 */
export const structure = <A>(name: string, props: Lazy<Props<A>>, guard?: Guard): Structure<A> =>
  new Structure<A>(name, props, { guard })

/** A structure of which exactly one member is present. */
export const taggedUnion = <A>(name: string, props: Lazy<Props<A>>): Structure<A> =>
  new Structure<A>(name, props, { union: true })

/** The structure that an operation answers with. */
export const response = <A>(name: string, props: Lazy<Props<A>>, guard?: Guard): Response<A> =>
  new Response<A>(name, props, { guard })

/** An error that an operation may answer with. */
export const exception = <A>(name: string, props: Lazy<Props<A>>, traits?: ExceptionTraits): Exception<A> =>
  new Exception<A>(name, props, traits)

/** A member that must be there. */
export const required = <A>(type: Type<A>, traits: Traits = {}): Prop<A, true> => ({
  ...traits,
  required: true,
  type,
})

/** A member that may be absent. */
export const optional = <A>(type: Type<A>, traits: Traits = {}): Prop<A, false> => ({
  ...traits,
  required: false,
  type,
})

/** The same codec with what the reference states beside the type: a range, a length, a pattern, unique items. */
export const constrained = <A>(codec: Codec<A>, constraints: Constraints): Codec<A> =>
  new Codec(codec.name, { ...codec[definitionKey], ...constraints })

const named = <A>(definition: Definition): Codec<A> => new Codec<A>(nameOf(definition), definition)
