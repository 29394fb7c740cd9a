import type { Limits } from '../service/model.js'

/** The changes of a type's limits, and whether the limits let less pass than before. */
export const compareLimits = (
  was: Limits | undefined,
  is: Limits | undefined,
): { readonly detail: string; readonly isTighter: boolean } | undefined => {
  const [before, after] = [textOf(was), textOf(is)]
  if (before === after) return undefined
  const isTighter =
    (is?.min ?? -Infinity) > (was?.min ?? -Infinity) ||
    (is?.max ?? Infinity) < (was?.max ?? Infinity) ||
    // Of two patterns nobody can say which takes less.
    (is?.pattern !== undefined && is.pattern.text !== was?.pattern?.text) ||
    (is?.unique === true && was?.unique !== true)
  return { detail: `${before} became ${after}`, isTighter }
}

const textOf = ({ min, max, pattern, unique }: Partial<Limits> = {}): string => {
  const parts = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
    ...(pattern === undefined ? [] : [`like ${pattern.text}`]),
    ...(unique === undefined ? [] : ['no two alike']),
  ]
  return parts.length === 0 ? 'no limit' : parts.join(', ')
}
