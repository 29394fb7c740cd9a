import type { LintIssue } from '../../lint/lint-issue.js'
import { cut, pointerStep, quote, visible } from '../../text/path.js'
import type { Paint } from './paint.js'
import { shownWords, wordPattern } from './shown-words.js'
import type { Vocabulary } from './vocabulary.js'

/** How a frame looks. */
export interface FrameStyle {
  readonly paint: Paint
  /** Whether texts are shown, too, but for those that may be secret. */
  readonly showsValues?: boolean
}

/** How much of a line is shown before and behind the place. */
const reach = 48

/** The text that stands for a word that is not shown. */
const mask = '•••'

/**
 * The line of an issue, with a mark below the place. A file may hold secrets on any line and in any state of repair: of
 * its words only those are shown that `shownWords` lets through, and what the issue's message shows too.
 */
export const codeFrame = (issue: LintIssue, text: string, vocabulary: Vocabulary, style: FrameStyle): string => {
  const { paint, showsValues = false } = style
  const { severity, start, end } = issue
  const lineStart = start.offset - start.column + 1
  const from = Math.max(start.offset - reach, lineStart, 0)
  const rest = firstLine(text.slice(start.offset, start.offset + 4 * reach))
  const marked = rest.slice(0, Math.max(end.offset - start.offset, 1))
  const after = rest.slice(marked.length)
  const piece = text.slice(from, start.offset) + rest
  const shows = shownWords(piece, text.slice(Math.max(lineStart, 0), from), issue, vocabulary, showsValues)
  const hideWords = (begin: number, end: number): string => {
    const part = piece.slice(begin, end)
    const hidden = part.replace(wordPattern, (word, at: number) => (shows(word, begin + at) ? word : mask))
    return visible(hidden.replaceAll('\t', '  '))
  }
  const markedAt = start.offset - from
  // Half a word at an end of the piece would not be known.
  const skipped = from > lineStart ? (/^[^\s{}[\]:,"'=]+/.exec(piece.slice(0, markedAt))?.[0].length ?? 0) : 0
  const cutOff =
    after.length > reach ? (/[^\s{}[\]:,"'=]+$/.exec(after.slice(0, reach))?.[0].length ?? 0) + after.length - reach : 0
  const left = (from > lineStart ? '…' : '') + hideWords(skipped, markedAt)
  const middle = showsIn(issue, unquoted(marked)) ? visible(cut(marked)) : hideWords(markedAt, markedAt + marked.length)
  const right = hideWords(markedAt + marked.length, piece.length - cutOff) + (cutOff > 0 ? '…' : '')
  const line = String(start.line)
  const bar = paint('weak', '│')
  const carets = paint(severity, '^'.repeat(Math.max([...middle].length, 1)))
  return (
    `  ${paint('weak', line)} ${bar} ${`${left}${middle}${right}`.trimEnd()}\n` +
    `  ${' '.repeat(line.length)} ${bar} ${' '.repeat([...left].length)}${carets}\n`
  )
}

/** Whether the issue says this text itself: as the key that it is about, or as a value that may be shown. */
const showsIn = ({ message, pointer }: LintIssue, text: string): boolean =>
  pointer.endsWith(`/${pointerStep(text)}`) ||
  message.includes(quote(text)) ||
  (/^-?\d[\d.eE+-]*$/.test(text) && message.includes(`: ${text} `))

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2')

const firstLine = (text: string): string => text.split(/[\r\n]/, 1)[0] ?? ''
