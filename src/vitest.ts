/** Matchers for vitest: `aws-preflight/vitest`. The import alone tells the types of them. */
import type {} from 'vitest'
import type { PreflightMatchers } from './matchers/matchers.js'

export { type Extension, matchersFor, type PreflightMatchers, type Verdict } from './matchers/matchers.js'

declare module 'vitest' {
  interface Matchers<T> extends PreflightMatchers {}
}
