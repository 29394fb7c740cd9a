import { freeName } from '../service/code-names.js'
import type { Limits, Problem, Scalar, StringReading } from '../service/model.js'
import { judgeLimits } from './judge-limits.js'

/** Named strings as scalars that no member holds: those that are held to something and have no such name yet. */
export const nameStrings = (
  strings: readonly StringReading[],
  scalars: readonly Scalar[],
  taken: ReadonlySet<string>,
  report: (problem: Problem) => void,
): readonly Scalar[] => {
  const known = new Set(scalars.map(({ name }) => name))
  const used = new Set([...taken, ...known])
  return strings
    .filter(({ name }) => !known.has(name))
    .flatMap(({ name: said, min, max, pattern, place }): readonly Scalar[] => {
      const limits: Limits = {
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        ...(pattern === undefined ? {} : { pattern: { text: pattern, whole: true } }),
        place,
      }
      const held = Object.keys(limits).length === 1 ? undefined : judgeLimits(limits, report)
      if (held === undefined) return []
      const name = freeName(said, 'Scalar', used)
      used.add(name)
      return [{ name, type: { kind: 'string', limits: held }, place }]
    })
}
