import { mistakes, toldBy } from './format.js'
import type { IssueCode } from './finding.js'
import type { Issue } from './issue.js'
import { pathText } from '../text/path.js'

/** Sentences of your own by code, made of the issue; `undefined`, or none for a code, leaves ours. */
export type Words = { readonly [Code in IssueCode]?: (issue: Issue) => string | undefined }

/** The sentence of an issue without its place, in these words where they have one. */
export const wordsFor = (issue: Issue, words: Words = {}): string => words[issue.code]?.(issue) ?? issue.sentence

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
