import type { AnyOperation } from '../combinators/operation.js'
import type { LintRule, Severity } from './lint-issue.js'

/** What the payload of a document is held to. */
export interface LintTarget {
  readonly operation: AnyOperation
  readonly side: 'request' | 'response'
  /** Of a response; by default `'tolerant'`. */
  readonly mode?: 'tolerant' | 'strict'
  /** Where in the document the payload stands, as a JSON Pointer; by default it is all of it. */
  readonly pointer?: string
}

/** What is not to be reported at this place of the payload, nor below it; without a rule, nothing is. */
export interface ConfiguredIgnore {
  readonly pointer: string
  readonly rule?: LintRule
}

export interface LintTextOptions {
  /** The name that issues carry; its extension chooses the syntax, else a look at the text does. */
  readonly file: string
  /** What a document is for, given what its `# aws-preflight: …` comment names; a string says why that can't be told. */
  readonly target: (comment: string | undefined) => LintTarget | string
  /** By default that of `lintRules`. */
  readonly severity?: (rule: LintRule) => Severity | 'off'
  /** Lets `${MODE}` and `{{ mode }}` stand for any value. */
  readonly placeholders?: boolean
  readonly ignores?: readonly ConfiguredIgnore[]
  /** How many issues are reported before `too_many_issues` ends the list. Default 100, at most 9,999. */
  readonly maxIssues?: number
}
