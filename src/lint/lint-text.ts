import { withoutIgnored } from './ignores.js'
import { type DocumentTarget, lintDocument } from './lint-document.js'
import type { LintIssue, LintRule, Severity } from './lint-issue.js'
import type { LintOptions, LintTextOptions } from './lint-options.js'
import { placeIssues } from './place-issues.js'
import { type NamedDocument, type ReadText, readText } from './read-text.js'
import { ruleOf } from './rules.js'
import { decodeText } from './text/encoding.js'
import { positionsIn } from './text/positions.js'

export interface LintedText {
  /** In the order of the text. */
  readonly issues: readonly LintIssue[]
  /** Whether each document has a target; where one has none, an `unplaced_file` says why. */
  readonly placed: boolean
  readonly documents: number
  /** Positions count in this text: it has no byte-order mark. */
  readonly text: string
  /** The payloads that were checked, as plain values. */
  readonly payloads: readonly unknown[]
}

/**
 * Checks one file, given as its bytes: the text, and the payload of each document in it. Never throws, and takes time
 * in proportion to the text.
 */
export const lintText = (bytes: Uint8Array, options: LintTextOptions): LintedText =>
  lintRead(
    readText(decodeText(bytes), options),
    ({ operationComment }) => options.target(operationComment?.name),
    options,
  )

/** The same for a text that was read before; the target of a document that has none says why. */
export const lintRead = (
  read: ReadText,
  targetOf: (document: NamedDocument) => DocumentTarget,
  options: LintOptions,
): LintedText => {
  const { file, text, comments, documents } = read
  const { placeholders = false, ignores = [], maxIssues = 100 } = options
  const severityOf = (rule: LintRule): Severity | 'off' => options.severity?.(rule) ?? ruleOf[rule].severity
  const looking = { text, placeholders, isOff: (rule: LintRule) => severityOf(rule) === 'off' }
  const linted = documents.map((document) => lintDocument(document, targetOf(document), looking))
  const issues = [...read.issues, ...linted.flatMap((document) => document.issues)]
  const positionOf = positionsIn(text)
  const kept = withoutIgnored(issues, comments, ignores, (offset) => positionOf(offset).line)
  return {
    issues: placeIssues(kept, { file, severityOf, positionOf, maxIssues }),
    placed: linted.length > 0 && linted.every(({ placed }) => placed),
    documents: linted.length,
    text,
    payloads: linted.flatMap(({ payloads }) => payloads),
  }
}
