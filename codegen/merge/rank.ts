import type { Claim, PageLine, Reading, Role, Worth } from '../service/model.js'
import { referencesOf } from '../service/types.js'

/** A reading with what it is worth: 0 is believed first. `newness` is its page's position, oldest first. */
export interface RankedReading {
  readonly reading: Reading
  readonly worth: Worth
  readonly newness: number
}

/** The readings, the one that is believed first in front. They are given oldest first. */
export const rankReadings = (readings: readonly Reading[]): readonly RankedReading[] =>
  readings
    .map((reading, newness) => ({ reading, worth: worthOf(reading), newness }))
    .sort((left, right) => left.worth - right.worth || right.newness - left.newness)

/** Why a page of this worth is believed, as the end of a sentence. */
export const worthReason = (worth: Worth): string => reasons[worth]

/** `page:line` */
export const printPlace = (place: PageLine): string => `${place.page}:${place.line}`

/** Every name that a page uses for a literal union: those that it lists, and references to no structure. */
export const namesOfLiterals = (readings: readonly RankedReading[]): ReadonlySet<string> => {
  const structures = new Set(readings.flatMap(({ reading }) => reading.structures.map((structure) => structure.name)))
  const isLiterals = (name: string): boolean => !structures.has(name) && !name.endsWith('TypeDef')
  const names = new Set<string>()
  for (const { reading, worth } of readings) {
    for (const { name } of reading.literals) if (worth === 0 || !isToolName(name)) names.add(name)
    for (const { members } of reading.structures) {
      for (const { type } of members) for (const name of referencesOf(type)) if (isLiterals(name)) names.add(name)
    }
  }
  return names
}

/** The claim that says whether a member is required. Of a response's members a model says what it promises: not that. */
export const speakerOf = <C extends Claim>(claims: readonly C[], role: Role): C | undefined => {
  const speakers = claims.filter(({ required }) => required !== undefined)
  return (role === 'response' ? speakers.find(({ worth }) => worth > 0) : undefined) ?? speakers[0]
}

/** A client's own lists of names (`PaginatorName`, `AmplifyBackendServiceName`): no member holds one. */
export const isToolName = (name: string): boolean => /(Paginator|Waiter|Service|Region)Name$/.test(name)

const reasons: Readonly<Record<Worth, string>> = {
  0: 'a model of the service is believed before every page, the newest first',
  1: 'a page of named shapes is believed before pages of operations, the newest first',
  2: 'a reference of operations is believed before a change log, the newest first',
  3: 'a change log is believed where no other page speaks, the newest first',
}

const worthOf = ({ structures, operations }: Reading): Worth => {
  if (structures.length > 0 && operations.length > 0) return 0
  if (operations.length === 0) return 1
  return operations.some(({ name, requestName }) => name !== undefined || requestName !== undefined) ? 2 : 3
}
