import type { Limits, Type } from '../service/model.js'
import type { PatternNames } from '../service/types.js'

/** A condition in a guard, and what it needs from the door. */
export interface Refusal {
  /** Holds where the walk has to look at a value; nothing where no value needs it. */
  readonly condition: string
  readonly doorNames: readonly string[]
}

/**
 * When a value that holds no other is left to the walk: where it is not of the type, or not what else the reference states.
 * One condition more for each; the value is never `undefined`. Every kind is named: one that is forgotten does not compile.
 */
export const scalarRefusal = (type: Type, value: string, patterns: PatternNames): Refusal => {
  switch (type.kind) {
    case 'string':
      return also(alone(`typeof ${value} !== 'string'`), textRefusals(type, value, patterns))
    case 'boolean':
      return alone(`typeof ${value} !== 'boolean'`)
    case 'bigint':
      return also(alone(`typeof ${value} !== 'bigint'`), alone(ranges(type, value)))
    case 'integer':
    case 'float':
      return alone(numberRefusal(type, value))
    case 'blob':
    case 'bytes':
    case 'stream':
      return also(ofDoor('isBlob', value), sizeRefusal(type, value))
    case 'timestamp':
      return ofDoor('isTimestamp', value)
    case 'document':
      return ofDoor('isDocument', value)
    case 'events':
      return ofDoor('isEvents', value)
    // Any value is one.
    case 'unknown':
      return alone('')
    // What holds others is no scalar, and `resolve` leaves none of the rest: the walk has a look.
    case 'number':
    case 'literals':
    case 'structure':
    case 'union':
    case 'list':
    case 'map':
    case 'reference':
      return alone('true')
  }
}

/** A condition that needs nothing. */
export const alone = (condition: string): Refusal => ({ condition, doorNames: [] })

const ofDoor = (name: string, value: string): Refusal => ({ condition: `!${name}(${value})`, doorNames: [name] })

/** One of two things is wrong. */
const also = (one: Refusal, other: Refusal): Refusal => ({
  condition: [one.condition, other.condition].filter((condition) => condition !== '').join(' || '),
  doorNames: [...one.doorNames, ...other.doorNames],
})

type Bounds = Partial<Pick<Limits, 'min' | 'max' | 'unique'>>

const noBounds: Bounds = {}

/**
 * What is wrong with a text: the length first; characters, of which a text may have fewer than its length, are counted
 * near the bound alone, and not at all where the pattern takes none that is longer than one.
 */
const textRefusals = (
  type: Extract<Type, { readonly kind: 'string' }>,
  value: string,
  patterns: PatternNames,
): Refusal => {
  const { limits } = type
  const { min = type.min ?? 0, max } = limits ?? noBounds
  const code = limits?.pattern?.code
  const isCounted = (min > 1 || max !== undefined) && code?.hasNoPairs !== true
  const refusals = [
    ...(min === 1 ? [`${value} === ''`] : []),
    ...(isCounted && min > 1 ? [`(${value}.length < ${2 * min} && codePoints(${value}) < ${min})`] : []),
    ...(min > 1 && !isCounted ? [`${value}.length < ${min}`] : []),
    ...(max === undefined
      ? []
      : [
          isCounted
            ? `(${value}.length > ${max} && codePoints(${value}, ${max}) > ${max})`
            : `${value}.length > ${max}`,
        ]),
    ...(code === undefined ? [] : [`!${patterns(code)}.test(${value})`]),
  ]
  return { condition: refusals.join(' || '), doorNames: isCounted ? ['codePoints'] : [] }
}

const sizeRefusal = ({ limits }: Type, value: string): Refusal =>
  limits === undefined
    ? alone('')
    : {
        condition: `!hasBytes(${value}, ${limits.min ?? 0}, ${limits.max ?? 'Infinity'})`,
        doorNames: ['hasBytes'],
      }

const ranges = ({ limits }: Type, value: string): string => rangeRefusals(limits, value).join(' || ')

const rangeRefusals = ({ min, max }: Bounds = noBounds, value: string): readonly string[] => [
  ...(min === undefined ? [] : [`${value} < ${min}`]),
  ...(max === undefined ? [] : [`${value} > ${max}`]),
]

/** A number that is its own 32 bits is an integer, and within them. */
const numberRefusal = (type: Type, value: string): string => {
  const check = type.kind === 'integer' ? `!Number.isSafeInteger(${value})` : `!Number.isFinite(${value})`
  const { min, max } = type.limits ?? noBounds
  if (min === undefined && max === undefined) return check
  const isSmall = type.kind === 'integer' && (min ?? -Infinity) >= -(2 ** 31) && (max ?? Infinity) < 2 ** 31
  const refusals = rangeRefusals(type.limits, value).filter(
    (each) => !isSmall || !/ (?:-2147483648|2147483647)$/.test(each),
  )
  return [`typeof ${value} !== 'number'`, isSmall ? `(${value} | 0) !== ${value}` : check, ...refusals].join(' || ')
}

/** What is wrong with a count. A list that is to have no equal items is for the walk, where there are some to compare. */
export const countRefusals = ({ min, max, unique }: Bounds = noBounds, count: string): readonly string[] => [
  ...(min === undefined ? [] : [`${count} < ${min}`]),
  ...(max === undefined || unique === true ? [] : [`${count} > ${max}`]),
  ...(unique === true ? [`${count} > 1`] : []),
]

/** Whether the keys of a map are held to more than that they are texts. */
export const isHeld = (key: Type): boolean => key.kind === 'reference' || key.limits !== undefined

/** What is wrong with a key, of which it is known that it is a text; nothing where it is one of a literal union. */
export const keyRefusalOf = (key: Type, patterns: PatternNames): Refusal | undefined =>
  key.kind === 'string' ? textRefusals(key, 'key', patterns) : undefined

/** The name, which is in the set from now on. */
export const added = (names: Set<string>, name: string): string => {
  names.add(name)
  return name
}
