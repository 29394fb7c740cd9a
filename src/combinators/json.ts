import { Type } from 'io-ts'
import { type Codec, type StandardProps, standardOf } from './codec-type.js'
import { type Result, resultOf } from '../walk/result.js'
import type { DocumentValue } from '../schema/document-value.js'
import { type Definition, definitionKey, type ForeignDefinition } from '../schema/definition.js'
import type { StreamLike } from '../schema/stream-like.js'
import { schemaOf } from '../json-schema/schema-of.js'
import { encode } from '../walk/encode.js'
import { walk } from '../walk/walk.js'

/**
 * A type as JSON holds it: ISO text or epoch seconds for a `Date`, base64 for bytes, digits or a number for a `bigint`, at
 * every depth. An event stream has no JSON.
 */
export type Json<A> = [DocumentValue] extends [A]
  ? A
  : A extends Date
    ? string | number
    : A extends bigint
      ? string | number
      : A extends ArrayBuffer | ArrayBufferView | StreamLike
        ? string
        : A extends AsyncIterable<unknown>
          ? never
          : A extends readonly (infer Item)[]
            ? Json<Item>[]
            : A extends object
              ? { [K in keyof A]: Json<A[K]> }
              : A

/** The part of Standard JSON Schema v1 that the JSON face of a codec carries. */
export interface StandardJson {
  readonly jsonSchema: {
    readonly input: (options: { readonly target: string }) => Record<string, unknown>
    readonly output: (options: { readonly target: string }) => Record<string, unknown>
  }
}

/** A codec between JSON and what a program holds. */
export class JsonCodec<A> extends Type<A, Json<A>> {
  /** The codec of which this is the JSON face. */
  readonly codec: Codec<A, Definition, unknown>
  declare readonly [definitionKey]: ForeignDefinition

  constructor(codec: Codec<A, Definition, unknown>) {
    const { name } = codec
    const rules = { ...codec.rules, values: 'json', guards: 'nowhere' } as const
    super(
      name,
      codec.is,
      (value, outer) => resultOf(walk({ name, codec, outer, inFile: true }, value, rules)),
      (value) => encode(codec[definitionKey], value) as Json<A>,
    )
    this.codec = codec
    this[definitionKey] = { kind: 'foreign', codec: this, face: codec[definitionKey] }
  }

  /** `Right` holds `Date`s and bytes in place of their texts, or the very same object where there are none. */
  override decode(value: unknown): Result<A> {
    return this.validate(value, [{ key: '', type: this, actual: undefined }]) as Result<A>
  }

  /**
   * Standard Schema v1: JSON in, what a program holds out; and Standard JSON Schema, which says both as JSON holds them
   * and throws a `TypeError` for a target that is not `draft-2020-12` or `draft-07`.
   */
  get '~standard'(): StandardProps<A, Json<A>> & StandardJson {
    const convert = ({ target }: { readonly target: string }): Record<string, unknown> =>
      schemaOf(this.codec[definitionKey], { target, response: this.codec.rules.response })
    return { ...standardOf(this), jsonSchema: { input: convert, output: convert } }
  }
}

/**
 * The JSON face of a codec, for request bodies, files and tools: takes ISO-8601 text or epoch seconds for a timestamp and
 * base64 for bytes, gives `Date`s and `Uint8Array`s; `encode` gives ISO text and base64, and throws a `TypeError` for a
 * stream. The issues are those of the codec. It checks as the codec by itself does: a request strictly, a response
 * tolerantly.
 */
export const json = <A>(codec: Codec<A, Definition, unknown>): JsonCodec<A> => new JsonCodec(codec)
