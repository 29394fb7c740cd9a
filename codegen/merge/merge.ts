import type {
  Operation,
  PageLine,
  Problem,
  Reading,
  Role,
  Service,
  ServiceMember,
  StringReading,
  Structure,
  Type,
} from '../service/model.js'
import { checkIndex } from './check-index.js'
import { mergeLiterals } from './merge-literals.js'
import { innerShapes, mergeOperations, type MergedOperation, type OperationClaim } from './merge-operations.js'
import { mergeLimits } from './merge-limits.js'
import { bindingOf, makeBeliefs, type BelievedMember, type BelievedStructure, type Beliefs } from './beliefs.js'
import { PageMerge } from './merge-structures.js'
import { nameEmptyStructures } from './name-empty-structures.js'
import { nameStrings } from './name-strings.js'
import { generatedFrom } from '../service/generated-from.js'
import { byCodeUnits, freeName } from '../service/code-names.js'
import { referencesOf } from '../service/types.js'
import { namesOfLiterals, rankReadings, speakerOf, type RankedReading } from './rank.js'
import { replaceAliases } from './replace-aliases.js'
import { nameShapes } from './shape-names.js'

/** The service that the readings come to. */
export interface Merged {
  readonly service: Service
  readonly problems: readonly Problem[]
}

/**
 * Merges what the pages say, oldest page first, into what is believed. The named shapes come first, then the
 * operations are walked beside them, so that what they write out in place is held against the shapes.
 */
export const merge = (name: string, readings: readonly Reading[]): Merged => {
  const ranked = rankReadings(replaceAliases(readings))
  const { operations: merged, problems: removed } = mergeOperations(ranked)
  const operationNames = new Set(merged.map((operation) => operation.name))
  const notStructures = new Set([...operationNames, ...namesOfLiterals(ranked)])
  const shapes = nameShapes(ranked, notStructures)
  const held = new Set([...innerShapes(ranked)].map((spelling) => shapes.nameOf.get(spelling)))
  const answers = merged.flatMap(({ response }) => shapes.nameOf.get(response ?? '') ?? [])
  const responses = new Set(answers.filter((answer) => !held.has(answer)))
  const beliefs = makeBeliefs(shapes.nameOf, responses, notStructures)
  for (const reading of ranked) new PageMerge(beliefs, reading).addNamed()
  const sides = merged.map((operation) => nameSides(beliefs, operation, held))
  for (const reading of ranked) for (const side of sides) mergeSides(beliefs, side, reading)
  for (const side of sides) addMissingSides(beliefs, side)
  nameEmptyStructures(beliefs)
  const operations = sides.map((side) => toOperation(beliefs, side))
  const taken = new Set([...operationNames, ...beliefs.structures.keys()])
  const literals = mergeLiterals(ranked, beliefs.structures.values(), beliefs.nameOf, taken)
  const roles = rolesOf(operations, beliefs)
  const structures = [...beliefs.structures.values()]
    .map((structure) => toStructure(structure, roles.get(structure.name) ?? 'nested', literals.nameIn))
    .sort((left, right) => byCodeUnits(left.name, right.name))
  const asOf = readings.at(-1)?.page.date
  const protocol = ranked.find(({ reading }) => reading.protocol !== undefined)?.reading.protocol
  const uid = ranked.find(({ reading }) => reading.uid !== undefined)?.reading.uid
  const overrides = readings.flatMap((reading) => reading.overrides ?? [])
  const shapeNames = new Set([...beliefs.structures.keys(), ...literals.literals.map((union) => union.name)])
  const limits = mergeLimits(
    bindPaginators(withoutReplaced(beliefs, structures), operations),
    operations,
    [...overrides].reverse(),
    shapeNames,
  )
  const strings = mergeStrings(ranked)
  const notes: Problem[] = []
  const named = nameStrings(strings.strings ?? [], limits.scalars, shapeNames, (note) => notes.push(note))
  const service: Service = {
    name,
    generatedFrom: generatedFrom(readings.map(({ page }) => page)),
    ...(protocol === undefined ? {} : { protocol }),
    ...(uid === undefined ? {} : { uid }),
    ...(asOf === undefined ? {} : { asOf }),
    structures: limits.structures,
    literals: literals.literals,
    operations,
    scalars: [...limits.scalars, ...named].sort((left, right) => byCodeUnits(left.name, right.name)),
    ...strings,
  }
  const index = checkIndex(ranked, service, newestOf(beliefs), beliefs.nameOf)
  const problems = [removed, shapes.problems, beliefs.problems, literals.problems, limits.problems, notes, index].flat()
  return { service, problems }
}

