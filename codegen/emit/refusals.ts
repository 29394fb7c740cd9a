/** The conditions of guards: each holds where a value breaks a limit of its type. */
import { fillLines, lineWidth } from './source-file.js'
import type { Limits, Type } from '../service/model.js'

/** Whether one of several things is wrong. */
export const joined = (refusals: readonly string[]): string => refusals.join(' || ')

/** A condition behind an `&&`. */
export const inBrackets = (refusal: string): string => (refusal.includes(' || ') ? `(${refusal})` : refusal)

/** What is wrong with a number that is out of its range. */
export const rangeRefusals = ({ limits }: Type, value: string): readonly string[] => {
  const { min, max } = limits ?? nothing
  return [...(min === undefined ? [] : [`${value} < ${min}`]), ...(max === undefined ? [] : [`${value} > ${max}`])]
}

type Bounds = Partial<Pick<Limits, 'min' | 'max' | 'unique'>>

const nothing: Bounds = {}

/** A number that is its own 32 bits is an integer, and within them. */
export const numberRefusal = (type: Type, value: string): string => {
  const check = type.kind === 'integer' ? `!Number.isSafeInteger(${value})` : `!Number.isFinite(${value})`
  const { min, max } = type.limits ?? nothing
  if (min === undefined && max === undefined) return check
  const isSmall = type.kind === 'integer' && (min ?? -Infinity) >= -(2 ** 31) && (max ?? Infinity) < 2 ** 31
  const ranges = rangeRefusals(type, value).filter((refusal) => !isSmall || !/ -?214748364[78]$/.test(refusal))
  return joined([`typeof ${value} !== 'number'`, isSmall ? `(${value} | 0) !== ${value}` : check, ...ranges])
}

/** A list that is to have no equal items is for the walk, unless it has none to compare. */
export const countRefusals = ({ min, max, unique }: Bounds = nothing, count: string): readonly string[] => [
  ...(min === undefined ? [] : [`${count} < ${min}`]),
  ...(max === undefined || unique === true ? [] : [`${count} > ${max}`]),
  ...(unique === true ? [`${count} > 1`] : []),
]

/** The length first; characters, of which a text may have fewer than its length, are counted near the bound alone. */
export const lengthRefusals = (type: Extract<Type, { readonly kind: 'string' }>, value: string): readonly string[] => {
  const { min = type.min ?? 0, max } = type.limits ?? nothing
  return [
    ...(min === 1 ? [`${value} === ''`] : []),
    ...(min > 1 ? [`(${value}.length < ${2 * min} && codePoints(${value}) < ${min})`] : []),
    ...(max === undefined ? [] : [`${value}.length > ${max}`]),
  ]
}

/** How far a line may still move to the right. */
const deepestIndent = 12

/** The condition, but not of a `null` that may be there. */
export const orNull = (sparse: true | undefined, value: string, refusal: string): string =>
  sparse && refusal !== '' ? `${value} !== null && ${inBrackets(refusal)}` : refusal

/** `if (condition) return false`, the condition filled into lines where it is long. */
export const refuse = (condition: string, spaces: number): readonly string[] => {
  if (condition === '') return []
  const line = `if (${condition}) return false`
  const short = spaces + line.length + deepestIndent <= lineWidth
  const filled = fillLines(condition.split(' && '), ' && ', '  ').map((text, index, all) =>
    index < all.length - 1 ? `${text} &&` : text,
  )
  return indent(short ? [line] : ['if (', ...filled, ') return false'], spaces)
}

/** Lines that stand so far to the right. */
export const indent = (lines: readonly string[], spaces: number): readonly string[] =>
  lines.map((line) => ' '.repeat(spaces) + line)
