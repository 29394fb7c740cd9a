import type { Limits, Location, PageLine, TimestampFormat } from '../../service/model.js'
import { numberOf, objectOf, textOf, type JsonObject } from '../shared/json-page.js'
import { widthOf, type ModelMember, type ModelShape } from '../shared/model-shapes.js'
import type { AssembledMember, AssembledShape } from './assemble.js'

/** Facts that all shapes of one model share. */
export interface ModelFacts {
  readonly isRest: boolean
  /** Only some protocols have a name for JSON beside the member's own. */
  readonly hasJsonNames: boolean
  readonly placeOf: (...path: readonly string[]) => PageLine
  /** The service's name for a shape; `undefined` where the shape has no name outside the model. */
  readonly nameOf: (id: string) => string | undefined
}

/** Our kind for each type of Smithy; an integer by its bits. */
const kinds: Readonly<Record<string, ModelShape['kind'] | 8 | 16 | 32>> = {
  structure: 'structure',
  union: 'structure',
  list: 'list',
  set: 'list',
  map: 'map',
  string: 'string',
  enum: 'string',
  byte: 8,
  short: 16,
  integer: 32,
  intEnum: 32,
  long: 'integer',
  bigInteger: 'bigint',
  float: 'float',
  double: 'float',
  bigDecimal: 'float',
  boolean: 'boolean',
  timestamp: 'timestamp',
  blob: 'blob',
  document: 'document',
}

/** A shape of the model as all models have them; nothing for a service, a resource, an operation. */
export const shapeOf = (id: string, shape: AssembledShape, context: ModelFacts): ModelShape | undefined => {
  const { type, traits, members } = shape
  const kind = kinds[type]
  if (kind === undefined) return undefined
  const place = context.placeOf('shapes', id)
  const part = (key: string): ModelMember | undefined => {
    const member = members.get(key)
    return member && memberOf(key, member, place, context)
  }
  const [item, key, value] = [part('member'), part('key'), part('value')]
  const [name, values, format] = [context.nameOf(id), valuesOf(shape), formatOf(traits)]
  const exception = exceptionOf(traits)
  // A set is a list of an older model.
  const said = type === 'set' ? { ...traits, 'smithy.api#uniqueItems': {} } : traits
  const width = typeof kind === 'number' ? widthOf(kind) : undefined
  const limits = limitsOf(said, place, width)
  const isStream = 'smithy.api#streaming' in traits
  return {
    kind: typeof kind === 'number' ? 'integer' : kind,
    place,
    ...(name === undefined ? {} : { name }),
    ...(kind === 'structure'
      ? {
          members: [...members].map(([member, each]) =>
            memberOf(member, each, context.placeOf('shapes', each.owner, 'members', member), context),
          ),
        }
      : {}),
    ...(item === undefined ? {} : { item }),
    ...(key === undefined ? {} : { key }),
    ...(value === undefined ? {} : { value }),
    ...(values === undefined ? {} : { values }),
    ...(limits === undefined ? {} : { limits }),
    ...(width === undefined ? {} : { width }),
    ...(format === undefined ? {} : { format }),
    ...(exception === undefined ? {} : { exception }),
    sensitive: 'smithy.api#sensitive' in traits,
    sparse: 'smithy.api#sparse' in traits,
    streaming: type === 'blob' && isStream,
    union: type === 'union',
    eventStream: type === 'union' && isStream,
  }
}

/** The values of an enum, and of a string with the trait that enums had before; those for AWS alone are none. */
const valuesOf = ({ type, traits, members }: AssembledShape): readonly string[] | undefined => {
  if (type === 'enum')
    return [...members].flatMap(([name, member]) =>
      isInternal(member.traits) ? [] : (textOf(member.traits['smithy.api#enumValue']) ?? name),
    )
  const entries = traits['smithy.api#enum']
  if (type !== 'string' || !Array.isArray(entries)) return undefined
  return entries.flatMap((entry: unknown) => {
    const { value, tags } = objectOf(entry)
    return Array.isArray(tags) && tags.includes('internal') ? [] : (textOf(value) ?? [])
  })
}

const isInternal = (traits: JsonObject): boolean => {
  const tags = traits['smithy.api#tags']
  return 'smithy.api#internal' in traits || (Array.isArray(tags) && tags.includes('internal'))
}

const exceptionOf = (traits: JsonObject): ModelShape['exception'] => {
  const fault = traits['smithy.api#error']
  if (fault !== 'client' && fault !== 'server') return undefined
  const status = numberOf(traits['smithy.api#httpError'])
  return { fault, ...(status === undefined ? {} : { status }) }
}

const formatOf = (traits: JsonObject): TimestampFormat | undefined =>
  (['date-time', 'http-date', 'epoch-seconds'] as const).find(
    (format) => format === traits['smithy.api#timestampFormat'],
  )

/** A pattern is a search, unless its anchors say otherwise; where a model states no range, an integer has its width. */
const limitsOf = (traits: JsonObject, place: PageLine, width?: Pick<Limits, 'min' | 'max'>): Limits | undefined => {
  const bounds = traits['smithy.api#length'] ?? traits['smithy.api#range']
  const { min, max } = objectOf(bounds)
  const [least, most] = [boundOf(min) ?? width?.min, boundOf(max) ?? width?.max]
  const text = textOf(traits['smithy.api#pattern'])
  const isUnique = 'smithy.api#uniqueItems' in traits
  if (least === undefined && most === undefined && text === undefined && !isUnique) return undefined
  return {
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
    ...(text === undefined ? {} : { pattern: { text } }),
    ...(isUnique ? { unique: true } : {}),
    place,
  }
}

/** A range may write its bounds in quotes. */
const boundOf = (value: unknown): number | undefined =>
  numberOf(value) ?? (typeof value === 'string' && value !== '' ? numberOf(Number(value)) : undefined)

const locations: readonly (readonly [trait: string, location: Location])[] = [
  ['smithy.api#httpLabel', 'path'],
  ['smithy.api#httpQuery', 'query'],
  ['smithy.api#httpQueryParams', 'queryMap'],
  ['smithy.api#httpHeader', 'header'],
  ['smithy.api#httpPrefixHeaders', 'headerMap'],
  ['smithy.api#httpPayload', 'payload'],
  ['smithy.api#httpResponseCode', 'status'],
]

const memberOf = (name: string, member: AssembledMember, place: PageLine, context: ModelFacts): ModelMember => {
  const { target, traits } = member
  const { isRest, hasJsonNames } = context
  const location = isRest ? locations.find(([trait]) => trait in traits)?.[1] : undefined
  const named = ['smithy.api#httpQuery', 'smithy.api#httpHeader', 'smithy.api#httpPrefixHeaders']
  const wire = [...(isRest ? named : []), ...(hasJsonNames ? ['smithy.api#jsonName'] : [])]
    .map((trait) => textOf(traits[trait]))
    .find((text) => text !== undefined)
  const [format, limits] = [formatOf(traits), limitsOf(traits, place)]
  return {
    name,
    target,
    place,
    wire: wire ?? name,
    ...(location === undefined ? {} : { location }),
    ...('smithy.api#sensitive' in traits ? { sensitive: true as const } : {}),
    ...('smithy.api#idempotencyToken' in traits ? { filled: true as const } : {}),
    ...('smithy.api#hostLabel' in traits ? { hostLabel: true as const } : {}),
    ...(format === undefined ? {} : { format }),
    ...(limits === undefined ? {} : { limits }),
    required: 'smithy.api#required' in traits,
  }
}
