import type { Page, PageLine, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'
import { isObject, numberOf, objectOf, parseJsonPage, textOf, type JsonObject } from '../shared/json-page.js'
import { isRestProtocol, modelFacts, type ModelOperation, type ModelShape } from '../shared/model-shapes.js'
import { quotePiece } from '../../service/page.js'
import { notesOn } from '../shared/notes.js'
import { assemble, type AssembledShape } from './assemble.js'
import { printFacts } from './print-facts.js'
import { shapeOf, type ModelFacts } from './shapes.js'

const dialect = 'smithy'

/** Service models in Smithy's JSON syntax tree, version 2. */
export const smithy: Reader = { dialect, recognizes, read, facts: printFacts }

function recognizes({ text, files }: Page): boolean {
  return files === undefined && /^\uFEFF?\s*\{/.test(text) && /"smithy"\s*:\s*"[12](?:\.\d+)*"/.test(text)
}

// model = '{' 'smithy' … 'shapes' { shape } '}', of which one shape is the service
function read(page: Page): Reading {
  const notes = notesOn(page)
  const parsed = parseJsonPage(page)
  if (typeof parsed === 'string') {
    notes.report({ number: 1, text: '' }, parsed)
    return notes.reading(dialect)
  }
  const placeOf = (...path: readonly string[]): PageLine => notes.placeOf(parsed.lineOf(...path))
  const report = (place: PageLine, message: string): void => notes.report({ number: place.line, text: '' }, message)
  const assembled = assemble(objectOf(parsed.value.shapes))
  const [id, ...others] = [...assembled].flatMap(([name, { type }]) => (type === 'service' ? [name] : []))
  if (id === undefined || others.length > 0) {
    const found =
      id === undefined
        ? 'no service, and a page is that of one'
        : `the services ${[id, ...others].map(quotePiece).join(' and ')}: leave the one that is meant in it`
    report(placeOf('shapes'), `The model has ${found}; nothing was read from it.`)
    return notes.reading(dialect)
  }
  const service = assembled.get(id)
  const traits = service?.traits ?? {}
  const protocol = protocols.find((name) => `aws.protocols#${name}` in traits || `smithy.protocols#${name}` in traits)
  const renamed = objectOf(service?.said.rename)
  const context: ModelFacts = {
    isRest: isRestProtocol(protocol),
    hasJsonNames: protocol === 'restJson1',
    placeOf,
    nameOf: (shape) => textOf(renamed[shape]) ?? shape.replace(/^.*#/, ''),
  }
  const shapes = new Map<string, ModelShape>(prelude(placeOf('shapes')))
  for (const [name, shape] of assembled) {
    const known = shapeOf(name, shape, context)
    if (known !== undefined) shapes.set(name, known)
  }
  const operations = operationIds(id, assembled).flatMap((each) => {
    const operation = assembled.get(each)
    if (operation?.type === 'operation') return operationOf(each, operation, targetsOf(service?.said.errors), context)
    report(placeOf('shapes', id), `The service has the operation ${each}, which the model does not have.`)
    return []
  })
  const facts = modelFacts(shapes, operations, report)
  const uid = uidOf(objectOf(traits['aws.api#service']), service?.said.version)
  return notes.reading(dialect, {
    ...facts,
    ...(protocol === undefined ? {} : { protocol }),
    ...(uid === undefined ? {} : { uid }),
  })
}

/** The name of its documentation: where a model does not say it, that of its SDK and its version. */
const uidOf = ({ docId, sdkId }: JsonObject, version: unknown): string | undefined => {
  const [name, date] = [textOf(sdkId), textOf(version)]
  const usual = name && date && `${name.toLowerCase().replaceAll(' ', '-')}-${date}`
  return textOf(docId) ?? usual
}

/** The one that a client speaks first. */
const protocols = ['restJson1', 'awsJson1_0', 'awsJson1_1', 'restXml', 'awsQuery', 'ec2Query', 'rpcv2Cbor']

/** The shapes that every model may refer to: `smithy.api#String`. They have no names of their own. */
const prelude = (place: PageLine): readonly (readonly [string, ModelShape])[] => {
  const kinds: Readonly<Record<string, Omit<ModelShape, 'place'>>> = {
    String: { kind: 'string' },
    Blob: { kind: 'blob' },
    Boolean: { kind: 'boolean' },
    PrimitiveBoolean: { kind: 'boolean' },
    Timestamp: { kind: 'timestamp' },
    Document: { kind: 'document' },
    Float: { kind: 'float' },
    Double: { kind: 'float' },
    PrimitiveFloat: { kind: 'float' },
    PrimitiveDouble: { kind: 'float' },
    BigDecimal: { kind: 'float' },
    BigInteger: { kind: 'bigint' },
    Long: { kind: 'integer' },
    PrimitiveLong: { kind: 'integer' },
    Unit: { kind: 'structure', name: 'Unit', members: [] },
  }
  const integers = ['Byte', 'Short', 'Integer'].flatMap((name) => [name, `Primitive${name}`])
  return [
    ...Object.entries(kinds).map(([name, kind]) => [`smithy.api#${name}`, { ...kind, place }] as const),
    ...integers.flatMap((name) => {
      const shape = shapeOf(`smithy.api#${name}`, preludeShape(name), { ...bare, placeOf: () => place })
      return shape === undefined ? [] : [[`smithy.api#${name}`, shape] as const]
    }),
  ]
}

const preludeShape = (name: string): AssembledShape => ({
  type: name.replace('Primitive', '').toLowerCase(),
  said: {},
  traits: {},
  members: new Map(),
})

const bare = { isRest: false, hasJsonNames: false, nameOf: () => undefined }

const targetsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap((one: unknown) => (isObject(one) ? (textOf(one.target) ?? []) : [])) : []

const targetOf = (value: unknown): string | undefined => textOf(objectOf(value).target)

/** The operations of a service, and those that hang on its resources, and on theirs. */
const operationIds = (id: string, shapes: ReadonlyMap<string, AssembledShape>): readonly string[] => {
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (holder: string): void => {
    if (seen.has(holder)) return
    seen.add(holder)
    const said: JsonObject = shapes.get(holder)?.said ?? {}
    for (const key of ['create', 'put', 'read', 'update', 'delete', 'list']) {
      const target = targetOf(said[key])
      if (target !== undefined) found.add(target)
    }
    for (const key of ['operations', 'collectionOperations'])
      for (const target of targetsOf(said[key])) found.add(target)
    targetsOf(said.resources).forEach(visit)
  }
  visit(id)
  return [...found]
}

const operationOf = (
  id: string,
  { said, traits }: AssembledShape,
  common: readonly string[],
  { isRest, placeOf, nameOf }: ModelFacts,
): ModelOperation => {
  const place = placeOf('shapes', id)
  const [input, output] = [said.input, said.output]
    .map(targetOf)
    .map((target) => (target === unit ? undefined : target))
  const { method, uri, code } = objectOf(traits['smithy.api#http'])
  const [verb, path] = [textOf(method), textOf(uri)]
  return {
    name: nameOf(id) ?? id,
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    errors: [...new Set([...targetsOf(said.errors), ...common])],
    ...(isRest && verb !== undefined && path !== undefined
      ? { http: { method: verb, path, status: numberOf(code) ?? 200, place } }
      : {}),
    place,
  }
}

const unit = 'smithy.api#Unit'
