/** Linting as the tests of lint do it. */
import { operations } from '../../generated/amplifybackend/index.js'
import type { LintIssue } from '../../src/lint/lint-issue.js'
import type { LintTarget, LintTextOptions } from '../../src/lint/lint-options.js'
import { lintText, type LintedText } from '../../src/lint/lint-text.js'
import { findOperation } from '../../src/combinators/operation.js'

/** A request of the operation that the comment names, or of this one. */
export const requestOf =
  (name: string): LintTextOptions['target'] =>
  (comment): LintTarget | string => {
    const operation = findOperation(operations, comment ?? name)
    return operation ? { operation, side: 'request' } : `there is no operation ${comment ?? name}`
  }

/** Lints a text, as a request for a token unless a comment or the options say otherwise. */
export const lint = (text: string, file: string, options: Partial<LintTextOptions> = {}): LintedText =>
  lintText(new TextEncoder().encode(text), { file, target: requestOf('CreateToken'), ...options })

/** `file:line:column-line:column: severity rule: message` */
export const line = ({ file, start, end, severity, rule, message }: LintIssue): string =>
  `${file}:${start.line}:${start.column}-${end.line}:${end.column}: ${severity} ${rule}: ${message}`

/** `pointer rule` of every issue, sorted. */
export const outcome = ({ issues }: LintedText): readonly string[] =>
  issues.map(({ pointer, rule }) => `${pointer} ${rule}`).sort()
