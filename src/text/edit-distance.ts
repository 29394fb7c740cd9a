/** How many bits are set. */
export const bitsIn = (bits: number): number => {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** For each 32 places of a text, where in them each letter stands: a bit for each place. */
const placesOf = (text: string): readonly (readonly number[])[] => {
  const places: number[][] = []
  for (let at = 0; at < text.length; at++) {
    const letters = (places[at >> 5] ??= Array<number>(128))
    const letter = text.charCodeAt(at)
    letters[letter] = (letters[letter] ?? 0) | (1 << at)
  }
  return places
}

/** Of each column, what the rows that follow must know. */
const carries: number[] = []

/**
 * How many letters to insert, delete, change, or swap with their neighbour, to get from one text to another (optimal
 * string alignment). A column of the table is a number for each 32 rows, a bit for each of them (Hyyrö, 2003).
 */
export const distancesFrom = (one: string): ((other: string) => number) => {
  const places = placesOf(one)
  return (other) => {
    let distance = other.length
    let rows = one.length
    for (const letters of places) {
      let more = -1
      let less = 0
      let diagonal = 0
      let before = 0
      for (let at = 0; at < other.length; at++) {
        const carry = rows === one.length ? 2 : (carries[at] ?? 0)
        const equal = letters[other.charCodeAt(at)] ?? 0
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
      const used = -1 >>> Math.max(32 - rows, 0)
      distance += bitsIn(more & used) - bitsIn(less & used)
      rows -= 32
    }
    return distance
  }
}
