import { CST, Lexer } from 'yaml'
import { type TextIssue, textIssue } from './parsed.js'
import { type Comment, deepestNesting } from './syntax-tree.js'

/** The facts that the tokens alone tell of a YAML text. */
export interface YamlOutline {
  readonly comments: readonly Comment[]
  /** Set where the text is not to be parsed: the parser would run out of stack or of memory, and end the process. */
  readonly refusal: TextIssue | undefined
}

/** A parsed token takes half a kilobyte. */
const mostTokens = 1_000_000

/** Signs that the lexer puts between the pieces of the text. */
const marks: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR])

/** Goes over the tokens of a YAML text once, without recursion: its comments, and whether it can be parsed. */
export const outlineOf = (text: string): YamlOutline => {
  const comments: Comment[] = []
  const nesting = new Nesting()
  let offset = 0
  let count = 0
  let isScalar = false
  for (const piece of new Lexer().lex(text)) {
    const start = offset
    if (!isScalar && marks.has(piece)) {
      isScalar = piece === CST.SCALAR
      continue
    }
    offset += piece.length
    if (!isScalar && piece.startsWith('#')) comments.push({ start, end: offset, text: piece.slice(1) })
    const depth = nesting.after(isScalar ? 'scalar' : CST.tokenType(piece), piece.length)
    isScalar = false
    if (depth > deepestNesting) {
      const sentence = `this is nested deeper than ${deepestNesting} levels: it is not read`
      return { comments, refusal: textIssue('too_nested', start, offset, sentence) }
    }
    if (++count > mostTokens) {
      const sentence = `this YAML text holds more than ${mostTokens} tokens: split it up, or write it as JSON`
      return { comments, refusal: textIssue('too_large', start, offset, sentence) }
    }
  }
  return { comments, refusal: undefined }
}

/** An upper bound of how deep the parser will go: open brackets, and the columns at which open blocks began. */
class Nesting {
  readonly #columns: number[] = []
  #column = 0
  #flowLevel = 0
  /** Whether the next thing on the line may begin a block: it is the first, or stands behind `-`, `?` or `:`. */
  #begins = true
  /** Whether the next scalar is a block scalar: its lines stand where they like. */
  #isBlockScalar = false

  after(type: CST.TokenType | null, length: number): number {
    const column = this.#column
    this.#column += length
    switch (type) {
      case 'newline':
        this.#column = 0
        this.#begins = true
        break
      case 'block-scalar-header':
        this.#isBlockScalar = true
        break
      case 'space':
      case 'comment':
      case 'byte-order-mark':
        break
      case 'flow-map-start':
      case 'flow-seq-start':
        this.#begin(column)
        this.#flowLevel++
        break
      case 'flow-map-end':
      case 'flow-seq-end':
        this.#flowLevel = Math.max(0, this.#flowLevel - 1)
        break
      case 'flow-error-end':
        this.#flowLevel = 0
        break
      case 'doc-start':
      case 'doc-end':
        this.#columns.length = 0
        this.#flowLevel = 0
        break
      default:
        this.#begin(column)
        this.#begins = type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind'
    }
    return this.#columns.length + this.#flowLevel
  }

  #begin(column: number): void {
    const isBlockScalar = this.#isBlockScalar
    this.#isBlockScalar = false
    if (isBlockScalar || !this.#begins || this.#flowLevel > 0) return
    while ((this.#columns.at(-1) ?? -1) >= column) this.#columns.pop()
    this.#columns.push(column)
    this.#begins = false
  }
}
