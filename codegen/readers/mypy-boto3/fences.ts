import type { Line } from '../shared/lines.js'

/** The code blocks of a page, fences and all, and the lines that open one which never ends. */
export interface Fences {
  readonly blocks: readonly (readonly Line[])[]
  readonly unclosed: readonly Line[]
}

const openingPattern = /^ *```\S/
const closingPattern = /^ *```$/

/**
 * Finds the code blocks of a page. A fence that opens inside another one shows that the first was never closed, which
 * then takes nothing with it.
 *
 *     fence = '```' language { line } '```'
 */
export function fencesOf(lines: readonly Line[]): Fences {
  const blocks: (readonly Line[])[] = []
  const unclosed: Line[] = []
  let fence: Line[] = []
  const leave = (): void => void unclosed.push(...fence.slice(0, 1))
  for (const line of lines) {
    if (openingPattern.test(line.text)) {
      leave()
      fence = [line]
    } else if (fence.length > 0) fence.push(line)
    if (!closingPattern.test(line.text)) continue
    blocks.push(fence.length > 0 ? fence : [line])
    fence = []
  }
  leave()
  return { blocks, unclosed }
}
