import { quote } from './path.js'
import { bitsIn, editDistance } from './edit-distance.js'

/** Longer texts are not compared: a suggestion is for a typing mistake. */
const longest = 64

/** Names of the reference, the same ones again and again. */
export type Names = readonly string[] | ReadonlySet<string> | ReadonlyMap<string, unknown>

/** A name as it is compared. */
interface Candidate {
  readonly name: string
  readonly plain: string
  /** A bit for each letter that stands in it, of 32 bits for all letters. */
  readonly letters: number
}

/** A name, and how many edits away it is. */
interface Near {
  readonly name: string
  readonly distance: number
}

/** The names that a look has found. */
interface Look {
  /** Those that are nearest, the nearest first. */
  readonly near: readonly Near[]
  /** The one that was probably meant. */
  readonly meant: string | undefined
}

/**
 * The candidate that was probably meant by `found`, if one is near: the same letters in another case or with other
 * separators, or a few edits away (one in three letters at most; two swapped neighbours are one edit), or else the only
 * one that begins so. `mayBe` says which of the candidates count.
 */
export const suggest = (found: string, names: Names, mayBe?: (name: string) => boolean): string | undefined =>
  look(found, names, 0, mayBe).meant

/** The end of a sentence that names what was probably meant; nothing where nothing is near. */
export const meantText = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` (did you mean ${quote(suggestion)}?)`

/** So many of the other names, those that are nearest to `found`, the nearest first. */
export const nearest = (found: string, names: Names, count: number): readonly string[] =>
  look(found, names, count).near.map(({ name }) => name)

/** Looks at the names once, for the one that was probably meant and for so many that are nearest, however far they are. */
export const look = (
  found: string,
  names: Names,
  count: number,
  mayBe = (name: string): boolean => name !== found,
): Look => {
  const { plain: wanted, letters } = candidateOf(found.length > longest ? '' : found)
  // So far away may no name be that was meant. Nothing is near a text without letters.
  const tooFar = wanted.length && (wanted.length + 1) / 3
  let limit = count > 0 ? Infinity : tooFar
  const near: Near[] = []
  let meant: string | undefined
  const candidates = candidatesOf(names)
  for (const { name, plain, letters: its } of candidates) {
    // One edit mends at most two letters that only one of the names has, and one letter of the length.
    if (bitsIn(letters ^ its) / 2 >= limit || Math.abs(plain.length - wanted.length) >= limit) continue
    const distance = wanted === '' || plain === wanted ? 0 : editDistance(wanted, plain)
    if (distance >= limit || !mayBe(name)) continue
    if (distance < tooFar && distance < (near[0]?.distance ?? tooFar)) meant = name
    limit = count > 0 ? limitWith(near, { name, distance }, count) : distance
  }
  if (meant === undefined && wanted.length > 2) {
    const begun = candidates.filter(({ name, plain }) => plain.startsWith(wanted) && mayBe(name))
    if (begun.length === 1) meant = begun[0]?.name
  }
  return { near, meant }
}

/** Puts a name before those that are farther away, of which the last one leaves; what comes next has to be nearer than this. */
const limitWith = (near: Near[], one: Near, count: number): number => {
  let at = Math.min(near.length, count - 1)
  for (let before = near[at - 1]; before && before.distance > one.distance; before = near[--at - 1]) near[at] = before
  near[at] = one
  return near[count - 1]?.distance ?? Infinity
}

const candidateOf = (name: string): Candidate => {
  const plain = name.replace(/[-_\s]/g, '').toLowerCase()
  let letters = 0
  for (let at = 0; at < plain.length; at++) letters |= 1 << plain.charCodeAt(at)
  return { name, plain, letters }
}

/** The names of a set or a map stay the same: the candidates of these are made once. */
const candidatesOf = (names: Names): readonly Candidate[] => {
  if (!('size' in names)) return names.map(candidateOf)
  let candidates = known.get(names)
  if (candidates?.length !== names.size) known.set(names, (candidates = [...names.keys()].map(candidateOf)))
  return candidates
}

const known = /*#__PURE__*/ new WeakMap<object, readonly Candidate[]>()
