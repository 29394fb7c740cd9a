import { attempt, swallow } from './swallow.js'

/** A typed array's own name, whatever its prototype and its tag say. */
const typedArrayTag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype) as object,
  Symbol.toStringTag,
)

const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)

/**
 * The kind of a value, for any value of any realm, without throwing: `string`, `null`, `array`, `object`, `Date`, `NaN`, …
 * A proxy that throws is `object`: whoever reads the proxy finds out.
 */
export const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (typeof value !== 'object') return Number.isNaN(value) ? 'NaN' : typeof value
  try {
    if (Array.isArray(value)) return 'array'
    if (ArrayBuffer.isView(value)) return (typedArrayTag?.get?.call(value) as string | undefined) ?? 'DataView'
    const tag = tagOf(value)
    if (tag === 'Object') return 'object'
    if (isOwnKind(tag)) return tag
    // A tag of somebody's own: the prototypes tell the kind.
    if (value instanceof Date) return 'Date'
    for (let base = above(value); base !== null; base = above(base)) if (isOwnKind(tagOf(base))) return tagOf(base)
    return 'object'
  } catch (error) {
    swallow(error)
    return 'object'
  }
}

const above = (value: object): object | null => Object.getPrototypeOf(value) as object | null

/** Whether a tag is one of the language's or the platform's: all their iterators have one of their own. */
const isOwnKind = (tag: string): boolean =>
  / Iterator$|^Iterator|Generator$/.test(tag) ||
  (tag !== 'Object' && typeof (globalThis as Readonly<Record<string, unknown>>)[tag] === 'function')

/** The time of a `Date` of any realm, and of nothing that only looks like one. */
export const timeOf = (value: unknown): number | undefined => {
  if (kindOf(value) !== 'Date') return undefined
  try {
    return Date.prototype.getTime.call(value)
  } catch {
    return undefined
  }
}

/** `Array.isArray` that does not throw: a revoked proxy is no array, and whoever reads the proxy finds out. */
export const isArray = (value: unknown): value is readonly unknown[] => attempt(() => Array.isArray(value), false)

/** Whether this is an object by the rules: not an array, a function, or one of the language's own kinds. */
export const isObject = (value: unknown): value is object => kindOf(value) === 'object'
