import type { Difference } from './differences.js'

/** What the sweep found of one service. Whatever is wrong is a sentence. */
export interface Outcome {
  readonly name: string
  readonly version: string
  readonly protocol: string
  readonly structures: number
  readonly literals: number
  readonly members: number
  readonly operations: number
  readonly notes: number
  /** Of reading and merging. */
  readonly problems: readonly string[]
  /** What the package has and the service does not. */
  readonly lost: readonly string[]
  /** Of compiling, with `exactOptionalPropertyTypes` and without. */
  readonly errors: readonly string[]
  /** Of running, by operation. */
  readonly failures: readonly string[]
  readonly comparisons: readonly Comparison[]
}

/** The service read from one dialect's pages alone, beside the package. */
export interface Comparison {
  readonly dialect: string
  readonly operations: number
  readonly differences: readonly Difference[]
}
