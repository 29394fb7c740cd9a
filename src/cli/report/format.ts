import type { LintIssue } from '../../lint/lint-issue.js'
import type { Paint } from './paint.js'
import type { Vocabulary } from './vocabulary.js'

/** One file that has been checked. */
export interface CheckedFile {
  readonly file: string
  readonly issues: readonly LintIssue[]
  /** The text that positions count in; never to be shown as it is. */
  readonly text: string
  /** The words of it that may be shown. */
  readonly vocabulary: Vocabulary
}

/** The counts of a whole run. */
export interface Summary {
  /** How many files were checked. */
  readonly files: number
  /** How many of them hold requests, and are none themselves. */
  readonly documents: number
  /** How many requests in documents were checked. */
  readonly requests: number
  readonly filesWithProblems: number
  /** Problems that `--fix` mended. */
  readonly fixed: number
  readonly errors: number
  readonly warnings: number
  /** Found in folders, and for no operation that anybody knows. */
  readonly leftAlone: number
  /** Problems that the baseline has. */
  readonly known: number
  /** Problems over `--max-problems`: counted, not reported. */
  readonly omitted: number
}

/** The things that a report may depend on. */
export interface ReportStyle {
  readonly paint: Paint
  /** Of the terminal, in columns; absent where there is none: lines are as long as they are. */
  readonly width?: number | undefined
  /** Whether frames show texts, too, but for those that may be secret. */
  readonly showsValues?: boolean
  /** Whether an issue makes the run fail; where a format has no warnings, the others pass. */
  readonly fails: (issue: LintIssue) => boolean
  /** A digest of a text that is the same in every run, and another one for another text. */
  readonly digest: (text: string) => string
  /** The version of this package. */
  readonly version: string
  /** Where the repository can be looked at; absent until package.json says it. */
  readonly homepage?: string | undefined
}

/** A report in the making: each function gives the next piece of its text, so that none is ever held whole. */
export interface Report {
  readonly begin: () => string
  readonly file: (checked: CheckedFile) => string
  readonly end: (summary: Summary) => string
}

/** One way of telling what was found. */
export type Format = (style: ReportStyle) => Report
