import * as Either from 'fp-ts/lib/Either.js'
import type { LiteralsReading, Type } from '../../service/model.js'
import { quotePiece } from '../../service/page.js'
import { pythonTokens, type PythonToken } from './python-tokens.js'
import { nothing, settleTypes, together, type Alternatives } from './settle-types.js'

/** A literal union that a type names and prints at once: `Literal['S3'] (see ServiceNameType)`. */
export type NamedLiterals = Required<Omit<LiteralsReading, 'place'>>

/** A type as its text says it. */
export interface ParsedType {
  readonly type: Type
  /** `Optional[…]`, `NotRequired[…]` or `Union[…, None]` stood around it. */
  readonly optional: boolean
  readonly literals: readonly NamedLiterals[]
  /** The names of the shapes in it, as they are spelled. */
  readonly names: readonly string[]
  /** Facts that the type could not keep, a sentence each. Where there are some, a part of the type may be unknown. */
  readonly remarks: readonly string[]
  /** Which of several types was taken, one sentence each. */
  readonly choices: readonly string[]
}

/** Why a type cannot be read: a sentence with the column of the fault; and whether it may be absent all the same. */
export interface TypeFault {
  readonly sentence: string
  readonly optional: boolean
}

/** The knowledge that a page has of a type before the type is read. */
export interface TypeContext {
  /** The meaning of `NoneType` where a type should stand: a page has it for a type that its member's name has hidden. */
  readonly shadowed?: Type | undefined
  /** Names that are shapes although they begin with a small letter. */
  readonly shapes?: ReadonlySet<string>
  /** Which names are literal unions; none, where they are always written out. */
  readonly isUnion?: (name: string) => boolean
}

/**
 * Where a parse stands. The first fault is kept and moves the cursor to the end of the text, so that every parse
 * function finishes by itself and none has to throw.
 */
interface Cursor {
  readonly tokens: readonly PythonToken[]
  index: number
  fault: string | undefined
  readonly context: TypeContext
  readonly literals: NamedLiterals[]
  readonly names: string[]
  readonly remarks: string[]
  readonly choices: string[]
}

const depthLimit = 64

const primitives: ReadonlyMap<string, Type> = new Map<string, Type>([
  ['str', { kind: 'string' }],
  ['int', { kind: 'integer' }],
  ['float', { kind: 'float' }],
  ['bool', { kind: 'boolean' }],
  ['bytes', { kind: 'blob' }],
  ['bytearray', { kind: 'blob' }],
  ['memoryview', { kind: 'blob' }],
  ['datetime', { kind: 'timestamp' }],
  ['datetime.datetime', { kind: 'timestamp' }],
  ['StreamingBody', { kind: 'blob' }],
  ['botocore.response.StreamingBody', { kind: 'blob' }],
  ['Any', { kind: 'document' }],
  ['Decimal', { kind: 'float' }],
  ['decimal.Decimal', { kind: 'float' }],
])

type Generic = (cursor: Cursor, depth: number) => Alternatives

const generics: ReadonlyMap<string, Generic> = new Map<string, Generic>([
  ['Optional', parseUnion],
  ['NotRequired', parseUnion],
  ['Union', parseUnion],
  ['List', parseList],
  ['list', parseList],
  ['Sequence', parseList],
  ['Set', parseList],
  ['set', parseList],
  ['Dict', parseMap],
  ['dict', parseMap],
  ['Mapping', parseMap],
  ['IO', parseStream],
  ['Literal', parseLiterals],
  ['EventStream', parseEventStream],
])

/** Reads the text of a type in any Python spelling of the pages. */
export function parseType(text: string, context: TypeContext = {}): Either.Either<TypeFault, ParsedType> {
  const cursor: Cursor = {
    tokens: [],
    index: 0,
    fault: undefined,
    context,
    literals: [],
    names: [],
    remarks: [],
    choices: [],
  }
  const alternatives = parseText(cursor, text, 1, 0)
  const type = settle(cursor, alternatives)
  if (cursor.fault !== undefined) return Either.left({ sentence: cursor.fault, optional: mayBeAbsent(text) })
  const { literals, names, remarks, choices } = cursor
  return Either.right({ type, optional: alternatives.none, literals, names, remarks, choices })
}

