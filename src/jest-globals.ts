/** Matchers for jest with `expect` from `@jest/globals`: `aws-preflight/jest-globals`. The import alone tells the types of them. */
import type {} from 'expect'
import type { PreflightMatchers } from './matchers/matchers.js'

export { type Extension, matchersFor, type PreflightMatchers, type Verdict } from './matchers/matchers.js'

declare module 'expect' {
  interface Matchers<R> extends PreflightMatchers<R> {}
}
