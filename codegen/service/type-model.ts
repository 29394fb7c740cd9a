/** The words of the generator for what values are: types and their limits. Nothing here runs. */
import type { Binding } from './binding.js'
import type { PageLine } from './page.js'

/** A name on a page: all that an index says of a shape. */
export interface ListedName {
  readonly name: string
  readonly place: PageLine
}

export type PrimitiveKind = 'string' | 'integer' | 'float' | 'boolean' | 'timestamp' | 'blob' | 'document'

/** Kinds that only a model tells apart: integers of any size, blobs that are bytes, and blobs that may be a stream. */
export type ModelKind = 'bigint' | 'bytes' | 'stream'

/** How a timestamp travels, where that is not left to the protocol. */
export type TimestampFormat = 'date-time' | 'http-date' | 'epoch-seconds'

/** A pattern as a page spells it. `whole`: the whole value is held to it; absent: something in the value is. */
export interface PagePattern {
  readonly text: string
  readonly whole?: true
  /** As JavaScript runs it; absent until it has been judged. */
  readonly code?: PatternCode
}

/** A pattern as generated code has it, for the flags `us`. */
export interface PatternCode {
  readonly source: string
  /** `linear`: a RegExp could take far longer than its text; ours reads each character once. */
  readonly engine: 'regexp' | 'linear'
  /** A text that it takes has as many characters as its length says: none is a pair of surrogates. */
  readonly hasNoPairs?: true
}

/**
 * The limits of the values of a type: the range of a number, the length of a text in characters, of a blob
 * in bytes, of a list or a map in entries; a pattern; no two equal items. Requests only.
 */
export interface Limits {
  readonly min?: number
  readonly max?: number
  readonly pattern?: PagePattern
  readonly unique?: true
  /** Where the page says so. */
  readonly place: PageLine
}

/** The facts that a model has of a type beside its kind. */
export interface Limited {
  readonly limits?: Limits
  /** The model's name for the scalar: `FunctionName`. */
  readonly scalar?: string
}

/** The type of a member. */
export type Type = Limited & Kind

/** A type without its limits. */
type Kind =
  | { readonly kind: Exclude<PrimitiveKind, 'string' | 'timestamp' | 'float'> | ModelKind }
  /** `orInteger`: the pages do not say which, and any finite number is taken. */
  | { readonly kind: 'float'; readonly orInteger?: true }
  /** `min`: it may not be empty. */
  | { readonly kind: 'string'; readonly min?: 1 }
  | { readonly kind: 'timestamp'; readonly format?: TimestampFormat }
  /** An integer or a float, the page does not say which. */
  | { readonly kind: 'number' }
  /** A type that the page has lost: the value may be anything. Always comes with a Problem. */
  | { readonly kind: 'unknown' }
  /** `sparse`: it may hold `null`. */
  | { readonly kind: 'list'; readonly item: Type; readonly sparse?: true }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type; readonly sparse?: true }
  /** An event stream: what comes one after the other. */
  | { readonly kind: 'events'; readonly item: Type }
  /** A literal union written out in place, without a name. */
  | { readonly kind: 'literals'; readonly values: readonly string[] }
  /** A structure written out in place, without a name, as the RST reference and the change log do. */
  | { readonly kind: 'structure'; readonly members: readonly Member[] }
  | { readonly kind: 'union'; readonly options: readonly Type[] }
  /** A named shape, by the name that the page spells. */
  | { readonly kind: 'reference'; readonly name: string }

/** A named part of a structure. `required` is absent where the page does not say. */
export interface Member extends Binding, ListedName {
  readonly type: Type
  readonly required?: boolean
}
