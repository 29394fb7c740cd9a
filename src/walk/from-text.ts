import {
  type Definition,
  definitionOf,
  type ListDefinition,
  type Location,
  type ReadText,
} from '../schema/definition.js'
import { isArray } from '../schema/kind.js'
import { attempt } from '../schema/swallow.js'

/**
 * The value of a text in a path, a query or a header, by its type. A text that is none of the type stays as it is, for the check
 * to tell.
 */
export const fromText = (held: Definition, written: unknown, location?: Location): unknown => {
  const { readText } = held as { readonly readText?: ReadText<Definition> }
  return readText === undefined ? written : readText(held, written, location)
}

/** The same for what a member of a request has, if it has it beside the body. */
export const fromTexts = (held: Definition, value: unknown, location: Location | undefined): unknown =>
  location === 'path' || location === 'query' || location === 'header' ? fromText(held, value, location) : value

/** A query has a text for each item of a list; a header has one text for all. */
export const readItems: ReadText<ListDefinition> = (definition, written, location) => {
  const item = definitionOf(definition.item)
  const isText = typeof written === 'string'
  const texts = !isText ? written : location === undefined || location === 'header' ? itemsOf(item, written) : [written]
  return isArray(texts) ? attempt(() => texts.map((text) => fromText(item, text, location)), written) : written
}

/** An HTTP date has a comma of its own; a text that has one stands in quotes. */
const itemsOf = ({ kind }: Definition, text: string): readonly string[] => {
  const parts = (kind === 'timestamp' && text.match(/[^,]+,[^,]+GMT/g)) || text.match(parted) || ['']
  const items = parts.map((part) => part.trim())
  return kind === 'string' || kind === 'literals' ? items.map(unquoted) : items
}

/** The parts between commas. */
const parted = /(?:"(?:\\[^]|[^"\\])*"?|[^,"])+/g

const unquoted = (item: string): string =>
  /^".*"$/s.test(item) && item.length > 1 ? item.slice(1, -1).replace(/\\([^])/g, '$1') : item
