import { JsonScanner, type JsonTokenKind } from './json-scanner.js'
import { foundPlaceholder } from './placeholders.js'
import { mostIssues, type Parsed, type TextIssue, textIssue, type ParseOptions } from './parsed.js'
import {
  type ArrayNode,
  type Comment,
  deepestNesting,
  type Document,
  type Entry,
  type Node,
  type ObjectNode,
  type Range,
  type ScalarNode,
} from './syntax-tree.js'
import { setOwn } from '../../schema/set-own.js'

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** What begins a member, and what begins an item for sure: before one of these, only the comma is missing. */
const beginsMember: ReadonlySet<JsonTokenKind> = new Set(['string', 'placeholder'])
const beginsItem: ReadonlySet<JsonTokenKind> = new Set(['string', 'number', 'placeholder', '{', '['])

/** How a JSON text is read. */
interface JsonOptions extends ParseOptions {
  /** Comments and trailing commas are allowed. */
  readonly relaxed: boolean
  /** One value after the other, as in JSON lines: each is a document. */
  readonly several?: boolean
}

/**
 * Reads a JSON text. What is plainly meant (a comment or a trailing comma in plain JSON, a comma that is missing) is an
 * issue, and read on; anything else that is wrong ends the reading.
 */
export const parseJson = (text: string, options: JsonOptions): Parsed => {
  const parser = new JsonParser(text, options)
  const { comments, issues } = parser
  const documents = options.several === true ? parser.documents() : [documentOf(parser.document(), 0, text.length)]
  return { documents, comments, issues }
}

const documentOf = (root: Node | null, start: number, end: number): Document => ({
  root: root ?? undefined,
  start,
  end,
})

/** One reading of one text. Each method begins at the current token and ends behind what it has read, or gives up. */
class JsonParser {
  readonly comments: Comment[] = []
  readonly issues: TextIssue[] = []
  /** Stands at the current token. */
  readonly #token: JsonScanner
  /** Where the token before the current one ends. */
  #lastEnd = 0
  #depth = 0

  constructor(
    readonly text: string,
    readonly options: JsonOptions,
  ) {
    this.#token = new JsonScanner(text)
    this.#next()
  }

