import type { Place, Reading } from './model.js'

/** A reading with what it is worth: 0 is believed first. `newness` is its page's position, oldest first. */
export interface RankedReading {
  readonly reading: Reading
  readonly worth: Worth
  readonly newness: number
}

/** 0: a page of named shapes. 1: a reference of operations, which knows their own names. 2: a list of changes. */
export type Worth = 0 | 1 | 2

/** The readings, the one that is believed first in front. They are given oldest first. */
export const rankReadings = (readings: readonly Reading[]): readonly RankedReading[] =>
  readings
    .map((reading, newness) => ({ reading, worth: worthOf(reading), newness }))
    .sort((left, right) => left.worth - right.worth || right.newness - left.newness)

/** Why a page of this worth is believed, as the end of a sentence. */
export const worthReason = (worth: Worth): string => reasons[worth]

/** `page:line` */
export const printPlace = (place: Place): string => `${place.page}:${place.line}`

const reasons: Readonly<Record<Worth, string>> = {
  0: 'a page of named shapes is believed before pages of operations, the newest first',
  1: 'a reference of operations is believed before a change log, the newest first',
  2: 'a change log is believed where no other page speaks, the newest first',
}

const worthOf = (reading: Reading): Worth => {
  if (reading.structures.length > 0 || reading.operations.length === 0) return 0
  return reading.operations.some((operation) => operation.name !== undefined) ? 1 : 2
}
