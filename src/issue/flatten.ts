import { mistakes, toldBy, type Words, wordsFor } from './format.js'
import type { Issue } from './issue.js'
import { pathText } from '../text/path.js'

/**
 * Issues as forms take them: sentences by path, `Entries[0].Id`, without the path in front; those of the whole value
 * stand at the empty path. A misspelt required member is one mistake, and told once.
 */
export const flattenIssues = (issues: readonly Issue[], words?: Words): Readonly<Record<string, readonly string[]>> => {
  const byPath = new Map<string, string[]>()
  const told = mistakes(issues, toldBy)
  for (const issue of told) {
    const place = pathText(issue.path)
    byPath.set(place, [...(byPath.get(place) ?? []), wordsFor(issue, words)])
  }
  // An own `__proto__` stays a path like any other.
  return Object.fromEntries(byPath)
}
