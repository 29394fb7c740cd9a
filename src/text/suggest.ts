import { quote } from './path.js'
import { remembered } from './remembered.js'

/** Longer names are not compared: a suggestion is for a typing mistake, and the comparison is quadratic. */
const longest = 64

/**
 * The candidate that was probably meant by `found`, if one is near: the same letters in another case or with other
 * separators, or a few edits away (one in three letters at most; two swapped neighbours are one edit), or else the only
 * one that begins so.
 */
export const suggest = (found: string, candidates: readonly string[]): string | undefined => {
  if (found.length > longest) return undefined
  const wanted = plain(found)
  let best: string | undefined
  let bestDistance = Math.floor(wanted.length / 3) + 1
  for (const candidate of candidates) {
    if (candidate.length > longest || candidate === found) continue
    const compared = plainCandidate(candidate)
    const distance = editDistance(wanted, compared, bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best ?? onlyOneThatBegins(wanted, candidates)
}

/** The end of a sentence that names what was probably meant; nothing where nothing is near. */
export const meantText = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` (did you mean ${quote(suggestion)}?)`

/** The candidates, the nearest to `found` first. */
export const byNearness = (found: string, candidates: readonly string[]): readonly string[] => {
  if (found === '' || found.length > longest) return candidates
  const wanted = plain(found)
  const distanceTo = (candidate: string): number => editDistance(wanted, plainCandidate(candidate), 2 * longest)
  return candidates
    .map((candidate) => [candidate, distanceTo(candidate)] as const)
    .sort(([, one], [, other]) => one - other)
    .map(([candidate]) => candidate)
}

const onlyOneThatBegins = (wanted: string, candidates: readonly string[]): string | undefined => {
  const longer = wanted.length < 3 ? [] : candidates.filter((candidate) => plainCandidate(candidate).startsWith(wanted))
  return longer.length === 1 ? longer[0] : undefined
}

const plain = (name: string): string => name.replace(/[-_\s]/g, '').toLowerCase()

/** Candidates are names of the reference, the same ones again and again; what was found may be a value. */
const plainCandidate = /*#__PURE__*/ remembered(plain)

/**
 * How many letters to insert, delete, change, or swap with their neighbour (optimal string alignment). A distance that is
 * not below the limit is not counted out.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  // Each letter that one of the two has more is an edit.
  if (Math.abs(a.length - b.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = [0]
  for (let column = 1; column <= b.length; column++) last.push(column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1))
      if (
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
      )
        cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      current.push(cost)
      if (cost < least) least = cost
    }
    // No later row gets below the least of this one.
    if (least >= limit) return limit
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? 0
