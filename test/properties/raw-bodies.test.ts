/** A raw body, which is renamed once and then looked at, comes out as of a walk that knows its names. */
import { readdirSync } from 'node:fs'
import * as fc from 'fast-check'
import { decodeResponse } from 'aws-preflight'
import type { AnyOperation } from '../../src/combinators/operation.js'
import { type Definition, definitionOf } from '../../src/schema/definition.js'
import { membersUnder, type Naming, namingOf } from '../../src/schema/wire-names.js'
import { encode } from '../../src/walk/encode.js'
import { isArray } from '../../src/schema/kind.js'
import { capitalize, lowerFirst } from '../../src/text/letters.js'
import { rulesOfResponse } from '../../src/walk/rules.js'
import { walk } from '../../src/walk/walk.js'
import type { Issue } from '../../src/index.js'
import { hostileValues, throwOurFaults } from '../support/hostile.js'
import { good, isSame, mistaken, planted, saidOf, type Shape } from '../support/places-law.js'

beforeAll(throwOurFaults)

/** The value by the names of the message. */
const written = (naming: Naming, definition: Definition, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (definition.kind === 'list' && Array.isArray(value))
    return value.map((item) => written(naming, definitionOf(definition.item), item))
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  const entries = Object.entries(value)
  if (definition.kind === 'map')
    return Object.fromEntries(
      entries.map(([key, held]) => [key, written(naming, definitionOf(definition.value), held)]),
    )
  if (definition.kind !== 'structure') return value
  const wire = [...membersUnder(naming, definition)]
  return Object.fromEntries(
    entries.map(([name, held]): [string, unknown] => {
      const member = wire.find(([, { name: documented }]) => documented === name)
      return member === undefined ? [name, held] : [member[0], written(naming, member[1].held, held)]
    }),
  )
}

/** A body, the name of what is planted in it, and where: the draws look at what they draw. */
type Drawn = readonly [body: unknown, hostile: string | null, pick: number]

/** Bodies of an operation: good ones, wrong ones, as JSON has them or not, and some with hostile values inside. */
const bodies = ({ response }: AnyOperation, naming: Naming): fc.Arbitrary<Drawn> => {
  const definition = definitionOf(response)
  const shape = response as unknown as Shape
  const plain = fc
    .tuple(fc.oneof(good(shape), mistaken(shape)), fc.boolean())
    .map(([value, isEncoded]) => written(naming, definition, isEncoded ? encoded(definition, value) : value))
  const more = fc.array(fc.nat(), { maxLength: 3 })
  const drawn = fc.tuple(plain, more).map(([value, picks]) => picks.reduce(crowded, value))
  const hostile = fc.option(fc.constantFrom<string>(...Object.keys(hostileValues), 'NaN'))
  return fc.tuple(drawn, hostile, fc.nat())
}

/** What keys may be added beside this one: other names of its member, misspelt ones, and those that mean something elsewhere. */
const besides: readonly ((key: string) => string)[] = [
  capitalize,
  lowerFirst,
  (key) => `${key}s`,
  (key) => key.slice(1),
  () => 'Newer',
  () => '7',
  () => '__proto__',
  () => 'toString',
  () => '$metadata',
  () => 'ResponseMetadata',
]

/** A value with a key more, before or behind the others, in one of the objects that it holds. */
const crowded = (value: unknown, pick: number): unknown => {
  if (typeof value !== 'object' || value === null || (!isArray(value) && !isFields(value))) return value
  const entries: [string, unknown][] = Object.entries(value)
  const goDown = entries.filter(([, held]) => typeof held === 'object' && held !== null)
  const below = goDown[pick % (goDown.length + 1)]
  const rest = Math.floor(pick / (goDown.length + 1))
  if (below !== undefined) {
    const made = entries.map(([key, held]) => [key, key === below[0] ? crowded(held, rest) : held] as const)
    return isArray(value) ? made.map(([, held]) => held) : Object.fromEntries(made)
  }
  const [near = ''] = entries[rest % Math.max(entries.length, 1)] ?? []
  const name = besides[rest % besides.length]?.(near) ?? ''
  const [extra, others] = [
    [name, rest % 3 === 0 ? { [near]: near } : near] as const,
    entries.filter(([key]) => key !== name),
  ]
  return isArray(value) ? value : Object.fromEntries(rest % 2 === 0 ? [extra, ...others] : [...others, extra])
}

const isFields = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype

/** As JSON has it; a stream has none. */
const encoded = (definition: Definition, value: unknown): unknown => {
  try {
    return encode(definition, value)
  } catch {
    return value
  }
}

const options = [{}, { mode: 'strict' }, { maxIssues: 1 }, { require: ['NotThere'] }, { missing: 'drift' }] as const

test.each(readdirSync('generated'))('%s', async (service) => {
  const { operations } = (await import(`../../generated/${service}/index.js`)) as {
    operations: Record<string, AnyOperation>
  }
  // Only for JSON is it known what the names in a message are.
  const read = Object.values(operations).filter(({ protocol }) => protocol === undefined)
  if (read.length === 0) return
  // By name: a counterexample should be readable.
  const drawn = fc.constantFrom(...read.map(({ name }) => name)).chain((name) => {
    const operation = operations[name] as AnyOperation
    const body = bodies(operation, namingOf('wire', operation.wireNames))
    return fc.tuple(fc.constant(name), body, fc.constantFrom(...options))
  })
  fc.assert(
    fc.property(drawn, ([name, [drawnBody, hostile, pick], chosen]) => {
      const body = hostile === null ? drawnBody : planted(drawnBody, hostileValues[hostile]?.() ?? hostile, pick)
      const operation = operations[name] as AnyOperation
      const naming = namingOf('wire', operation.wireNames)
      const drifts: Issue[] = []
      const decoded = decodeResponse(operation, body, {
        ...chosen,
        names: 'wire',
        onDrift: (drift) => void drifts.push(drift),
      })
      const { response: codec } = operation
      const walked = walk({ name: codec.name, codec, of: operation }, body, rulesOfResponse(chosen, naming), true)
      expect(saidOf({ issues: decoded._tag === 'Left' ? decoded.left : [], drifts, value: body })).toEqual(
        saidOf(walked),
      )
      if (decoded._tag === 'Left') return
      expect(isSame(decoded.right, walked.value)).toBe(true)
      expect(Object.is(decoded.right, body)).toBe(Object.is(walked.value, body))
    }),
    { numRuns: 150 },
  )
})
