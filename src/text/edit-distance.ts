/** How many bits are set. */
export const bitsIn = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Where each letter stands in the text that was compared last: a bit for each place, 32 places in each table. */
const tables: Int32Array[] = []
let compared = ''

/** Puts another text into the tables. A text is compared with many others, one after the other. */
const prepare = (text: string): void => {
  for (const table of tables) for (let at = 0; at < compared.length; at++) table[compared.charCodeAt(at)] = 0
  for (let at = 0; at < text.length; at++) {
    const table = (tables[at >> 5] ??= new Int32Array(1 << 16))
    const letter = text.charCodeAt(at)
    table[letter] = (table[letter] ?? 0) | (1 << at)
  }
  compared = text
}

/** Of each column, what the rows that follow must know. */
const carries: number[] = []

/**
 * How many letters to insert, delete, change, or swap with their neighbour, to get from one text to another (optimal
 * string alignment). A column of the table is a number for each 32 rows, a bit for each of them (Hyyrö, 2003).
 */
export const editDistance = (one: string, other: string): number => {
  if (one !== compared) prepare(one)
  let distance = other.length
  for (let from = 0; from < one.length; from += 32) {
    const table = tables[from >> 5]
    let more = -1
    let less = 0
    let diagonal = 0
    let before = 0
    for (let at = 0; at < other.length; at++) {
      const carry = from === 0 ? 2 : (carries[at] ?? 0)
      const equal = table?.[other.charCodeAt(at)] ?? 0
      const same = equal | (carry & 1)
      const swaps = ~diagonal & equal
      diagonal = (((same & more) + more) ^ more) | same | less | (((swaps << 1) | (carry >> 2)) & before)
      const right = less | ~(diagonal | more)
      const left = diagonal & more
      carries[at] = ((swaps >>> 31) << 2) | ((right >>> 31) << 1) | (left >>> 31)
      const down = (right << 1) | ((carry >> 1) & 1)
      less = diagonal & down
      more = (left << 1) | (carry & 1) | ~(diagonal | down)
      before = equal
    }
    // The last column: a bit for each row that is one more than the row above it, or one less.
    const used = -1 >>> Math.max(32 - (one.length - from), 0)
    distance += bitsIn(more & used) - bitsIn(less & used)
  }
  return distance
}
