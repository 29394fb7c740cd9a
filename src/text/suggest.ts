import { quote } from './path.js'

/** Longer names are not compared: a suggestion is for a typing mistake, and the comparison is quadratic. */
const longest = 64

/** Names of the reference, the same ones again and again. */
export type Names = readonly string[] | ReadonlySet<string> | ReadonlyMap<string, unknown>

/** A name as it is compared. */
interface Candidate {
  readonly name: string
  readonly plain: string
  readonly letters: number
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
  const wanted = candidateOf(found)
  let best: string | undefined
  let bestDistance = Math.floor(wanted.plain.length / 3) + 1
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Candidate
    if (leastDistance(wanted, candidate) >= bestDistance) continue
    const { name } = candidate
    if (name.length > longest || name === found || !mayBe(name)) continue
    const distance = editDistance(wanted.plain, candidate.plain, bestDistance)
    if (distance >= bestDistance) continue
    best = name
    bestDistance = distance
    if (distance === 0) break
  }
  return best ?? onlyOneThatBegins(wanted.plain, candidates, mayBe)
}

/** The end of a sentence that names what was probably meant; nothing where nothing is near. */
export const meantText = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` (did you mean ${quote(suggestion)}?)`

/** So many of the names, those that are nearest to `found`, the nearest first. */
export const nearest = (found: string, names: Names, count: number): readonly string[] => {
  const candidates = candidatesOf(names)
  const near: { readonly name: string; readonly distance: number }[] = []
  const isCompared = found !== '' && found.length <= longest
  const wanted = candidateOf(isCompared ? found : '')
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Candidate
    const limit = near[count - 1]?.distance ?? 2 * longest
    if (near.length === count && (!isCompared || leastDistance(wanted, candidate) >= limit)) continue
    const distance = isCompared ? editDistance(wanted.plain, candidate.plain, limit) : 0
    if (near.length === count && distance >= limit) continue
    const at = near.findIndex((other) => other.distance > distance)
    near.splice(at < 0 ? near.length : at, 0, { name: candidate.name, distance })
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
    if (plain.charCodeAt(0) !== wanted.charCodeAt(0) || !plain.startsWith(wanted) || !mayBe(name)) continue
    if (only !== undefined) return undefined
    only = name
  }
  return only
}

const candidateOf = (name: string): Candidate => {
  const plain = name.replace(/[-_\s]/g, '').toLowerCase()
  let letters = 0
  for (let at = 0; at < plain.length; at++) letters |= 1 << (plain.charCodeAt(at) & 31)
  return { name, plain, letters }
}

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

/** So many edits at least: one for each letter that one of them has more, or that it has and the other does not. */
const leastDistance = (one: Candidate, other: Candidate): number =>
  Math.max(
    Math.abs(one.plain.length - other.plain.length),
    bitsOf(one.letters & ~other.letters),
    bitsOf(other.letters & ~one.letters),
  )

const bitsOf = (letters: number): number => {
  let count = 0
  for (let rest = letters; rest !== 0; rest &= rest - 1) count++
  return count
}

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
  for (let at = start; at < end; at++) {
    const letter = a.charCodeAt(at)
    if (letter < 128) places[letter] = (places[letter] as number) | (1 << (at - start))
  }
  const lowest = 1 << (height - 1)
  let [more, less, diagonal, before] = [-1, 0, 0, 0]
  for (let at = start; at < otherEnd; at++) {
    const letter = b.charCodeAt(at)
    const equal = letter < 128 ? (places[letter] as number) : placesIn(a, start, end, letter)
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
  for (let at = start; at < end; at++) if (a.charCodeAt(at) < 128) places[a.charCodeAt(at)] = 0
  return Math.min(limit, distance)
}

/** Where the letters of ASCII stand in the shorter one of two names, a bit for each place: none between two comparisons. */
const places = /*#__PURE__*/ new Int32Array(128)

const placesIn = (name: string, start: number, end: number, letter: number): number => {
  let found = 0
  for (let at = start; at < end; at++) if (name.charCodeAt(at) === letter) found |= 1 << (at - start)
  return found
}
