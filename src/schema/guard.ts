/** What generated guards are made of. A guard says yes only where the walk would find nothing, not even a drift. */
import { kindOf } from './kind.js'

/** Says yes to a value with which nothing is wrong; no where the walk has to look. */
export type Guard = (value: unknown) => boolean

/** What a guard says, where there is one. A getter or proxy that throws is for the walk to report. */
export const says = (guard: Guard | undefined, value: unknown): boolean => {
  if (guard === undefined) return false
  try {
    return guard(value)
  } catch {
    return false
  }
}

/** An object's fields, whatever it is. */
interface Fields {
  readonly [key: string]: unknown
}

/** How deep a guard follows recursive shapes and documents: deeper ones, and shared ones over and over, are walked. */
export const deepest = 16

/** An object, not an array, whatever else it is. */
export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether an object is not one of the language's own kinds: asked only where its members do not tell. */
export const isPlain = (value: object): boolean => kindOf(value) === 'object'

export const isTimestamp = (value: unknown): boolean =>
  value instanceof Date && kindOf(value) === 'Date' && !Number.isNaN(value.getTime())

export const isBlob = (value: unknown): boolean => value instanceof Uint8Array && ArrayBuffer.isView(value)

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
      if (depth > deepest) return false
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
export const codePoints = (text: string, max = Infinity): number => {
  if (text.length > 2 * max) return text.length
  let surrogatePairs = 0
  for (let index = 0; index < text.length - 1; index++)
    if ((text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00)
      surrogatePairs++
  return text.length - surrogatePairs
}

/** Whether bytes, of which the guard knows that they are bytes, are so many. */
export const hasBytes = (value: unknown, min: number, max: number): boolean => {
  const { byteLength } = value as Uint8Array
  return byteLength >= min && byteLength <= max
}
