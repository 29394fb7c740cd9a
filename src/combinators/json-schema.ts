import type { Any } from 'io-ts'
import type { Codec, StandardProps } from './codec-type.js'
import { json, type JsonCodec, type StandardJson } from './json.js'
import type { AnyOperation, RequestOf } from './operation.js'
import { type Definition, definitionKey, definitionOf, nameOf } from '../schema/definition.js'
import { capitalize } from '../text/letters.js'
import { namingOf } from '../schema/wire-names.js'
import { type Describe, type JsonSchema, heldBy, type JsonSchemaTarget, schemaOf } from '../json-schema/schema-of.js'

/** The options of a JSON Schema. */
export interface JsonSchemaOptions {
  /** Default `'draft-2020-12'`. */
  readonly target?: JsonSchemaTarget | undefined
  /** Your own words for a shape, or for a member of it: they become `description`. */
  readonly describe?: Describe | undefined
}

/** The options of an operation's JSON Schema. */
export interface OperationSchemaOptions extends JsonSchemaOptions {
  /** Default `'request'`. A response is described as `decodeResponse` gives it back by default. */
  readonly side?: 'request' | 'response' | undefined
  /** The names that the value goes by. Default `'documented'`. */
  readonly names?: 'documented' | 'wire' | 'cloudtrail' | undefined
}

/**
 * The JSON Schema of an operation's request or response, or of a codec, its values as files hold them: ISO dates or epoch
 * seconds, base64. Throws a `TypeError` for a codec that holds one of plain io-ts.
 */
export function jsonSchema(operation: AnyOperation, options?: OperationSchemaOptions): JsonSchema
export function jsonSchema(codec: Any, options?: JsonSchemaOptions): JsonSchema
export function jsonSchema(described: AnyOperation | Any, options: OperationSchemaOptions = {}): JsonSchema {
  const { target = 'draft-2020-12', side = 'request', names = 'documented', describe } = options
  if (!('request' in described))
    return schemaOf(definitionOf(described), { target, response: isResponse(described), describe })
  const { name, wireNames, asOf } = described
  const date = asOf === undefined ? '' : `, by the reference as of ${asOf}`
  return schemaOf(definitionOf(described[side]), {
    target,
    response: side === 'response',
    naming: names === 'documented' ? undefined : namingOf(names, wireNames),
    comment: `The ${side} of ${name}${date}`,
    describe,
  })
}

/**
 * A codec as a Standard Schema with its JSON Schema, which MCP servers, the AI SDK and others ask for: what it takes and
 * gives is what JSON holds. Throws a `TypeError` where it is not: a codec that holds a timestamp, bytes or a `bigint` takes
 * a `Date` and a `Uint8Array`, of which no schema can speak, and has its JSON face by `json(codec)`.
 */
export const withJsonSchema = <A, Input>(codec: Codec<A, Definition, Input>): WithJsonSchema<A, Input> => {
  const kind = noJson(codec[definitionKey])
  if (kind !== undefined)
    throw new TypeError(
      `${codec.name} holds a ${kind}, which is no value of JSON: take its JSON face, json(codec), which has a JSON Schema.`,
    )
  const { jsonSchema } = json(codec)['~standard']
  return { '~standard': { ...codec['~standard'], jsonSchema } }
}

/** A Standard Schema with its JSON Schema. */
export interface WithJsonSchema<A, Input> {
  readonly '~standard': StandardProps<A, Input> & StandardJson
}

/** The first kind of value, of all that a definition reaches, that a program holds otherwise than JSON does. */
const noJson = (definition: Definition, seen: Set<Definition> = new Set()): string | undefined => {
  if (seen.has(definition)) return undefined
  seen.add(definition)
  if (!isJson[definition.kind]) return nameOf(definition)
  for (const held of heldBy(definition)) {
    const kind = noJson(held, seen)
    if (kind !== undefined) return kind
  }
  return undefined
}

/** Whether a program holds a value of this kind as JSON does; of what holds others, apart from those. */
const isJson: Readonly<Record<Definition['kind'], boolean>> = {
  string: true,
  integer: true,
  bigint: false,
  float: true,
  boolean: true,
  timestamp: false,
  blob: false,
  bytes: false,
  stream: false,
  events: false,
  document: true,
  unknown: true,
  literals: true,
  list: true,
  map: true,
  structure: true,
  foreign: true,
}

/** An operation as the tool of an agent. */
export interface OperationTool<Request> {
  readonly name: string
  readonly title: string
  readonly description?: string
  /** A Standard Schema with its JSON Schema: JSON in, the request for the SDK out. */
  readonly inputSchema: JsonCodec<Request>
  /** Hints of the Model Context Protocol: an operation that reads changes nothing; all of them reach beyond the agent. */
  readonly annotations: { readonly readOnlyHint: boolean; readonly openWorldHint: true }
}

/**
 * An operation as the tool of an agent, for MCP's `registerTool` and the AI SDK's `tool`. That it only reads is said by its
 * first word: Get, List, Describe, …
 */
export const tool = <O extends AnyOperation>(
  operation: O,
  { description }: { readonly description?: string | undefined } = {},
): OperationTool<RequestOf<O>> => {
  const words = operation.alias.replaceAll('_', ' ')
  return {
    name: operation.name,
    title: capitalize(words),
    ...(description !== undefined && { description }),
    inputSchema: json<RequestOf<O>>(operation.request as never),
    annotations: { readOnlyHint: readingWords.test(operation.name), openWorldHint: true },
  }
}

const readingWords = /^(?:BatchGet|Describe|Get|Head|List|Query|Scan|Search)(?=[A-Z]|$)/

const isResponse = (codec: Any): boolean => {
  const { rules } = (codec as Partial<JsonCodec<unknown>>).codec ?? (codec as Partial<Codec<unknown>>)
  return rules?.response === true
}
