import type { DocumentValue } from '../schema/document-value.js'
import type { Mode } from '../walk/rules.js'
import type { StreamLike } from '../schema/stream-like.js'

/**
 * A type whose literal unions are open, at every depth: the editor still offers the known ones. A document has none. What
 * holds none keeps its name.
 */
export type Open<A> = [DocumentValue] extends [A]
  ? A
  : A extends string
    ? string extends A
      ? A
      : A | (string & {})
    : A extends Whole
      ? A
      : A extends readonly (infer Item)[]
        ? Open<Item>[]
        : A extends object
          ? true extends Literal<A>
            ? Opened<A>
            : A
          : A

/** An object of which each member is open; a type of its own, so that an editor shows its name in place of its members. */
type Opened<A> = { [K in keyof A]: Open<A[K]> }

/** Objects that have no members of ours. */
type Whole = Date | ArrayBuffer | ArrayBufferView | AsyncIterable<unknown> | StreamLike

/** `true` where a literal union stands in a type. Not looked for again in what it stands in: a shape may hold itself. */
type Literal<A, Seen = never> = [DocumentValue] extends [A]
  ? never
  : A extends string
    ? string extends A
      ? never
      : true
    : A extends Whole
      ? never
      : A extends readonly (infer Item)[]
        ? Literal<Item, Seen>
        : A extends object
          ? Itself<A> extends Seen
            ? never
            : { [K in keyof A]-?: Literal<A[K], Seen | Itself<A>> }[keyof A]
          : never

/** Stands for a type: no other one can take its place. */
interface Itself<A> {
  readonly itself: (type: A) => A
}

/** Properties that the SDK and boto3 put beside a response: passed through as it is, and not checked. */
interface Metadata {
  $metadata?: unknown
  ResponseMetadata?: unknown
}

/** Members that may be absent, but for those that the caller required. */
type Absent<A, Required extends PropertyKey> = Metadata & {
  [K in Exclude<keyof A, Required | keyof Metadata>]?: A[K] | undefined
} & { [K in Extract<Exclude<keyof A, keyof Metadata>, Required>]-?: Exclude<A[K], undefined> }

/** All of an intersection in one object, as an editor should show it: by its members. */
type Flat<A> = A extends infer B ? { [K in keyof B]: B[K] } : never

/** A response as tolerant mode promises it: top-level members may be absent, literal unions are open. */
export type Tolerant<A, Required extends PropertyKey = never> = Flat<Absent<Opened<A>, Required>>

/**
 * A response as strict mode promises it: top-level members may be absent but for those that are required, a model's
 * promises among them, and literal unions are closed.
 */
export type Strict<A, Required extends PropertyKey = never> = Flat<Absent<A, Required>>

/** A response as typedef mode promises it: the TypeDef page, to the letter. */
export type Typedef<A, Required extends PropertyKey = never> = Flat<
  { [K in keyof A as K extends Required ? never : K]: A[K] } & {
    [K in Extract<keyof A, Required>]-?: Exclude<A[K], undefined>
  }
>

/** The type of a decoded response, by mode, by what the caller required, and by what a model promises. */
export type Decoded<A, M extends Mode, Required extends PropertyKey, Promised = never> = M extends 'tolerant'
  ? Tolerant<A, Required>
  : M extends 'strict'
    ? Strict<A, Required | Extract<Promised, PropertyKey>>
    : Typedef<A, Required>
