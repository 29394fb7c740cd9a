import type { AnyOperation } from '../combinators/operation.js'
import type { LintRule, Severity } from './lint-issue.js'
import type { ReadOptions } from './read-text.js'

/** The payload of a document is held to this. */
export interface LintTarget {
  readonly operation: AnyOperation
  readonly side: 'request' | 'response'
  /** Of a response; by default `'tolerant'`. */
  readonly mode?: 'tolerant' | 'strict'
  /** The place of the payload in the document, as a JSON Pointer; by default it is all of it. */
  readonly pointer?: string
  /** The payload is this member of the request alone, as a JSON Pointer; by default it is the whole request. */
  readonly member?: string
}

/** Nothing is reported at this place of the payload, nor below it; with a rule, nothing of that rule. */
export interface ConfiguredIgnore {
  readonly pointer: string
  readonly rule?: LintRule
}

export interface LintOptions {
  /** By default that of the rule itself. */
  readonly severity?: (rule: LintRule) => Severity | 'off'
  /** Lets `${MODE}` and `{{ mode }}` stand for any value. */
  readonly placeholders?: boolean
  readonly ignores?: readonly ConfiguredIgnore[]
  /** After so many issues `too_many_issues` ends the list. Default 100, at most 9,999. */
  readonly maxIssues?: number
}

export interface LintTextOptions extends LintOptions, ReadOptions {
  /** The target of a document, given the operation that its `# aws-preflight: …` comment names; a string says why there is none. */
  readonly target: (comment: string | undefined) => LintTarget | string
}
