import type { Member, OperationReading, PageLine, Problem } from '../service/model.js'
import { byCodeUnits, foldName, toPascalCase, toSnakeCase } from '../service/code-names.js'
import { referencesOf } from '../service/types.js'
import type { RankedReading } from './rank.js'
import { shortName, withoutTypeDef } from './shape-names.js'

/** An operation while the readings are merged: what it is called, and what every page says of it. */
export interface MergedOperation {
  readonly name: string
  readonly alias: string
  /** The believed page first. */
  readonly claims: readonly OperationClaim[]
  /** The spellings of its named shapes, where a page of named shapes has them. */
  readonly request?: string
  readonly response?: string
  readonly paginators: readonly PaginatorClaim[]
  /** The spelling of the paginator's named request. */
  readonly paginatorRequest?: string
  readonly places: readonly PageLine[]
}

/** The claims of one page about an operation. */
export interface OperationClaim {
  readonly operation: OperationReading
  readonly ranked: RankedReading
}

/** The claims of one page about an operation's paginator. */
export interface PaginatorClaim {
  readonly request?: readonly Member[]
  readonly place: PageLine
  readonly ranked: RankedReading
}

/** The operations of a service, and those that have been removed from it, a note each. */
export interface MergedOperations {
  readonly operations: readonly MergedOperation[]
  readonly problems: readonly Problem[]
}

/**
 * The operations of a service: those that pages of operations describe, and those of which a page of named shapes has
 * the request and the response. A model and a reference of operations know them all: what only older pages have has been
 * removed, and a pair of an older page is none.
 */
export const mergeOperations = (readings: readonly RankedReading[]): MergedOperations => {
  const shapes = namedShapes(readings)
  const claims = operationClaims(readings)
  const paginators = paginatorClaims(readings)
  const complete = readings.flatMap(({ worth, newness }) => (worth === 0 || worth === 2 ? newness : []))
  const newest = Math.max(...complete, -1)
  const isThere = (all: readonly OperationClaim[]): boolean => all.some(({ ranked }) => ranked.newness >= newest)
  const problems = [...claims.values()].flatMap((all) => (isThere(all) ? [] : removed(all)))
  const pairs = operationsOfShapes(shapes, innerShapes(readings)).filter(({ newness }) => newness > newest)
  const names = new Map(pairs.map(({ name }) => [foldName(name), name]))
  for (const [fold, all] of claims) if (isThere(all)) names.set(fold, operationName(all, names.get(fold), shapes, fold))
  const operations = [...names]
    .map(([fold, name]) => mergedOperation(fold, name, claims.get(fold) ?? [], paginators.get(fold) ?? [], shapes))
    .sort((left, right) => byCodeUnits(left.name, right.name))
  return { operations, problems }
}

const removed = (claims: readonly OperationClaim[]): readonly Problem[] =>
  claims.slice(0, 1).map(({ operation: { name, alias, place } }) => ({
    place,
    message: `The operation ${name ?? alias ?? ''} is in no newer page, and is left out as removed.`,
    severity: 'note',
  }))

interface NamedShape {
  readonly spelling: string
  readonly short: string
  readonly newness: number
  readonly place: PageLine
}

/** The endings that a request's and a response's name add to the operation's, the usual one first. */
const requestEnds = ['Request', 'InputRequest', 'MessageRequest', 'Input', 'Message']
const responseEnds = ['Response', 'Result', 'Output', 'ResultResponse', 'OutputResponse']

/** Every named shape by its short name without case, the spelling of the newest page. */
const namedShapes = (readings: readonly RankedReading[]): ReadonlyMap<string, NamedShape> => {
  const shapes = new Map<string, NamedShape>()
  for (const { reading, newness } of readings) {
    for (const { name: spelling, place } of reading.structures) {
      const short = shortName(spelling)
      const fold = foldName(short)
      if (!shapes.has(fold)) shapes.set(fold, { spelling, short, newness, place })
    }
  }
  return shapes
}

const operationClaims = (readings: readonly RankedReading[]): ReadonlyMap<string, readonly OperationClaim[]> => {
  const claims = new Map<string, OperationClaim[]>()
  for (const ranked of readings) {
    for (const operation of ranked.reading.operations) {
      const fold = foldName(operation.alias ?? operation.name ?? '')
      claims.set(fold, [...(claims.get(fold) ?? []), { operation, ranked }])
    }
  }
  return claims
}

