/** The parts of generated guards. A guard passes over nothing but what the walk would find nothing in, not even a drift. */
import { kindOf, timeOf } from './kind.js'
import { swallow } from './swallow.js'

/** Looks at a value once, and finds where the walk has to look. */
export type Guard = (value: unknown) => Found

/** Nothing: the value is fine as it is. `false`: anywhere. The last of some places: there, and nowhere else. */
export type Found = undefined | false | Place

/** A place in a structure, a list or a map where the walk has to look. Those of one value stand in a ring. */
export class Place {
  /** The place after this one; after the last one the first. */
  next: Place = this

  constructor(
    /** A member's name, a position or a map's key; of a structure `undefined`, where it lacks members. */
    readonly key: string | number | undefined,
    /** The value that the guard saw there; where members are lacking, how many. */
    public value: unknown,
    /** Where in it. By the rules of a request, exactly one thing is wrong with a value that holds no other. */
    readonly below: Exclude<Found, undefined>,
    /** The names of the properties that stand beside it, where it is unknown or lacking. */
    readonly names: readonly string[] | undefined,
    /** How many places there are up to this one, with those in them. */
    readonly count: number,
  ) {}
}

/** So many places are noted; who has more has to look anywhere, and stops where there are issues enough. */
const most = 4096

/** Stands for more places than are noted. */
export const many: Place = /*#__PURE__*/ new Place('', {}, false, undefined, most)

/** One place more, after those before it: the last one now. */
export const note = (
  last: Place | undefined,
  key: Place['key'],
  value: unknown,
  below: Place['below'] = false,
  names?: Place['names'],
): Place => {
  const count = 1 + (last ? last.count : 0) + (below ? below.count : 0)
  if (count > most) return many
  const place = new Place(key, value, below, names, count)
  if (last === undefined) return place
  place.next = last.next
  last.next = place
  return place
}

/** The same for a member of an object that no reference knows. */
export const noteUnknown = (last: Place | undefined, key: string, value: unknown, object: object): Place =>
  note(last, key, value, false, Object.keys(object))

/** The place after this one, where this is not the last. */
export const after = (place: Place, last: Place): Place | undefined => (place === last ? undefined : place.next)

/** The result of a guard for an object that has none of the members. */
export const bare = (value: object, places: Place | undefined): Found =>
  places === undefined && isPlain(value) ? undefined : false

/** The result of a guard for an object that lacks so many members which it must have. */
export const lacking = (value: object, places: Place | undefined, count: number): Found => {
  const names = isPlain(value) && namesIn(value)
  return names && note(places, undefined, count, false, names)
}

/** The names of an object's properties; `false` where one of them has no value. */
const namesIn = (value: object): readonly string[] | false => {
  const names: string[] = []
  for (const name in value) {
    if ((value as Fields)[name] === undefined) return false
    names.push(name)
  }
  return names
}

/** The result of a guard, where there is one. A getter or proxy that throws is for the walk to report. */
export const ask = (guard: Guard | undefined, value: unknown): Found => {
  if (guard === undefined) return false
  try {
    return guard(value)
  } catch (error) {
    swallow(error)
    return false
  }
}

/** An object's fields, whatever it is. */
interface Fields {
  readonly [key: string]: unknown
}

/** How deep a guard follows recursive shapes and documents: deeper ones are walked. */
export const deepest = 16

/** So many objects of a recursive shape, or parts of a document, are looked at as if none of them stood there twice. */
export const mostBelow = 2 ** 18

/** How many of these a guard has looked at. */
let looked = 0

/** Whether a guard has met more of these somewhere since `leftTooMuch` was asked last. */
let wasTooMuch = false

/**
 * Whether a guard leaves it to the walk to go on: the walk remembers parts that are shared. A value that shares its parts
 * level for level is small, but has a million ways through it.
 */
export const isTooMuch = (depth: number): boolean => {
  if (depth < 2 && !wasTooMuch) looked = 0
  if (++looked > mostBelow) wasTooMuch = true
  return depth > deepest || looked > mostBelow
}

/** Whether a guard has left a value to the walk because there was too much in it, since this question was asked last. */
export const leftTooMuch = (): boolean => {
  const before = wasTooMuch
  wasTooMuch = false
  return before
}

/** An object, not an array, whatever else it is. */
export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether an object is not one of the language's own kinds: asked only where its members do not tell. */
export const isPlain = (value: object): boolean => kindOf(value) === 'object'

export const isTimestamp = (value: unknown): boolean => {
  const time = timeOf(value)
  return time !== undefined && !Number.isNaN(time)
}

export const isBlob = (value: unknown): boolean => kindOf(value) === 'Uint8Array'

/** An async iterable. */
export const isEvents = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as AsyncIterable<unknown>)[Symbol.asyncIterator] === 'function'

/** Any JSON value that is not too deep. */
export const isDocument = (value: unknown, depth = 0): boolean => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value)
    case 'object':
      if (value === null) return true
      if (isTooMuch(depth)) return false
      return Array.isArray(value) ? areDocuments(value, depth) : isPlain(value) && areEntries(value as Fields, depth)
    default:
      return false
  }
}

const areDocuments = (items: readonly unknown[], depth: number): boolean => {
  for (let index = 0; index < items.length; index++) if (!isDocument(items[index], depth + 1)) return false
  return true
}

const areEntries = (fields: Fields, depth: number): boolean => {
  for (const key in fields) {
    if (!Object.prototype.hasOwnProperty.call(fields, key)) return false
    const entry = fields[key]
    if (entry !== undefined && !isDocument(entry, depth + 1)) return false
  }
  return true
}

/** The characters of a text, as AWS counts them; a text that is too long by far is not counted out. */
export const codePoints = (text: string, max = Infinity): number =>
  text.length > 2 * max || !/[\ud800-\udfff]/.test(text) ? text.length : [...text].length

/** Whether bytes, of which the guard knows that they are bytes, are so many. */
export const hasBytes = (value: unknown, min: number, max: number): boolean => {
  const { byteLength } = value as Uint8Array
  return byteLength >= min && byteLength <= max
}
