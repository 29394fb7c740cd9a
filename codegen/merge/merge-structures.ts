import type { Member, Place, StructureReading, Type } from '../service/model.js'
import {
  betterType,
  claimOf,
  conflict,
  derivedName,
  isAnyObject,
  isBytes,
  isLiterals,
  isNumber,
  isStructureReference,
  note,
  saysNothing,
  saysTheSame,
  settleReference,
  settleUnion,
  type BelievedMember,
  type BelievedStructure,
  type Beliefs,
} from './beliefs.js'
import { capitalize } from '../service/names.js'
import { printPlace, speakerOf, type RankedReading } from './rank.js'
import { isPythonKeyword } from '../service/python-keywords.js'
import { areTwins } from './shape-names.js'
import { referencesOf, spellType } from '../service/types.js'

/**
 * Adds the named structures of one page. A page of named shapes is complete: what an older one has beyond the newer
 * ones has been removed since, and stays out, unless a newer page still refers to it.
 */
export const mergeNamedStructures = (beliefs: Beliefs, ranked: RankedReading): void => {
  if (ranked.reading.structures.length === 0) return
  if (beliefs.structures.size > 0)
    for (const name of missedStructures(beliefs, ranked)) addStructure(beliefs, name, ranked)
  for (const structure of ranked.reading.structures) {
    const name = nameIn(beliefs, structure.name)
    const known = beliefs.structures.get(name)
    if (known === undefined && isRemoved(beliefs, ranked, isBotosStructure(name))) {
      note(beliefs, structure.place, `The structure ${name} is in no newer page, and is left out as removed.`)
      continue
    }
    const believed = known ?? addStructure(beliefs, name, ranked)
    addSpelling(believed, structure)
    addTraits(believed, structure)
    mergeMembers(beliefs, believed, structure, ranked, known === undefined)
  }
  beliefs.complete.push(ranked)
}

/** Whether a newer page would have what this one has. A model of the service knows nothing of what is boto3's own. */
const isRemoved = ({ complete }: Beliefs, { newness }: RankedReading, isBotos: boolean): boolean =>
  complete.some((other) => other.newness > newness && !(isBotos && other.worth === 0))

/** What boto3 adds to a service: what it says of every answer, and its own way of paging. */
const isBotosStructure = (name: string): boolean =>
  /^(?:ResponseMetadata|EmptyResponseMetadata|PaginatorConfig|WaiterConfig|.+PaginateRequest)$/.test(name)

/** Whether every newer page may lack a member that is there: a model what is boto3's own, Python's classes its keywords. */
const mayBeSilentOf = ({ complete }: Beliefs, { newness }: RankedReading, name: string): boolean =>
  complete.every((other) => other.newness <= newness || (other.worth === 0 ? isBotosMember : isPythonKeyword)(name))

const isBotosMember = (name: string): boolean => name === 'ResponseMetadata' || name === 'PaginationConfig'

/** Adds what one page says of the structure `name`, which comes to be if no page has described it. */
export const mergeInlineStructure = (
  beliefs: Beliefs,
  name: string,
  members: readonly Member[],
  place: Place,
  ranked: RankedReading,
): void => {
  const known = beliefs.structures.get(name)
  const believed = known ?? addStructure(beliefs, name, ranked)
  if (known === undefined) believed.places.push(place)
  mergeMembers(beliefs, believed, { members }, ranked, known === undefined)
}

/** What newer pages refer to and do not have, but this one has, and all that it refers to itself. */
const missedStructures = (beliefs: Beliefs, { reading }: RankedReading): ReadonlySet<string> => {
  const structures = new Map(reading.structures.map((structure) => [nameIn(beliefs, structure.name), structure]))
  const missed = new Set<string>()
  const visit = (type: Type, found: (name: string, structure: StructureReading) => void): void => {
    for (const spelling of referencesOf(type)) {
      const name = nameIn(beliefs, spelling)
      const structure = structures.get(name)
      if (structure === undefined || beliefs.structures.has(name) || missed.has(name)) continue
      missed.add(name)
      found(name, structure)
    }
  }
  const waiting: StructureReading[] = []
  for (const { name: owner, members } of beliefs.structures.values()) {
    for (const { name, type, claims } of members.values()) {
      visit(type, (missing, structure) => {
        waiting.push(structure)
        const place = claims[0]?.place ?? structure.place
        const message = `${owner}.${name} refers to ${missing}, which its page does not have: the one in ${printPlace(structure.place)} is taken.`
        beliefs.problems.push({ place, message })
      })
    }
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { type } of next.members) visit(type, (_, structure) => void waiting.push(structure))
  }
  return missed
}

