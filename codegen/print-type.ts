import { capitalize, quote } from './names.js'
import type { Member, ModelKind, PrimitiveKind, Type } from './model.js'

/** The faces of one type: in an interface, in a codec, and in a sentence. */
interface Face {
  readonly typescript: string
  readonly codec: string
  readonly words: string
}

/** Every primitive in one table, so that its faces cannot drift apart. */
const faces: Readonly<Record<PrimitiveKind | ModelKind | 'number' | 'unknown', Face>> = {
  string: { typescript: 'string', codec: 'string', words: 'string' },
  integer: { typescript: 'number', codec: 'integer', words: 'integer' },
  bigint: { typescript: 'bigint', codec: 'bigint', words: 'bigint' },
  float: { typescript: 'number', codec: 'float', words: 'float' },
  number: { typescript: 'number', codec: 'float', words: 'number' },
  boolean: { typescript: 'boolean', codec: 'boolean', words: 'boolean' },
  timestamp: { typescript: 'Date', codec: 'timestamp', words: 'timestamp' },
  blob: { typescript: 'BlobValue', codec: 'blob', words: 'blob' },
  bytes: { typescript: 'Uint8Array', codec: 'bytes', words: 'bytes' },
  stream: { typescript: 'StreamValue', codec: 'stream', words: 'stream' },
  document: { typescript: 'unknown', codec: 'document', words: 'document' },
  unknown: { typescript: 'unknown', codec: 'unknown', words: 'anything' },
}

/**
 * A type as it stands in an interface.
 *
 *     type = primitive | reference | item '[]' | '{ [key: string]: ' value ' }' | '{ [key in ' reference ']?: ' value ' }'
 *          | 'AsyncIterable<' type '>'
 *     item = type | '(' type '| null)'
 *     value = type [ '| null' ]
 */
export const typeFace = (type: Type): string => {
  switch (type.kind) {
    case 'reference':
      return type.name
    case 'list':
      return type.sparse ? `(${typeFace(type.item)} | null)[]` : `${typeFace(type.item)}[]`
    case 'map': {
      const value = type.sparse ? `${typeFace(type.value)} | null` : typeFace(type.value)
      return type.key.kind === 'reference' ? `{ [key in ${type.key.name}]?: ${value} }` : `{ [key: string]: ${value} }`
    }
    case 'events':
      return `AsyncIterable<${typeFace(type.item)}>`
    case 'literals':
    case 'structure':
    case 'union':
      return faces.unknown.typescript
    default:
      return faces[type.kind].typescript
  }
}

/**
 * A type as a codec.
 *
 *     codec = primitive | 'nonEmptyString' | reference | list '(' codec ')' | map '(' codec [ ', ' reference ] ')'
 *           | 'events<' type '>()'
 *     list = 'list' | 'sparseList'
 *     map = 'map' | 'sparseMap'
 */
export const codecFace = (type: Type): string => {
  switch (type.kind) {
    case 'reference':
      return type.name
    case 'string':
      return type.min === undefined ? faces.string.codec : 'nonEmptyString'
    case 'list':
      return `${collectionOf(type)}(${codecFace(type.item)})`
    case 'map': {
      const key = type.key.kind === 'reference' ? `, ${type.key.name}` : ''
      return `${collectionOf(type)}(${codecFace(type.value)}${key})`
    }
    case 'events':
      return `events<${typeFace(type.item)}>()`
    case 'literals':
    case 'structure':
    case 'union':
      return faces.unknown.codec
    default:
      return faces[type.kind].codec
  }
}

const collectionOf = ({ kind, sparse }: Extract<Type, { readonly kind: 'list' | 'map' }>): string =>
  sparse ? `sparse${capitalize(kind)}` : kind

/** What a type's two faces use from the door. */
export const doorNamesOf = (type: Type): readonly string[] => {
  switch (type.kind) {
    case 'reference':
      return []
    case 'list':
      return [collectionOf(type), ...doorNamesOf(type.item)]
    case 'map':
      return [collectionOf(type), ...doorNamesOf(type.value)]
    case 'events':
      return ['events']
    case 'blob':
      return ['blob', 'type BlobValue']
    case 'stream':
      return ['stream', 'type StreamValue']
    default:
      return [codecFace(type)]
  }
}

/** The shapes that a type refers to. */
export const referencesOf = (type: Type): readonly string[] => {
  switch (type.kind) {
    case 'reference':
      return [type.name]
    case 'list':
    case 'events':
      return referencesOf(type.item)
    case 'map':
      return [...referencesOf(type.key), ...referencesOf(type.value)]
    case 'union':
      return type.options.flatMap(referencesOf)
    default:
      return []
  }
}

/** A type in the words of a sentence, cut where it grows long. */
export const spellType = (type: Type): string => {
  switch (type.kind) {
    case 'reference':
      return type.name
    case 'list':
      return `list of ${spellType(type.item)}`
    case 'events':
      return `event stream of ${spellType(type.item)}`
    case 'map':
      return `map of ${spellType(type.key)} to ${spellType(type.value)}`
    case 'literals':
      return firstFew(type.values.map(quote), ' | ')
    case 'structure':
      return type.members.length === 0 ? 'structure {}' : `structure { ${firstFew(memberNames(type.members), ', ')} }`
    case 'union':
      return `one of (${type.options.map(spellType).join(', ')})`
    default:
      return faces[type.kind].words
  }
}

const memberNames = (members: readonly Member[]): readonly string[] => members.map((member) => member.name)

const firstFew = (words: readonly string[], separator: string): string =>
  words.length <= 8 ? words.join(separator) : [...words.slice(0, 8), `… (${words.length} in all)`].join(separator)
