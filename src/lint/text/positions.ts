import type { Position } from '../lint-issue.js'

/** A function that gives the line and column of an offset. Lines end in LF, CRLF or CR, as editors have it. */
export const positionsIn = (text: string): ((offset: number) => Position) => {
  let known: readonly number[] | undefined
  return (offset) => {
    const starts = (known ??= lineStarts(text))
    const index = lastAtMost(starts, offset)
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1, offset }
  }
}

const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  for (const lineEnd of text.matchAll(/\r\n?|\n/g)) starts.push(lineEnd.index + lineEnd[0].length)
  return starts
}

/** The position of the last of some ascending numbers that is not above a limit. */
const lastAtMost = (numbers: readonly number[], limit: number): number => {
  let low = 0
  let high = numbers.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle
    else high = middle
  }
  return low
}
