import { visible } from '../../text/path.js'

/** Prints the items of one JSON array piece by piece, each on a line: the commas know what was before, and nothing is invisible. */
export const separated = (): ((items: readonly unknown[]) => string) => {
  let separator = '\n'
  return (items) =>
    items
      .map((item) => {
        const line = `${separator}${visible(JSON.stringify(item))}`
        separator = ',\n'
        return line
      })
      .join('')
}
