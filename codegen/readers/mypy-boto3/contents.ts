import type { Draft } from '../shared/draft.js'
import type { Line } from '../shared/lines.js'

const titlePattern = /^- \[[^\]]*\]\(#[^)]*\)$/
const promisePattern = /^ +- \[([^\]]*)\]\(#[^)]*\)$/

/**
 * Holds a page's list of contents against the names of its sections.
 *
 *     contents = '- [' title '](#' anchor ')' { '  - [' name '](#' anchor ')' }
 */
export function checkContents(draft: Draft, lines: readonly Line[], names: ReadonlySet<string>): void {
  for (const line of lines) {
    if (titlePattern.test(line.text)) draft.aside(line)
    const name = promisePattern.exec(line.text)?.[1]?.replaceAll('\\_', '_')
    if (name === undefined) continue
    draft.keep(line)
    if (names.has(name)) continue
    draft.report(line, `The contents promise ${name}, which the page does not have: it may be cut short.`)
  }
}
