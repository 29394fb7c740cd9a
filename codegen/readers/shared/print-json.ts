import { isObject } from './json-page.js'

/** The entries of an object of JSON, one on a line; what is between the braces of a page of facts. */
export const printEntries = (all: readonly (readonly [name: string, text: string])[], indent = ''): string =>
  all.map(([name, text]) => `${indent}${JSON.stringify(name)}: ${text}`).join(',\n')

/** A value without the keys that say nothing of the API, at any depth. */
export const withoutKeys = (value: unknown, left: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutKeys(item, left))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) => (left.has(key) ? [] : [[key, withoutKeys(held, left)]])),
  )
}

/** A shape on a line, and each of its members, whose names may be any word, on one of its own. */
export const printShape = (shape: unknown, left: ReadonlySet<string>): string => {
  if (!isObject(shape)) return JSON.stringify(shape)
  const { members, ...rest } = shape
  const own = JSON.stringify(withoutKeys(rest, left))
  if (!isObject(members)) return own
  const printed = Object.entries(members).map(
    ([name, member]) => [name, JSON.stringify(withoutKeys(member, left))] as const,
  )
  const inside = printed.length === 0 ? '{}' : `{\n${printEntries(printed, '  ')}\n}`
  return `${own === '{}' ? '{' : `${own.slice(0, -1)}, `}"members": ${inside}}`
}
