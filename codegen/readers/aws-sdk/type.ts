import { ts } from 'ts-morph'
import type { Type } from '../../service/model.js'
import { ownName, spellNode } from './typescript.js'

/** A type, and what of it was not understood, as the end of a sentence. */
export interface ParsedNode {
  readonly type: Type
  readonly remarks: readonly string[]
}

/** The declarations of the models, by name. Each of them hides the SDK's own type of its name. */
export type Declared = ReadonlyMap<string, DeclaredKind>

export type DeclaredKind = 'integer' | 'literals' | 'shape'

/** The types that an older package takes for a stream, among others. */
const streams: ReadonlySet<string> = new Set(['Readable', 'ReadableStream', 'Blob'])

/**
 * The type of a member in a declaration of the SDK.
 *
 *     type = 'string' | 'number' | 'bigint' | 'boolean' | 'Date' | 'Uint8Array' | 'BlobPayloadInputTypes' | 'StreamingBlob…'
 *          | '__DocumentType' | name | type '| undefined' | 'AsyncIterable<' type '>' | type '[]' | '(' type '| null)[]' | [ 'Partial<' ] 'Record<' type ',' type [ '| null' ] '>' [ '>' ]
 *          | literal { '|' literal } | literals '| string' | 'Readable | ReadableStream | Blob'
 *          | 'Uint8Array' [ '| string' ] { '|' type }
 */
export const parseNode = (node: ts.TypeNode, declared: Declared = new Map()): ParsedNode => {
  const remarks: string[] = []
  const lost = (remark: string): Type => {
    remarks.push(remark)
    return { kind: 'unknown' }
  }
  const parse = (part: ts.TypeNode): Type => {
    if (ts.isParenthesizedTypeNode(part)) return parse(part.type)
    if (ts.isArrayTypeNode(part)) {
      const { type, sparse } = withoutNull(part.elementType)
      return { kind: 'list', item: parse(type), ...sparse }
    }
    if (ts.isTypeReferenceNode(part)) return parseReference(part)
    if (ts.isUnionTypeNode(part)) return parseUnion(part)
    if (ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal))
      return { kind: 'literals', values: [part.literal.text] }
    switch (part.kind) {
      case ts.SyntaxKind.StringKeyword:
        return { kind: 'string' }
      case ts.SyntaxKind.NumberKeyword:
        return { kind: 'number' }
      case ts.SyntaxKind.BooleanKeyword:
        return { kind: 'boolean' }
      case ts.SyntaxKind.BigIntKeyword:
        return { kind: 'bigint' }
      default:
        return lost(`${spellNode(part)} is not understood: anything is taken`)
    }
  }
  const parseUnion = (part: ts.UnionTypeNode): Type => {
    const options = part.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword)
    const [first] = options
    if (first !== undefined && options.length === 1) return parse(first)
    const texts = options.map((option) => option.getText())
    // A string of JSON, or an object that the client makes one of.
    if (texts.some((text) => text.startsWith('__AutomaticJsonStringConversion'))) return { kind: 'string' }
    if (texts.some((text) => streams.has(text))) return { kind: 'stream' }
    if (texts.includes('Uint8Array')) return { kind: texts.includes('string') ? 'blob' : 'bytes' }
    // Older packages say of each literal union that it may grow.
    const [other, ...more] = options.filter(({ kind }) => kind !== ts.SyntaxKind.StringKeyword)
    if (other !== undefined && more.length === 0 && declared.get(other.getText()) === 'literals') return parse(other)
    const parsed = options.map(parse)
    const values = parsed.flatMap((type) => (type.kind === 'literals' ? type.values : []))
    if (values.length === parsed.length) return { kind: 'literals', values }
    return lost(`${spellNode(part)} is one of several types: anything is taken`)
  }
  const parseReference = (part: ts.TypeReferenceNode): Type => {
    const name = part.typeName.getText()
    const [first, second] = part.typeArguments ?? []
    const known = declared.get(name)
    if (known !== undefined && first === undefined)
      return known === 'integer' ? { kind: 'integer' } : { kind: 'reference', name: ownName(name) }
    if (name === 'Partial' && first !== undefined) return parse(first)
    if (name === 'Record' && first !== undefined && second !== undefined) {
      const { type, sparse } = withoutNull(second)
      return { kind: 'map', key: parse(first), value: parse(type), ...sparse }
    }
    if (name === 'Date') return { kind: 'timestamp' }
    if (name === 'Uint8Array') return { kind: 'bytes' }
    if (/^Blob(?:PayloadInput)?Types$/.test(name)) return { kind: 'blob' }
    if (/^StreamingBlob/.test(name)) return { kind: 'stream' }
    if (name === 'AsyncIterable' && first !== undefined) return { kind: 'events', item: parse(first) }
    if (/^_*DocumentType$/.test(name)) return { kind: 'document' }
    if (/^_*AutomaticJsonStringConversion$/.test(name)) return { kind: 'string' }
    if (name === 'NumericValue')
      return lost('it is a big number with a fraction, which no codec checks: anything is taken')
    return first === undefined && !name.includes('.')
      ? { kind: 'reference', name: ownName(name) }
      : lost(`${spellNode(part)} is not understood: anything is taken`)
  }
  return { type: parse(node), remarks }
}

/** The type that a list or a map holds, and whether it may hold `null` too. */
const withoutNull = (
  node: ts.TypeNode,
): { readonly type: ts.TypeNode; readonly sparse: { readonly sparse?: true } } => {
  const bare = ts.isParenthesizedTypeNode(node) ? node.type : node
  if (!ts.isUnionTypeNode(bare)) return { type: node, sparse: {} }
  const isNull = (option: ts.TypeNode): boolean =>
    ts.isLiteralTypeNode(option) && option.literal.kind === ts.SyntaxKind.NullKeyword
  const [first, ...others] = bare.types.filter((option) => !isNull(option))
  const isSparse = bare.types.some(isNull)
  return first !== undefined && others.length === 0 && isSparse
    ? { type: first, sparse: { sparse: true } }
    : { type: node, sparse: {} }
}
