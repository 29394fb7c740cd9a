/**
 * A guard and the definition beside it say the same. A guard never says yes where a walk without guards finds an issue,
 * a drift or a conversion; and for plain data it says yes wherever the walk finds nothing.
 */
import * as fc from 'fast-check'
import type { Any } from 'io-ts'
import { operations } from 'aws-preflight/amplifybackend'
import { codecs as amplifybackend } from 'aws-preflight/amplifybackend/codecs'
import { arbitrary, responseArbitrary } from 'aws-preflight/arbitraries'
import { Exception, Response, Structure } from '../../src/codec.js'
import { definitionOf } from '../../src/schema/definition.js'
import { requestRules, responseRules, type Rules } from '../../src/walk/rules.js'
import { walk } from '../../src/walk/walk.js'
import { codecs as bakery } from '../golden/bakery/codecs.js'
import { codecs as cellar } from '../golden/cellar/codecs.js'
import { codecs as pantry } from '../golden/pantry/codecs.js'
import { mutations } from '../support/mutations.js'

/** Whether a walk without any guard finds nothing at all. */
const isFine = (codec: Any, value: unknown): boolean => {
  const strict: Rules = codec instanceof Response ? responseRules.tolerant : requestRules
  const rules: Rules = { ...strict, guards: 'nowhere' }
  const walked = walk({ name: codec.name, codec }, value, rules, true)
  return walked.issues.length === 0 && walked.drifts.length === 0 && Object.is(walked.value, value)
}

type Shape = Structure<object> | Response<object>

/** Exceptions have no guards: the walk is fast enough for them. */
const isShape = (codec: unknown): codec is Shape =>
  codec instanceof Structure || (codec instanceof Response && !(codec instanceof Exception))

const shapes = Object.entries<unknown>({ ...amplifybackend, ...bakery, ...cellar, ...pantry }).flatMap(
  ([name, codec]) => (isShape(codec) && !name.endsWith('TypeDef') ? [[name, codec] as const] : []),
)

/** A good value, by the codec's own definition. A response may lack anything at the top. */
const good = (codec: Shape): fc.Arbitrary<unknown> =>
  codec instanceof Response
    ? responseArbitrary({ name: '', alias: '', request: codec, response: codec, paginator: undefined } as never)
    : arbitrary(codec)

const oddNames = ['__proto__', 'toString', 'constructor', 'hasOwnProperty', '$metadata', 'ResponseMetadata']
const namesOf = (codec: Shape): string[] => [...Object.keys(codec.props), ...oddNames]

class Own {
  get inherited(): string {
    return 'not an own property'
  }
}

/** Ways to hold the same members that are odd in one respect. */
const disguises: readonly ((fields: object) => unknown)[] = [
  (fields) => Object.assign(Object.create(null) as object, fields),
  (fields) => Object.create(fields) as unknown,
  (fields) => Object.assign(Object.create({ inherited: 1 }) as object, fields),
  (fields) => Object.assign(new Own(), fields),
  (fields) => Object.assign(new Date(), fields),
  (fields) => Object.assign([], fields),
  (fields) => Object.assign(() => 1, fields),
  (fields) => Object.assign(new Map(), fields),
  (fields) => new Proxy(fields, {}),
  (fields) => Object.freeze({ ...fields }),
  (fields) => ({ ...fields, [Symbol('x')]: 1 }),
  (fields) => Object.defineProperty({ ...fields }, 'hidden', { value: 1, enumerable: false }),
  (fields) =>
    Object.defineProperties(
      {},
      Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, { enumerable: true, get: () => value as unknown }]),
      ),
    ),
  (fields) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value === undefined ? null : (value as unknown)]),
    ),
  (fields) => ({ ...fields, extra: undefined }),
]

test('there are guards for every generated shape', () => {
  expect(shapes.length).toBeGreaterThan(110)
  for (const [, codec] of shapes) expect(typeof codec.guard).toBe('function')
})

test.each(shapes)('%s: yes only where nothing is wrong', (_, codec) => {
  const odd = fc
    .tuple(
      good(codec),
      fc.dictionary(fc.constantFrom(...namesOf(codec)), fc.anything({ withDate: true, withNullPrototype: true })),
    )
    .map(([fields, more]) => ({ ...(fields as object), ...more }))
  const anything = fc.oneof(
    fc.anything({
      withDate: true,
      withMap: true,
      withBoxedValues: true,
      withTypedArray: true,
      withSparseArray: true,
      withNullPrototype: true,
    }),
    fc.dictionary(fc.constantFrom(...namesOf(codec)), fc.anything()),
    odd,
    fc
      .tuple(fc.oneof(good(codec), odd), fc.constantFrom(...disguises))
      .map(([fields, disguise]) => disguise(fields as object)),
  )
  fc.assert(
    fc.property(anything, (value) => {
      if (codec.guard?.(value)) expect(isFine(codec, value)).toBe(true)
    }),
    { numRuns: 60 },
  )
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
        for (const given of mutation ? [value, mutation.value] : [value])
          expect(codec.guard?.(given)).toBe(isFine(codec, given))
      }),
      { numRuns: 60 },
    )
  },
)

test('what is nested deeper than a guard follows is left to the walk, which says the same', () => {
  const { Shelf } = pantry
  const nested = (levels: number): object => (levels === 0 ? { Label: 'x' } : { Label: 'x', Above: nested(levels - 1) })
  expect(Shelf.guard?.(nested(10))).toBe(true)
  expect(Shelf.guard?.(nested(50))).toBe(false)
  expect(Shelf.is(nested(50))).toBe(true)
  expect(Shelf.is(nested(150))).toBe(false)
})

test('a guard takes the place of the walk only where the options allow it', () => {
  const jobs = { Jobs: [] }
  expect(operations.ListBackendJobs.response.guard?.(jobs)).toBe(true)
  expect(operations.ListBackendJobs.response.decode(jobs)._tag).toBe('Right')
})
