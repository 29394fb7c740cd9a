import type { Draft } from '../shared/draft.js'
import type { Line } from '../shared/lines.js'

/** The text behind the name of a row. */
export interface Row {
  readonly line: Line
  readonly text: string
}

/** How aws-resource-validator says that it has nothing, and the picture beside it. */
export const emptyPattern = /^Oops! .* is currently empty/
export const emptyImagePattern = /^<img .*>$/

/** A row of the page: `- **Type**: <class 'str'>`. */
export const rowPattern = /^- \*\*([A-Z][A-Za-z ]*)\*\*: ?(.*)$/

/**
 * The rows of these names under one heading, each by its name; a second one of a name is a Problem of `label`.
 *
 *     row = '- **' name '**: ' text
 */
export function readRows(
  draft: Draft,
  label: string,
  lines: readonly Line[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  for (const line of lines) {
    const [, name, text] = rowPattern.exec(line.text) ?? []
    if (name === undefined || text === undefined || !names.has(name)) continue
    draft.keep(line)
    if (rows.has(name)) draft.report(line, `${label} has a second row for ${name}; the first was kept.`)
    else rows.set(name, { line, text })
  }
  return rows
}
