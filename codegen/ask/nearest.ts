import { editDistance } from '../../src/issue/suggest.js'

/** The three of `names` that are nearest to what was typed, the nearest first. */
export const nearestNames = (typed: string, names: readonly string[]): readonly string[] =>
  [...new Set(names)]
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase(), Infinity) }))
    .sort((left, right) => left.distance - right.distance || (left.name < right.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
