/** Values for a shape, good, wrong and odd ones, and the law that a walk of the places says what a walk of all says. */
import * as fc from 'fast-check'
import type { Any } from 'io-ts'
import { Exception, optional, response, Response, Structure } from '../../src/codec.js'
import type { Issue } from '../../src/index.js'
import { ask } from '../../src/schema/guard.js'
import { requestRules, responseRules, type Rules } from '../../src/walk/rules.js'
import { walkWhenRead } from '../../src/walk/unread.js'
import { walk, type Walked } from '../../src/walk/walk.js'
import { hostileValues } from './hostile.js'
import { mutations } from './mutations.js'
import { arbitrary, responseArbitrary } from './noisy.js'

export type Shape = Structure<object> | Response<object>

/** Exceptions have no guards: the walk is fast enough for them. */
const isShape = (codec: unknown): codec is Shape =>
  codec instanceof Structure || (codec instanceof Response && !(codec instanceof Exception))

/** The shapes among some codecs, each by its name; what the SDK and boto3 put beside a response passes unguarded. */
export const shapesOf = (codecs: Readonly<Record<string, unknown>>): readonly (readonly [string, Shape])[] =>
  Object.entries(codecs).flatMap(([name, codec]) =>
    isShape(codec) && !name.endsWith('TypeDef') && name !== 'ResponseMetadata' ? [[name, codec] as const] : [],
  )

/** A good value, by the codec's own definition. A response may lack anything at the top. */
export const good = (codec: Shape): fc.Arbitrary<unknown> =>
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
  // A function has a `name` that can't be assigned to.
  (fields) => Object.defineProperties(() => 1, Object.getOwnPropertyDescriptors({ ...fields })),
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

/** A copy with the value in one place more. */
export const planted = (root: unknown, value: unknown, pick: number): unknown => {
  const spots: (() => void)[] = []
  const visit = (copy: unknown): unknown => {
    if (typeof copy !== 'object' || copy === null || ArrayBuffer.isView(copy)) return copy
    const target = (Array.isArray(copy) ? [] : {}) as Record<string, unknown>
    for (const [key, held] of Object.entries(copy)) {
      target[key] = visit(held)
      spots.push(() => (target[key] = value))
    }
    if (!Array.isArray(copy)) spots.push(() => (target['Unknown'] = value))
    return target
  }
  const result = visit(root)
  spots[pick % spots.length]?.()
  return result
}

/** All that there is to say of an issue. */
const allOf = (issue: Issue): unknown => ({
  ...issue.toJSON(),
  value: issue.value,
  context: issue.context.map(({ key, type, actual }) => [key, type.name, actual]),
})

export const saidOf = ({ issues, drifts }: Walked): unknown => ({
  issues: issues.map(allOf),
  drifts: drifts.map(allOf),
})

/** Whether two results are the same value, or copies that a walk made of the same one, with the same in them. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime()
  if (one instanceof Uint8Array && other instanceof Uint8Array) return Buffer.compare(one, other) === 0
  const [fields, others] = [one, other].map((copy) => new Map(Object.entries(copy)))
  return (
    fields !== undefined &&
    [...fields.keys()].join() === [...(others ?? fields).keys()].join() &&
    [...fields].every(([name, held]) => isSame(held, others?.get(name)))
  )
}

/** Options that bear on a walk which asks guards. Where there are none, issues may be left unread. */
const rows: readonly (Partial<Rules> | undefined)[] = [
  undefined,
  undefined,
  {},
  { maxIssues: 1 },
  { maxIssues: 3 },
  { unknownMembers: 'pass', unknownLiterals: 'pass' },
  { require: ['NotThere'] },
]

/** What is walked, by which rules, and whether the shape is a part of it. */
interface Way {
  readonly codec: Any
  readonly rules: Rules
  readonly isPart: boolean
}

/** Every way in which a shape is walked: as a request or part of one, as a response, and as a part of one. */
const walksOf = (codec: Shape): readonly Way[] => {
  const { tolerant, strict } = responseRules
  if (codec instanceof Response) return [tolerant, strict].map((rules) => ({ codec, rules, isPart: false }))
  const whole = response<{ Held?: object }>('Whole', () => ({ Held: optional(codec) }))
  return [
    { codec, rules: requestRules, isPart: false },
    ...[tolerant, strict].map((rules) => ({ codec: whole, rules, isPart: true })),
  ]
}

/** Good values, odd ones, and such that are no objects at all. */
export const anything = (codec: Shape): fc.Arbitrary<unknown> => {
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
export const mistaken = (codec: Shape): fc.Arbitrary<unknown> =>
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

/** Values that lie, throw or only look like something, by name, and in which place: the draws look at what they draw. */
const hostile = fc.option(fc.tuple(fc.constantFrom(...Object.keys(hostileValues)), fc.nat()))

/**
 * At the places that a guard finds, a walk finds the same as where it looks at all, field by field. Shapes are drawn by
 * name: a counterexample should be readable.
 */
export const placesLaw = (shapes: readonly (readonly [string, Shape])[]): fc.IProperty<unknown> => {
  const byName = new Map(shapes)
  const shapeOf = (name: string): Shape => byName.get(name) as Shape
  const drawn = fc.constantFrom(...byName.keys()).chain((name) => {
    const shape = shapeOf(name)
    const value = fc.oneof(
      fc.tuple(anything(shape), fc.constant(null)),
      fc.tuple(mistaken(shape), fc.constant(null)),
      fc.tuple(good(shape), hostile),
    )
    return fc.tuple(fc.constant(name), value, fc.nat(walksOf(shape).length - 1), fc.constantFrom(...rows))
  })
  return fc.property(drawn, ([name, [value, planting], way, row]) => {
    const shape = shapeOf(name)
    const { codec, rules, isPart } = walksOf(shape)[way] as Way
    const drawnValue = planting === null ? value : planted(value, hostileValues[planting[0]]?.(), planting[1])
    const given = isPart ? { Held: drawnValue } : drawnValue
    const subject = { name: codec.name, codec }
    const all = walk(subject, given, { ...rules, ...row, guards: 'nowhere' }, true)
    const found = isPart ? false : ask(shape.guard, given)
    const there =
      row === undefined && rules === requestRules
        ? walkWhenRead(subject, given, rules, found ?? false)
        : walk(subject, given, { ...rules, ...row }, true, found ?? false)
    expect([saidOf(there), isSame(there.value, all.value)]).toEqual([saidOf(all), true])
  })
}
