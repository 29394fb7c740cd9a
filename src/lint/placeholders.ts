import type { Range } from './syntax-tree.js'

/** `${MODE}` and `{{ mode }}`, on one line. */
const placeholder = /\$\{[^{}\r\n]*\}|\{\{[^{}\r\n]*\}\}/g
const placeholderHere = new RegExp(placeholder.source, 'y')

/** Something of the same length that no syntax gives a meaning. */
const neutral = (text: string): string => '\uE000'.repeat(text.length)

/** Whether a template's placeholder stands in this stretch of a text. */
export const holdsPlaceholder = (text: string, { start, end }: Range): boolean =>
  text.slice(start, end).search(placeholder) >= 0

/** Whether a placeholder stands at this offset, or begins just before it. */
export const isAtPlaceholder = (text: string, offset: number): boolean =>
  [offset, offset - 1].some((start) => {
    placeholderHere.lastIndex = Math.max(start, 0)
    return placeholderHere.test(text)
  })

/** What to say was found where a template was given as if it were the text itself. */
export const foundPlaceholder = 'a placeholder of a template: fill it in first, or let it through with `placeholders`'

/** A YAML text of the same length that has a plain scalar, or a part of one, for each placeholder. */
export const maskYamlPlaceholders = (text: string): string => text.replace(placeholder, neutral)

/** Comments and strings keep what they hold; a placeholder beside them becomes a string. */
const jsonPart = new RegExp(
  String.raw`(\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"?)|${placeholder.source}`,
  'g',
)

/** A JSON text of the same length that has a string for each placeholder that stands outside of one. */
export const maskJsonPlaceholders = (text: string): string =>
  text.replace(jsonPart, (part: string, kept: string | undefined) => kept ?? `"${neutral(part.slice(2))}"`)
