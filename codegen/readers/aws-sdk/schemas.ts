import { ts } from 'ts-morph'
import type { Http, Location, PageLine, TimestampFormat } from '../../service/model.js'
import { evaluate, type Constant } from './constants.js'
import { structureWiring, type MemberWiring, type Wiring } from './wiring.js'
import { variablesOf, type ParsedFile } from './typescript.js'

/**
 * Reads the schemas of an SDK package: arrays that begin with a number that says what they describe. What their
 * constants are called does not matter.
 *
 *     schema = [ 0, namespace, name, traits, type ]                              a simple type
 *            | [ 1, namespace, name, traits, item ]                              a list
 *            | [ 2, namespace, name, traits, key, value ]                        a map
 *            | [ 3 | 4 | -3, namespace, name, traits, names, types, required ]   a structure, a union, an exception
 *            | [ 9, namespace, name, traits, request, response ]                 an operation
 *     type   = number | constant | schema | [ type, traits ]
 *     traits = bits | { trait: value }
 */
export const readSchemas = (sources: readonly ParsedFile[], wiring: Wiring): void => {
  const strings = new Map<string, string>()
  const variables = sources.flatMap((source) =>
    variablesOf(source.statements).map(({ name, node }) => ({ source, name, node })),
  )
  for (const { name, node } of variables) {
    const { initializer } = node
    if (initializer !== undefined && ts.isStringLiteralLike(initializer)) strings.set(name, initializer.text)
  }
  const schemas = new Map<string, Constant>()
  const found: { readonly source: ParsedFile; readonly node: ts.Node; readonly schema: Schema }[] = []
  for (const { source, name, node } of variables) {
    if (node.initializer === undefined || strings.has(name)) continue
    const value = evaluate(node.initializer, strings)
    if (value === undefined) {
      if (startsAsSchema(node)) source.report(node, `The schema ${name} is not understood, and was left out.`)
      continue
    }
    schemas.set(name, value)
    const schema = schemaOf(value)
    if (schema !== undefined) found.push({ source, node, schema })
  }
  for (const { source, node, schema } of found) {
    readSchema(schema, schemas, wiring, source.placeOf(node), (message) => source.report(node, message))
  }
}

type Schemas = ReadonlyMap<string, Constant>
type Traits = ReadonlyMap<string, Constant>
type Report = (message: string) => void

interface Schema {
  readonly kind: number
  readonly name: string
  readonly traits: Traits
  readonly rest: readonly Constant[]
}

const schemaKind = { simple: 0, list: 1, map: 2, structure: 3, union: 4, exception: -3, operation: 9 }

const schemaOf = (value: Constant | undefined): Schema | undefined => {
  if (!isArray(value)) return undefined
  const [kind, namespace, name, traits, ...rest] = value
  if (typeof kind !== 'number' || typeof namespace !== 'string' || typeof name !== 'string') return undefined
  return { kind, name, traits: traitsOf(traits), rest }
}

const startsAsSchema = ({ initializer }: ts.VariableDeclaration): boolean => {
  if (initializer === undefined || !ts.isArrayLiteralExpression(initializer)) return false
  const [kind] = initializer.elements
  return kind !== undefined && typeof evaluate(kind, new Map()) === 'number'
}

const readSchema = (schema: Schema, schemas: Schemas, wiring: Wiring, place: PageLine, report: Report): void => {
  const { kind, name, traits, rest } = schema
  if (kind === schemaKind.operation) {
    const http = httpOf(traits.get('http'))
    if (http !== undefined) wiring.operations.set(name, { ...http, place })
    return
  }
  if (kind !== schemaKind.structure && kind !== schemaKind.union && kind !== schemaKind.exception) return
  const [names, types] = rest
  if (!isArray(names) || !isArray(types) || names.length !== types.length)
    return report(`The schema of ${name} has other names than types; how its members travel was left out.`)
  const structure = structureWiring(wiring, name)
  const status = traits.get('httpError')
  if (typeof status === 'number') structure.status = status
  if (traits.has('sensitive')) structure.sensitive = true
  names.forEach((member, index) => {
    if (typeof member !== 'string') return
    const unknown = (trait: string): void =>
      report(`${name}.${member} has the trait ${trait}, which is not understood; it was left out.`)
    structure.members.set(member, { ...memberOf(member, types[index], schemas, unknown), boundAt: place })
  })
}

