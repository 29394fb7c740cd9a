import { type Definition, definitionOf, type Location } from '../schema/definition.js'
import { isArray } from '../schema/kind.js'
import { attempt } from '../schema/swallow.js'
import { epochOf } from './scalars/timestamp.js'

/**
 * The value of a text in a path, a query or a header, by its type. A text that is none of the type stays as it is, for the check
 * to tell.
 */
export const fromText = (held: Definition, text: string): unknown => {
  switch (held.kind) {
    case 'integer':
    case 'bigint':
      return /^-?\d+$/.test(text) ? numberOf(held.kind, text) : text
    case 'float':
      return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : text
    case 'timestamp':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'list': {
      const item = definitionOf(held.item)
      return itemsOf(item, text).map((part) => fromText(item, part))
    }
    case 'string':
    case 'blob':
    case 'bytes':
    case 'stream':
    case 'events':
    case 'document':
    case 'unknown':
    case 'literals':
    case 'map':
    case 'structure':
    case 'foreign':
      return text
  }
}

/** A `bigint` is read from its digits, which a number would lose. */
const numberOf = (kind: 'integer' | 'bigint', digits: string): unknown => (kind === 'bigint' ? digits : Number(digits))

/** An HTTP date has a comma of its own. */
const itemsOf = ({ kind }: Definition, text: string): readonly string[] =>
  ((kind === 'timestamp' && text.match(/[^,]+,[^,]+GMT/g)) || text.split(',')).map((item) => item.trim())

/** The same for what a member of a request has beside the body: a query has a text for each item of a list. */
export const fromTexts = (held: Definition, value: unknown, location: Location | undefined): unknown => {
  if (location !== 'path' && location !== 'query' && location !== 'header') return value
  if (held.kind === 'list') {
    const item = definitionOf(held.item)
    const texts = typeof value !== 'string' ? value : location === 'header' ? itemsOf(item, value) : [value]
    return isArray(texts) ? attempt(() => texts.map((text) => fromTexts(item, text, location)), value) : value
  }
  if (typeof value !== 'string') return value
  return held.kind === 'timestamp' && held.format === undefined
    ? (epochOf(value, location === 'header' ? 'http-date' : 'date-time') ?? value)
    : fromText(held, value)
}
