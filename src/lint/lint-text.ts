import { decodeText } from './text/encoding.js'
import { withoutIgnored } from './ignores.js'
import { lintDocument, namedDocuments } from './lint-document.js'
import type { LintIssue, LintRule, Severity } from './lint-issue.js'
import type { LintTextOptions } from './lint-options.js'
import { lintRules } from './rules/lint-rules.js'
import { placeIssues } from './place-issues.js'
import { positionsIn } from './text/positions.js'
import type { Parsed } from './text/syntax-tree.js'
import { syntaxOf } from './text/syntax-of.js'

export interface LintedText {
  /** In the order of the text. */
  readonly issues: readonly LintIssue[]
  /** Whether `target` could tell what every document is for; where it could not, an `unplaced_file` says why. */
  readonly placed: boolean
  readonly documents: number
  /** The text that positions count in: without a byte-order mark. */
  readonly text: string
  /** The payloads that were checked, as plain values. */
  readonly payloads: readonly unknown[]
}

/**
 * Checks one file, given as its bytes: the text, and the payload of each document in it. Never throws, and takes time
 * in proportion to the text.
 */
export const lintText = (bytes: Uint8Array, options: LintTextOptions): LintedText => {
  const { file, placeholders = false, ignores = [], maxIssues = 100 } = options
  const severityOf = (rule: LintRule): Severity | 'off' => options.severity?.(rule) ?? lintRules[rule]
  const decoded = decodeText(bytes)
  const text = decoded.text ?? ''
  const parsed = decoded.text === undefined ? nothing : syntaxOf(file, text).parse(text, { placeholders })
  const isOff = (rule: LintRule): boolean => severityOf(rule) === 'off'
  const linted = namedDocuments(parsed).map((document) => lintDocument(document, text, options, isOff))
  const issues = [...decoded.issues, ...parsed.issues, ...linted.flatMap((document) => document.issues)]
  const positionOf = positionsIn(text)
  const kept = withoutIgnored(issues, parsed.comments, ignores, (offset) => positionOf(offset).line)
  return {
    issues: placeIssues(kept, { file, severityOf, positionOf, maxIssues }),
    placed: linted.length > 0 && linted.every(({ placed }) => placed),
    documents: linted.length,
    text,
    payloads: linted.flatMap(({ payloads }) => payloads),
  }
}

const nothing: Parsed = { documents: [], comments: [], issues: [] }
