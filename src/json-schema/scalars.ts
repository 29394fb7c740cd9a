/** JSON Schemas of what holds no other value, as a file holds it. */
import type { Constraints, ScalarDefinition } from '../schema/definition.js'

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** ISO-8601, a date or a date and a time; without a zone it is UTC. */
const isoTimestamp =
  '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])' +
  '(?:T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)?)?$'

const base64 = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$'

/** The seconds of the first and of the last moment that a `Date` can be. */
const farthest = 8.64e12

/** The schema of a scalar; `bound` where it is held to its constraints. */
export const scalarSchema = (definition: ScalarDefinition, bound: boolean): JsonSchema => {
  const constraints = bound ? definition : {}
  switch (definition.kind) {
    case 'string':
      return { type: 'string', ...lengths(constraints, 'Length'), ...patternOf(constraints) }
    case 'integer':
      return { type: 'integer', ...range(constraints) }
    case 'float':
      return { type: 'number', ...range(constraints) }
    case 'bigint':
      return { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^-?\\d{1,4096}$' }] }
    case 'boolean':
      return { type: 'boolean' }
    case 'timestamp':
      return {
        anyOf: [
          { type: 'string', pattern: isoTimestamp, description: 'A date in ISO 8601: 2020-12-01T00:00:00Z' },
          { type: 'number', minimum: -farthest, maximum: farthest, description: 'A date in seconds since 1970' },
        ],
      }
    case 'blob':
    case 'bytes':
    case 'stream':
      return {
        type: 'string',
        contentEncoding: 'base64',
        ...lengths(encodedLengths(constraints), 'Length'),
        pattern: base64,
        description: 'Bytes in base64',
      }
    case 'events':
      // An event stream: no JSON is one.
      return { not: {} }
    case 'document':
    case 'unknown':
      return {}
  }
}

/** `minLength`, `maxItems`, …: what is counted is `of`. */
export const lengths = ({ min, max }: Constraints, of: 'Length' | 'Items' | 'Properties'): JsonSchema => ({
  ...(min !== undefined && min > 0 && { [`min${of}`]: min }),
  ...(max !== undefined && { [`max${of}`]: max }),
})

const range = ({ min, max }: Constraints): JsonSchema => ({
  ...(min !== undefined && { minimum: min }),
  ...(max !== undefined && { maximum: max }),
})

/** Of so many bytes there are four signs for each three. */
const encodedLengths = ({ min, max }: Constraints): Constraints => ({
  ...(min !== undefined && { min: 4 * Math.ceil(min / 3) }),
  ...(max !== undefined && { max: 4 * Math.ceil(max / 3) }),
})

/** A pattern, where it means the same without flags but `u`, by which JSON Schema reads it. */
const patternOf = ({ pattern }: Constraints): JsonSchema => {
  if (pattern === undefined || /[^gsuvy]/.test(pattern.flags.replace('d', ''))) return {}
  const source = pattern.flags.includes('s') ? withoutDots(pattern.source) : pattern.source
  try {
    return { pattern: new RegExp(source, 'u').source }
  } catch {
    return {}
  }
}

/** A pattern whose dots, outside of classes, are written as the class of every sign. */
const withoutDots = (source: string): string =>
  source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gs, (part) => (part === '.' ? '[\\s\\S]' : part))
