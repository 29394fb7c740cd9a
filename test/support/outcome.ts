import type { Issue } from '../../src/index.js'

/** A result as one line an issue, `pointer code`, or `ok`. */
export const outcome = (result: { _tag: 'Left'; left: Issue[] } | { _tag: 'Right' }): string | string[] =>
  result._tag === 'Right' ? 'ok' : result.left.map(({ pointer, code }) => `${pointer} ${code}`)

/** The issues of a result that has to have some. */
export const issuesOf = (result: { _tag: 'Left'; left: Issue[] } | { _tag: 'Right' }): Issue[] => {
  if (result._tag === 'Right') throw new Error('expected issues, and there are none')
  return result.left
}
