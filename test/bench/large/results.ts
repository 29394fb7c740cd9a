import type { BundleSize } from '../bundle.js'
import type { Results } from '../results.js'

/**
 * The cost of one process: processor time of all its threads, which says the same however busy the machine is, and the
 * most memory that it has; of an import, the memory that it adds.
 */
export interface Cost {
  readonly milliseconds: number
  readonly megabytes: number
}

/** The three things that are done with a service, each in a process of its own. */
export const stages = ['generate', 'type-check', 'import'] as const

export type Stage = (typeof stages)[number]

/** The cost of a cut of the service: so many of its operations, with all the shapes that they need. */
export interface LargePoint {
  readonly operations: number
  readonly shapes: number
  readonly lines: number
  readonly costs: Readonly<Record<Stage, Cost>>
}

/** One operation beside the whole service: bundled with all that they need, and imported without a bundler. */
export interface OneOperation {
  readonly service: string
  readonly operation: string
  readonly bundles: Readonly<Record<'runtime' | 'one' | 'whole', Omit<BundleSize, 'name'>>>
  /** The folder that is generated for the operation alone, and the folder of all. */
  readonly imports: Readonly<Record<'one' | 'whole', Cost>>
}

/** Everything that the bench of a large service found. */
export interface LargeResults {
  readonly machine: Results['machine']
  /** The package, with its version. */
  readonly from: string
  /** From the smallest cut to the whole service. */
  readonly points: readonly LargePoint[]
  readonly oneOperation: readonly OneOperation[]
  /** How many seconds all of it took. */
  readonly seconds?: number
}
