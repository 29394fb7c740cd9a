/** The schemas of the alternatives say what our codecs say. TypeBox is an ES module only: `npm run bench` proves it. */
import { operations } from 'aws-preflight/amplifybackend'
import { boolean, integer, list, literals, map, optional, required, string, structure } from 'aws-preflight/codec'
import type { Candidate } from './candidate.js'
import { ajvFirst } from './candidates/ajv-first.js'
import { ajvStandalone } from './candidates/ajv-standalone.js'
import { ajv } from './candidates/ajv.js'
import { ioTs } from './candidates/io-ts.js'
import { oursTolerant } from './candidates/ours-tolerant.js'
import { ours } from './candidates/ours.js'
import { paramValidator } from './candidates/param-validator.js'
import { smithyTypecheck } from './candidates/smithy-typecheck.js'
import { typia } from './candidates/typia.js'
import { valibot } from './candidates/valibot.js'
import { zod } from './candidates/zod.js'
import { derive, deriveCodec } from './derive.js'
import { jsonSchema } from './json-schema.js'
import { payloads } from './payloads.js'
import { disagreement, prove } from './proof.js'

interface Item {
  Name: string
  Count?: number | undefined
}

const Item = structure<Item>('Item', {
  Name: required(string),
  Count: optional(integer),
})

it('writes each kind of type', () => {
  const codec = structure<{ Items: Item[]; Mode?: 'A' | 'B' | undefined; Tags?: Record<string, boolean> | undefined }>(
    'All',
    {
      Items: required(list(Item)),
      Mode: optional(literals('Mode', ['A', 'B'])),
      Tags: optional(map(boolean)),
    },
  )
  expect(deriveCodec(codec, jsonSchema)).toEqual({
    type: 'object',
    required: ['Items'],
    additionalProperties: false,
    properties: {
      Items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['Name'],
          additionalProperties: false,
          properties: {
            Name: { type: 'string' },
            Count: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
          },
        },
      },
      Mode: { type: 'string', enum: ['A', 'B'] },
      Tags: { type: 'object', additionalProperties: { type: 'boolean' } },
    },
  })
})

it('leaves the top level of a response optional, as strict mode does', () => {
  const requiredOf = (side: 'request' | 'response'): readonly string[] | undefined =>
    derive({ operation: operations.CreateToken, side }, jsonSchema).required
  expect(requiredOf('request')).toEqual(['AppId'])
  expect(requiredOf('response')).toEqual([])
})

const all: readonly Candidate[] = [
  ours,
  oursTolerant,
  ajv,
  ajvFirst,
  ajvStandalone,
  typia,
  zod,
  valibot,
  ioTs,
  paramValidator,
  smithyTypecheck,
]

it.each(all.map((candidate) => [candidate.name, candidate] as const))(
  '%s: its verdicts are ours, but for what it says it lacks',
  (_, candidate) => {
    const proven = prove(candidate, ours, payloads)
    expect(disagreement(proven)).toBeUndefined()
    expect(proven.checked).toBeGreaterThan(100)
  },
  30_000,
)

it('finds a candidate that lacks what it does not say', () => {
  const careless: Candidate = {
    name: 'careless',
    package: 'careless',
    prepare: () => ({ accepts: () => true, messages: () => [] }),
  }
  const proven = prove(careless, ours, payloads)
  expect(proven.accepts).toEqual(['break literal', 'change type', 'drop', 'misspell', 'put null'])
  expect(proven.misjudges).toContain('1 error')
  expect(disagreement(proven)).toContain('careless should let pass: nothing')
})
