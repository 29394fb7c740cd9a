import type { Draft } from '../shared/draft.js'
import type { Line } from '../shared/lines.js'
import { unwrap } from './unwrap.js'

/** The lines that every page of mypy-boto3 and types-boto3, of either era, has around its facts. */
const frame: readonly RegExp[] = [
  /^<a id="[^"]*"><\/a>$/,
  /^> (?:\[Index\]\(.*|\w+)$/,
  /^!!! note ""$/,
  /^ *Auto-generated documentation for(?: \[[^\]]*\]\(\S*\))?$/,
  /^ *type annotations stubs module(?: \[[^\]]*\]\(\S*\)\.)?$/,
  /^\[[^\]]*\]\(https?:\/\/\S*\)\.?$/,
  /^\[:material-aws: boto3 documentation\]\(\S*\)$/,
  /^Boto3 documentation: \[[^\]]*\]\(\S*\)$/,
  /^```(?:python(?: title="[\w ]+")?)?$/,
]

/** Leaves the lines aside that are the page's frame or match one of `patterns`. */
export function asideFrame(draft: Draft, lines: readonly Line[], patterns: readonly RegExp[]): void {
  lines.filter((line) => isAside(line, patterns)).forEach(draft.aside)
}

/** The same of a page whose text is wrapped: a paragraph that matches goes with all its lines. */
export function asideWrappedFrame(draft: Draft, lines: readonly Line[], patterns: readonly RegExp[]): void {
  asideFrame(draft, lines, patterns)
  for (const paragraph of unwrap(lines)) if (isAside(paragraph, patterns)) paragraph.lines.forEach(draft.aside)
}

function isAside({ text }: Line, patterns: readonly RegExp[]): boolean {
  return frame.some((pattern) => pattern.test(text)) || patterns.some((pattern) => pattern.test(text))
}
