import type { Line } from './lines.js'
import type { Page } from '../../service/model.js'

/** A page of JSON: what it holds, and the lines on which the keys of its outer levels stand. */
export interface JsonPage {
  readonly value: JsonObject
  /** The line of the key at this path, `['shapes', 'Name', 'members', 'Member']`; line 1 where there is none. */
  readonly lineOf: (...path: readonly string[]) => Line
}

export type JsonObject = Readonly<Record<string, unknown>>

/** A page of JSON that holds an object; a sentence where it is none. */
export const parseJsonPage = ({ text }: Page): JsonPage | string => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (!isObject(value)) return 'The page is JSON, but no object; save the model again.'
    return { value, lineOf: linesOfKeys(text) }
  } catch {
    return 'The page begins as JSON and is none; save the model again.'
  }
}

/** Whether a value is an object, no array. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object itself; an empty one for anything else. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

/** A string itself; `undefined` for anything else. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** A number itself, `0` too; `undefined` for anything else. */
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** The strings of an array. */
export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

/** How deep keys are looked up: `shapes`, the shape, `members`, the member. */
const deepestKey = 4

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]|\n/g

/** Goes over the text once, when first asked. */
const linesOfKeys = (text: string): JsonPage['lineOf'] => {
  let lines: ReadonlyMap<string, number> | undefined
  return (...path) => {
    lines ??= scan(text)
    return { number: lines.get(JSON.stringify(path)) ?? 1, text: '' }
  }
}

const scan = (text: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>()
  const path: string[] = []
  let [line, depth, last] = [1, 0, '']
  for (const [token] of text.matchAll(tokens)) {
    switch (token) {
      case '\n':
        line++
        break
      case '{':
      case '[':
        depth++
        break
      case '}':
      case ']':
        depth--
        break
      case ':':
        if (depth > deepestKey) break
        path.length = depth - 1
        path.push(JSON.parse(last) as string)
        lines.set(JSON.stringify(path), line)
        break
      default:
        last = token
    }
  }
  return lines
}
