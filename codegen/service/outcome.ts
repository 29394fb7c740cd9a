import type { GeneratedFile, Problem, Reading, Service } from './model.js'

/** What the pages of one service say. */
export interface Read {
  readonly service: Service
  readonly problems: readonly Problem[]
  readonly readings: readonly Reading[]
}

/** The same with what is to be written. */
export interface Generated extends Read {
  readonly files: readonly GeneratedFile[]
}
