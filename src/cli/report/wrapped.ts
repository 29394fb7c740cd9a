/** Narrower terminals get lines of this width, so that a column of words is left. */
const narrowest = 40

/**
 * A text in lines that are no wider than a terminal, all but the first behind an indent as wide as what stands before the
 * first. Without a width it stays one line; a word that is too long has a line of its own.
 */
export const wrapped = (text: string, indent: number, width: number | undefined): string => {
  if (width === undefined) return text
  const room = Math.max(width, narrowest) - indent
  const lines: string[] = []
  let line: string | undefined
  for (const word of text.split(' ')) {
    if (line !== undefined && line.length + 1 + word.length <= room) line += ` ${word}`
    else {
      if (line !== undefined) lines.push(line)
      line = word
    }
  }
  return [...lines, line ?? ''].join(`\n${' '.repeat(indent)}`)
}
