import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { PrimitiveKind } from '../../service/model.js'
import { quotePiece } from '../../service/page.js'
import { endToken, syntaxTokens, type SyntaxFault, type SyntaxToken } from './syntax-tokens.js'

/** One value, as a Request Syntax or Response Syntax block shows it. */
export type ShownValue =
  | { readonly kind: PrimitiveKind }
  | { readonly kind: 'literals'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly item: ShownValue }
  | { readonly kind: 'map'; readonly key: ShownValue; readonly value: ShownValue }
  | { readonly kind: 'structure'; readonly members: readonly ShownMember[] }
  /** `EventStream({…})`: what comes is a stream of these. */
  | { readonly kind: 'events'; readonly event: ShownValue }
  /** `{'... recursive ...'}`: a shape that is open further out. */
  | { readonly kind: 'recursive' }
  /** `...` or `{...}`: the block does not show what stands here. */
  | { readonly kind: 'elided' }

/** A named part of a call or a structure; `offset` is where its name begins in the text. */
export interface ShownMember {
  readonly name: string
  readonly syntax: ShownValue
  readonly offset: number
}

/** `client.create_backend( … )`, as `callee` and members. */
export interface SyntaxCall {
  readonly callee: string
  readonly members: readonly ShownMember[]
}

/** Where a parse stands. The first fault is kept and moves the cursor to the end, so that every function finishes. */
interface Cursor {
  readonly tokens: readonly SyntaxToken[]
  index: number
  fault: SyntaxFault | undefined
}

/** One of the choices between `|`. `form` is how it is written, for what only several choices together mean. */
type Alternative =
  { readonly form: string; readonly syntax: ShownValue } | { readonly form: 'quoted'; readonly text: string }

const depthLimit = 100
const elided: ShownValue = { kind: 'elided' }
const recursion = '... recursive ...'

/** Forms that say something only beside others. */
const choosable = new Set(['True', 'False', 'None', 'file', '[...]'])

/** The meaning of several choices together, by their forms in order. */
const combinations: ReadonlyMap<string, PrimitiveKind> = new Map<string, PrimitiveKind>([
  ['True|False', 'boolean'],
  ['blob|file', 'blob'],
  ['{...}|[...]|integer|float|quoted|True|None', 'document'],
])

/** Reads a Request Syntax block. */
export const parseCall = (text: string): Either<SyntaxFault, SyntaxCall> => parseWhole(text, call)

/** Reads a Response Syntax block, or any one value. */
export const parseValue = (text: string): Either<SyntaxFault, ShownValue> =>
  parseWhole(text, (cursor) => alternatives(cursor, 0))

function parseWhole<A>(text: string, parse: (cursor: Cursor) => A): Either<SyntaxFault, A> {
  const tokens = syntaxTokens(text)
  if (isLeft(tokens)) return tokens
  const cursor: Cursor = { tokens: tokens.right, index: 0, fault: undefined }
  const result = parse(cursor)
  if (peek(cursor).kind !== 'end') fail(cursor, `${describe(peek(cursor))} stands after the end`)
  return cursor.fault === undefined ? right(result) : left(cursor.fault)
}

// call = [ word "=" ] word "(" [ argument { "," argument } [ "," ] ] ")" ; argument = word "=" alternatives
function call(cursor: Cursor): SyntaxCall {
  const first = expect(cursor, 'word').text
  const callee = accept(cursor, '=') ? expect(cursor, 'word').text : first
  expectMark(cursor, '(')
  const members = sequence(cursor, ')', () => {
    const name = expect(cursor, 'word')
    expectMark(cursor, '=')
    return { name: name.text, syntax: alternatives(cursor, 1), offset: name.offset }
  })
  return { callee, members }
}

// alternatives = alternative { "|" alternative }
function alternatives(cursor: Cursor, depth: number): ShownValue {
  const start = peek(cursor)
  const found = [alternative(cursor, depth)]
  while (accept(cursor, '|')) found.push(alternative(cursor, depth))
  return settle(cursor, start, found)
}

// alternative = quoted | integer | float | "..." | structure | list | special
function alternative(cursor: Cursor, depth: number): Alternative {
  const token = peek(cursor)
  if (depth > depthLimit) {
    fail(cursor, `More than ${depthLimit} levels are open`)
    return { form: '...', syntax: elided }
  }
  if (token.kind === 'quoted') return { form: 'quoted', text: next(cursor).text }
  if (token.kind === 'word') return special(cursor, depth)
  if (token.kind === 'integer' || token.kind === 'float') {
    return { form: next(cursor).kind, syntax: { kind: token.kind } }
  }
  if (accept(cursor, '...')) return { form: '...', syntax: elided }
  if (accept(cursor, '{')) return structure(cursor, depth)
  if (accept(cursor, '[')) return list(cursor, depth)
  fail(cursor, `A value should stand where ${describe(token)} stands`)
  return { form: '...', syntax: elided }
}

