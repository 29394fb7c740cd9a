/** One line of a page that is not blank, with its number, counted from 1. */
export interface Line {
  readonly number: number
  readonly text: string
}

/** A heading and the lines under it. The part before the first heading has none. */
export interface Section {
  readonly heading?: Line
  readonly body: readonly Line[]
}

/** Every line of a text, blank ones too, whatever its line ends; a byte-order mark is no part of the first. */
export const allLines = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)

/** From an offset in a text to its line, counted from 1, as `allLines` has them: what else ends a line in JavaScript is text. */
export const lineCounter = (text: string): ((offset: number) => number) => {
  const starts = [0]
  const lineEnd = /\r\n|\n|\r/g
  while (lineEnd.test(text)) starts.push(lineEnd.lastIndex)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

/** The lines that say something, without the blanks at their ends. */
export const linesOf = (text: string): readonly Line[] =>
  allLines(text)
    .map((line, index) => ({ number: index + 1, text: line.trimEnd() }))
    .filter((line) => line.text !== '')

/** Cuts lines into sections, one for each heading and a first one for what stands before them all. */
export function sectionsOf(
  lines: readonly Line[],
  isHeading: (line: Line) => boolean,
): readonly [Section, ...Section[]] {
  const first: { body: Line[] } = { body: [] }
  const rest: { heading: Line; body: Line[] }[] = []
  for (const line of lines) {
    if (isHeading(line)) rest.push({ heading: line, body: [] })
    else (rest.at(-1) ?? first).body.push(line)
  }
  return [first, ...rest]
}
