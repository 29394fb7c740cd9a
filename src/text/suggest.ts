import { quote } from './path.js'
import { remembered } from './remembered.js'

/** Longer names are not compared: a suggestion is for a typing mistake, and the comparison is quadratic. */
const longest = 64

/**
 * The candidate that was probably meant by `found`, if one is near: the same letters in another case or with other
 * separators, or a few edits away (one in three letters at most; two swapped neighbours are one edit), or else the only
 * one that begins so.
 */
export const suggest = (found: string, candidates: Iterable<string>): string | undefined => {
  if (found.length > longest) return undefined
  const wanted = plain(found)
  let best: string | undefined
  let bestDistance = Math.floor(wanted.length / 3) + 1
  for (const candidate of candidates) {
    if (candidate.length > longest || candidate === found) continue
    const distance = editDistance(wanted, plainCandidate(candidate), bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
      if (distance === 0) break
    }
  }
  return best ?? onlyOneThatBegins(wanted, candidates)
}

/** The end of a sentence that names what was probably meant; nothing where nothing is near. */
export const meantText = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` (did you mean ${quote(suggestion)}?)`

/** So many of the candidates, those that are nearest to `found`, the nearest first. */
export const nearest = (found: string, candidates: Iterable<string>, count: number): readonly string[] => {
  if (found === '' || found.length > longest) return [...candidates].slice(0, count)
  const wanted = plain(found)
  const near: { readonly candidate: string; readonly distance: number }[] = []
  for (const candidate of candidates) {
    const limit = near[count - 1]?.distance ?? 2 * longest
    const distance = editDistance(wanted, plainCandidate(candidate), limit)
    if (near.length === count && distance >= limit) continue
    const at = near.findIndex((other) => other.distance > distance)
    near.splice(at < 0 ? near.length : at, 0, { candidate, distance })
    near.length = Math.min(near.length, count)
  }
  return near.map(({ candidate }) => candidate)
}

const onlyOneThatBegins = (wanted: string, candidates: Iterable<string>): string | undefined => {
  if (wanted.length < 3) return undefined
  let only: string | undefined
  for (const candidate of candidates) {
    if (!plainCandidate(candidate).startsWith(wanted)) continue
    if (only !== undefined) return undefined
    only = candidate
  }
  return only
}

const plain = (name: string): string => name.replace(/[-_\s]/g, '').toLowerCase()

/** Candidates are names of the reference, the same ones again and again; what was found may be a value. */
const plainCandidate = /*#__PURE__*/ remembered(plain)

/**
 * How many letters to insert, delete, change, or swap with their neighbour (optimal string alignment). A distance that is
 * not below the limit is not counted out: it is the limit.
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (a === b) return 0
  // Each letter that one of the two has more is an edit.
  if (Math.abs(a.length - b.length) >= limit) return limit
  let [beforeLast, last, current] = rows
  for (let column = 0; column <= b.length; column++) last[column] = column
  for (let row = 1; row <= a.length; row++) {
    const letter = a.charCodeAt(row - 1)
    current[0] = row
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const other = b.charCodeAt(column - 1)
      let cost = at(last, column - 1) + (letter === other ? 0 : 1)
      cost = Math.min(cost, at(last, column) + 1, at(current, column - 1) + 1)
      // What there is of `a` before its first letter is no number, and equals nothing.
      if (column > 1 && other === a.charCodeAt(row - 2) && letter === b.charCodeAt(column - 2))
        cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      current[column] = cost
      least = Math.min(least, cost)
    }
    // No later row gets below the least of this one.
    if (least >= limit) return limit
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  return Math.min(limit, at(last, b.length))
}

/** The rows that are counted in, again and again: a comparison calls nobody. */
const rows: readonly [number[], number[], number[]] = [[], [], []]

const at = (row: readonly number[], column: number): number => row[column] as number
