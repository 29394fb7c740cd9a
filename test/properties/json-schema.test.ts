/**
 * The JSON Schema of every bundled request, held to the codec: ajv and the JSON face give one verdict on what is drawn, and
 * on what was changed in one place. Where they differ, and may, is a row of the table that is printed.
 */
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { arbitrary, responseArbitrary } from '../support/noisy.js'
import { json } from 'aws-preflight/codec'
import { jsonSchema } from 'aws-preflight/json-schema'
import type { Issue } from '../../src/index.js'
import type { Codec } from '../../src/combinators/codec-type.js'
import { bundledOperations } from '../support/bundled.js'
import { mistakesIn } from '../../src/draw/mistakes.js'

interface Exception {
  readonly reason: string
  readonly covers: (issue: Issue) => boolean
}

/** The codes of faults that the codec refuses and no schema can. */
const exceptions: readonly Exception[] = [
  {
    reason: 'a length in bytes shows in base64 only to the next three',
    covers: ({ code, expected }) => code === 'invalid_length' && expected.includes('byte'),
  },
  { reason: 'the schema has no bound at every integer', covers: ({ code }) => code === 'unsafe_integer' },
]

test('ajv, strict, and the codec agree on requests, but for the exceptions', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: false })
  const counts = { agreed: 0, refused: 0 }
  const refused = new Map<string, number>()
  const excepted = new Map(exceptions.map(({ reason }) => [reason, 0]))
  for (const { service, operation, holdsEvents } of bundledOperations) {
    const accepts = ajv.compile(jsonSchema(operation))
    if (holdsEvents) continue
    const face = json(operation.request as Codec<unknown>)
    const drawn = fc.tuple(arbitrary(operation.request), fc.nat()).map(([request, pick]): unknown[] => {
      // Of every kind of mistake one, limits and patterns among them.
      const possible = mistakesIn(operation.request, request)
      const kinds = new Set(possible.map(({ expected }) => expected.code))
      const oneOf = (kind: string): unknown => {
        const ofKind = possible.filter(({ expected }) => expected.code === kind)
        return ofKind[pick % ofKind.length]?.request
      }
      return [request, ...[...kinds].map(oneOf)]
    })
    for (const value of fc.sample(drawn, { numRuns: 2, seed: 17 }).flat()) {
      const text = JSON.stringify(face.encode(value))
      const result = face.decode(JSON.parse(text))
      const verdict = accepts(JSON.parse(text))
      if (verdict === (result._tag === 'Right')) {
        counts.agreed++
        if (!verdict) counts.refused++
        if (result._tag === 'Left') refused.set(result.left[0].code, (refused.get(result.left[0].code) ?? 0) + 1)
        continue
      }
      const exception = result._tag === 'Left' ? exceptions.find(({ covers }) => result.left.every(covers)) : undefined
      if (exception === undefined)
        throw new Error(
          `${service} ${operation.name}: ${verdict ? 'only the codec refuses' : 'only ajv refuses'} ${text}\n` +
            (result._tag === 'Left' ? result.left.join('\n') : ajv.errorsText(accepts.errors)),
        )
      excepted.set(exception.reason, (excepted.get(exception.reason) ?? 0) + 1)
    }
  }
  const table = [
    ...Object.entries(counts),
    ...[...refused].map(([code, count]) => [`  ${code}`, count] as const),
    ...excepted,
  ]
  process.stdout.write(table.map(([what, count]) => `${String(count).padStart(7)}  ${what}\n`).join(''))
  expect(counts.agreed).toBeGreaterThan(6000)
  expect(counts.refused).toBeGreaterThan(5000)
  for (const code of ['out_of_range', 'invalid_length', 'pattern_mismatch', 'invalid_literal', 'union_members'])
    expect(refused.get(code)).toBeGreaterThan(20)
})

test('whatever a response gives, decoded and written as JSON, its schema takes', () => {
  const ajv = new Ajv({ strict: true })
  for (const { service, operation, answersEvents } of bundledOperations) {
    const accepts = ajv.compile(jsonSchema(operation, { side: 'response', target: 'draft-07' }))
    if (answersEvents) continue
    const face = json(operation.response as Codec<unknown>)
    for (const value of fc.sample(responseArbitrary(operation), { numRuns: 2, seed: 17 })) {
      const written = JSON.parse(JSON.stringify(face.encode(value))) as unknown
      if (!accepts(written)) throw new Error(`${service} ${operation.name}: ${ajv.errorsText(accepts.errors)}`)
    }
  }
})
