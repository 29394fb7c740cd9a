import type { LintIssue, LintRule } from './lint-issue.js'

/** A text with corrections in it. */
export interface FixedText {
  readonly text: string
  /** How many places were corrected. */
  readonly count: number
}

/** The suggestion of these rules is another spelling of what stands at the place. */
const spellings: ReadonlySet<LintRule> = new Set(['unknown_member', 'member_spelling', 'invalid_literal'])

/** These say of a number, or of a word that looks like another type, that quotes are missing. */
const quotes: ReadonlySet<LintRule> = new Set(['invalid_type', 'lenient_type', 'ambiguous_scalar'])

/**
 * Corrects the places of a text whose issue has one remedy that is a spelling: of a member, of a literal, or quotes around
 * a number. All else stays as it is written: comments, layout, quotes and escapes.
 */
export const fixedText = (text: string, issues: readonly LintIssue[]): FixedText => {
  let fixed = ''
  let done = 0
  let count = 0
  for (const issue of issues) {
    const [start, end] = [issue.start.offset, issue.end.offset]
    const instead = start < done ? undefined : correction(text.slice(start, end), issue)
    if (instead === undefined) continue
    fixed += text.slice(done, start) + instead
    done = end
    count++
  }
  return { text: fixed + text.slice(done), count }
}

/** The right spelling of what is written at the place of an issue; `undefined` where there is not just one. */
export const correction = (written: string, { rule, suggestion, message }: LintIssue): string | undefined => {
  if (spellings.has(rule)) return suggestion === undefined ? undefined : respelt(written, suggestion)
  if (quotes.has(rule) && message.endsWith('write it in quotes') && /^[\w.+:-]+$/.test(written)) return `"${written}"`
  return undefined
}

/** A key or a text, with the quotes that stand around it, escaped where it stands in another text. */
const parts = /^(\\*["'])?([\w.:$@/ -]+?)(\.\$)?(\\*["'])?$/

const respelt = (written: string, suggestion: string): string | undefined => {
  const [, before = '', , path = '', after = ''] = parts.exec(written) ?? ['', undefined, undefined, '', undefined]
  if (!parts.test(written) || before !== after || !/^[\w.:@/ -]+$/.test(suggestion)) return undefined
  if (before === '' && !/^[A-Za-z_][\w-]*$/.test(suggestion)) return undefined
  return `${before}${suggestion.replace(/\.\$$/, '')}${path}${after}`
}
