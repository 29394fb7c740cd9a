import type { Http, Limits, Location, Page, PageLine, Reading, TimestampFormat } from '../../service/model.js'
import type { Reader } from '../reader.js'
import { isObject, numberOf, objectOf, parseJsonPage, textOf, textsOf, type JsonObject } from '../shared/json-page.js'
import {
  isRestProtocol,
  modelFacts,
  widthOf,
  type ModelMember,
  type ModelOperation,
  type ModelShape,
} from '../shared/model-shapes.js'
import { notesOn } from '../shared/notes.js'
import { printFacts } from './print-facts.js'

const dialect = 'botocore'

/** The service models of botocore, `service-2.json`. */
export const botocore: Reader = { dialect, recognizes, read, facts: printFacts }

function recognizes({ text, files }: Page): boolean {
  return files === undefined && /^\uFEFF?\s*\{/.test(text) && keys.every((key) => key.test(text))
}

/** Of Smithy's models the operations are no object. */
const keys = [/"metadata"\s*:\s*\{/, /"operations"\s*:\s*\{/, /"shapes"\s*:\s*\{/]

// model = '{' metadata operations shapes … '}'
function read(page: Page): Reading {
  const notes = notesOn(page)
  const parsed = parseJsonPage(page)
  if (typeof parsed === 'string') {
    notes.report({ number: 1, text: '' }, parsed)
    return notes.reading(dialect)
  }
  const { value, lineOf } = parsed
  const metadata = objectOf(value.metadata)
  const protocol = protocolOf(metadata)
  const uid = textOf(metadata['uid'])
  const context: ModelFacts = {
    isRest: isRestProtocol(protocol),
    placeOf: (...path) => notes.placeOf(lineOf(...path)),
    report: (place, message) => notes.report({ number: place.line, text: '' }, message),
  }
  const shapes = new Map(
    Object.entries(objectOf(value.shapes)).flatMap(([name, shape]) => {
      const known = shapeOf(name, objectOf(shape), context)
      return known === undefined ? [] : [[name, known] as const]
    }),
  )
  const operations = Object.entries(objectOf(value.operations)).map(([name, operation]) =>
    operationOf(name, objectOf(operation), context),
  )
  const facts = modelFacts(shapes, operations, context.report)
  // The lines of facts are the whole text: what is prose in it, `facts` leaves out.
  return notes.reading(dialect, {
    ...facts,
    ...(protocol === undefined ? {} : { protocol }),
    ...(uid === undefined ? {} : { uid }),
  })
}

interface ModelFacts {
  readonly isRest: boolean
  readonly placeOf: (...path: readonly string[]) => PageLine
  readonly report: (place: PageLine, message: string) => void
}

const protocolOf = ({ protocol, jsonVersion }: JsonObject): string | undefined => {
  const name = textOf(protocol)
  return name === 'json' ? `awsJson1_${jsonVersion === '1.0' ? 0 : 1}` : name && protocols.get(name)
}

const protocols: ReadonlyMap<string, string> = new Map([
  ['rest-json', 'restJson1'],
  ['rest-xml', 'restXml'],
  ['query', 'awsQuery'],
  ['ec2', 'ec2Query'],
  ['smithy-rpc-v2-cbor', 'rpcv2Cbor'],
])

/** Our kind for each type of botocore; an integer by its bits. */
const kinds: Readonly<Record<string, ModelShape['kind'] | 8 | 16 | 32>> = {
  structure: 'structure',
  list: 'list',
  map: 'map',
  string: 'string',
  character: 'string',
  byte: 8,
  short: 16,
  integer: 32,
  long: 'integer',
  biginteger: 'bigint',
  float: 'float',
  double: 'float',
  bigdecimal: 'float',
  boolean: 'boolean',
  timestamp: 'timestamp',
  blob: 'blob',
}

const formats: Readonly<Record<string, TimestampFormat>> = {
  iso8601: 'date-time',
  rfc822: 'http-date',
  unixTimestamp: 'epoch-seconds',
}

const shapeOf = (name: string, shape: JsonObject, context: ModelFacts): ModelShape | undefined => {
  const place = context.placeOf('shapes', name)
  const kind = kinds[textOf(shape.type) ?? '']
  if (kind === undefined) {
    context.report(place, `The shape ${name} is of no type that is known; it was left out.`)
    return undefined
  }
  const part = (key: 'member' | 'key' | 'value'): ModelMember => memberOf(key, objectOf(shape[key]), place, context)
  const format = formats[textOf(shape.timestampFormat) ?? '']
  return {
    kind: shape.document === true ? 'document' : typeof kind === 'number' ? 'integer' : kind,
    place,
    name,
    ...(kind === 'structure' ? { members: membersOf(name, shape, context) } : {}),
    ...(kind === 'list' ? { item: part('member') } : {}),
    ...(kind === 'map' ? { key: part('key'), value: part('value') } : {}),
    ...(Array.isArray(shape.enum) ? { values: textsOf(shape.enum) } : {}),
    ...(format === undefined ? {} : { format }),
    ...limitsOf(shape, place, typeof kind === 'number' ? widthOf(kind) : {}),
    ...(shape.exception === true || shape.fault === true ? { exception: exceptionOf(shape) } : {}),
    sensitive: shape.sensitive === true,
    sparse: shape.sparse === true,
    streaming: shape.streaming === true,
    union: shape.union === true || shape.eventstream === true,
    eventStream: shape.eventstream === true,
  }
}

/** `min`, `max` and `pattern`, the pattern for the whole value; where a model states no range, an integer has its width. */
const limitsOf = (
  { min, max, pattern }: JsonObject,
  place: PageLine,
  width: Pick<Limits, 'min' | 'max'>,
): { readonly limits?: Limits } => {
  const [least, most, text] = [numberOf(min) ?? width.min, numberOf(max) ?? width.max, textOf(pattern)]
  if (least === undefined && most === undefined && text === undefined) return {}
  return {
    limits: {
      ...(least === undefined ? {} : { min: least }),
      ...(most === undefined ? {} : { max: most }),
      ...(text === undefined ? {} : { pattern: { text, whole: true } }),
      place,
    },
  }
}

const exceptionOf = ({ error, fault }: JsonObject): NonNullable<ModelShape['exception']> => {
  const { httpStatusCode, senderFault } = objectOf(error)
  const status = numberOf(httpStatusCode)
  const isClient = senderFault === true || (fault !== true && status !== undefined && status < 500)
  const isServer = fault === true || (status !== undefined && status >= 500)
  return {
    ...(status === undefined ? {} : { status }),
    ...(isClient ? { fault: 'client' as const } : isServer ? { fault: 'server' as const } : {}),
  }
}

const membersOf = (name: string, shape: JsonObject, context: ModelFacts): readonly ModelMember[] => {
  const required = new Set(textsOf(shape.required))
  const { isRest, placeOf } = context
  return Object.entries(objectOf(shape.members)).map(([key, said]) => {
    const member = memberOf(key, objectOf(said), placeOf('shapes', name, 'members', key), context)
    const isPayload = isRest && shape.payload === key
    return {
      ...member,
      ...(isPayload ? { location: 'payload' as const } : {}),
      ...(isRest ? {} : { wire: key }),
      ...(isRest && member.wire === undefined ? { wire: key } : {}),
      required: required.has(key),
    }
  })
}

const locations: Readonly<Record<string, Location>> = {
  uri: 'path',
  header: 'header',
  headers: 'headerMap',
  statusCode: 'status',
}

const memberOf = (name: string, said: JsonObject, place: PageLine, { isRest }: ModelFacts): ModelMember => {
  const { shape, location, locationName, timestampFormat, pattern } = said
  const [wire, format] = [textOf(locationName), formats[textOf(timestampFormat) ?? '']]
  const where =
    location === 'querystring' ? (wire === undefined ? 'queryMap' : 'query') : locations[textOf(location) ?? '']
  const own = textOf(pattern)
  return {
    name,
    place,
    target: textOf(shape) ?? '',
    ...(isRest && wire !== undefined ? { wire } : {}),
    ...(isRest && where !== undefined ? { location: where } : {}),
    ...(said.idempotencyToken === true ? { filled: true as const } : {}),
    ...(said.hostLabel === true ? { hostLabel: true as const } : {}),
    ...(Array.isArray(said.enum) ? { values: textsOf(said.enum) } : {}),
    ...(format === undefined ? {} : { format }),
    ...(own === undefined ? {} : { limits: { pattern: { text: own, whole: true }, place } }),
    streaming: said.streaming === true,
    jsonText: said.jsonvalue === true,
  }
}

const operationOf = (name: string, operation: JsonObject, { isRest, placeOf }: ModelFacts): ModelOperation => {
  const place = placeOf('operations', name)
  const [input, output] = [textOf(objectOf(operation.input).shape), textOf(objectOf(operation.output).shape)]
  const { method, requestUri, responseCode } = objectOf(operation.http)
  const [verb, path] = [textOf(method), textOf(requestUri)]
  const http: Http | undefined =
    isRest && verb !== undefined && path !== undefined
      ? { method: verb, path, status: numberOf(responseCode) ?? 200, place }
      : undefined
  const errors = Array.isArray(operation.errors) ? operation.errors : []
  return {
    name,
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    errors: errors.flatMap((error: unknown) => (isObject(error) ? (textOf(error.shape) ?? []) : [])),
    ...(http === undefined ? {} : { http }),
    place,
  }
}
