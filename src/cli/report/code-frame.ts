import type { LintIssue } from '../../lint/lint-issue.js'
import { cut, pointerStep, quote, visible } from '../../text/path.js'
import type { Paint } from './paint.js'
import type { Vocabulary } from './vocabulary.js'

/** How much of a line is shown before and behind the place. */
const reach = 48

/** What stands for a word that is not shown. */
const hidden = '•••'

/**
 * The line of an issue, with a mark below the place. A file may hold secrets on any line and in any state of repair: of
 * its words only those of the vocabulary are shown, and what the issue's message shows too.
 */
export const codeFrame = (issue: LintIssue, text: string, vocabulary: Vocabulary, paint: Paint): string => {
  const hideWords = (part: string): string =>
    visible(part.replaceAll('\t', '  ').replace(word, (found) => (vocabulary.has(found) ? found : hidden)))
  const { severity, start, end } = issue
  const before = text.slice(Math.max(start.offset - reach, start.offset - start.column + 1, 0), start.offset)
  const rest = firstLine(text.slice(start.offset, start.offset + 4 * reach))
  const marked = rest.slice(0, Math.max(end.offset - start.offset, 1))
  const after = rest.slice(marked.length)
  const left =
    before.length < start.column - 1 ? `…${hideWords(before.replace(/^[^\s{}[\]:,"']+/, ''))}` : hideWords(before)
  const middle = showsIn(issue, unquoted(marked)) ? visible(cut(marked)) : hideWords(marked)
  const right =
    after.length > reach ? `${hideWords(after.slice(0, reach).replace(/[^\s{}[\]:,"']+$/, ''))}…` : hideWords(after)
  const line = String(start.line)
  const bar = paint('weak', '│')
  const mark = paint(severity, '^'.repeat(Math.max([...middle].length, 1)))
  return (
    `  ${paint('weak', line)} ${bar} ${`${left}${middle}${right}`.trimEnd()}\n` +
    `  ${' '.repeat(line.length)} ${bar} ${' '.repeat([...left].length)}${mark}\n`
  )
}

/** Whether the issue says this text itself: as the key that it is about, or as a value that may be shown. */
const showsIn = ({ message, pointer }: LintIssue, text: string): boolean =>
  pointer.endsWith(`/${pointerStep(text)}`) ||
  message.includes(quote(text)) ||
  (/^-?\d[\d.eE+-]*$/.test(text) && message.includes(`: ${text} `))

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2')

const firstLine = (text: string): string => text.split(/[\r\n]/, 1)[0] ?? ''

const word = /[^\s{}[\]:,"']+/g
