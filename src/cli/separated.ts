/** Prints the items of one JSON array piece by piece, each on a line: the commas know what was before. */
export const separated = (): ((items: readonly unknown[]) => string) => {
  let separator = '\n'
  return (items) =>
    items
      .map((item) => {
        const line = `${separator}${JSON.stringify(item)}`
        separator = ',\n'
        return line
      })
      .join('')
}
