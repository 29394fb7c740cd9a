/** Arbitraries of fast-check: `aws-preflight/arbitraries`. */
export { arbitrary, requestArbitrary, responseArbitrary } from './draw/draw.js'