const paginatorClaims = (readings: readonly RankedReading[]): ReadonlyMap<string, readonly PaginatorClaim[]> => {
  const claims = new Map<string, PaginatorClaim[]>()
  const add = (name: string, claim: PaginatorClaim): void => {
    const fold = foldName(name)
    claims.set(fold, [...(claims.get(fold) ?? []), claim])
  }
  for (const ranked of readings) {
    for (const { operation, request, place } of ranked.reading.paginators) {
      add(operation, { place, ranked, ...(request === undefined ? {} : { request }) })
    }
    for (const { name, place } of ranked.reading.index?.paginators ?? []) {
      add(name.replace(/Paginator$/, ''), { place, ranked })
    }
  }
  return claims
}

/** The spellings of shapes that a member refers to. An operation's request and response stand in no other shape. */
export const innerShapes = (readings: readonly RankedReading[]): ReadonlySet<string> => {
  const inner = new Set<string>()
  for (const { reading } of readings) {
    for (const { members } of reading.structures) {
      for (const { type } of members) for (const name of referencesOf(type)) inner.add(name)
    }
  }
  return inner
}

/**
 * `X` where a page has `XRequest` and `XResponse`, or the doubled `XRequestRequest` or `XInputRequest`, which only
 * operations have.
 */
const operationsOfShapes = (
  shapes: ReadonlyMap<string, NamedShape>,
  inner: ReadonlySet<string>,
): readonly { name: string; newness: number }[] =>
  [...shapes.values()].flatMap(({ spelling, short, newness }) => {
    if (short.endsWith('PaginateRequest') || inner.has(spelling)) return []
    const names = requestEnds.flatMap((end) =>
      short.endsWith(end) && short.length > end.length ? short.slice(0, -end.length) : [],
    )
    const answers = names.map((name) => ({ name, response: findShape(shapes, name, responseEnds) }))
    const answered = answers.find(({ response }) => response !== undefined)
    if (answered?.response !== undefined)
      return inner.has(answered.response.spelling) ? [] : [{ name: answered.name, newness }]
    const doubled = /(Request|Input)Request$/.exec(withoutTypeDef(spelling))?.[1]
    const name = doubled === 'Input' ? names[1] : names[0]
    return doubled === undefined || name === undefined ? [] : [{ name, newness }]
  })

const findShape = (
  shapes: ReadonlyMap<string, NamedShape>,
  operation: string,
  ends: readonly string[],
): NamedShape | undefined => {
  const fold = foldName(operation)
  for (const end of ends) {
    const shape = shapes.get(fold + foldName(end))
    if (shape !== undefined) return shape
  }
  return undefined
}

/** The service's own spelling: a page's that knows it, else the one in a shape's name, else made from the alias. */
const operationName = (
  claims: readonly OperationClaim[],
  pairName: string | undefined,
  shapes: ReadonlyMap<string, NamedShape>,
  fold: string,
): string => {
  const known = claims.find(({ operation }) => operation.name !== undefined)?.operation.name ?? pairName
  if (known !== undefined) return known
  const shape = findShape(shapes, fold, requestEnds) ?? findShape(shapes, fold, responseEnds)
  return shape?.short.slice(0, fold.length) ?? toPascalCase(aliasOf(claims) ?? fold)
}

const mergedOperation = (
  fold: string,
  name: string,
  claims: readonly OperationClaim[],
  paginators: readonly PaginatorClaim[],
  shapes: ReadonlyMap<string, NamedShape>,
): MergedOperation => {
  const request = named(claims, 'requestName', shapes) ?? findShape(shapes, fold, requestEnds)
  const response = named(claims, 'responseName', shapes) ?? findShape(shapes, fold, responseEnds)
  const paginatorRequest = shapes.get(`${fold}paginaterequest`)
  const shapePlaces = [request, response].flatMap((shape) => (shape === undefined ? [] : [shape.place]))
  return {
    name,
    alias: aliasOf(claims) ?? toSnakeCase(name),
    claims,
    paginators,
    places: [...claims.map(({ operation }) => operation.place), ...shapePlaces],
    ...(request === undefined ? {} : { request: request.spelling }),
    ...(response === undefined ? {} : { response: response.spelling }),
    ...(paginatorRequest === undefined ? {} : { paginatorRequest: paginatorRequest.spelling }),
  }
}

const aliasOf = (claims: readonly OperationClaim[]): string | undefined =>
  claims.find(({ operation }) => operation.alias !== undefined)?.operation.alias

/** The shape that a page says is the operation's. */
const named = (
  claims: readonly OperationClaim[],
  side: 'requestName' | 'responseName',
  shapes: ReadonlyMap<string, NamedShape>,
): NamedShape | undefined => {
  const spelling = claims.find(({ operation }) => operation[side] !== undefined)?.operation[side]
  return spelling === undefined ? undefined : shapes.get(foldName(shortName(spelling)))
}
