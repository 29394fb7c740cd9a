import type { Member, PageLine, StructureReading, Type } from '../service/model.js'
import {
  betterType,
  claimOf,
  conflict,
  derivedName,
  nameIn,
  noteChoice,
  saysNothing,
  saysTheSame,
  settleReference,
  settleUnion,
  type BelievedMember,
  type BelievedStructure,
  type Beliefs,
} from './beliefs.js'
import { capitalize } from '../../src/text/letters.js'
import { printPlace, speakerOf, type RankedReading } from './rank.js'
import { isPythonKeyword } from '../service/python-keywords.js'
import { fit } from './fit.js'
import { referencesOf, spellType } from '../service/types.js'

/** The merge of one page into what is believed; the pages come in the order in which they are believed. */
export class PageMerge {
  constructor(
    private readonly beliefs: Beliefs,
    private readonly page: RankedReading,
  ) {}

  /**
   * Adds the named structures of the page. A page of named shapes is complete: what an older one has beyond the newer
   * ones has been removed since, and stays out, unless a newer page still refers to it.
   */
  addNamed(): void {
    const { beliefs, page } = this
    if (page.reading.structures.length === 0) return
    if (beliefs.structures.size > 0) for (const name of missedStructures(beliefs, page)) this.begin(name)
    for (const structure of page.reading.structures) {
      const name = nameIn(beliefs, structure.name)
      const known = beliefs.structures.get(name)
      if (known === undefined && isRemoved(beliefs, page, isBotosStructure(name))) {
        noteChoice(beliefs, structure.place, `The structure ${name} is in no newer page, and is left out as removed.`)
        continue
      }
      const believed = known ?? this.begin(name)
      addSpelling(believed, structure)
      addTraits(believed, structure)
      this.addMembers(believed, structure, known === undefined)
    }
    beliefs.complete.push(page)
  }

  /** Adds what the page says of the structure `name`, which comes to be if no page has described it. */
  addInline(name: string, members: readonly Member[], place: PageLine): void {
    const known = this.beliefs.structures.get(name)
    const believed = known ?? this.begin(name)
    if (known === undefined) believed.places.push(place)
    this.addMembers(believed, { members }, known === undefined)
  }

  private begin(name: string): BelievedStructure {
    const { newness } = this.page
    const believed: BelievedStructure = { name, aliases: new Set(), places: [], members: new Map(), newness }
    this.beliefs.structures.set(name, believed)
    this.beliefs.taken.add(name)
    return believed
  }

  private addMembers(
    believed: BelievedStructure,
    { members, incomplete }: Pick<StructureReading, 'members' | 'incomplete'>,
    isNew: boolean,
  ): void {
    const { beliefs, page } = this
    const isLost = believed.incomplete === true
    const maySpeak = isNew || isLost || page.newness >= believed.newness
    // A page that has lost all the members is as good as none.
    if (isNew || (isLost && believed.members.size === 0)) believed.incomplete = incomplete
    for (const member of members) {
      const known = believed.members.get(member.name)
      if (known !== undefined) {
        this.addClaim(believed, known, member)
      } else if (believed.exception !== undefined && /^message$/i.test(member.name) && !maySpeak) {
        // A class of errors has its message from the language, and says nothing of it.
        continue
      } else if (maySpeak || mayBeSilentOf(beliefs, page, member.name)) {
        const type = this.settle(believed.name, member)
        believed.members.set(member.name, { name: member.name, type, claims: [claimOf(member, page)] })
      } else {
        const message = `${believed.name}.${member.name} is in no newer page, and is left out as removed.`
        noteChoice(beliefs, member.place, message)
      }
    }
    believed.newness = Math.max(believed.newness, page.newness)
  }

  private addClaim(believed: BelievedStructure, known: BelievedMember, member: Member): void {
    const { beliefs, page } = this
    const inPlace = fit(beliefs, known.type, member.type)
    for (const { name, members } of inPlace ?? []) this.addInline(name, members, member.place)
    if (inPlace === undefined) tellOfType(beliefs, believed.name, known, member)
    tellOfRequired(beliefs, believed.name, known, member, page.newness)
    const isBetter = saysNothing(beliefs, known.type) && !saysNothing(beliefs, member.type)
    known.type = isBetter ? this.settle(believed.name, member) : betterType(beliefs, known.type, member.type)
    const claim = claimOf(member, page)
    if (!known.claims.some((other) => saysTheSame(other, claim))) known.claims.push(claim)
  }