  // document = value end
  document(): Node | null {
    if (this.#at('end')) return this.#giveUp('there is nothing in this file: write a JSON object')
    const root = this.#value()
    if (root === null || this.#at('end')) return root
    return this.#giveUp('the JSON value ends before this: take out what follows it, or join the two')
  }

  // documents = { value } end
  documents(): readonly Document[] {
    const documents: Document[] = []
    while (documents.length === 0 || !this.#at('end')) {
      const root = this.#at('end') ? this.document() : this.#value()
      documents.push(documentOf(root, documents.at(-1)?.end ?? 0, this.#token.start))
      if (root === null) break
    }
    return documents
  }

  // value = object | array | string | number | 'true' | 'false' | 'null'
  #value(): Node | null {
    switch (this.#token.kind) {
      case '{':
      case '[':
        return this.#nested()
      case 'string': {
        const value = this.#string()
        return value === null ? null : this.#scalar(value)
      }
      case 'number':
        return this.#scalar(Number(this.text.slice(this.#token.start, this.#token.end)))
      case 'word': {
        const value = words.get(this.text.slice(this.#token.start, this.#token.end))
        return value === undefined ? this.#unexpected('a value') : this.#scalar(value)
      }
      case 'placeholder':
        return this.options.placeholders ? { ...this.#scalar(null), opaque: true } : this.#unexpected('a value')
      default:
        return this.#unexpected('a value')
    }
  }

  // object = '{' [ member { ',' member } ] '}'    member = string ':' value
  #object(): ObjectNode | null {
    const head = this.#range()
    this.#next()
    const entries: Entry[] = []
    const value: Record<string, unknown> = {}
    while (!this.#at('}')) {
      const at = this.#range()
      const key = this.#key()
      if (key === null) return null
      this.#next()
      if (!this.#at(':')) return this.#unexpected('a colon')
      this.#next()
      const node = this.#value()
      if (node === null) return null
      entries.push({ key, at, node })
      setOwn(value, key, node.value)
      if (!this.#separated('}', beginsMember)) return null
    }
    this.#next()
    return { kind: 'object', start: head.start, end: this.#lastEnd, head, value, entries, merged: [] }
  }

  #key(): string | null {
    if (this.#at('string')) return this.#string()
    if (this.#at('placeholder') && this.options.placeholders) return this.text.slice(this.#token.start, this.#token.end)
    return this.#unexpected('a name in double quotes')
  }

  // array = '[' [ value { ',' value } ] ']'
  #array(): ArrayNode | null {
    const head = this.#range()
    this.#next()
    const items: Node[] = []
    while (!this.#at(']')) {
      const node = this.#value()
      if (node === null) return null
      items.push(node)
      if (!this.#separated(']', beginsItem)) return null
    }
    const value = items.map((item) => item.value)
    this.#next()
    return { kind: 'array', start: head.start, end: this.#lastEnd, head, value, items }
  }

  #nested(): Node | null {
    if (this.#depth >= deepestNesting) {
      this.#report('too_nested', `this is nested deeper than ${deepestNesting} levels: it is not read`)
      return null
    }
    this.#depth++
    const node = this.#at('{') ? this.#object() : this.#array()
    this.#depth--
    return node
  }

  /** Goes over the comma between two members or items. Where it is missing before the beginning of one, it is only said. */
  #separated(closing: '}' | ']', beginnings: ReadonlySet<JsonTokenKind>): boolean {
    if (this.#at(closing)) return true
    if (this.#at(',')) {
      const { start, end } = this.#token
      this.#next()
      if (this.#at(closing) && !this.options.relaxed)
        this.#report('syntax_error', `a comma before ${closing} is not JSON: take it out`, { start, end })
      return true
    }
    if (!beginnings.has(this.#token.kind)) {
      this.#unexpected(`a comma or ${closing}`)
      return false
    }
    const at = { start: this.#lastEnd, end: this.#lastEnd }
    this.#report('syntax_error', 'a comma is missing here', at)
    return true
  }

  /** The value of the current token, a string. */
  #string(): string | null {
    const { start, end, isPlain } = this.#token
    const written = this.text.slice(start + 1, end - 1)
    if (isPlain) return written
    try {
      return String(JSON.parse(`"${written}"`))
    } catch {
      return this.#giveUp('this string holds a tab or another control character, or an escape that JSON does not have')
    }
  }

  #scalar(value: ScalarNode['value']): ScalarNode {
    const { start, end } = this.#token
    this.#next()
    return { kind: 'scalar', start, end, value, plain: false }
  }

  #at(kind: JsonTokenKind): boolean {
    return this.#token.kind === kind
  }

  /** The place of the current token. */
  #range(): Range {
    const { start, end } = this.#token
    return { start, end }
  }

  /** Goes to the next token that is no comment. */
  #next(): void {
    this.#lastEnd = this.#token.end
    this.#token.next()
    while (this.#at('comment')) {
      const { start, end } = this.#token
      const isBlock = this.text.charAt(start + 1) === '*'
      this.comments.push({ start, end, text: this.text.slice(start + 2, isBlock ? end - 2 : end) })
      if (!this.options.relaxed)
        this.#report('syntax_error', 'a comment is not JSON: take it out, or name the file .jsonc or .yaml')
      this.#token.next()
    }
  }

  #unexpected(expected: string): null {
    return this.#giveUp(`expected ${expected}, found ${this.#found()}`)
  }

  #found(): string {
    const { kind, start, end } = this.#token
    switch (kind) {
      case 'placeholder':
        return foundPlaceholder
      case 'end':
        return 'the end of the text: is a bracket never closed?'
      case 'unclosed':
        return this.text.charAt(start) === '"'
          ? 'a string without its closing quote on the same line'
          : 'a comment that is never closed'
      case 'word':
        return words.has(this.text.slice(start, end))
          ? 'a word'
          : 'a word without quotes: write names and strings in double quotes'
      case 'bad':
        return this.text.charAt(start) === "'"
          ? 'a single quote: write names and strings in double quotes'
          : 'a character that has no meaning in JSON'
      case 'string':
      case 'number':
        return `a ${kind}`
      default:
        return kind
    }
  }

  #giveUp(sentence: string): null {
    this.#report('syntax_error', sentence)
    return null
  }

  #report(rule: 'syntax_error' | 'too_nested', sentence: string, { start, end }: Range = this.#token): void {
    if (this.issues.length < mostIssues) this.issues.push(textIssue(rule, start, end, sentence))
  }
}