/** The words around a type say whether it may be absent, also where nobody can read the type itself. */
const mayBeAbsent = (text: string): boolean =>
  /^(?:typing\.)?(?:Optional|NotRequired)\[/.test(text) || /(?:\| *None|, *(?:None|NoneType)\])$/.test(text)

/** A primitive by its Python name (`bytes`), for members that hide the primitive they are named after. */
export const primitiveNamed = (name: string): Type | undefined => primitives.get(name)

// text = types end
function parseText(cursor: Cursor, text: string, column: number, depth: number): Alternatives {
  const inner: Cursor = { ...cursor, tokens: pythonTokens(text, column), index: 0, fault: undefined }
  const alternatives = parseAlternatives(inner, depth)
  if (peek(inner).kind !== 'end') fail(inner, `expected the end of the type at column ${peek(inner).column}`)
  if (inner.fault !== undefined) fail(cursor, inner.fault)
  return alternatives
}

// types = type { '|' type }
function parseAlternatives(cursor: Cursor, depth: number): Alternatives {
  const parts = [parsePart(cursor, depth)]
  while (accept(cursor, '|')) parts.push(parsePart(cursor, depth))
  return together(parts)
}

// type = '<' 'class' string '>' | 'ForwardRef' '(' string ')' | string | 'None' | name | generic
// A string holds a text again.
function parsePart(cursor: Cursor, depth: number): Alternatives {
  const token = peek(cursor)
  if (depth > depthLimit)
    return fail(cursor, `the type nests deeper than ${depthLimit} levels at column ${token.column}`)
  if (token.text === '<' && token.kind === 'mark') return parseQuoted(cursor, ['<', 'class'], '>', depth)
  if (token.kind === 'string') return parseQuoted(cursor, [], undefined, depth)
  if (token.kind !== 'name') return fail(cursor, `expected a type at column ${token.column}`)
  if (token.text === 'ForwardRef') return parseQuoted(cursor, ['ForwardRef', '('], ')', depth)
  cursor.index += 1
  if (token.text === 'NoneType' || token.text === 'None') return { types: [], none: true }
  const name = token.text.replace(/^typing\./, '')
  const isGeneric = peek(cursor).text === '[' && peek(cursor).kind === 'mark'
  const generic = generics.get(isGeneric && isModulePath(name) ? lastSegment(name) : name)
  if (generic !== undefined && (isGeneric || name === 'IO')) return generic(cursor, depth + 1)
  const primitive = primitives.get(name)
  if (isGeneric || generic !== undefined)
    return fail(cursor, `${token.text} is no known generic type at column ${token.column}`)
  if (primitive !== undefined) return only(primitive)
  if (isShapeName(token.text, cursor.context)) return named(cursor, lastSegment(token.text))
  return fail(cursor, `${token.text} is no known type at column ${token.column}`)
}

// quoted = opening string closing
function parseQuoted(
  cursor: Cursor,
  opening: readonly string[],
  closing: string | undefined,
  depth: number,
): Alternatives {
  for (const text of opening) expect(cursor, text)
  const token = peek(cursor)
  if (token.kind !== 'string') return fail(cursor, `expected a quoted name at column ${token.column}`)
  cursor.index += 1
  if (closing !== undefined) expect(cursor, closing)
  return cursor.fault === undefined ? parseText(cursor, token.text, token.column + 1, depth + 1) : nothing
}

// union = ('Union' | 'Optional' | 'NotRequired') '[' types { ',' types } ']'
function parseUnion(cursor: Cursor, depth: number): Alternatives {
  const optional = /(?:Optional|NotRequired)$/.test(cursor.tokens[cursor.index - 1]?.text ?? '')
  const { types, none } = together(parseArguments(cursor, depth))
  return { types, none: optional || none }
}

// list = ('List' | 'list' | 'Sequence' | 'Set' | 'set') '[' types ']'
function parseList(cursor: Cursor, depth: number): Alternatives {
  const [item = nothing] = parseArguments(cursor, depth, 1)
  return only({ kind: 'list', item: settlePart(cursor, item) })
}

