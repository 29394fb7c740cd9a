// By name: a namespace import would need a helper, which the bundler puts where the validator loads it too.
import {
  type Arbitrary,
  array,
  bigInt,
  boolean,
  constant,
  constantFrom,
  date,
  dictionary,
  double,
  integer,
  jsonValue,
  oneof,
  option,
  record,
  string,
  stringify,
  uint8Array,
  uniqueArray,
} from 'fast-check'
import type { Any, TypeOf } from 'io-ts'
import type { Tolerant } from '../combinators/decoded.js'
import {
  type Constraints,
  type Definition,
  definitionOf,
  type Member,
  type ScalarDefinition,
  type StructureDefinition,
} from '../schema/definition.js'
import { asRefined } from './as-refined.js'
import { character } from './character.js'
import { drawPattern } from './draw-pattern.js'
import { drifting } from './drift.js'
import { plausible, singular } from './plausible.js'
import type { AnyOperation, RequestOf, ResponseOf } from '../combinators/operation.js'

/** The options of drawn values. */
export interface DrawOptions {
  /** Your own arbitraries by path, `QueueUrl`, `Entries[].Id`, `Tags{}`, in place of ours. */
  readonly overrides?: Readonly<Record<string, Arbitrary<unknown>>> | undefined
  /** Leaves out what is optional, at every depth. */
  readonly requiredOnly?: boolean | undefined
  /** How many items or entries a list or a map has at the most, where the reference wants no more; default 4. */
  readonly maxItems?: number | undefined
  /** Below this many levels, what is optional is left out and lists are empty; default 6. */
  readonly depth?: number | undefined
  /** Draws anything that is accepted: every sign of Unicode, the greatest numbers. By default values are plausible. */
  readonly noise?: boolean | undefined
}

/** Draws what a codec accepts, from the definition that the codec checks by. Throws an `Error` for what it cannot draw. */
export const arbitrary = <C extends Any>(codec: C, options: DrawOptions = {}): Arbitrary<TypeOf<C>> =>
  new Drawing(options).root((drawing) => drawing.of(codec, 0, ''))

/** Draws valid requests of an operation. Throws an `Error` where an override names no member. */
export const requestArbitrary = <O extends AnyOperation>(
  operation: O,
  options?: DrawOptions,
): Arbitrary<RequestOf<O>> => arbitrary(operation.request, options) as Arbitrary<RequestOf<O>>

/** The options of drawn responses. */
export interface ResponseDrawOptions<M extends 'strict' | 'typedef' = 'strict' | 'typedef'> extends DrawOptions {
  /** `typedef` has every required member, `strict`, the default, leaves any top-level one out. */
  readonly mode?: M | undefined
  /** Puts up to three things into a response that the reference does not have, and tolerant mode takes. */
  readonly drift?: boolean | undefined
}

/** Draws responses of an operation. */
export const responseArbitrary = <O extends AnyOperation, M extends 'strict' | 'typedef' = 'strict'>(
  operation: O,
  { mode, drift = false, ...options }: ResponseDrawOptions<M> = {},
): Arbitrary<M extends 'typedef' ? ResponseOf<O> : Tolerant<ResponseOf<O>>> => {
  const definition = definitionOf(operation.response) as StructureDefinition
  const whole = new Drawing(options).root((drawing) => drawing.structure(definition, 0, '', mode !== 'typedef'))
  const drawn = asRefined(whole, definition, '')
  return (drift ? drifting(definition, drawn) : drawn) as Arbitrary<never>
}

/** Arbitraries made so far: a shape that is reached by many ways is made once a level. */
class Drawing {
  readonly #made = new Map<string, Map<Definition, Arbitrary<unknown>>>()
  readonly #overrides: Readonly<Record<string, Arbitrary<unknown>>>
  readonly #unused: Set<string>
  readonly #requiredOnly: boolean
  readonly #maxItems: number
  readonly #deepest: number
  readonly #noise: boolean

  constructor({ overrides = {}, requiredOnly = false, maxItems = 4, depth = 6, noise = false }: DrawOptions) {
    this.#overrides = overrides
    this.#unused = new Set(Object.keys(overrides))
    this.#requiredOnly = requiredOnly
    this.#maxItems = maxItems
    this.#deepest = depth
    this.#noise = noise
  }

