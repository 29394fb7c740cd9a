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
  stringMatching,
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
import { inRange } from '../walk/scalars/scalar.js'
import type { AnyOperation, RequestOf, ResponseOf } from '../combinators/operation.js'

/** Below this many levels, what is optional is left out and lists are empty, so that recursive shapes end. */
const deepest = 6

/** Draws what a codec accepts, from the definition that the codec checks by. */
export const arbitrary = <C extends Any>(codec: C): Arbitrary<TypeOf<C>> => new Drawing().of(codec, 0)

/** Draws valid requests of an operation. */
export const requestArbitrary = <O extends AnyOperation>(operation: O): Arbitrary<RequestOf<O>> =>
  arbitrary(operation.request) as Arbitrary<RequestOf<O>>

/** Draws responses of an operation: `typedef` has every required member, `strict` leaves any top-level one out. */
export const responseArbitrary = <O extends AnyOperation, M extends 'strict' | 'typedef' = 'strict'>(
  operation: O,
  { mode }: { readonly mode?: M } = {},
): Arbitrary<M extends 'typedef' ? ResponseOf<O> : Tolerant<ResponseOf<O>>> => {
  const definition = definitionOf(operation.response) as StructureDefinition
  return new Drawing().structure(definition, 0, mode !== 'typedef') as Arbitrary<never>
}

/** Arbitraries made so far: a shape that is reached by many ways is made once a level. */
class Drawing {
  readonly #made = new Map<Definition, Arbitrary<unknown>[]>()

  of(codec: Any, depth: number): Arbitrary<unknown> {
    const definition = definitionOf(codec)
    const levels = this.#made.get(definition) ?? []
    this.#made.set(definition, levels)
    return (levels[depth] ??= this.#make(definition, depth))
  }

  structure({ members, union }: StructureDefinition, depth: number, partial = false): Arbitrary<unknown> {
    const shown = union
      ? choices([...members], depth)
      : [...members].filter(([, { required }]) => required || depth < deepest)
    const model = Object.fromEntries(shown.map(([name, member]) => [name, this.#member(member, depth)]))
    if (union) return oneof(...Object.entries(model).map(([name, drawn]) => drawn.map((value) => ({ [name]: value }))))
    const requiredKeys = shown
      .filter(([, { required, promised }]) => (partial ? promised : required))
      .map(([name]) => name)
    return record(model, { requiredKeys, noNullPrototype: true })
  }

  /** What stands in a header or in the status is drawn as HTTP can carry it; a pattern knows better. */
  #member({ type, held, location }: Member, depth: number): Arbitrary<unknown> {
    if (location === 'status') return constantFrom(200, 201, 202)
    const isText = location === 'header' && held.kind === 'string' && held.pattern === undefined
    if (isText) return headerText.filter(({ length }) => inRange(held, length))
    return this.of(type, depth + 1)
  }

  /** An item or an entry. */
  #held(codec: Any, sparse: boolean | undefined, depth: number): Arbitrary<unknown> {
    const drawn = this.of(codec, depth + 1)
    return sparse ? option(drawn) : drawn
  }

  #make(definition: Definition, depth: number): Arbitrary<unknown> {
    switch (definition.kind) {
      case 'literals':
        return constantFrom(...definition.values)
      case 'structure':
        return this.structure(definition, depth)
      case 'list': {
        const { min = 0, max = depth < deepest ? 4 : 0, unique } = definition
        if (min === 0 && max === 0) return constant([])
        const lengths = { minLength: min, maxLength: Math.max(min, max) }
        const item = this.#held(definition.item, definition.sparse, depth)
        return unique ? uniqueArray(item, { ...lengths, selector: stringify }) : array(item, lengths)
      }
      case 'map': {
        const { min = 0, max = depth < deepest ? 4 : 0 } = definition
        if (min === 0 && max === 0) return constant({})
        const key = this.of(definition.key, depth + 1) as Arbitrary<string>
        return dictionary(key, this.#held(definition.value, definition.sparse, depth), {
          minKeys: min,
          maxKeys: Math.max(min, max),
          noNullPrototype: true,
        })
      }
      case 'foreign':
        throw new Error(
          `There is no arbitrary for the io-ts codec "${definition.codec.name}": only codecs of aws-preflight say what they hold.`,
        )
      default:
        return drawScalar(definition)
    }
  }
}

/** The members of a tagged union that may be drawn: at the end those that lead on the least. */
const choices = (members: readonly (readonly [string, Member])[], depth: number): typeof members => {
  if (depth < deepest) return members
  const least = Math.min(...members.map(([, { held }]) => levelsOf(held)))
  return members.filter(([, { held }]) => levelsOf(held) === least)
}

/** How many levels a value of this type has at the least; what is always inside itself has no end. */
const levelsOf = (definition: Definition, within: readonly Definition[] = []): number => {
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
      return bigInt()
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

const headerText = /*#__PURE__*/ stringMatching(/^[!-~]{1,20}$/)

const noEvents: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
}

/** By code points, as AWS counts a length. */
const drawString = (definition: Constraints): Arbitrary<string> =>
  definition.pattern
    ? stringMatching(definition.pattern).filter((text) => inRange(definition, [...text].length))
    : string({ unit: 'binary', ...lengths(definition) })

const bounds = ({ min, max }: Constraints, least: number, most: number): { min: number; max: number } => ({
  min: min ?? least,
  max: max ?? most,
})

const lengths = ({ min, max }: Constraints): { minLength?: number; maxLength?: number } => ({
  ...(min !== undefined && { minLength: min }),
  ...(max !== undefined && { maxLength: max }),
})
