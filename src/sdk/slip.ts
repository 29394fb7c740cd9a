/**
 * Whether a string is a slip of the hand for a known one, and no new one: the same letters in other case or with other
 * separators, or one letter more, less, other or swapped with its neighbour. A digit that differs makes a new one:
 * `python3.19` beside `python3.10`.
 */
export const isSlip = (found: string, known: string): boolean => {
  const [one, other] = [plain(found), plain(known)]
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  const shorter = Math.min(one.length, other.length) - start
  while (end < shorter && one.at(-1 - end) === other.at(-1 - end)) end++
  const out = one.slice(start, one.length - end)
  const put = other.slice(start, other.length - end)
  const isSwap = out.length === 2 && put.length === 2 && out[0] === put[1] && out[1] === put[0]
  return (isSwap || (out.length <= 1 && put.length <= 1)) && /^\p{L}*$/u.test(out + put)
}

const plain = (text: string): string => text.replace(/[-_\s]/g, '').toLowerCase()
