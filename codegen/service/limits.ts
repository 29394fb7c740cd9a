import type { Limits } from './model.js'

/** Whether two types are held to the same, wherever that stands. */
export const sameLimits = (left: Limits | undefined, right: Limits | undefined): boolean =>
  left?.min === right?.min &&
  left?.max === right?.max &&
  left?.unique === right?.unique &&
  left?.pattern?.text === right?.pattern?.text &&
  left?.pattern?.whole === right?.pattern?.whole

/** `1–64`, `at least 1`, `like [a-z]+`: limits in the words of a line. */
export const spellLimits = ({ min, max, pattern, unique }: Limits, isWidth = false): string =>
  [
    ...(isWidth ? [] : rangeWords(min, max)),
    ...(pattern === undefined ? [] : [`like ${pattern.text}`]),
    ...(unique === true ? ['no two alike'] : []),
  ].join(', ')

const rangeWords = (min: number | undefined, max: number | undefined): readonly string[] => {
  if (min === undefined) return max === undefined ? [] : [`at most ${max}`]
  if (max === undefined) return [`at least ${min}`]
  return [min === max ? `${min}` : `${min}–${max}`]
}
