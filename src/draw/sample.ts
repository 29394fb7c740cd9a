import { type Arbitrary, sample } from 'fast-check'

/** The one value that a seed draws. */
export const drawnBy = <A>(drawn: Arbitrary<A>, seed: number): A => sample(drawn, { numRuns: 1, seed })[0] as A

export { arbitrary, requestArbitrary, responseArbitrary } from './draw.js'
export { invalidRequestArbitrary } from './mistakes.js'
