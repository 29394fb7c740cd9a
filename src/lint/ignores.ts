import { pointerText, quote } from '../text/path.js'
import { meantText, suggest } from '../text/suggest.js'
import type { LintRule } from './lint-issue.js'
import { isLintRule, ruleNames } from './rules.js'
import type { ConfiguredIgnore } from './lint-options.js'
import { type TextIssue, textIssue } from './text/parsed.js'
import type { Comment, Range } from './text/syntax-tree.js'

/** One wish not to hear of one rule, or of any, in one place. */
interface Ignore {
  readonly rule: LintRule | undefined
  readonly where: string
  /** The comment that says so; the config stands in no text. */
  readonly at: Range | undefined
}

/** Everything to be ignored in one text, and what is wrong with how it says so. */
interface Ignores {
  readonly ignores: readonly Ignore[]
  readonly issues: readonly TextIssue[]
}

const wholeFile = 'file'
const atLine = (line: number): string => `line ${line}`
const atPointer = (pointer: string): string => `at ${pointer}`

/**
 * Leaves out what the comments of a text and the config say to ignore, and adds an issue for each ignore that ignores
 * nothing. In the config a pointer covers what is below it, too.
 */
export const withoutIgnored = (
  issues: readonly TextIssue[],
  comments: readonly Comment[],
  configured: readonly ConfiguredIgnore[],
  lineOf: (offset: number) => number,
): readonly TextIssue[] => {
  const written = ignoresIn(comments, lineOf)
  const ignores = [
    ...written.ignores,
    ...configured.map(({ pointer, rule }): Ignore => ({ rule, where: atPointer(pointer), at: undefined })),
  ]
  if (ignores.length === 0) return [...issues, ...written.issues]
  const waiting = new Map(ignores.map((ignore) => [keyOf(ignore.where, ignore.rule), ignore]))
  const used = new Set<Ignore>()
  const kept = issues.filter((issue) => {
    const places = [wholeFile, atLine(lineOf(issue.at.start)), ...prefixesOf(pointerText(issue.path)).map(atPointer)]
    const covering = places.flatMap((where) => [keyOf(where, issue.rule), keyOf(where, undefined)])
    const matching = covering.flatMap((key) => waiting.get(key) ?? [])
    matching.forEach((ignore) => used.add(ignore))
    return matching.length === 0
  })
  const unused = ignores.filter((ignore) => !used.has(ignore)).map(unusedIgnore)
  return [...kept, ...written.issues, ...unused]
}

const keyOf = (where: string, rule: LintRule | undefined): string => `${rule ?? 'anything'} ${where}`

/** `/a/b`, `/a` and the root. */
const prefixesOf = (pointer: string): readonly string[] => {
  const steps = pointer.split('/')
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('/'))
}

const unusedIgnore = ({ rule, where, at }: Ignore): TextIssue => {
  const sentence =
    at === undefined
      ? `the config ignores ${rule ?? 'everything'} ${where}, where there is none: take that out`
      : `there is ${rule === undefined ? 'nothing' : `no ${rule}`} to ignore here: take this comment out`
  return textIssue('unused_ignore', at?.start ?? 0, at?.end ?? 0, sentence)
}

const known = /^[\s*]*aws-preflight-ignore-(next-line|file)(?![\w-])([^]*)$/

/** Our own comments, known or not. */
const ours = /^[\s*]*aws-preflight-/

const ignoresIn = (comments: readonly Comment[], lineOf: (offset: number) => number): Ignores => {
  const ignores: Ignore[] = []
  const issues: TextIssue[] = []
  // Several comments above one line are all about that line: from the last one up, each says where the one above it goes.
  const goesTo = new Map<number, number>()
  for (const comment of comments.filter(({ text }) => ours.test(text)).reverse()) {
    const [, scope, rest = ''] = known.exec(comment.text) ?? []
    if (scope === undefined) {
      const sentence = 'write aws-preflight-ignore-next-line or aws-preflight-ignore-file: this is none of them'
      issues.push(textIssue('unused_ignore', comment.start, comment.end, sentence))
      continue
    }
    const below = lineOf(comment.end) + 1
    const line = goesTo.get(below) ?? below
    if (scope === 'next-line') goesTo.set(lineOf(comment.start), line)
    const where = scope === 'file' ? wholeFile : atLine(line)
    const names = rulesIn(rest)
    if (names.length === 0) ignores.push({ rule: undefined, where, at: comment })
    for (const name of names)
      if (isLintRule(name)) ignores.push({ rule: name, where, at: comment })
      else issues.push(unknownRule(name, comment))
  }
  return { ignores, issues }
}

/** The names before the reason, which stands behind `--`. */
const rulesIn = (text: string): readonly string[] => (text.split('--')[0] ?? '').split(/[\s,*]+/).filter(Boolean)

const unknownRule = (name: string, { start, end }: Range): TextIssue => {
  const suggestion = suggest(name, ruleNames)
  const meant = meantText(suggestion)
  const issue = textIssue('unused_ignore', start, end, `there is no rule ${quote(name)} to ignore${meant}`)
  return { ...issue, suggestion: () => suggestion }
}
