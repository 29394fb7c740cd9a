/** Matchers for jest and vitest, without types of any of the two: `aws-preflight/matchers`. */
export { type Extension, matchersFor, type PreflightMatchers, type Verdict } from './matchers/matchers.js'