  /**
   * The type that a member of `structure` says, as a type of the service: names instead of spellings, and a structure
   * written out in place gets a name of its own. Literal unions are settled last, when every page has been heard.
   */
  private settle(structure: string, { name, type, place }: Member): Type {
    const settled = (part: Type, base: string): Type => {
      switch (part.kind) {
        case 'reference':
          return settleReference(this.beliefs, part)
        case 'list':
        case 'events':
          return { ...part, item: settled(part.item, `${base}Item`) }
        case 'map':
          return { ...part, key: settled(part.key, `${base}Key`), value: settled(part.value, `${base}Value`) }
        case 'union':
          return settleUnion(part.options.map((option) => settled(option, base)))
        case 'structure': {
          // An object without members waits: another page may call it a map of anything.
          if (part.members.length === 0) return part
          const derived = derivedName(this.beliefs, structure, base, part)
          this.addInline(derived, part.members, place)
          return { kind: 'reference', name: derived }
        }
        default:
          return part
      }
    }
    return settled(type, capitalize(name))
  }
}

/** Whether a newer page would have what this one has. A model of the service knows nothing of what is boto3's own. */
const isRemoved = ({ complete }: Beliefs, { newness }: RankedReading, isBotos: boolean): boolean =>
  complete.some((other) => other.newness > newness && !(isBotos && other.worth === 0))

/** Structures that boto3 adds to a service: one about every answer, and those of its own way of paging. */
const isBotosStructure = (name: string): boolean =>
  /^(?:ResponseMetadata|EmptyResponseMetadata|PaginatorConfig|WaiterConfig|.+PaginateRequest)$/.test(name)

/** Whether every newer page may lack a member that is there: a model what is boto3's own, Python's classes its keywords. */
const mayBeSilentOf = ({ complete }: Beliefs, { newness }: RankedReading, name: string): boolean =>
  complete.every((other) => other.newness <= newness || (other.worth === 0 ? isBotosMember : isPythonKeyword)(name))

const isBotosMember = (name: string): boolean => name === 'ResponseMetadata' || name === 'PaginationConfig'

/** The structures that newer pages refer to and only this page has, with all that these refer to. */
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

const addSpelling = (believed: BelievedStructure, structure: StructureReading): void => {
  if (structure.name !== believed.name) believed.aliases.add(structure.name)
  believed.places.push(structure.place)
}

/** Facts of a structure that only a model has: the word of the believed one stands. */
const addTraits = (
  believed: BelievedStructure,
  { union, sensitive, deprecated, exception }: StructureReading,
): void => {
  if (union !== undefined) believed.union ??= union
  if (sensitive !== undefined) believed.sensitive ??= sensitive
  if (deprecated !== undefined) believed.deprecated ??= deprecated
  if (exception !== undefined) believed.exception = { ...exception, ...believed.exception }
}

/** Tells that a page says another type of a member than the believed page. */
const tellOfType = (beliefs: Beliefs, structure: string, known: BelievedMember, { type, place }: Member): void => {
  const first = known.claims[0]
  if (first === undefined) return
  const where = `${structure}.${known.name}`
  const [here, there] = [spellType(type), spellType(first.type)]
  conflict(beliefs, `${where} type`, place, `${where} is ${here} here, but ${there} in ${printPlace(first.place)}`)
}

/** Tells where a page says otherwise whether a member is required, if the believed page's word is the last one. */
const tellOfRequired = (
  beliefs: Beliefs,
  structure: string,
  known: BelievedMember,
  { required, place }: Member,
  newness: number,
): void => {
  const isResponse = beliefs.responses.has(structure)
  const speaker = speakerOf(known.claims, isResponse ? 'response' : 'nested')
  if (speaker === undefined || required === undefined || required === speaker.required) return
  if (speaker.filled === true || (isResponse && speaker.worth === 0)) return
  const where = `${structure}.${known.name}`
  const there = printPlace(speaker.place)
  if (required && newness < speaker.newness) {
    noteChoice(beliefs, place, `${where} is required here, and no longer in ${there}.`)
    return
  }
  const [here, believed] = [requiredness(required), requiredness(speaker.required)]
  conflict(beliefs, `${where} required`, place, `${where} is ${here} here, but ${believed} in ${there}`)
}

const requiredness = (required: boolean | undefined): string => (required === true ? 'required' : 'optional')
