import type { IssueCode } from '../issue/finding.js'

/** A place in a text: line and column counted from 1 (columns in UTF-16 code units, as editors count), offset from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** What only a text can have wrong. */
export type TextRule =
  | 'syntax_error'
  | 'duplicate_key'
  | 'lossy_number'
  | 'bad_encoding'
  | 'ambiguous_scalar'
  | 'left_over_placeholder'
  | 'template_placeholder'
  | 'schema_key'
  | 'too_nested'
  | 'alias_bomb'
  | 'unused_ignore'
  | 'unplaced_file'
  | 'unreadable_file'
  | 'too_large'

/** What a lint issue can be about: a rule of the check, or of the text. */
export type LintRule = IssueCode | TextRule

export type Severity = 'error' | 'warning'

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
