import { mistakes, type Told } from '../issue/format.js'
import { pointerText } from '../text/path.js'
import type { LintIssue, LintRule, Position, Severity } from './lint-issue.js'
import { mostIssues, type TextIssue, textIssue } from './text/parsed.js'

/** How issues become a file's. */
export interface Placing {
  readonly file: string
  readonly severityOf: (rule: LintRule) => Severity | 'off'
  readonly positionOf: (offset: number) => Position
  readonly maxIssues: number
}

/** Issues of a text as issues of a file: in the order of the text, without those that are off, and not too many. */
export const placeIssues = (issues: readonly TextIssue[], placing: Placing): readonly LintIssue[] => {
  const { file, severityOf, positionOf } = placing
  // More were perhaps not even collected.
  const maxIssues = Math.min(placing.maxIssues, mostIssues - 1)
  const told = issues.filter(({ rule }) => severityOf(rule) !== 'off')
  const inOrder = [...mistakes(told, toldBy)].sort(byPlace)
  const kept = inOrder.length > maxIssues ? [...inOrder.slice(0, maxIssues), tooMany(inOrder, maxIssues)] : inOrder
  return kept.flatMap(({ rule, at, path, message, suggestion: suggested }) => {
    const severity = severityOf(rule)
    if (severity === 'off') return []
    const suggestion = suggested?.()
    return {
      file,
      rule,
      severity,
      message: message(),
      pointer: pointerText(path),
      start: positionOf(at.start),
      end: positionOf(at.end),
      ...(suggestion !== undefined && { suggestion }),
    }
  })
}

const toldBy = ({ rule, path, suggestion }: TextIssue): Told => ({ code: rule, path, suggestion: () => suggestion?.() })

/** By where they begin; what only says that there are more comes last. */
const byPlace = (a: TextIssue, b: TextIssue): number =>
  Number(a.rule === 'too_many_issues') - Number(b.rule === 'too_many_issues') || a.at.start - b.at.start

/** Stands where the first issue stands that is not told. */
const tooMany = (issues: readonly TextIssue[], maxIssues: number): TextIssue => {
  const { start, end } = issues[maxIssues]?.at ?? { start: 0, end: 0 }
  const sentence = `there are more issues than the ${maxIssues} told: mend these first`
  return textIssue('too_many_issues', start, end, sentence)
}