const nameIn = (beliefs: Beliefs, spelling: string): string => beliefs.nameOf.get(spelling) ?? spelling

const addStructure = (beliefs: Beliefs, name: string, ranked: RankedReading): BelievedStructure => {
  const believed: BelievedStructure = {
    name,
    aliases: new Set(),
    places: [],
    members: new Map(),
    newness: ranked.newness,
  }
  beliefs.structures.set(name, believed)
  beliefs.taken.add(name)
  return believed
}

const addSpelling = (believed: BelievedStructure, structure: StructureReading): void => {
  if (structure.name !== believed.name) believed.aliases.add(structure.name)
  believed.places.push(structure.place)
}

/** What only a model says of a structure: the believed one's word stands. */
const addTraits = (believed: BelievedStructure, { union, sensitive, exception }: StructureReading): void => {
  if (union !== undefined) believed.union ??= union
  if (sensitive !== undefined) believed.sensitive ??= sensitive
  if (exception !== undefined) believed.exception = { ...exception, ...believed.exception }
}

const mergeMembers = (
  beliefs: Beliefs,
  believed: BelievedStructure,
  { members, incomplete }: Pick<StructureReading, 'members' | 'incomplete'>,
  ranked: RankedReading,
  isNew: boolean,
): void => {
  const isLost = believed.incomplete === true
  const maySpeak = isNew || isLost || ranked.newness >= believed.newness
  // A page that has lost all the members is as good as none.
  if (isNew || (isLost && believed.members.size === 0)) believed.incomplete = incomplete
  for (const member of members) {
    const known = believed.members.get(member.name)
    if (known !== undefined) {
      mergeClaim(beliefs, believed, known, member, ranked)
    } else if (believed.exception !== undefined && /^message$/i.test(member.name) && !maySpeak) {
      // A class of errors has its message from the language, and says nothing of it.
      continue
    } else if (maySpeak || mayBeSilentOf(beliefs, ranked, member.name)) {
      const type = settle(beliefs, believed.name, member.name, '', member.type, member.place, ranked)
      believed.members.set(member.name, { name: member.name, type, claims: [claimOf(member, ranked)] })
    } else {
      const message = `${believed.name}.${member.name} is in no newer page, and is left out as removed.`
      note(beliefs, member.place, message)
    }
  }
  believed.newness = Math.max(believed.newness, ranked.newness)
}

const mergeClaim = (
  beliefs: Beliefs,
  believed: BelievedStructure,
  known: BelievedMember,
  member: Member,
  ranked: RankedReading,
): void => {
  const where = `${believed.name}.${known.name}`
  const first = known.claims[0]
  const required = speakerOf(known.claims, beliefs.responses.has(believed.name) ? 'response' : 'nested')
  const isPromise = beliefs.responses.has(believed.name) && required?.worth === 0
  if (
    !agree(beliefs, believed.name, known.name, known.type, member.type, member.place, ranked) &&
    first !== undefined
  ) {
    const [here, there] = [spellType(member.type), spellType(first.type)]
    conflict(
      beliefs,
      `${where} type`,
      member.place,
      `${where} is ${here} here, but ${there} in ${printPlace(first.place)}`,
    )
  }
  const isOpen = isPromise || required?.filled === true
  if (!isOpen && required !== undefined && member.required !== undefined && member.required !== required.required) {
    const [here, there] = [requiredness(member.required), requiredness(required.required)]
    if (member.required && ranked.newness < required.newness)
      note(beliefs, member.place, `${where} is required here, and no longer in ${printPlace(required.place)}.`)
    else
      conflict(
        beliefs,
        `${where} required`,
        member.place,
        `${where} is ${here} here, but ${there} in ${printPlace(required.place)}`,
      )
  }
  const isBetter = saysNothing(beliefs, known.type) && !saysNothing(beliefs, member.type)
  known.type = isBetter
    ? settle(beliefs, believed.name, known.name, '', member.type, member.place, ranked)
    : betterType(beliefs, known.type, member.type)
  const claim = claimOf(member, ranked)
  if (!known.claims.some((other) => saysTheSame(other, claim))) known.claims.push(claim)
}

