import type { Range } from './syntax-tree.js'

/** `${MODE}` and `{{ mode }}`, on one line. */
const placeholder = /\$\{[^{}\r\n]*\}|\{\{[^{}\r\n]*\}\}/g
const placeholderHere = new RegExp(placeholder.source, 'y')

/** Whether a template's placeholder stands in this stretch of a text. */
export const holdsPlaceholder = (text: string, { start, end }: Range): boolean =>
  text.slice(start, end).search(placeholder) >= 0

/** Where the placeholder ends that begins at this offset; `undefined` where none does. */
export const placeholderEnd = (text: string, start: number): number | undefined => {
  placeholderHere.lastIndex = start
  return placeholderHere.test(text) ? placeholderHere.lastIndex : undefined
}

/** The words for a template that was given as if it were the text itself. */
export const foundPlaceholder = 'a placeholder of a template: fill it in first, or let it through with `placeholders`'

/** Signs for private use, in which nothing of a placeholder means anything to a parser. */
const firstMask = 0xe000
const mask = /[\uE000-\uE0FF]/g

/**
 * A text of the same length in which no placeholder's signs mean anything; `unmasked` gives them back. A text that has
 * such signs itself stays as it is.
 */
export const maskPlaceholders = (text: string): string =>
  text.search(mask) >= 0 ? text : text.replace(placeholder, (found) => found.replace(/[\0-\xFF]/g, masked))

const masked = (sign: string): string => String.fromCharCode(firstMask + sign.charCodeAt(0))

/** The text that a part of a masked text stands for. */
export const unmasked = (text: string): string =>
  text.replace(mask, (sign) => String.fromCharCode(sign.charCodeAt(0) - firstMask))
