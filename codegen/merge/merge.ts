import type { Operation, Place, Problem, Reading, Role, Service, Structure } from '../model.js'
import { checkIndex } from './check-index.js'
import { mergeLiterals } from './merge-literals.js'
import { mergeOperations, type MergedOperation } from './merge-operations.js'
import { makeBeliefs, type BelievedStructure, type Beliefs } from './beliefs.js'
import { mergeInlineStructure, mergeNamedStructures, nameEmptyStructures } from './merge-structures.js'
import { byCodeUnits, freeName } from '../names.js'
import { namesOfLiterals, rankReadings, type RankedReading } from './rank.js'
import { nameShapes } from './shape-names.js'

/** What the readings of one service come to. */
export interface Merged {
  readonly service: Service
  readonly problems: readonly Problem[]
}

/**
 * Merges what the pages say, oldest page first, into what is believed. The named shapes come first, then the
 * operations are walked beside them, so that what they write out in place is held against the shapes.
 */
export const merge = (name: string, readings: readonly Reading[]): Merged => {
  const ranked = rankReadings(readings)
  const merged = mergeOperations(ranked)
  const operationNames = new Set(merged.map((operation) => operation.name))
  const notStructures = new Set([...operationNames, ...namesOfLiterals(ranked)])
  const shapes = nameShapes(ranked, notStructures)
  const beliefs = makeBeliefs(shapes.nameOf, notStructures)
  for (const reading of ranked) mergeNamedStructures(beliefs, reading)
  const sides = merged.map((operation) => nameSides(beliefs, operation))
  for (const reading of ranked) for (const side of sides) mergeSides(beliefs, side, reading)
  nameEmptyStructures(beliefs)
  const taken = new Set([...operationNames, ...beliefs.structures.keys()])
  const literals = mergeLiterals(ranked, beliefs.structures.values(), beliefs.nameOf, taken)
  const operations = sides.map(toOperation)
  const roles = rolesOf(operations)
  const structures = [...beliefs.structures.values()]
    .map((structure) => toStructure(structure, roles.get(structure.name) ?? 'nested', literals.nameIn))
    .sort((left, right) => byCodeUnits(left.name, right.name))
  const errors = [...new Set(operations.flatMap((operation) => operation.errors ?? []))].sort(byCodeUnits)
  const asOf = readings.at(-1)?.page.date
  const service: Service = {
    name,
    ...(asOf === undefined ? {} : { asOf }),
    structures,
    literals: literals.literals,
    operations,
    errors,
  }
  const index = checkIndex(ranked, service, newestOf(beliefs), beliefs.nameOf)
  return { service, problems: [...shapes.problems, ...beliefs.problems, ...literals.problems, ...index] }
}

/** An operation with the names of its structures. */
interface Sides {
  readonly operation: MergedOperation
  readonly request: string
  readonly response: string
  readonly paginator?: string
}

const nameSides = (beliefs: Beliefs, operation: MergedOperation): Sides => {
  const { name, claims, paginators } = operation
  const named = (spelling: string | undefined): string | undefined => {
    const known = spelling === undefined ? undefined : beliefs.nameOf.get(spelling)
    return known !== undefined && beliefs.structures.has(known) ? known : undefined
  }
  const isEmpty = claims.every((claim) => (claim.operation.response ?? []).length === 0)
  const request = named(operation.request) ?? deriveSide(beliefs, operation, 'Request')
  const empty = isEmpty && beliefs.structures.has(emptyResponse) ? emptyResponse : undefined
  const response = named(operation.response) ?? empty ?? deriveSide(beliefs, operation, 'Response')
  const paginatorRequest = named(operation.paginatorRequest)
  if (paginatorRequest !== undefined) return { operation, request, response, paginator: paginatorRequest }
  const paginator = paginators.find((claim) => claim.request !== undefined)
  if (paginator !== undefined) {
    return { operation, request, response, paginator: deriveSide(beliefs, operation, 'PaginateRequest') }
  }
  // Where an index lists it, that is where it is missed.
  for (const { place } of paginators.filter((claim) => claim.ranked.reading.index === undefined).slice(0, 1)) {
    beliefs.problems.push({ place, message: `The paginator of ${name} is listed, but no page says what it takes.` })
  }
  return { operation, request, response }
}

/** What newer pages of named shapes call the response of an operation that returns nothing. */
const emptyResponse = 'EmptyResponseMetadata'

const deriveSide = (beliefs: Beliefs, { name, claims, places }: MergedOperation, end: string): string => {
  const side = freeName(`${name}${end}`, 'Shape', beliefs.taken)
  beliefs.taken.add(side)
  const [claim] = claims
  const [place] = places
  if (claim === undefined && place !== undefined) {
    beliefs.structures.set(side, { name: side, aliases: new Set(), places: [place], members: new Map(), newness: 0 })
  }
  return side
}

const mergeSides = (beliefs: Beliefs, sides: Sides, ranked: RankedReading): void => {
  for (const claim of sides.operation.claims) {
    if (claim.ranked !== ranked) continue
    const { request, response, place } = claim.operation
    mergeInlineStructure(beliefs, sides.request, request ?? [], place, ranked)
    mergeInlineStructure(beliefs, sides.response, response ?? [], place, ranked)
  }
  for (const claim of sides.operation.paginators) {
    if (claim.ranked !== ranked || claim.request === undefined || sides.paginator === undefined) continue
    mergeInlineStructure(beliefs, sides.paginator, claim.request, claim.place, ranked)
  }
}

const toOperation = ({ operation, request, response, paginator }: Sides): Operation => {
  const errors = operation.claims.find((claim) => claim.operation.errors !== undefined)?.operation.errors
  return {
    name: operation.name,
    alias: operation.alias,
    request,
    response,
    ...(errors === undefined ? {} : { errors }),
    ...(paginator === undefined ? {} : { paginator: { request: paginator } }),
    places: operation.places,
  }
}

const rolesOf = (operations: readonly Operation[]): ReadonlyMap<string, Role> => {
  const roles = new Map<string, Role>()
  for (const { request, paginator } of operations) {
    roles.set(request, 'request')
    if (paginator !== undefined) roles.set(paginator.request, 'request')
  }
  for (const { response } of operations) roles.set(response, 'response')
  return roles
}

const toStructure = (
  structure: BelievedStructure,
  role: Role,
  nameIn: ReturnType<typeof mergeLiterals>['nameIn'],
): Structure => ({
  name: structure.name,
  aliases: [...structure.aliases].sort(byCodeUnits),
  role,
  places: distinct(structure.places),
  members: [...structure.members.values()].map((member) => ({
    name: member.name,
    type: nameIn(structure.name, member),
    required: member.claims.find((claim) => claim.required !== undefined)?.required ?? false,
    claims: member.claims.map(({ place, dialect, type, required }) => ({
      place,
      dialect,
      type,
      ...(required === undefined ? {} : { required }),
    })),
  })),
})

const newestOf = (beliefs: Beliefs): ReadonlyMap<string, number> =>
  new Map([...beliefs.structures.values()].map(({ name, newness }) => [name, newness]))

const distinct = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [`${place.page}\n${place.line}`, place])).values(),
]
