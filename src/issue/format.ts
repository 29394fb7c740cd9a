import type { Issue } from './issue.js'
import { type Path, pointerText } from '../text/path.js'

/** Issues as text: one line for each mistake, in their order. */
export const formatIssues = (issues: readonly Issue[]): string =>
  mistakes(issues, toldBy)
    .map(({ code, message }) => `  ✗ ${message}  [${code}]`)
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