const memberOf = (name: string, type: Constant | undefined, schemas: Schemas, unknown: Report): MemberWiring => {
  const [target, traits] = targetOf(type)
  for (const trait of traits.keys()) if (!knownTraits.has(trait)) unknown(trait)
  const location = locations.find(([trait]) => traits.has(trait))?.[1]
  const format = timestampFormat(target, schemas)
  return {
    wire: wireName(traits) ?? name,
    ...(location === undefined ? {} : { location }),
    ...(traits.has('sensitive') || isSensitive(target, schemas) ? { sensitive: true } : {}),
    ...(traits.has('idempotencyToken') ? { filled: true } : {}),
    ...(traits.has('hostLabel') ? { hostLabel: true } : {}),
    ...(format === undefined ? {} : { format }),
  }
}

/** `[type, traits]`, or a type by itself; a schema written out in place begins with its kind and its namespace. */
const targetOf = (type: Constant | undefined): readonly [Constant | undefined, Traits] =>
  isArray(type) && schemaOf(type) === undefined ? [type[0], traitsOf(type[1])] : [type, new Map()]

/** A scalar that is sensitive, or a list or a map of such. A structure says so of itself. */
const isSensitive = (type: Constant | undefined, schemas: Schemas): boolean => {
  const schema = schemaOf(resolved(type, schemas))
  if (schema === undefined || schema.kind === schemaKind.structure || schema.kind === schemaKind.union) return false
  return schema.traits.has('sensitive') || schema.rest.some((part) => isSensitive(targetOf(part)[0], schemas))
}

const timestampFormat = (type: Constant | undefined, schemas: Schemas): TimestampFormat | undefined => {
  const target = resolved(type, schemas)
  // The two highest bits make a list or a map of it.
  if (typeof target === 'number') return formats.get(target & 63)
  const schema = schemaOf(target)
  if (schema === undefined || schema.kind > schemaKind.map || schema.kind < 0) return undefined
  return timestampFormat(targetOf(schema.rest.at(-1))[0], schemas)
}

const formats: ReadonlyMap<number, TimestampFormat> = new Map([
  [5, 'date-time'],
  [6, 'http-date'],
  [7, 'epoch-seconds'],
])

const resolved = (type: Constant | undefined, schemas: Schemas): Constant | undefined =>
  typeof type === 'object' && 'name' in type ? schemas.get(type.name) : type

/** `["POST", "/backend/{AppId}/details", 200]` */
const httpOf = (value: Constant | undefined): Omit<Http, 'place'> | undefined => {
  if (!isArray(value)) return undefined
  const [method, path, status] = value
  if (typeof method !== 'string' || typeof path !== 'string') return undefined
  return { method, path, status: typeof status === 'number' ? status : 200 }
}

/** An `xmlName` counts for nothing: no message in XML is read, and those in JSON have the member's own name. */
const wireName = (traits: Traits): string | undefined =>
  ['jsonName', 'httpQuery', 'httpHeader', 'httpPrefixHeaders']
    .map((trait) => traits.get(trait))
    .find((value) => typeof value === 'string')

const locations: readonly (readonly [trait: string, location: Location])[] = [
  ['httpLabel', 'path'],
  ['httpQuery', 'query'],
  ['httpQueryParams', 'queryMap'],
  ['httpHeader', 'header'],
  ['httpPrefixHeaders', 'headerMap'],
  ['httpPayload', 'payload'],
  ['httpResponseCode', 'status'],
]

/** The trait for each bit of a number of traits, the lowest first. */
const traitBits = [
  'httpLabel',
  'idempotent',
  'idempotencyToken',
  'sensitive',
  'httpPayload',
  'httpResponseCode',
  'httpQueryParams',
] // prettier-ignore

/** Those that say how a member travels, and those that change nothing about what may be in it. */
const knownTraits: ReadonlySet<string> = new Set([
  ...traitBits,
  ...locations.map(([trait]) => trait),
  ...['jsonName', 'xmlName', 'xmlAttribute', 'xmlFlattened', 'xmlNamespace', 'ec2QueryName', 'hostLabel', 'mediaType'],
  ...['eventHeader', 'eventPayload', 'streaming', 'requiresLength', 'sparse', 'timestampFormat', 'default'],
])

const traitsOf = (value: Constant | undefined): Traits => {
  if (value instanceof Map) return value
  if (typeof value !== 'number') return new Map()
  return new Map(traitBits.flatMap((trait, index) => (((value >> index) & 1) === 1 ? [[trait, 1] as const] : [])))
}

const isArray = (value: Constant | undefined): value is readonly Constant[] => Array.isArray(value)
