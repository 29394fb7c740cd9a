/** Arbitraries of fast-check: `aws-preflight/arbitraries`. */
export {
  arbitrary,
  type DrawOptions,
  requestArbitrary,
  responseArbitrary,
  type ResponseDrawOptions,
} from './draw/draw.js'
export { type InvalidRequest, invalidRequestArbitrary } from './draw/mistakes.js'
