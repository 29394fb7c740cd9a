import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import type { Any } from 'io-ts'
import * as door from '../../../src/codec.js'
import { definitionOf, nameOf, type ScalarKind } from '../../../src/schema/definition.js'
import { arbitrary } from '../../support/noisy.js'

interface Kind {
  readonly codec: Any
  /** As a program holds it, and as JSON does; `json` is absent for what has to be read first. */
  readonly good: unknown
  readonly json?: unknown
  /** Values that no mode takes. */
  readonly wrong: readonly unknown[]
}

const bread = new TextEncoder().encode('bread')
const others = [Symbol('other'), () => 'other']
async function* comes() {
  yield await Promise.resolve(bread)
}

/** Every kind of scalar: one that is forgotten here does not compile. */
const kinds: Readonly<Record<ScalarKind, Kind>> = {
  string: { codec: door.string, good: 'rye', json: 'rye', wrong: [5, {}, ...others] },
  integer: { codec: door.integer, good: 5, json: 5, wrong: ['5', 0.5, ...others] },
  bigint: { codec: door.bigint, good: 2n ** 60n, json: '1152921504606846976', wrong: [0.5, {}, ...others] },
  float: { codec: door.float, good: 0.5, json: 0.5, wrong: [{}, NaN, ...others] },
  boolean: { codec: door.boolean, good: true, json: true, wrong: ['true', 1, ...others] },
  timestamp: { codec: door.timestamp, good: new Date(0), json: '1970-01-01T00:00:00.000Z', wrong: [{}, ...others] },
  blob: { codec: door.blob, good: bread, json: 'YnJlYWQ=', wrong: [5, {}, ...others] },
  bytes: { codec: door.bytes, good: bread, json: 'YnJlYWQ=', wrong: [5, {}, ...others] },
  stream: { codec: door.stream, good: Readable.from([bread]), wrong: [5, ...others] },
  events: { codec: door.events(), good: comes(), wrong: [5, {}, ...others] },
  document: { codec: door.document, good: { a: [1] }, json: { a: [1] }, wrong: [1n, ...others] },
  unknown: { codec: door.unknown, good: { a: [1] }, json: { a: [1] }, wrong: [] },
}

const table = Object.entries(kinds)

test.each(table)('%s has a codec of its kind', (kind, { codec }) => {
  const definition = definitionOf(codec)
  expect(definition.kind).toBe(kind)
  expect(nameOf(definition)).not.toBe('')
})

test.each(table)('%s takes what is good, and refuses what is not', (_, { codec, good, wrong }) => {
  expect(codec.is(good)).toBe(true)
  expect(wrong.filter((value) => codec.is(value))).toEqual([])
})

test.each(table)('%s is told alike with a guard and without one', (_, { codec, good, wrong }) => {
  const guarded = door.structure<object>('Guarded', { A: door.optional(codec) })
  for (const value of [good, ...wrong]) expect([guarded.is({ A: value }), value]).toEqual([codec.is(value), value])
})

test.each(table)('%s becomes JSON, or says why it has none', (_, { codec, good, ...rest }) => {
  const face = door.json(codec as never)
  if ('json' in rest) expect(face.encode(good as never)).toEqual(rest.json)
  else expect(() => face.encode(good as never)).toThrow('A stream has no JSON: read it')
})

test.each(table)('%s is drawn as it is taken', (_, { codec }) =>
  fc.assert(
    fc.property(arbitrary(codec), (value) => codec.is(value)),
    { numRuns: 50 },
  ),
)
