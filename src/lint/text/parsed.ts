import type { Path } from '../../text/path.js'
import type { LintRule } from '../rules.js'
import type { Comment, Document, Range } from './syntax-tree.js'

/** How a text is read. */
export interface ParseOptions {
  /** Whether a template's placeholder may stand for any value, without quotes too. */
  readonly placeholders: boolean
  /** Whether tags that are none of YAML's own are known to another program, as CloudFormation's are: they are no issue. */
  readonly foreignTags?: boolean
}

/** A text as it was read. */
export interface Parsed {
  readonly documents: readonly Document[]
  readonly comments: readonly Comment[]
  readonly issues: readonly TextIssue[]
}

/** One thing wrong at one place of a text, before anybody knows its line. */
export interface TextIssue {
  readonly rule: LintRule
  readonly at: Range
  /** From the payload's root. */
  readonly path: Path
  /** One sentence, made when it is asked for; never a secret. */
  readonly message: () => string
  readonly suggestion?: () => string | undefined
}

/** An issue of the text that is not about a place of the payload. */
export const textIssue = (rule: LintRule, start: number, end: number, sentence: string): TextIssue => ({
  rule,
  at: { start, end },
  path: [],
  message: () => sentence,
})

/** More broken places than these are not collected from one text. */
export const mostIssues = 10_000
