import type { Limits, Type } from './model.js'
import { isInt } from './types.js'

/** A kind of value, of those of a service and those of a codec. */
export type LimitableKind = Type['kind'] | 'foreign'

type Constraint = Exclude<keyof Limits, 'place'>

const range = ['min', 'max'] as const

const constraints: Readonly<Record<LimitableKind, readonly Constraint[]>> = {
  string: [...range, 'pattern'],
  list: [...range, 'unique'],
  map: range,
  blob: range,
  bytes: range,
  integer: range,
  bigint: range,
  float: range,
  number: range,
  boolean: [],
  timestamp: [],
  stream: [],
  events: [],
  document: [],
  unknown: [],
  literals: [],
  structure: [],
  union: [],
  reference: [],
  foreign: [],
}

/** The constraints that the values of a kind can keep; none for a kind that can be held to nothing. */
export const constraintsFor = (kind: LimitableKind): readonly Constraint[] => constraints[kind]

/** Whether two types are held to the same, wherever that stands. */
export const sameLimits = (left: Limits | undefined, right: Limits | undefined): boolean =>
  left?.min === right?.min &&
  left?.max === right?.max &&
  left?.unique === right?.unique &&
  left?.pattern?.text === right?.pattern?.text &&
  left?.pattern?.whole === right?.pattern?.whole

/** The limits of a part of a type, in words. */
export interface SpeltLimits {
  /** `keys`; nothing for the type itself. */
  readonly part: string
  /** 1–140 characters, like `[\w-]+` */
  readonly words: string
  readonly limits: Limits
}

/**
 * The limits of a type and of what it holds, in words; a pattern cut at so many characters. The width of an integer is its
 * type, and no limit.
 */
export const spellLimits = (type: Type, longest = Infinity, part = ''): readonly SpeltLimits[] => {
  const { limits } = type
  const own = limits === undefined || isInt(type) ? [] : [{ part, words: wordsOf(limits, type.kind, longest), limits }]
  const inside = (held: Type, place: string): readonly SpeltLimits[] => spellLimits(held, longest, place)
  if (type.kind === 'list') return [...own, ...inside(type.item, 'each')]
  return type.kind === 'map' ? [...own, ...inside(type.key, 'keys'), ...inside(type.value, 'values')] : own
}

const wordsOf = ({ min, max, pattern, unique }: Limits, kind: Type['kind'], longest: number): string =>
  [
    ...rangeWords(min, max).map((range) => `${range}${unitOf(kind, max ?? min)}`),
    ...(pattern === undefined ? [] : [`like \`${cut(pattern.text, longest)}\``]),
    ...(unique === true ? ['no two alike'] : []),
  ].join(', ')

const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

const rangeWords = (min: number | undefined, max: number | undefined): readonly string[] => {
  if (min === undefined) return max === undefined ? [] : [`at most ${max}`]
  if (max === undefined) return [`at least ${min}`]
  return [min === max ? `exactly ${min}` : `${min}–${max}`]
}

/** The word for the things that are counted, by the last number that is said. */
const unitOf = (kind: Type['kind'], count: number | undefined): string => {
  const isOne = count === 1
  switch (kind) {
    case 'string':
      return isOne ? ' character' : ' characters'
    case 'list':
      return isOne ? ' item' : ' items'
    case 'map':
      return isOne ? ' entry' : ' entries'
    case 'blob':
    case 'bytes':
      return isOne ? ' byte' : ' bytes'
    default:
      return ''
  }
}
