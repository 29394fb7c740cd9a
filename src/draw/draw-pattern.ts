import { type Arbitrary, integer } from 'fast-check'
import type { Constraints, Pattern } from '../schema/definition.js'
import { codePoints } from '../schema/guard.js'
import { automatonOf, type Automaton } from '../schema/linear.js'
import { inRange } from '../walk/scalar.js'

/** How often a text is drawn anew before nothing is found that keeps all constraints. */
const mostTries = 1000

/** How long a text may grow where nothing else bounds it. */
const usualLength = 40

/**
 * Draws texts that a pattern takes, by a walk over its positions that ends within the lengths. What the pattern wants to
 * see, or not to see, in front is tried after the walk. Throws where nothing is found.
 */
export const drawPattern = (pattern: Pattern, constraints: Constraints): Arbitrary<string> => {
  let walker: ((seed: number) => string) | undefined
  return integer({ min: 0, max: 0x7fffffff }).map((seed) => (walker ??= walkerOf(pattern, constraints))(seed))
}

const walkerOf = (pattern: Pattern, constraints: Constraints): ((seed: number) => string) => {
  const automaton = automatonOf(wholeOf(pattern.source))
  const left = stepsLeft(automaton)
  const characters = automaton.classes.map((fits) => charactersOf(fits))
  return (seed) => {
    const random = randomOf(seed)
    for (let tries = 0; tries < mostTries; tries++) {
      const text = walk(automaton, left, characters, constraints, random)
      if (text.search(pattern) >= 0 && inRange(constraints, codePoints(text))) return text
    }
    throw new Error(`Nothing was found that ${pattern.source} takes within its length.`)
  }
}

/** The pattern without what looks around, which walks cannot see: the whole pattern is asked in the end. */
const wholeOf = (source: string): string => {
  const bare = source.replace(
    /\(\?<?[=!](?:\\.|\[(?:\\.|[^\]\\])*\]|\((?:\\.|\[(?:\\.|[^\]\\])*\]|[^()])*\)|[^()])*\)|\\b/gsu,
    '',
  )
  const inside = bare.replace(/^\^/, '').replace(/\$$/, '')
  const isWhole = bare.startsWith('^') && bare.endsWith('$')
  return isWhole
    ? bare
    : `^(?:${bare.startsWith('^') ? '' : '[a-z]*'}(?:${inside})${bare.endsWith('$') ? '' : '[a-z]*'})$`
}

const walk = (
  { first, last, followers, nullable }: Automaton,
  left: readonly number[],
  characters: readonly (readonly string[])[],
  { min = 0, max = Math.max(min + 10, usualLength) }: Constraints,
  random: (below: number) => number,
): string => {
  const ends = new Set(last)
  let text = ''
  let next = first
  let mayEnd = nullable
  for (let length = 0; ; length++) {
    const open = next.filter((position) => length + 1 + (left[position] ?? Infinity) <= max)
    const isDone = mayEnd && (open.length === 0 || (length >= min && random(3) === 0))
    if (isDone || open.length === 0) return text
    // Where the text is too short still, what leads on is better than what ends.
    const leading = length + 1 < min ? open.filter((position) => (followers[position]?.length ?? 0) > 0) : open
    const among = leading.length > 0 ? leading : open
    const position = among[random(among.length)] ?? 0
    const drawn = characters[position] ?? []
    text += drawn[random(drawn.length)] ?? ''
    next = followers[position] ?? []
    mayEnd = ends.has(position)
  }
}

/** How many characters there are at least behind each position. */
const stepsLeft = ({ last, followers }: Automaton): readonly number[] => {
  const before: number[][] = followers.map(() => [])
  followers.forEach((each, position) => each.forEach((next) => before[next]?.push(position)))
  const left = followers.map(() => Infinity)
  let edge = [...new Set(last)]
  for (let steps = 0; edge.length > 0; steps++) {
    for (const position of edge) left[position] = Math.min(left[position] ?? Infinity, steps)
    edge = [...new Set(edge.flatMap((position) => before[position] ?? []))].filter(
      (position) => left[position] === Infinity,
    )
  }
  return left
}

/** Printable characters of ASCII first, for these travel everywhere; then the first beyond them that fits. */
const charactersOf = (fits: RegExp): readonly string[] => {
  const known = drawable.get(fits.source)
  if (known !== undefined) return known
  const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((each) =>
    fits.test(each),
  )
  const found = ascii.length > 0 ? ascii : firstBeyond(fits)
  drawable.set(fits.source, found)
  return found
}

const firstBeyond = (fits: RegExp): readonly string[] => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const each = String.fromCodePoint(point === 0 ? 32 : point)
    if (fits.test(each)) return [each]
  }
  return ['']
}

const drawable = new Map<string, readonly string[]>()

/** A small generator of numbers (mulberry32), so that a seed gives the same text everywhere. */
const randomOf = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
