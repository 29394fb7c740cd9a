/** The language's own kinds of object, by their tag; what is none of these is an object like any other. */
const ownKinds = new Set([
  'Date',
  'RegExp',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'WeakRef',
  'Promise',
  'Error',
  'Boolean',
  'Number',
  'String',
  'Symbol',
  'BigInt',
  'ArrayBuffer',
  'SharedArrayBuffer',
  'DataView',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
])

/**
 * What kind of value this is, for any value of any realm, without throwing: `string`, `null`, `array`, `object`,
 * `Date`, `NaN`, … A proxy that throws is `object`: reading it will tell.
 */
export const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (typeof value !== 'object') return Number.isNaN(value) ? 'NaN' : typeof value
  try {
    if (Array.isArray(value)) return 'array'
    const tag = Object.prototype.toString.call(value).slice(8, -1)
    return ownKinds.has(tag) ? tag : 'object'
  } catch {
    return 'object'
  }
}

/** `Array.isArray` that does not throw: a revoked proxy is no array, and reading it will tell. */
export const isArray = (value: unknown): value is readonly unknown[] => {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

/** Whether this is an object by the rules: not an array, a function, or one of the language's own kinds. */
export const isObject = (value: unknown): value is object => kindOf(value) === 'object'
