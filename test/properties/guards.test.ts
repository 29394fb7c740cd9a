/**
 * A guard and the definition beside it say the same. A guard passes over nothing in which a walk without guards finds an
 * issue, a drift or a conversion; a walk of the places that it finds says the very same as one of the whole value, field by
 * field; and for plain data it finds nothing wherever the walk finds nothing.
 */
import * as fc from 'fast-check'
import type { Any } from 'io-ts'
import { operations } from 'aws-preflight/amplifybackend'
import { codecs as amplifybackend } from 'aws-preflight/amplifybackend/codecs'
import { codecs as dynamodb } from 'aws-preflight/dynamodb/codecs'
import { Response } from '../../src/codec.js'
import { definitionOf } from '../../src/schema/definition.js'
import { requestRules, responseRules, type Rules } from '../../src/walk/rules.js'
import { ask } from '../../src/schema/guard.js'
import { walk } from '../../src/walk/walk.js'
import { codecs as bakery } from '../golden/bakery/codecs.js'
import { codecs as cellar } from '../golden/cellar/codecs.js'
import { codecs as pantry } from '../golden/pantry/codecs.js'
import { mutations } from '../support/mutations.js'
import { throwOurFaults } from '../support/hostile.js'
import { anything, good, mistaken, placesLaw, type Shape, shapesOf } from '../support/places-law.js'

beforeAll(throwOurFaults)

/** Whether a walk without any guard finds nothing at all. */
const isFine = (codec: Any, value: unknown): boolean => {
  const strict: Rules = codec instanceof Response ? responseRules.tolerant : requestRules
  const rules: Rules = { ...strict, guards: 'nowhere' }
  const walked = walk({ name: codec.name, codec }, value, rules, true)
  return walked.issues.length === 0 && walked.drifts.length === 0 && Object.is(walked.value, value)
}

/** The value that a text holds of this one; null for what can't be written as JSON. */
const inText = (value: unknown): unknown => {
  try {
    const text = JSON.stringify([value], (_, held: unknown) => (typeof held === 'bigint' ? String(held) : held))
    return (JSON.parse(text) as readonly unknown[])[0]
  } catch {
    return null
  }
}

const shapes = shapesOf({ ...amplifybackend, ...bakery, ...cellar, ...pantry })

test('there are guards for every generated shape', () => {
  expect(shapes.length).toBeGreaterThan(110)
  for (const [, codec] of shapes) expect(typeof codec.guard).toBe('function')
})

test.each(shapes)('%s: nothing is found only where nothing is wrong', (_, codec) => {
  fc.assert(
    fc.property(anything(codec), (value) => ask(codec.guard, value) !== undefined || isFine(codec, value)),
    { numRuns: 25 },
  )
})

test.each(shapes.filter(([, codec]) => !(codec instanceof Response)))(
  '%s: of what a text holds, nothing is found only where nothing is wrong in a file',
  (_, codec) => {
    const held = fc.oneof(good(codec), mistaken(codec), fc.jsonValue()).map(inText)
    const rules: Rules = { ...requestRules, values: 'json', guards: 'nowhere' }
    fc.assert(
      fc.property(
        held,
        (value) =>
          ask(codec.guard, value) !== undefined ||
          walk({ name: codec.name, codec }, value, rules, false).issues.length === 0,
      ),
      { numRuns: 25 },
    )
  },
)

test.each(shapes)('%s: at the places, the same is found as by a walk of all', (name, shape) => {
  fc.assert(placesLaw([[name, shape]]), { numRuns: 25 })
})

/** Whether a shape has an exception as a member, as event streams do: where it is there, the walk has a look. */
const hasExceptions = (codec: Shape): boolean =>
  Object.values(codec.props as Readonly<Record<string, { readonly type: Any }>>).some(({ type }) => {
    const held = definitionOf(type)
    return held.kind === 'structure' && held.guard === undefined
  })

test.each(shapes.filter(([, codec]) => !hasExceptions(codec)))(
  '%s: for good data and every mutation of it, the same answer',
  (_, codec) => {
    const mode = codec instanceof Response ? 'tolerant' : 'request'
    fc.assert(
      fc.property(good(codec), fc.nat(), (value, pick) => {
        const possible = mutations(codec, value, mode)
        const mutation = possible[pick % possible.length]
        return (mutation ? [value, mutation.value] : [value]).every(
          (given) => (ask(codec.guard, given) === undefined) === isFine(codec, given),
        )
      }),
      { numRuns: 60 },
    )
  },
)

test('what is nested deeper than a guard follows is left to the walk, which says the same', () => {
  const { Shelf } = pantry
  const nested = (levels: number): object => (levels === 0 ? { Label: 'x' } : { Label: 'x', Above: nested(levels - 1) })
  expect(ask(Shelf.guard, nested(10))).toBeUndefined()
  expect(ask(Shelf.guard, nested(50))).toBeDefined()
  expect(Shelf.is(nested(50))).toBe(true)
  expect(Shelf.is(nested(150))).toBe(false)
})

test('a value inside itself is found where it first stands in itself', () => {
  const { Shelf } = pantry
  const shelf: Record<string, unknown> = { Label: 'x' }
  shelf['Above'] = { Label: 'y', Above: shelf }
  const result = Shelf.decode(shelf)
  expect(result._tag === 'Left' && result.left.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/Above/Above cyclic',
  ])
})

test('a value that holds itself several times is not looked at once for each way through it', () => {
  let reads = 0
  const value: { M: object } = { M: {} }
  const held = { enumerable: true, get: () => (reads++, value) }
  value.M = Object.defineProperties({}, { left: held, right: held })
  const result = dynamodb.AttributeValue.decode(value)
  expect(result._tag === 'Left' && result.left.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/M/left cyclic',
    '/M/right cyclic',
  ])
  expect(reads).toBeLessThan(1000)
})

test('a guard takes the place of the walk only where the options allow it', () => {
  const jobs = { Jobs: [] }
  expect(ask(operations.ListBackendJobs.response.guard, jobs)).toBeUndefined()
  expect(operations.ListBackendJobs.response.decode(jobs)._tag).toBe('Right')
})
