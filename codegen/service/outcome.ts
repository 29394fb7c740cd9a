import type { GeneratedFile, Problem, Reading, Service } from './model.js'

/** The service that its pages describe, and how they were read. */
export interface Read {
  readonly service: Service
  readonly problems: readonly Problem[]
  readonly readings: readonly Reading[]
}

/** The same with what is to be written. */
export interface Generated extends Read {
  readonly files: readonly GeneratedFile[]
}