/** Every named string, as the page says that is believed first. */
const mergeStrings = (readings: readonly RankedReading[]): Pick<Service, 'strings'> => {
  const strings = new Map<string, StringReading>()
  for (const { reading } of readings)
    for (const string of reading.strings ?? []) if (!strings.has(string.name)) strings.set(string.name, string)
  if (strings.size === 0) return {}
  return { strings: [...strings.values()].sort((left, right) => byCodeUnits(left.name, right.name)) }
}

/** An operation with the names of its structures. */
interface Sides {
  readonly operation: MergedOperation
  readonly request: string
  readonly response: string
  readonly paginator?: string
}

const nameSides = (beliefs: Beliefs, operation: MergedOperation, held: ReadonlySet<string | undefined>): Sides => {
  const { name, claims, paginators } = operation
  const named = (spelling: string | undefined): string | undefined => {
    const known = spelling === undefined ? undefined : beliefs.nameOf.get(spelling)
    return known !== undefined && beliefs.structures.has(known) ? known : undefined
  }
  const isEmpty = claims.every((claim) => (claim.operation.response ?? []).length === 0)
  const request = named(operation.request) ?? deriveSide(beliefs, operation, 'Request')
  const empty = isEmpty && beliefs.structures.has(emptyResponse) ? emptyResponse : undefined
  const known = named(operation.response)
  const answer = known !== undefined && held.has(known) ? copySide(beliefs, operation, known) : known
  const response = answer ?? empty ?? deriveSide(beliefs, operation, 'Response')
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

/** The name in newer pages of named shapes for the response of an operation that returns nothing. */
const emptyResponse = 'EmptyResponseMetadata'

const deriveSide = (beliefs: Beliefs, { name }: MergedOperation, end: string): string => {
  const side = freeName(`${name}${end}`, 'Shape', beliefs.taken)
  beliefs.taken.add(side)
  return side
}

/** Gives a side of an operation a structure where no page has one: of a request that could not be read it is incomplete. */
const addMissingSides = (beliefs: Beliefs, { operation, request, response }: Sides): void => {
  for (const side of [request, response]) {
    if (beliefs.structures.has(side)) continue
    const isLost = side === request && operation.claims.length > 0
    const empty = { name: side, aliases: new Set<string>(), members: new Map<string, BelievedMember>(), newness: 0 }
    const places = operation.places.slice(0, 1)
    beliefs.structures.set(side, { ...empty, places, ...(isLost ? { incomplete: true } : {}) })
  }
}

/** An answer that stands inside other shapes too is walked as an answer here, and strictly there: it becomes two. */
const copySide = (beliefs: Beliefs, { name }: MergedOperation, shape: string): string | undefined => {
  const known = beliefs.structures.get(shape)
  if (known === undefined) return undefined
  const side = freeName(`${name}Response`, 'Shape', beliefs.taken)
  const members = new Map<string, BelievedMember>()
  for (const [key, member] of known.members) members.set(key, { ...member, claims: [...member.claims] })
  beliefs.taken.add(side)
  beliefs.responses.add(side)
  beliefs.structures.set(side, { ...known, name: side, aliases: new Set(), members })
  return side
}

const mergeSides = (beliefs: Beliefs, sides: Sides, ranked: RankedReading): void => {
  const page = new PageMerge(beliefs, ranked)
  for (const claim of sides.operation.claims) {
    if (claim.ranked !== ranked) continue
    const { request, response, place } = claim.operation
    // A model says of each operation what it takes, and nothing where it takes nothing.
    const taken = request ?? (ranked.worth === 0 ? [] : undefined)
    if (taken !== undefined) page.addInline(sides.request, taken, place)
    page.addInline(sides.response, response ?? [], place)
  }
  for (const claim of sides.operation.paginators) {
    if (claim.ranked !== ranked || claim.request === undefined || sides.paginator === undefined) continue
    page.addInline(sides.paginator, claim.request, claim.place)
  }
}

const toOperation = (beliefs: Beliefs, { operation, request, response, paginator }: Sides): Operation => {
  const speaker = operation.claims.find((claim) => claim.operation.errors !== undefined)
  const errors = speaker?.operation.errors?.map((error) => nameException(beliefs, error, speaker))
  const http = operation.claims.find((claim) => claim.operation.http !== undefined)?.operation.http
  return {
    name: operation.name,
    alias: operation.alias,
    request,
    response,
    ...(http === undefined ? {} : { http }),
    ...(operation.claims.some((claim) => claim.operation.deprecated) ? { deprecated: true as const } : {}),
    ...(errors === undefined ? {} : { errors }),
    ...(paginator === undefined ? {} : { paginator: { request: paginator } }),
    places: operation.places,
  }
}

/** The structure of an exception. One of which the pages know the name alone comes to be here, without members. */
const nameException = (beliefs: Beliefs, error: string, { operation, ranked }: OperationClaim): string => {
  const known = beliefs.nameOf.get(error)
  if (known !== undefined && beliefs.structures.has(known)) return known
  const derived = [...beliefs.structures.values()].find(({ aliases, exception }) => exception && aliases.has(error))
  if (derived !== undefined) return derived.name
  const name = freeName(error, 'Shape', beliefs.taken)
  beliefs.taken.add(name)
  beliefs.structures.set(name, {
    name,
    aliases: new Set([error]),
    places: [operation.place],
    members: new Map(),
    newness: ranked.newness,
    exception: {},
  })
  return name
}

/** Without the structures that a page knows better, as maps of anything: claims speak of them, and no member holds one. */
const withoutReplaced = ({ nameOf }: Beliefs, structures: readonly Structure[]): readonly Structure[] => {
  const members = structures.flatMap((structure) => structure.members)
  const held = new Set(members.flatMap(({ type }) => referencesOf(type)))
  const claimed = members.flatMap(({ claims }) => claims.flatMap(({ type }) => referencesOf(type)))
  const replaced = new Set(claimed.map((spelling) => nameOf.get(spelling)))
  return structures.filter(({ name, members: own }) => own.length > 0 || held.has(name) || !replaced.has(name))
}

/** A paginator's request is the operation's, and more: its members travel in the same way. */
const bindPaginators = (structures: readonly Structure[], operations: readonly Operation[]): readonly Structure[] => {
  const byName = new Map(structures.map((structure) => [structure.name, structure]))
  const requests = new Map(operations.map(({ request, paginator }) => [paginator?.request, byName.get(request)]))
  return structures.map((structure) => {
    const bound = new Map(requests.get(structure.name)?.members.map((member) => [member.name, member]))
    const members = structure.members.map((member) => ({ ...member, ...bindingOf(bound.get(member.name) ?? member) }))
    return { ...structure, members: members.map((member) => ({ ...member, type: neverEmpty(member) })) }
  })
}

/** An empty string in a path or in a host's name would call something else. */
const neverEmpty = ({ type, location, hostLabel }: ServiceMember): Type =>
  type.kind === 'string' && (location === 'path' || hostLabel === true) ? { ...type, min: 1 } : type

const rolesOf = (operations: readonly Operation[], beliefs: Beliefs): ReadonlyMap<string, Role> => {
  const roles = new Map<string, Role>()
  for (const { name, exception } of beliefs.structures.values()) if (exception) roles.set(name, 'exception')
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
  ...(structure.incomplete === undefined ? {} : { incomplete: structure.incomplete }),
  ...(structure.union === undefined ? {} : { union: structure.union }),
  ...(structure.deprecated === undefined ? {} : { deprecated: structure.deprecated }),
  ...(structure.exception === undefined
    ? {}
    : { exception: { ...structure.exception, code: [...structure.aliases][0] ?? structure.name } }),
  places: distinct(structure.places),
  members: [...structure.members.values()].map((member) => ({
    name: member.name,
    type: nameIn(structure.name, member),
    ...requirednessOf(member, role),
    ...bindingOf(member.claims.find(({ worth }) => worth === 0) ?? {}),
    ...(structure.sensitive === undefined ? {} : { sensitive: structure.sensitive }),
    claims: member.claims,
  })),
})

/** A page's word is what `mode: 'typedef'` holds a response to; a model's is a promise. */
const requirednessOf = ({ claims }: BelievedMember, role: Role): Pick<ServiceMember, 'required' | 'promised'> => {
  const isPromised = role === 'response' && claims.some(({ worth, required }) => worth === 0 && required === true)
  const required = isPromised || (speakerOf(claims, role)?.required ?? false)
  return isPromised ? { required, promised: true } : { required }
}

const newestOf = (beliefs: Beliefs): ReadonlyMap<string, number> =>
  new Map([...beliefs.structures.values()].map(({ name, newness }) => [name, newness]))

const distinct = (places: readonly PageLine[]): readonly PageLine[] => [
  ...new Map(places.map((place) => [`${place.page}\n${place.line}`, place])).values(),
]
