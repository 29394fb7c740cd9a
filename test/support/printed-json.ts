/** JSON written with blanks wherever they are allowed, and the places of its keys and values. */
import * as fc from 'fast-check'
import { pointerText } from '../../src/text/path.js'

/** Where a value stands, and the key that holds it. */
export interface Printed {
  readonly start: number
  readonly end: number
  readonly key: { readonly start: number; readonly end: number } | undefined
}

/** A text, and the places in it by JSON Pointer. */
export interface PrintedJson {
  readonly text: string
  readonly places: ReadonlyMap<string, Printed>
}

/** Blanks to be used one after the other, over and over. */
export const blanks = fc.array(fc.constantFrom('', ' ', '\n', '\r\n', '\t', '  \n'), { minLength: 1, maxLength: 20 })

/** Writes a value of JSON with these blanks between its tokens. */
export const printJson = (root: unknown, between: readonly string[]): PrintedJson => {
  const places = new Map<string, Printed>()
  let text = ''
  let next = 0
  const put = (token: string): { start: number; end: number } => {
    text += between[next++ % between.length] ?? ''
    const start = text.length
    text += token
    return { start, end: text.length }
  }
  const print = (value: unknown, path: readonly (string | number)[], key: Printed['key']): void => {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : undefined
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
    const { start, end } = put(entries ? open : JSON.stringify(value))
    entries?.forEach(([name, held], index) => {
      if (index > 0) put(',')
      const at = Array.isArray(value) ? undefined : put(JSON.stringify(name))
      if (at) put(':')
      print(held, [...path, name], at)
    })
    places.set(pointerText(path), { start, end: entries ? put(close).end : end, key })
  }
  print(root, [], undefined)
  return { text, places }
}