// map = ('Dict' | 'dict' | 'Mapping') '[' types ',' types ']'
function parseMap(cursor: Cursor, depth: number): Alternatives {
  const [key = nothing, value = nothing] = parseArguments(cursor, depth, 2)
  return only({ kind: 'map', key: settlePart(cursor, key), value: settlePart(cursor, value) })
}

// stream = 'IO' [ '[' type ']' ]
function parseStream(cursor: Cursor, depth: number): Alternatives {
  if (peek(cursor).text === '[') parseArguments(cursor, depth, 1)
  return only({ kind: 'blob' })
}

// events = 'EventStream' '[' type ']'
function parseEventStream(cursor: Cursor, depth: number): Alternatives {
  const [item = nothing] = parseArguments(cursor, depth, 1)
  return only({ kind: 'events', item: settlePart(cursor, item) })
}

// literals = 'Literal' '[' string { ',' string } ']' [ '(' 'see' name ')' ]
function parseLiterals(cursor: Cursor): Alternatives {
  const values: string[] = []
  expect(cursor, '[')
  do {
    const token = peek(cursor)
    if (token.kind !== 'string') return fail(cursor, `expected a quoted literal at column ${token.column}`)
    cursor.index += 1
    values.push(token.text)
  } while (accept(cursor, ','))
  expect(cursor, ']')
  if (!accept(cursor, '(')) return only({ kind: 'literals', values })
  expect(cursor, 'see')
  const name = peek(cursor)
  if (name.kind !== 'name') return fail(cursor, `expected the literal union's name at column ${name.column}`)
  cursor.index += 1
  expect(cursor, ')')
  cursor.literals.push({ name: name.text, values })
  return named(cursor, name.text)
}

// arguments = '[' types { ',' types } ']'
function parseArguments(cursor: Cursor, depth: number, count?: number): readonly Alternatives[] {
  const { column } = peek(cursor)
  const found: Alternatives[] = []
  expect(cursor, '[')
  do found.push(parseAlternatives(cursor, depth))
  while (accept(cursor, ','))
  expect(cursor, ']')
  if (count !== undefined && found.length !== count)
    fail(cursor, `expected ${count} type${count === 1 ? '' : 's'} in the brackets at column ${column}`)
  return found
}

/** One type for all that may stand at a place. */
function settle(cursor: Cursor, { types }: Alternatives): Type {
  if (types.length > 0) {
    const { type, choice } = settleTypes(types, cursor.context.isUnion ?? (() => false))
    if (choice !== undefined) cursor.choices.push(choice)
    return type
  }
  if (cursor.context.shadowed !== undefined) return cursor.context.shadowed
  if (cursor.fault === undefined) cursor.remarks.push('NoneType stands where a type should, so the type is lost')
  return { kind: 'unknown' }
}

function settlePart(cursor: Cursor, part: Alternatives): Type {
  if (part.none && part.types.length > 0) cursor.remarks.push('None inside a list or a map was left out')
  return settle(cursor, part)
}

function named(cursor: Cursor, name: string): Alternatives {
  cursor.names.push(name)
  return only({ kind: 'reference', name })
}

function only(type: Type): Alternatives {
  return { types: [type], none: false }
}

function isModulePath(name: string): boolean {
  return name.startsWith('aws_resource_validator.') || name.startsWith('botocore.')
}

function isShapeName(name: string, { shapes }: TypeContext): boolean {
  return /_classes\.\w+$/.test(name) || /^[A-Z_]\w*$/.test(name) || shapes?.has(name) === true
}

function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

function peek(cursor: Cursor): PythonToken {
  return cursor.tokens[cursor.index] ?? { kind: 'end', text: '', column: 0 }
}

function accept(cursor: Cursor, text: string): boolean {
  const token = peek(cursor)
  if (token.kind === 'string' || token.kind === 'end' || token.text !== text) return false
  cursor.index += 1
  return true
}

function expect(cursor: Cursor, text: string): void {
  const token = peek(cursor)
  if (accept(cursor, text)) return
  const found = token.kind === 'end' ? 'the type ends' : `${quotePiece(token.text)} stands there`
  fail(cursor, `expected ${quotePiece(text)} at column ${token.column}, but ${found}`)
}

function fail(cursor: Cursor, fault: string): Alternatives {
  cursor.fault ??= fault
  cursor.index = cursor.tokens.length
  return nothing
}