/**
 * Whether what a page says fits what is believed. A structure written out in place is held against the named one at
 * the same position, member by member.
 */
const agree = (
  beliefs: Beliefs,
  structure: string,
  member: string,
  known: Type,
  said: Type,
  place: Place,
  ranked: RankedReading,
): boolean => {
  const again = (inner: Type, other: Type): boolean => agree(beliefs, structure, member, inner, other, place, ranked)
  if ([known, said].some((type) => type.kind !== 'union' && saysNothing(beliefs, type))) return true
  if (isNumber(known) && isNumber(said)) return known.kind === said.kind || [known.kind, said.kind].includes('number')
  if (known.kind === 'reference' && said.kind === 'reference' && known.name === nameIn(beliefs, said.name)) return true
  if (said.kind === 'union') return said.options.some((option) => again(known, option))
  if (known.kind === 'union') return known.options.some((option) => again(option, said))
  if (known.kind === 'reference' && beliefs.structures.has(known.name)) {
    if (said.kind === 'structure') {
      mergeInlineStructure(beliefs, known.name, said.members, place, ranked)
      return true
    }
    if (said.kind !== 'reference') return isAnyObject(said)
    return beliefs.nameOf.has(said.name) && areTwins(nameIn(beliefs, said.name), known.name)
  }
  if (known.kind === 'list' || known.kind === 'events') return said.kind === known.kind && again(known.item, said.item)
  if (isAnyObject(known) && isAnyObject(said)) return true
  if (isBytes(known)) return isBytes(said)
  if (isAnyObject(known)) return ['map', 'structure'].includes(said.kind) || isStructureReference(beliefs, said)
  if (known.kind === 'map') {
    // Pages of operations print every key as a string.
    const agreesOnKey = said.kind === 'map' && (said.key.kind === 'string' || again(known.key, said.key))
    return said.kind === 'map' ? agreesOnKey && again(known.value, said.value) : isAnyObject(said)
  }
  if (isLiterals(beliefs, known)) return isLiterals(beliefs, said)
  return known.kind === said.kind
}

/**
 * A claim's type as a type of the service: names instead of spellings, and a structure written out in place gets a
 * name of its own. Literal unions are settled last, when every page has been heard.
 */
const settle = (
  beliefs: Beliefs,
  structure: string,
  member: string,
  suffix: string,
  type: Type,
  place: Place,
  ranked: RankedReading,
): Type => {
  const inner = (part: Type, ending: string): Type => settle(beliefs, structure, member, ending, part, place, ranked)
  switch (type.kind) {
    case 'reference':
      return settleReference(beliefs, type)
    case 'list':
    case 'events':
      return { ...type, item: inner(type.item, `${suffix}Item`) }
    case 'map':
      return { ...type, key: inner(type.key, `${suffix}Key`), value: inner(type.value, `${suffix}Value`) }
    case 'union':
      return settleUnion(type.options.map((option) => inner(option, suffix)))
    case 'structure': {
      // An object without members waits: another page may call it a map of anything.
      if (type.members.length === 0) return type
      const name = derivedName(beliefs, structure, `${capitalize(member)}${suffix}`, type)
      mergeInlineStructure(beliefs, name, type.members, place, ranked)
      return { kind: 'reference', name }
    }
    default:
      return type
  }
}

const requiredness = (required: boolean | undefined): string => (required === true ? 'required' : 'optional')
