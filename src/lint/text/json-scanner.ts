import { placeholderEnd } from './placeholders.js'
import type { Range } from './syntax-tree.js'

/** The kinds of token: each punctuation mark is its own. `bad` is what can't begin any; `unclosed` what never ends. */
export type JsonTokenKind =
  | '{'
  | '}'
  | '['
  | ']'
  | ':'
  | ','
  | 'string'
  | 'number'
  | 'word'
  | 'comment'
  | 'placeholder'
  | 'end'
  | 'bad'
  | 'unclosed'

export interface JsonToken extends Range {
  readonly kind: JsonTokenKind
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /[A-Za-z_]\w*/y
const lineEnd = /[\r\n]|$/g

/**
 * Reads the tokens of a JSON text one by one, comments too, in time and memory that grow with the text alone. A string
 * ends with its line at the latest.
 */
export const jsonScanner = (text: string): (() => JsonToken) => {
  let offset = 0
  return () => {
    offset = afterBlanks(text, offset)
    const token = tokenAt(text, offset)
    offset = token.end
    return token
  }
}

const afterBlanks = (text: string, from: number): number => {
  let offset = from
  for (;;) {
    const code = text.charCodeAt(offset)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return offset
    offset++
  }
}

const tokenAt = (text: string, start: number): JsonToken => {
  const sign = text.charAt(start)
  switch (sign) {
    case '':
      return { kind: 'end', start, end: start }
    case '{':
    case '$': {
      const end = placeholderEnd(text, start)
      if (end !== undefined) return { kind: 'placeholder', start, end }
      return sign === '{' ? { kind: sign, start, end: start + 1 } : { kind: 'bad', start, end: start + 1 }
    }
    case '}':
    case '[':
    case ']':
    case ':':
    case ',':
      return { kind: sign, start, end: start + 1 }
    case '"':
      return stringAt(text, start)
    case '/':
      return commentAt(text, start)
    default: {
      const numberEnd = endOf(number, text, start)
      if (numberEnd !== undefined) return { kind: 'number', start, end: numberEnd }
      const wordEnd = endOf(word, text, start)
      if (wordEnd !== undefined) return { kind: 'word', start, end: wordEnd }
      return { kind: 'bad', start, end: start + 1 }
    }
  }
}

const endOf = (pattern: RegExp, text: string, start: number): number | undefined => {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** Escapes are looked at when the value is made; here they only hide the quote that follows. */
const stringAt = (text: string, start: number): JsonToken => {
  for (let end = start + 1; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === 0x22) return { kind: 'string', start, end: end + 1 }
    if (code === 0x0a || code === 0x0d) return { kind: 'unclosed', start, end }
    if (code === 0x5c) end++
  }
  return { kind: 'unclosed', start, end: text.length }
}

const commentAt = (text: string, start: number): JsonToken => {
  if (text.startsWith('//', start)) {
    lineEnd.lastIndex = start
    return { kind: 'comment', start, end: lineEnd.exec(text)?.index ?? text.length }
  }
  if (!text.startsWith('/*', start)) return { kind: 'bad', start, end: start + 1 }
  const end = text.indexOf('*/', start + 2)
  return end < 0 ? { kind: 'unclosed', start, end: text.length } : { kind: 'comment', start, end: end + 2 }
}
