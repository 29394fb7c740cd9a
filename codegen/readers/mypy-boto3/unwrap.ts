import type { Line } from '../shared/lines.js'

/** A bullet or a paragraph, with the lines that it stands in; its number is that of the first. */
export interface Paragraph extends Line {
  readonly lines: readonly [Line, ...Line[]]
}

const bulletPattern = /^- /
const startPattern = /^ *(?:- |[#><]|```|\d+\. )/

/** Puts together what was wrapped: a bullet goes on in lines that are set in below it, a paragraph in those below it. */
export function unwrap(lines: readonly Line[]): readonly Paragraph[] {
  const paragraphs: { text: string; number: number; lines: [Line, ...Line[]] }[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last !== undefined && last.lines.at(-1)?.number === line.number - 1 && continues(last.lines[0], line)) {
      last.text += ` ${line.text.trim()}`
      last.lines.push(line)
    } else paragraphs.push({ ...line, lines: [line] })
  }
  return paragraphs
}

function continues(first: Line, { text }: Line): boolean {
  if (startPattern.test(text)) return false
  return bulletPattern.test(first.text) ? /^ {2}\S/.test(text) : !startPattern.test(first.text) && !text.startsWith(' ')
}
