import type { Issue } from './issue.js'
import { pointerText } from './path.js'

/** Issues as text: one line for each mistake, in their order. */
export const formatIssues = (issues: readonly Issue[]): string =>
  mistakes(issues)
    .map(({ code, message }) => `  ✗ ${message}  [${code}]`)
    .join('\n')

/**
 * The issues that a report shows. A misspelt required member is two issues, one for the unknown name and one for the
 * missing member; both name the same mistake, and the first one alone is shown.
 */
export const mistakes = (issues: readonly Issue[]): readonly Issue[] => {
  const unknown = new Set(issues.filter(({ code }) => code === 'unknown_member').map(({ pointer }) => pointer))
  if (unknown.size === 0) return issues
  const isSaid = ({ code, path, suggestion }: Issue): boolean =>
    suggestion !== undefined &&
    unknown.has(pointerText([...path.slice(0, -1), suggestion])) &&
    code === 'missing_member'
  return issues.filter((issue) => !isSaid(issue))
}
