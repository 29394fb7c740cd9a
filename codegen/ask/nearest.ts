import { nearest } from '../../src/text/suggest.js'

/** The three of `names` that are nearest to the typed one, the nearest first. */
export const nearestNames = (typed: string, names: readonly string[]): readonly string[] =>
  nearest(typed, [...new Set(names)].sort(), 3)
