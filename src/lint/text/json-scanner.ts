import { placeholderEnd } from './placeholders.js'

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

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /[A-Za-z_]\w*/y
const lineEnd = /[\r\n]|$/g

/**
 * Reads the tokens of a JSON text one by one, comments too, in time that grows with the text alone; it holds one of them. A
 * string ends with its line at the latest.
 */
export class JsonScanner {
  kind: JsonTokenKind = 'end'
  /** The place of the token in the text. */
  start = 0
  end = 0
  /** Whether a string stands for itself: it has no escapes, and nothing that must be one. */
  isPlain = true

  constructor(readonly text: string) {}

  /** Goes on to the next token. */
  next(): void {
    const { text } = this
    const start = afterBlanks(text, this.end)
    const sign = text.charAt(start)
    this.start = start
    switch (sign) {
      case '':
        return this.#be('end', start)
      case '{':
      case '$': {
        const end = placeholderEnd(text, start)
        if (end !== undefined) return this.#be('placeholder', end)
        return this.#be(sign === '{' ? sign : 'bad', start + 1)
      }
      case '}':
      case '[':
      case ']':
      case ':':
      case ',':
        return this.#be(sign, start + 1)
      case '"':
        return this.#beString()
      case '/':
        return this.#beComment()
      default: {
        const numberEnd = endOf(number, text, start)
        if (numberEnd !== undefined) return this.#be('number', numberEnd)
        const wordEnd = endOf(word, text, start)
        return wordEnd === undefined ? this.#be('bad', start + 1) : this.#be('word', wordEnd)
      }
    }
  }

  #be(kind: JsonTokenKind, end: number): void {
    this.kind = kind
    this.end = end
  }

  /** Escapes are looked at when the value is made; here they only hide the quote that follows. */
  #beString(): void {
    const { text, start } = this
    this.isPlain = true
    for (let end = start + 1; end < text.length; end++) {
      const code = text.charCodeAt(end)
      if (code === 0x22) return this.#be('string', end + 1)
      if (code === 0x0a || code === 0x0d) return this.#be('unclosed', end)
      if (code < 0x20 || code === 0x5c) this.isPlain = false
      if (code === 0x5c) end++
    }
    this.#be('unclosed', text.length)
  }

  #beComment(): void {
    const { text, start } = this
    if (text.startsWith('//', start)) {
      lineEnd.lastIndex = start
      return this.#be('comment', lineEnd.exec(text)?.index ?? text.length)
    }
    if (!text.startsWith('/*', start)) return this.#be('bad', start + 1)
    const end = text.indexOf('*/', start + 2)
    if (end < 0) this.#be('unclosed', text.length)
    else this.#be('comment', end + 2)
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

const endOf = (pattern: RegExp, text: string, start: number): number | undefined => {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}
