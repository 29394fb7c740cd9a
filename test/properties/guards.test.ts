/**
 * A guard and the definition beside it say the same. A guard passes over nothing in which a walk without guards finds an
 * issue, a drift or a conversion; a walk of the places that it finds says the very same as one of the whole value, field by
 * field; and for plain data it finds nothing wherever the walk finds nothing.
 */
import * as fc from 'fast-check'
import type { Any } from 'io-ts'
import { operations } from 'aws-preflight/amplifybackend'
import { codecs as amplifybackend } from 'aws-preflight/amplifybackend/codecs'
import { arbitrary, responseArbitrary } from '../support/noisy.js'
import { Exception, optional, response, Response, Structure } from '../../src/codec.js'
import { definitionOf } from '../../src/schema/definition.js'
import { requestRules, responseRules, type Rules } from '../../src/walk/rules.js'
import { ask } from '../../src/schema/guard.js'
import type { Issue } from '../../src/index.js'
import { walk, type Walked } from '../../src/walk/walk.js'
import { codecs as bakery } from '../golden/bakery/codecs.js'
import { codecs as cellar } from '../golden/cellar/codecs.js'
import { codecs as pantry } from '../golden/pantry/codecs.js'
import { mutations } from '../support/mutations.js'
import { throwOurFaults } from '../support/hostile.js'

beforeAll(throwOurFaults)

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

/** All that there is to say of an issue. */
const allOf = (issue: Issue): unknown => ({
  ...issue.toJSON(),
  value: issue.value,
  context: issue.context.map(({ key, type, actual }) => [key, type.name, actual]),
})

const saidOf = ({ issues, drifts, value }: Walked, given: unknown): unknown => ({
  issues: issues.map(allOf),
  drifts: drifts.map(allOf),
  isSame: Object.is(value, given),
  value,
})

/** What bears on a walk that asks guards. */
const rows: readonly Partial<Rules>[] = [
  {},
  { maxIssues: 1 },
  { maxIssues: 3 },
  { unknownMembers: 'pass', unknownLiterals: 'pass' },
  { require: ['NotThere'] },
]

/** Every way in which a shape is walked: as a request or part of one, as a response, and as a part of one. */
const walksOf = (codec: Shape): readonly { readonly codec: Any; readonly rules: Rules; readonly isPart: boolean }[] => {
  const { tolerant, strict } = responseRules
  if (codec instanceof Response) return [tolerant, strict].map((rules) => ({ codec, rules, isPart: false }))
  const whole = response<{ Held?: object }>('Whole', () => ({ Held: optional(codec) }))
  return [
    { codec, rules: requestRules, isPart: false },
    ...[tolerant, strict].map((rules) => ({ codec: whole, rules, isPart: true })),
  ]
}

/** Good values, odd ones, and such that are no objects at all. */
const anything = (codec: Shape): fc.Arbitrary<unknown> => {
  const odd = fc
    .tuple(
      good(codec),
      fc.dictionary(fc.constantFrom(...namesOf(codec)), fc.anything({ withDate: true, withNullPrototype: true })),
    )
    .map(([fields, more]) => ({ ...(fields as object), ...more }))
  return fc.oneof(
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
}

/** Good values with some mistakes in them, at any depth. */
const mistaken = (codec: Shape): fc.Arbitrary<unknown> =>
  fc.tuple(good(codec), fc.array(fc.nat(), { minLength: 1, maxLength: 6 })).map(([value, picks]) => {
    const possible = mutations(codec, value, 'request')
    return picks.reduce<unknown>((given, pick) => mixed(given, value, possible[pick % possible.length]?.value), value)
  })

/** Of two values that were made from a third one, one that has the changes of both, as far as they can stand together. */
const mixed = (one: unknown, origin: unknown, other: unknown): unknown => {
  if (other === undefined || Object.is(other, origin)) return one
  if (!isFields(one) || !isFields(origin) || !isFields(other)) return other
  if (Array.isArray(one) !== Array.isArray(other)) return other
  if (Array.isArray(one) && Array.isArray(other) && Array.isArray(origin))
    return other.map((item, index) => mixed(one[index], (origin as unknown[])[index], item))
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(
    names.flatMap((name): [string, unknown][] => {
      if (!(name in other)) return name in origin ? [] : [[name, one[name]]]
      return [[name, name in one ? mixed(one[name], origin[name], other[name]) : other[name]]]
    }),
  )
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value) as object)

test.each(shapes)('%s: nothing is found only where nothing is wrong', (_, codec) => {
  fc.assert(
    fc.property(anything(codec), (value) => {
      if (ask(codec.guard, value) === undefined) expect(isFine(codec, value)).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test.each(shapes)('%s: at the places, the same is found as by a walk of all', (_, shape) => {
  const ways = walksOf(shape)
  fc.assert(
    fc.property(
      fc.oneof(anything(shape), mistaken(shape)),
      fc.constantFrom(...ways),
      fc.constantFrom(...rows),
      (drawn, { codec, rules, isPart }, row) => {
        const given = isPart ? { Held: drawn } : drawn
        const subject = { name: codec.name, codec }
        const all = walk(subject, given, { ...rules, ...row, guards: 'nowhere' }, true)
        const found = isPart ? false : ask(shape.guard, given)
        const there = walk(subject, given, { ...rules, ...row }, true, found === undefined ? false : found)
        expect(saidOf(there, given)).toEqual(saidOf(all, given))
      },
    ),
    { numRuns: 25 },
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
          expect(ask(codec.guard, given) === undefined).toBe(isFine(codec, given))
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

test('a guard takes the place of the walk only where the options allow it', () => {
  const jobs = { Jobs: [] }
  expect(ask(operations.ListBackendJobs.response.guard, jobs)).toBeUndefined()
  expect(operations.ListBackendJobs.response.decode(jobs)._tag).toBe('Right')
})
