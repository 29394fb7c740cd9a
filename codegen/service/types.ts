import { capitalize } from '../../src/text/letters.js'
import { inQuotes } from './code-names.js'
import type {
  Limits,
  Member,
  ModelKind,
  PatternCode,
  PrimitiveKind,
  Structure,
  TimestampFormat,
  Type,
} from './model.js'

/** The faces of one type: in an interface, in a codec, and in a sentence. */
interface Face {
  readonly typescript: string
  readonly codec: string
  readonly words: string
}

/** Every primitive in one table, so that its faces cannot drift apart. */
const faces = {
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
  document: { typescript: 'DocumentValue', codec: 'document', words: 'document' },
  unknown: { typescript: 'unknown', codec: 'unknown', words: 'anything' },
} as const satisfies Readonly<Record<PrimitiveKind | ModelKind | 'number' | 'unknown', Face>>

/** The codecs of timestamps that say how a message writes them. */
const timestamps = {
  'date-time': 'dateTime',
  'http-date': 'httpDate',
  'epoch-seconds': 'epochSeconds',
} as const satisfies Readonly<Record<TimestampFormat, string>>

/** The door's names for the codecs of values that hold no others. */
export type ScalarName =
  (typeof faces)[keyof typeof faces]['codec'] | (typeof timestamps)[TimestampFormat] | 'int' | 'nonEmptyString'

/** How a codec is made of its parts: a printer makes text of them, a service in memory codecs. */
export interface CodecMaker<C> {
  readonly scalar: (name: ScalarName) => C
  readonly reference: (name: string) => C
  readonly list: (constructor: 'list' | 'sparseList', item: C) => C
  /** `key`: the literal union that its keys are of, if they are of one. */
  readonly map: (constructor: 'map' | 'sparseMap', value: C, key: C | undefined) => C
  readonly events: (item: Type) => C
  /** The codec of a type with its limits, in which no other holds them. */
  readonly limited: (codec: C, type: LimitedType) => C
}

/** A type that is held to something. */
export type LimitedType = Type & { readonly limits: Limits }

/** Whether an integer is held to its 32 bits, and to nothing else: then it has a codec of its own. */
export const isInt = ({ kind, limits }: Type): boolean =>
  kind === 'integer' && limits?.min === -2147483648 && limits.max === 2147483647

const isLimited = (type: Type): type is LimitedType => type.limits !== undefined && !isInt(type)

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
 * A type as a codec, made of its parts. As text:
 *
 *     codec = scalar | reference | list '(' codec ')' | map '(' codec [ ', ' reference ] ')' | 'events<' type '>()'
 *     list = 'list' | 'sparseList'
 *     map = 'map' | 'sparseMap'
 */
export const makeCodec = <C>(type: Type, maker: CodecMaker<C>): C => {
  const codec = makeUnlimited(type, maker)
  return isLimited(type) ? maker.limited(codec, type) : codec
}

const makeUnlimited = <C>(type: Type, maker: CodecMaker<C>): C => {
  switch (type.kind) {
    case 'reference':
      return maker.reference(type.name)
    case 'string':
      return maker.scalar(type.min === undefined ? faces.string.codec : 'nonEmptyString')
    case 'integer':
      return maker.scalar(isInt(type) ? 'int' : faces.integer.codec)
    case 'timestamp':
      return maker.scalar(type.format === undefined ? faces.timestamp.codec : timestamps[type.format])
    case 'list':
      return maker.list(type.sparse ? 'sparseList' : 'list', makeCodec(type.item, maker))
    case 'map':
      return maker.map(
        type.sparse ? 'sparseMap' : 'map',
        makeCodec(type.value, maker),
        type.key.kind === 'reference' || isLimited(type.key) ? makeCodec(type.key, maker) : undefined,
      )
    case 'events':
      return maker.events(type.item)
    case 'literals':
    case 'structure':
    case 'union':
      return maker.scalar(faces.unknown.codec)
    default:
      return maker.scalar(faces[type.kind].codec)
  }
}

/** A type as a codec, as text. `codecOf` gives that of a shape, by its name. */
export const codecFace = (
  type: Type,
  patterns: PatternNames = () => '',
  codecOf = (name: string): string => name,
): string =>
  makeCodec<string>(type, {
    scalar: (name) => name,
    reference: codecOf,
    list: (constructor, item) => `${constructor}(${item})`,
    map: (constructor, value, key) => `${constructor}(${value}${key === undefined ? '' : `, ${key}`})`,
    events: (item) => `events<${typeFace(item)}>()`,
    limited: (codec, { scalar, limits, ...rest }) =>
      scalar === undefined
        ? constrainedFace(codec, limits, patterns)
        : rest.kind === 'string' && rest.min !== undefined
          ? `label(${scalar})`
          : scalar,
  })

