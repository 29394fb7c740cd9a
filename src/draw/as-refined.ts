import type { Arbitrary } from 'fast-check'
import { isAsRefined, type Refinable } from '../schema/refinement.js'

/** So many values are drawn in vain. */
const most = 10_000

/**
 * Draws again what a check of one's own refuses. Throws an `Error` where the check takes next to nothing: then it is for
 * its writer to say, by an override, what to draw.
 */
export const asRefined = (drawn: Arbitrary<unknown>, refinable: Refinable, path: string): Arbitrary<unknown> => {
  const { refined } = refinable
  if (refined === undefined) return drawn
  let inVain = 0
  return drawn.filter((value) => {
    const isFine = isAsRefined(refinable, value)
    inVain = isFine ? 0 : inVain + 1
    if (inVain <= most) return isFine
    throw new Error(
      `Of ${most} values that were drawn ${path === '' ? 'for the whole' : `at ${path}`}, none keeps your own check ` +
        `"${refined.map(({ message }) => message).join('", "')}": give an override for that path, or draw with noise.`,
    )
  })
}
