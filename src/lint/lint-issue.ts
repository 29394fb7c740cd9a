import type { Severity } from './rule.js'
import type { LintRule } from './rules.js'

export type { Severity } from './rule.js'
export type { LintRule } from './rules.js'

/** A place in a text: line and column counted from 1 (columns in UTF-16 code units, as editors count), offset from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** One thing wrong at one place in a file. */
export interface LintIssue {
  readonly file: string
  readonly rule: LintRule
  readonly severity: Severity
  /** One sentence, as in the check: never a secret. */
  readonly message: string
  /** Where in the payload, as a JSON Pointer; '' is its root. */
  readonly pointer: string
  readonly start: Position
  readonly end: Position
  readonly suggestion?: string
}