/** A codec with limits: `bounded(integer, { min: 1 })`; of a named scalar with its name. */
export const constrainedFace = (codec: string, limits: Limits, patterns: PatternNames, name?: string): string => {
  const named = name === undefined ? '' : `, '${name}'`
  return `${constrainerOf(limits)}(${codec}, ${printLimits(limits, patterns)}${named})`
}

/** The function of the door for these limits. */
const constrainerOf = ({ pattern, unique }: Limits): string =>
  unique !== undefined ? 'constrained' : pattern?.code === undefined ? 'bounded' : 'patterned'

/** The name of a pattern's constant. */
export type PatternNames = (code: PatternCode) => string

/** `{ min: 1, max: 64, pattern: FunctionNamePattern }` */
export const printLimits = ({ min, max, pattern, unique }: Limits, patterns: PatternNames): string => {
  const said = [
    ...(min === undefined ? [] : [`min: ${min}`]),
    ...(max === undefined ? [] : [`max: ${max}`]),
    ...(pattern?.code === undefined ? [] : [`pattern: ${patterns(pattern.code)}`]),
    ...(unique === undefined ? [] : ['unique: true']),
  ]
  return `{ ${said.join(', ')} }`
}

/** Every pattern in a type. */
export const patternsOf = (type: Type): readonly PatternCode[] => {
  const own = type.limits?.pattern?.code
  const inner = type.kind === 'list' ? [type.item] : type.kind === 'map' ? [type.key, type.value] : []
  return [...(own === undefined ? [] : [own]), ...inner.flatMap(patternsOf)]
}

/** Every pattern in a type that no named scalar has. */
export const unnamedPatternsOf = (type: Type): readonly PatternCode[] => {
  const own = type.scalar === undefined ? type.limits?.pattern?.code : undefined
  const inner = type.kind === 'list' ? [type.item] : type.kind === 'map' ? [type.key, type.value] : []
  return [...(own === undefined ? [] : [own]), ...inner.flatMap(unnamedPatternsOf)]
}

/** The names of scalars in a type. */
export const scalarsOf = (type: Type): readonly string[] => {
  const inner = type.kind === 'list' ? [type.item] : type.kind === 'map' ? [type.key, type.value] : []
  return [...(type.scalar === undefined ? [] : [type.scalar]), ...inner.flatMap(scalarsOf)]
}

/** Those of which the interface uses a name of the door too. */
const namedFaces: readonly string[] = ['blob', 'document', 'stream']

/** The exports of the door that a type's two faces use. */
export const doorNamesOf = (type: Type): readonly string[] =>
  makeCodec<readonly string[]>(type, {
    scalar: (name) => (namedFaces.includes(name) ? [name, `type ${capitalize(name)}Value`] : [name]),
    reference: () => [],
    list: (constructor, item) => [constructor, ...item],
    map: (constructor, value, key = []) => [constructor, ...value, ...key],
    events: () => ['events'],
    // A named scalar stands where names are, and needs nothing of the door; its interface may.
    limited: (names, type) => {
      if (type.scalar === undefined) return [...names, constrainerOf(type.limits)]
      const isLabel = type.kind === 'string' && type.min !== undefined
      return [...names.filter((name) => name.startsWith('type ')), ...(isLabel ? ['label'] : [])]
    },
  })

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
      return firstFew(type.values.map(inQuotes), ' | ')
    case 'structure':
      return type.members.length === 0 ? 'structure {}' : `structure { ${firstFew(memberNames(type.members), ', ')} }`
    case 'union':
      return `one of (${type.options.map(spellType).join(', ')})`
    default:
      return faces[type.kind].words
  }
}

/** The members that a model promises of a response, as its type's parameter: `'JobId' | 'Status'`; nothing where there are none. */
export const promisedBy = ({ role, members }: Structure): readonly string[] => {
  const names = members
    .filter(({ promised }) => role === 'response' && promised === true)
    .map(({ name }) => inQuotes(name))
  return names.length === 0 ? [] : [names.join(' | ')]
}

const memberNames = (members: readonly Member[]): readonly string[] => members.map((member) => member.name)

const firstFew = (words: readonly string[], separator: string): string =>
  words.length <= 8 ? words.join(separator) : [...words.slice(0, 8), `… (${words.length} in all)`].join(separator)
