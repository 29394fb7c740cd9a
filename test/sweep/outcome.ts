import type { Difference } from './differences.js'

/** The findings on generated code. Each fault is a sentence. */
export interface Held {
  /** Of compiling, with `exactOptionalPropertyTypes` and without. */
  readonly errors: readonly string[]
  /** Of running, by operation. */
  readonly failures: readonly string[]
}

/** The findings of the sweep on one service, from its package and from pages. */
export interface Outcome extends Held {
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
  /** Facts that the package has and the service has not. */
  readonly lost: readonly string[]
  readonly comparisons: readonly Comparison[]
}

/** The service generated from one dialect's pages alone, beside the package. */
export interface Comparison extends Held {
  readonly dialect: string
  readonly operations: number
  readonly differences: readonly Difference[]
}
