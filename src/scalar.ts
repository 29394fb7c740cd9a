import type { Constraints, ScalarDefinition } from './definition.js'
import type { IssueCode } from './finding.js'
import { kindOf } from './kind.js'
import type { Rules } from './rules.js'

/** What is wrong with one scalar. `shown` is set where the value helps and cannot hurt. */
export interface Fault {
  readonly code: IssueCode
  readonly expected?: string
  readonly shown?: string | number
  readonly detail?: string | undefined
}

/** A fault, or the value that belongs in the result: the same one unless it had to be converted. */
export type Checked = { readonly fault: Fault } | { readonly value: unknown }

const ok = (value: unknown): Checked => ({ value })
const wrong = (fault: Fault): Checked => ({ fault })
const wrongType = (detail?: string): Checked => wrong({ code: 'invalid_type', detail })

/** Checks one value that holds no other: its type, then the constraints that the reference states. */
export const checkScalar = (definition: ScalarDefinition, value: unknown, rules: Rules): Checked => {
  switch (definition.kind) {
    case 'string':
      if (typeof value !== 'string')
        return wrongType(typeof value === 'number' ? 'write it in quotes, or convert it with String()' : undefined)
      return checkText(definition, value)
    case 'integer':
      return checkNumber(definition, value, rules, true)
    case 'float':
      return checkNumber(definition, value, rules, false)
    case 'boolean':
      return typeof value === 'boolean'
        ? ok(value)
        : wrongType(value === 'true' || value === 'false' ? 'a boolean is written without quotes' : undefined)
    case 'timestamp':
      return checkTimestamp(value, rules)
    case 'blob':
      return checkBlob(definition, value, rules)
    default:
      return ok(value)
  }
}

/** `at least 1`, `3 to 5`, … for a value, a length or a count. */
export const rangeText = ({ min, max }: Constraints): string =>
  min === undefined
    ? `at most ${max}`
    : max === undefined
      ? `at least ${min}`
      : min === max
        ? `${min}`
        : `${min} to ${max}`

/** `at least 1 item`, `3 to 5 characters`. */
export const countText = (constraints: Constraints, one: string, many = `${one}s`): string =>
  `${rangeText(constraints)} ${(constraints.max ?? constraints.min) === 1 ? one : many}`

/** Whether a length, a count or a number is within what the reference states. */
export const inRange = ({ min, max }: Constraints, size: number): boolean =>
  (min === undefined || size >= min) && (max === undefined || size <= max)

/** What a message has for numbers that JSON can't write. */
const writtenNumbers: readonly unknown[] = ['NaN', 'Infinity', '-Infinity']

const checkNumber = (constraints: Constraints, value: unknown, rules: Rules, whole: boolean): Checked => {
  if (rules.naming !== undefined && writtenNumbers.includes(value))
    return checkNumber(constraints, Number(value), rules, whole)
  if (typeof value !== 'number') return wrongType(typeof value === 'string' ? 'write it without quotes' : undefined)
  if (!Number.isFinite(value) && (whole || !rules.nonFinite)) return wrong({ code: 'not_finite', shown: value })
  if (whole && !Number.isInteger(value)) return wrong({ code: 'not_an_integer', shown: value })
  if (whole && !Number.isSafeInteger(value)) return wrong({ code: 'unsafe_integer', shown: value })
  return inRange(constraints, value)
    ? ok(value)
    : wrong({ code: 'out_of_range', shown: value, expected: rangeText(constraints) })
}

const checkText = (constraints: Constraints, value: string): Checked => {
  const { min, max, pattern } = constraints
  if ((min !== undefined || max !== undefined) && !inRange(constraints, codePoints(value, max)))
    return wrong({ code: 'invalid_length', expected: countText(constraints, 'character') })
  if (pattern && !pattern.test(value)) return wrong({ code: 'pattern_mismatch', expected: String(pattern) })
  return ok(value)
}

/** Characters as AWS counts them; a text that is too long by far is not counted out. */
const codePoints = (text: string, max = Infinity): number => {
  if (text.length > 2 * max) return text.length
  let surrogatePairs = 0
  for (let index = 0; index < text.length - 1; index++)
    if ((text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00)
      surrogatePairs++
  return text.length - surrogatePairs
}

/** Without a zone it is UTC, on whatever machine. */
const isoTimestamp = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

const checkTimestamp = (value: unknown, { values }: Rules): Checked => {
  const time = timeOf(value)
  if (time !== undefined) {
    if (values === 'json') return wrongType('a file holds an ISO-8601 string or epoch seconds')
    return Number.isNaN(time) ? wrongType('this Date is invalid') : ok(value)
  }
  if (values === 'sdk') return wrongType('pass a Date')
  const milliseconds =
    typeof value === 'number'
      ? value * 1000
      : typeof value === 'string' && isoTimestamp.test(value) && isDay(value.slice(0, 10))
        ? Date.parse(/T[^Z+-]*$/.test(value) ? `${value}Z` : value)
        : NaN
  return Math.abs(milliseconds) <= 8.64e15
    ? ok(new Date(milliseconds))
    : wrongType('write an ISO-8601 string, "2020-12-01T00:00:00Z", or epoch seconds')
}

/** The time of a `Date` of any realm, and of nothing that only looks like one. */
const timeOf = (value: unknown): number | undefined => {
  if (kindOf(value) !== 'Date') return undefined
  try {
    return Date.prototype.getTime.call(value)
  } catch {
    return undefined
  }
}

/** Whether the calendar has this day: `Date.parse` takes the 30th of February for the 1st of March. */
const isDay = (day: string): boolean => {
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

const checkBlob = (constraints: Constraints, value: unknown, { values }: Rules): Checked => {
  if (typeof value === 'string' && values !== 'sdk') {
    if (value.length % 4 !== 0 || !base64.test(value)) return wrongType('write the bytes in base64')
    const bytes = bytesOf(value)
    return sized(constraints, bytes.byteLength, bytes)
  }
  if (values === 'json') return wrongType('a file holds bytes in base64')
  if (typeof value === 'string') return sized(constraints, value.length, value)
  const kind = kindOf(value)
  if (kind === 'ArrayBuffer' || ArrayBuffer.isView(value))
    return sized(constraints, (value as ArrayBuffer | ArrayBufferView).byteLength, value)
  return isStream(value) ? ok(value) : wrongType('pass a Uint8Array, a string or a stream')
}

const bytesOf = (text: string): Uint8Array => {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

const sized = (constraints: Constraints, size: number, value: unknown): Checked =>
  inRange(constraints, size) ? ok(value) : wrong({ code: 'invalid_length', expected: countText(constraints, 'byte') })

/** A Node stream, a web stream or a `Blob`. */
const isStream = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  try {
    const { pipe, getReader, arrayBuffer } = value as Record<'pipe' | 'getReader' | 'arrayBuffer', unknown>
    return [pipe, getReader, arrayBuffer].some((method) => typeof method === 'function')
  } catch {
    return false
  }
}
