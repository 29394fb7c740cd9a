import { quote } from './path.js'

/** Longer names are not compared: a suggestion is for a typing mistake, and the comparison is quadratic. */
const longest = 64

/** Names of the reference, the same ones again and again. */
export type Names = readonly string[] | ReadonlySet<string> | ReadonlyMap<string, unknown>

/** A name as it is compared. */
interface Candidate {
  readonly name: string
  readonly plain: string
}

/**
 * The candidate that was probably meant by `found`, if one is near: the same letters in another case or with other
 * separators, or a few edits away (one in three letters at most; two swapped neighbours are one edit), or else the only
 * one that begins so. `mayBe` says which of the candidates count.
 */
export const suggest = (
  found: string,
  names: Names,
  mayBe: (name: string) => boolean = () => true,
): string | undefined => {
  if (found.length > longest) return undefined
  const candidates = candidatesOf(names)
  const wanted = plainOf(found)
  let best: string | undefined
  let bestDistance = Math.floor(wanted.length / 3) + 1
  for (const { name, plain } of candidates) {
    const distance = editDistance(wanted, plain, bestDistance)
    if (distance >= bestDistance || name.length > longest || name === found || !mayBe(name)) continue
    best = name
    bestDistance = distance
    if (distance === 0) break
  }
  return best ?? onlyOneThatBegins(wanted, candidates, mayBe)
}

/** The end of a sentence that names what was probably meant; nothing where nothing is near. */
export const meantText = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` (did you mean ${quote(suggestion)}?)`

/** So many of the names, those that are nearest to `found`, the nearest first. */
export const nearest = (found: string, names: Names, count: number): readonly string[] => {
  const candidates = candidatesOf(names)
  if (found === '' || found.length > longest) return candidates.slice(0, count).map(({ name }) => name)
  const wanted = plainOf(found)
  const near: { readonly name: string; readonly distance: number }[] = []
  for (const { name, plain } of candidates) {
    const limit = near[count - 1]?.distance ?? 2 * longest
    const distance = editDistance(wanted, plain, limit)
    if (near.length === count && distance >= limit) continue
    const at = near.findIndex((other) => other.distance > distance)
    near.splice(at < 0 ? near.length : at, 0, { name, distance })
    near.length = Math.min(near.length, count)
  }
  return near.map(({ name }) => name)
}

const onlyOneThatBegins = (
  wanted: string,
  candidates: readonly Candidate[],
  mayBe: (name: string) => boolean,
): string | undefined => {
  if (wanted.length < 3) return undefined
  let only: string | undefined
  for (const { plain, name } of candidates) {
    if (!plain.startsWith(wanted) || !mayBe(name)) continue
    if (only !== undefined) return undefined
    only = name
  }
  return only
}

const plainOf = (name: string): string => name.replace(/[-_\s]/g, '').toLowerCase()

const candidateOf = (name: string): Candidate => ({ name, plain: plainOf(name) })

/** The names of a set or a map stay as they are: what they are compared by is made once. */
const candidatesOf = (names: Names): readonly Candidate[] => {
  if (!('size' in names)) return names.map(candidateOf)
  const before = known.get(names)
  if (before?.length === names.size) return before
  const candidates = [...names.keys()].map(candidateOf)
  known.set(names, candidates)
  return candidates
}

const known = /*#__PURE__*/ new WeakMap<object, readonly Candidate[]>()

/**
 * How many letters to insert, delete, change, or swap with their neighbour (optimal string alignment). A distance that is
 * not below the limit is not counted out: it is the limit. Names that differ in more than 32 letters on end are as far apart
 * as they can be. A column of the table is a number, a bit for each letter (Hyyrö, 2003).
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (a.length > b.length) return editDistance(b, a, limit)
  // Each letter that one of the two has more is an edit; how both begin and end is none.
  if (b.length - a.length >= limit) return limit
  let start = 0
  let [end, otherEnd] = [a.length, b.length]
  while (start < end && a.charCodeAt(start) === b.charCodeAt(start)) start++
  while (end > start && a.charCodeAt(end - 1) === b.charCodeAt(otherEnd - 1)) {
    end--
    otherEnd--
  }
  const height = end - start
  let distance = height
  if (height === 0 || height > 32) return Math.min(limit, otherEnd - start)
  const lowest = 1 << (height - 1)
  let [more, less, diagonal, before] = [-1, 0, 0, 0]
  for (let at = start; at < otherEnd; at++) {
    const letter = b.charCodeAt(at)
    let equal = 0
    for (let place = 0; place < height; place++) if (a.charCodeAt(start + place) === letter) equal |= 1 << place
    const swapped = ((~diagonal & equal) << 1) & before
    diagonal = (((equal & more) + more) ^ more) | equal | less | swapped
    const right = less | ~(diagonal | more)
    if (right & lowest) distance++
    if (diagonal & more & lowest) distance--
    const down = (right << 1) | 1
    less = diagonal & down
    more = ((diagonal & more) << 1) | ~(diagonal | down)
    before = equal
  }
  return Math.min(limit, distance)
}
