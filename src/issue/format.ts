import type { IssueCode } from './finding.js'
import type { Issue } from './issue.js'
import { type Path, pointerText } from '../text/path.js'

/** Sentences of your own by code, made of the issue; `undefined`, or none for a code, leaves ours. */
export type Words = { readonly [Code in IssueCode]?: (issue: Issue) => string | undefined }

/** The sentence of an issue without its place, in these words where they have one. */
export const wordsFor = (issue: Issue, words?: Words): string => words?.[issue.code]?.(issue) ?? issue.sentence

/** Issues as text: one line for each mistake, in their order, in your own words where you give some. */
export const formatIssues = (issues: readonly Issue[], words?: Words): string =>
  mistakes(issues, toldBy)
    .map((issue) => `  ✗ ${issue.place}: ${wordsFor(issue, words)}  [${issue.code}]`)
    .join('\n')

export const toldBy = (issue: Issue): Told => ({
  code: issue.code,
  path: issue.path,
  suggestion: () => issue.suggestion,
})

/** The part of an issue that tells whether another one is about the same mistake. */
export interface Told {
  readonly code: string
  readonly path: Path
  readonly suggestion: () => string | undefined
}

/**
 * The issues that a report shows. A misspelt required member is two issues, one for the unknown name and one for the
 * missing member; both name the same mistake, and the first one alone is shown.
 */
export const mistakes = <I>(issues: readonly I[], tell: (issue: I) => Told): readonly I[] => {
  const told = issues.map(tell)
  const unknown = new Set(told.flatMap(({ code, path }) => (code === 'unknown_member' ? [pointerText(path)] : [])))
  const isSaid = ({ code, path, suggestion }: Told): boolean => {
    const meant = code === 'missing_member' && unknown.size > 0 ? suggestion() : undefined
    return meant !== undefined && unknown.has(pointerText([...path.slice(0, -1), meant]))
  }
  return issues.filter((_, index) => !isSaid(told[index] as Told))
}