// structure = "{" ( "..." | "'... recursive ...'" | [ entry { "," entry } [ "," ] ] ) "}"
// entry = quoted { "|" quoted } ":" alternatives
function structure(cursor: Cursor, depth: number): Alternative {
  if (accept(cursor, '...')) {
    expectMark(cursor, '}')
    return { form: '{...}', syntax: elided }
  }
  if (peek(cursor).kind === 'quoted' && peek(cursor).text === recursion) {
    next(cursor)
    expectMark(cursor, '}')
    return { form: 'recursive', syntax: { kind: 'recursive' } }
  }
  const entries = sequence(cursor, '}', () => {
    const key = expect(cursor, 'quoted')
    const keys = [key.text]
    while (accept(cursor, '|')) keys.push(expect(cursor, 'quoted').text)
    expectMark(cursor, ':')
    return { name: key.text, keys, syntax: alternatives(cursor, depth + 1), offset: key.offset }
  })
  const [only] = entries
  if (only !== undefined && entries.length === 1 && (only.name === 'string' || only.keys.length > 1)) {
    return { form: 'map', syntax: { kind: 'map', key: stringOrLiterals(only.keys), value: only.syntax } }
  }
  const choice = entries.find((entry) => entry.keys.length > 1)
  if (choice !== undefined) fail(cursor, 'Keys to choose from stand beside other members', choice.offset)
  const members = entries.map(({ name, syntax, offset }) => ({ name, syntax, offset }))
  return { form: 'structure', syntax: { kind: 'structure', members } }
}

// list = "[" ( "..." | alternatives [ "," ] ) "]"
function list(cursor: Cursor, depth: number): Alternative {
  if (accept(cursor, '...')) {
    expectMark(cursor, ']')
    return { form: '[...]', syntax: elided }
  }
  const item = alternatives(cursor, depth + 1)
  accept(cursor, ',')
  expectMark(cursor, ']')
  return { form: 'list', syntax: { kind: 'list', item } }
}

// special = "b" quoted | "datetime" "(" integer { "," integer } ")" | "StreamingBody" "(" ")"
//         | "EventStream" "(" alternatives ")" | "True" | "False" | "None" | "file"
function special(cursor: Cursor, depth: number): Alternative {
  const word = next(cursor)
  switch (word.text) {
    case 'b':
      expect(cursor, 'quoted')
      return { form: 'blob', syntax: { kind: 'blob' } }
    case 'datetime':
      expectMark(cursor, '(')
      sequence(cursor, ')', () => expect(cursor, 'integer'))
      return { form: 'datetime', syntax: { kind: 'timestamp' } }
    case 'StreamingBody':
      expectMark(cursor, '(')
      expectMark(cursor, ')')
      return { form: 'stream', syntax: { kind: 'blob' } }
    case 'EventStream': {
      expectMark(cursor, '(')
      const event = alternatives(cursor, depth + 1)
      expectMark(cursor, ')')
      return { form: 'events', syntax: { kind: 'events', event } }
    }
    case 'True':
    case 'False':
    case 'None':
    case 'file':
      return { form: word.text, syntax: elided }
    default:
      fail(cursor, `${quotePiece(word.text)} is no value that is known`, word.offset)
      return { form: '...', syntax: elided }
  }
}

/** The value that one or more choices describe. */
function settle(cursor: Cursor, start: SyntaxToken, found: readonly Alternative[]): ShownValue {
  const texts = found.flatMap((choice) => ('text' in choice ? [choice.text] : []))
  if (texts.length === found.length) return stringOrLiterals(texts)
  const [only] = found
  if (found.length === 1 && only !== undefined && 'syntax' in only && !choosable.has(only.form)) return only.syntax
  const forms = found.map((choice) => choice.form).join('|')
  const kind = combinations.get(forms)
  if (kind === undefined) fail(cursor, `No type is written ${quotePiece(forms)}`, start.offset)
  return kind === undefined ? elided : { kind }
}

const stringOrLiterals = (texts: readonly string[]): ShownValue =>
  texts.length === 1 && texts[0] === 'string' ? { kind: 'string' } : { kind: 'literals', values: [...new Set(texts)] }

/** Items up to the closing mark, a comma between each two, one allowed after the last. */
function sequence<A>(cursor: Cursor, close: string, item: () => A): readonly A[] {
  const items: A[] = []
  while (!accept(cursor, close)) {
    items.push(item())
    if (cursor.fault !== undefined) break
    if (!accept(cursor, ',')) {
      expectMark(cursor, close)
      break
    }
  }
  return items
}

const peek = (cursor: Cursor): SyntaxToken => cursor.tokens[cursor.index] ?? endToken(cursor.tokens.at(-1)?.offset ?? 0)

function next(cursor: Cursor): SyntaxToken {
  const token = peek(cursor)
  if (token.kind !== 'end') cursor.index += 1
  return token
}

function accept(cursor: Cursor, mark: string): boolean {
  const found = peek(cursor).kind === 'mark' && peek(cursor).text === mark
  if (found) cursor.index += 1
  return found
}

const wanted = { word: 'A name', quoted: 'A quoted name', integer: 'A whole number' }

function expect(cursor: Cursor, kind: keyof typeof wanted): SyntaxToken {
  const token = peek(cursor)
  if (token.kind !== kind) fail(cursor, `${wanted[kind]} should stand where ${describe(token)} stands`)
  return next(cursor)
}

function expectMark(cursor: Cursor, mark: string): void {
  if (!accept(cursor, mark)) fail(cursor, `A "${mark}" should stand where ${describe(peek(cursor))} stands`)
}

function fail(cursor: Cursor, message: string, offset = peek(cursor).offset): void {
  cursor.fault ??= { message: `${message}.`, offset }
  cursor.index = cursor.tokens.length - 1
}

const describe = (token: SyntaxToken): string => (token.kind === 'end' ? 'the end' : quotePiece(token.text))
