/** Matchers for jest with its global `expect`: `aws-preflight/jest`. The import alone tells the types of them. */
import type { PreflightMatchers } from './matchers/matchers.js'

export { type Extension, matchersFor, type PreflightMatchers, type Verdict } from './matchers/matchers.js'

declare global {
  namespace jest {
    interface Matchers<R> extends PreflightMatchers<R> {}
  }
}
