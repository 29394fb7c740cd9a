import { ts } from 'ts-morph'
import type { Type } from '../../../../codegen/service/model.js'
import { parseNode, type ParsedNode } from '../../../../codegen/readers/aws-sdk/type.js'
import { sourceOf } from '../../../support/sources.js'

const parsed = (text: string): ParsedNode => {
  const [statement] = sourceOf(`type T = ${text}`).source.statements
  if (statement === undefined || !ts.isTypeAliasDeclaration(statement)) throw new Error(text)
  return parseNode(
    statement.type,
    new Map([
      ['Level', 'integer'],
      ['DocumentType', 'shape'],
      ['Kind', 'literals'],
    ] as const),
  )
}

const string: Type = { kind: 'string' }
const tag: Type = { kind: 'reference', name: 'Tag' }

test.each<[string, Type]>([
  ['string | undefined', string],
  ['number', { kind: 'number' }],
  ['boolean', { kind: 'boolean' }],
  ['Date | undefined', { kind: 'timestamp' }],
  ['bigint', { kind: 'bigint' }],
  ['Uint8Array', { kind: 'bytes' }],
  ['StreamingBlobTypes | undefined', { kind: 'stream' }],
  ['AsyncIterable<Tag>', { kind: 'events', item: tag }],
  ['__DocumentType', { kind: 'document' }],
  ['Tag', tag],
  ['Level', { kind: 'integer' }],
  ['DocumentType', { kind: 'reference', name: 'DocumentType' }],
  ['Tag[]', { kind: 'list', item: tag }],
  ['string[][]', { kind: 'list', item: { kind: 'list', item: string } }],
  ['(string | null)[]', { kind: 'list', item: string, sparse: true }],
  ['Record<string, Tag[]>', { kind: 'map', key: string, value: { kind: 'list', item: tag } }],
  ['Record<string, Tag | null>', { kind: 'map', key: string, value: tag, sparse: true }],
  ['Partial<Record<Key, string>>', { kind: 'map', key: { kind: 'reference', name: 'Key' }, value: string }],
  ['"A" | "B" | undefined', { kind: 'literals', values: ['A', 'B'] }],
  ['Kind | string | undefined', { kind: 'reference', name: 'Kind' }],
  ['(Kind | string)[]', { kind: 'list', item: { kind: 'reference', name: 'Kind' } }],
  ['Readable | ReadableStream | Blob | undefined', { kind: 'stream' }],
  ['Request["Body"] | string | Uint8Array | Buffer', { kind: 'blob' }],
  ['__AutomaticJsonStringConversion | string', string],
])('%s', (text, type) => expect(parsed(text)).toEqual({ type, remarks: [] }))

test.each([
  ['NumericValue', 'it is a big number with a fraction, which no codec checks: anything is taken'],
  ['Tag | string', '"Tag | string" is one of several types: anything is taken'],
  ['Some<Tag>', '"Some<Tag>" is not understood: anything is taken'],
  ['() => void', '"() => void" is not understood: anything is taken'],
])('%s is lost, and it is said', (text, remark) =>
  expect(parsed(text)).toEqual({ type: { kind: 'unknown' }, remarks: [remark] }),
)
