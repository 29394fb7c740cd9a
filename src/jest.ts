/** Matchers for jest and vitest: `aws-preflight/jest`. */
export { type Extension, matchersFor, type PreflightMatchers, type Verdict } from './matchers/matchers.js'