  /** All of it; every override has to be of use. */
  root(draw: (drawing: Drawing) => Arbitrary<unknown>): Arbitrary<unknown> {
    const drawn = draw(this)
    const [unused] = this.#unused
    if (unused === undefined) return drawn
    throw new Error(
      `Nothing is drawn at the path ${JSON.stringify(unused)} of the overrides: a path is like Entries[].Id or Tags{}.`,
    )
  }

  of(codec: Any, depth: number, path: string): Arbitrary<unknown> {
    const override = this.#overrideAt(path)
    if (override !== undefined) return override
    const definition = definitionOf(codec)
    // Scalars go by the name of their member; below an override each place is made by itself.
    const name = nameAt(path)
    const isOwn = Object.keys(this.#overrides).some((overridden) => overridden.startsWith(path))
    if (isOwn) return this.#make(definition, depth, path)
    const level = `${depth} ${isNamed(definition) ? '' : name}`
    const made = this.#made.get(level) ?? new Map<Definition, Arbitrary<unknown>>()
    this.#made.set(level, made)
    const known = made.get(definition) ?? this.#make(definition, depth, path)
    made.set(definition, known)
    return known
  }

  #overrideAt(path: string): Arbitrary<unknown> | undefined {
    if (!Object.hasOwn(this.#overrides, path)) return undefined
    this.#unused.delete(path)
    return this.#overrides[path]
  }

  structure({ members, union }: StructureDefinition, depth: number, path: string, partial = false): Arbitrary<unknown> {
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`)
    const shown = union
      ? choices([...members], depth >= this.#deepest)
      : [...members].filter(
          ([name, { required }]) =>
            required || this.#isOverridden(at(name)) || (depth < this.#deepest && !this.#requiredOnly),
        )
    const model = Object.fromEntries(shown.map(([name, member]) => [name, this.#member(member, depth, at(name))]))
    if (union) return oneof(...Object.entries(model).map(([name, drawn]) => drawn.map((value) => ({ [name]: value }))))
    const requiredKeys = shown
      .filter(
        ([name, { required, promised }]) =>
          (partial && !this.#requiredOnly ? promised : required) || this.#isOverridden(at(name)),
      )
      .map(([name]) => name)
    return record(model, { requiredKeys, noNullPrototype: true })
  }

  /** A value in a header or in the status is drawn as HTTP can carry it; a pattern knows better. */
  #member({ type, held, location }: Member, depth: number, path: string): Arbitrary<unknown> {
    const override = this.#overrideAt(path)
    if (override !== undefined) return override
    if (location === 'status') return constantFrom(200, 201, 202)
    const isText = this.#noise && location === 'header' && held.kind === 'string' && held.pattern === undefined
    if (isText) return drawPattern(headerText, held)
    return this.of(type, depth + 1, path)
  }

  /** A member that is overridden is there. */
  #isOverridden(path: string): boolean {
    return Object.hasOwn(this.#overrides, path)
  }

  /** An item or an entry. */
  #held(codec: Any, sparse: boolean | undefined, depth: number, path: string): Arbitrary<unknown> {
    const drawn = this.of(codec, depth + 1, path)
    return sparse ? option(drawn) : drawn
  }

  /** A value that your own checks refuse is drawn again. */
  #make(definition: Definition, depth: number, path: string): Arbitrary<unknown> {
    const drawn = this.#makeKind(definition, depth, path)
    return definition.kind === 'foreign' ? drawn : asRefined(drawn, definition, path)
  }

  #makeKind(definition: Definition, depth: number, path: string): Arbitrary<unknown> {
    const most = depth < this.#deepest ? this.#maxItems : 0
    switch (definition.kind) {
      case 'literals':
        return constantFrom(...definition.values)
      case 'structure':
        return this.structure(definition, depth, path)
      case 'list': {
        const { min = 0, unique } = definition
        const max = Math.min(definition.max ?? Infinity, most)
        if (min === 0 && max === 0) return constant([])
        const lengths = { minLength: min, maxLength: Math.max(min, max) }
        const item = this.#held(definition.item, definition.sparse, depth, `${path}[]`)
        return unique ? uniqueArray(item, { ...lengths, selector: stringify }) : array(item, lengths)
      }
      case 'map': {
        const { min = 0 } = definition
        const max = Math.min(definition.max ?? Infinity, most)
        if (min === 0 && max === 0) return constant({})
        const key = this.of(definition.key, depth + 1, `${path}{key}`) as Arbitrary<string>
        return dictionary(key, this.#held(definition.value, definition.sparse, depth, `${path}{}`), {
          minKeys: min,
          maxKeys: Math.max(min, max),
          noNullPrototype: true,
        })
      }
      case 'foreign':
        if (definition.face !== undefined) return this.#make(definition.face, depth, path)
        throw new Error(
          `There is no arbitrary for the io-ts codec "${definition.codec.name}": only codecs of aws-preflight say what they hold.`,
        )
      default:
        return (this.#noise ? undefined : plausible(definition, nameAt(path))) ?? drawScalar(definition)
    }
  }
}

/** A shape of that name draws the same wherever it stands. */
const isNamed = ({ kind }: Definition): boolean => kind === 'structure' || kind === 'literals'

/** The name of the innermost member: `SubnetId` for an item at `Entries[].SubnetIds[]`. */
const nameAt = (path: string): string => {
  const last = path.slice(path.lastIndexOf('.') + 1)
  const name = last.replace(/[[{].*$/, '')
  return name === last ? name : singular(name)
}

/** The members of a tagged union that may be drawn: at the end those that lead on the least. */
const choices = (members: readonly (readonly [string, Member])[], isDeep: boolean): typeof members => {
  if (!isDeep) return members
  const least = Math.min(...members.map(([, { held }]) => levelsOf(held)))
  return members.filter(([, { held }]) => levelsOf(held) === least)
}

/** How many levels a value of this type has at the least: a list may be empty, or not; what is always inside itself has no end. */
const levelsOf = (definition: Definition, within: readonly Definition[] = []): number => {
  if (definition.kind === 'list' || definition.kind === 'map') {
    const held = definition.kind === 'list' ? definition.item : definition.value
    return (definition.min ?? 0) > 0 ? 1 + levelsOf(definitionOf(held), within) : 0
  }
  if (definition.kind !== 'structure') return 0
  if (within.includes(definition)) return Infinity
  const { members, union } = definition
  const below = [...members.values()]
    .filter(({ required }) => union || required)
    .map(({ held }) => levelsOf(held, [...within, definition]))
  return 1 + (union ? Math.min(...below) : Math.max(0, ...below))
}

const drawScalar = (definition: ScalarDefinition): Arbitrary<unknown> => {
  switch (definition.kind) {
    case 'string':
      return drawString(definition)
    case 'integer':
      return integer(bounds(definition, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER))
    case 'float':
      return double({ ...bounds(definition, -Number.MAX_VALUE, Number.MAX_VALUE), noNaN: true })
    case 'boolean':
      return boolean()
    case 'timestamp':
      return date({ ...writableTimes, noInvalidDate: true })
    case 'bigint':
      return bigInt({
        ...(definition.min !== undefined && { min: BigInt(definition.min) }),
        ...(definition.max !== undefined && { max: BigInt(definition.max) }),
      })
    case 'events':
      return constant(noEvents)
    case 'blob':
    case 'bytes':
    case 'stream':
      return uint8Array(lengths(definition))
    case 'document':
    case 'unknown':
      // `null` by itself is a document, but an SDK leaves it out.
      return jsonValue({ maxDepth: 3 }).filter((value) => value !== null)
  }
}

/** The times that every format of a timestamp can write: those of a year of four digits. */
const writableTimes = { min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') }

const headerText = /^[!-~]+$/

const noEvents: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
}

/** By code points, as AWS counts a length. */
const drawString = (definition: Constraints): Arbitrary<string> =>
  definition.pattern ? drawPattern(definition.pattern, definition) : string({ unit: character, ...lengths(definition) })

const bounds = ({ min, max }: Constraints, least: number, most: number): { min: number; max: number } => ({
  min: min ?? least,
  max: max ?? most,
})

const lengths = ({ min, max }: Constraints): { minLength?: number; maxLength?: number } => ({
  ...(min !== undefined && { minLength: min }),
  ...(max !== undefined && { maxLength: max }),
})
