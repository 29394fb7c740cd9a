/** What `suggest` and `nearest` find, said as plainly as can be: each name by a table of all cells. */

/** The edits between two texts (optimal string alignment), by the whole table. */
export const tableDistance = (one: string, other: string): number => {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => Math.max(row, column)),
  )
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity
  for (let row = 1; row <= one.length; row++)
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      ;(table[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
      )
    }
  return at(one.length, other.length)
}

const plainOf = (name: string): string => name.replace(/[-_\s]/g, '').toLowerCase()

/** The names with their distances from a text, the nearest first; of equally near ones the first. */
const sorted = (found: string, names: readonly string[]): readonly (readonly [name: string, distance: number])[] =>
  names
    .map((name) => [name, tableDistance(plainOf(found), plainOf(name))] as const)
    .sort(([, one], [, other]) => one - other)

/** So many of the other names, those that are nearest to a text. */
export const plainNearest = (found: string, names: readonly string[], count: number): readonly string[] =>
  (plainOf(found) === '' || found.length > 64 ? names : sorted(found, names).map(([name]) => name))
    .filter((name) => name !== found)
    .slice(0, count)

/** The name that was probably meant: a third of the letters may differ; or the only one that begins so. */
export const plainSuggest = (found: string, names: readonly string[]): string | undefined => {
  const wanted = plainOf(found)
  const others = names.filter((name) => name !== found)
  if (wanted === '' || found.length > 64) return undefined
  const [nearest] = sorted(found, others)
  if (nearest !== undefined && nearest[1] <= wanted.length / 3) return nearest[0]
  const begun = others.filter((name) => plainOf(name).startsWith(wanted))
  return wanted.length >= 3 && begun.length === 1 ? begun[0] : undefined
}
