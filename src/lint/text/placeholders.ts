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

/** What to say was found where a template was given as if it were the text itself. */
export const foundPlaceholder = 'a placeholder of a template: fill it in first, or let it through with `placeholders`'

/** A text of the same length in which no placeholder's brackets mean anything. */
export const maskPlaceholders = (text: string): string =>
  text.replace(placeholder, (found) => '\uE000'.repeat(found.length))
