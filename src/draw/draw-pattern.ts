import { type Arbitrary, integer } from 'fast-check'
import type { Constraints, Pattern } from '../schema/definition.js'
import { codePoints } from '../schema/guard.js'
import { automatonOf, type Automaton } from '../schema/linear.js'
import { endsOf, needsOf, positionOf, type Step } from '../schema/machine.js'
import { beginLooks, looksBehind, mayEndWith, readLooks, type PendingLook } from './pending-look.js'
import { inRange } from '../walk/scalar.js'

/** How often a text is drawn anew before nothing is found that keeps all constraints. */
const mostTries = 1000

/** How long a text may grow where nothing else bounds it. */
const usualLength = 40

/**
 * Draws texts that a pattern takes, by a walk over its positions that ends within the lengths and keeps what the pattern
 * looks ahead or behind for; the whole pattern is asked in the end. Throws where nothing is found.
 */
export const drawPattern = (pattern: Pattern, constraints: Constraints): Arbitrary<string> => {
  let walker: ((seed: number) => string) | undefined
  return integer({ min: 0, max: 0x7fffffff }).map((seed) => (walker ??= walkerOf(pattern, constraints))(seed))
}

const walkerOf = (pattern: Pattern, constraints: Constraints): ((seed: number) => string) => {
  const automaton = automatonOf(wholeOf(pattern.source))
  const left = stepsLeft(automaton)
  const most = mostSteps(automaton)
  const endings = endsOf(automaton.last)
  const characters = automaton.classes.map((fits) => charactersOf(fits))
  return (seed) => {
    const random = randomOf(seed)
    for (let tries = 0; tries < mostTries; tries++) {
      const text = walk(automaton, left, most, endings, characters, constraints, random)
      if (text.search(pattern) >= 0 && inRange(constraints, codePoints(text))) return text
    }
    throw new Error(`Nothing was found that ${pattern.source} takes within its length.`)
  }
}

/** How often a part is repeated by count at most: one that may come more often is followed without an end. */
const mostCopies = 300

/** The pattern as one of the whole text; its own ends may be open. */
const wholeOf = (exact: string): string => {
  const source = exact.replace(/\{(\d+),(\d+)\}/g, (count, low: string, high: string) =>
    Number(high) > mostCopies ? `{${low},}` : count,
  )
  const [isStart, isEnd] = [source.startsWith('^'), source.endsWith('$')]
  if (isStart && isEnd) return source
  const inside = source.slice(isStart ? 1 : 0, isEnd ? -1 : undefined)
  return `^${isStart ? '' : '[a-z]*'}(?:${inside})${isEnd ? '' : '[a-z]*'}$`
}

const walk = (
  { first, followers, nullable, looks }: Automaton,
  left: readonly number[],
  most: readonly number[],
  endings: ReadonlyMap<number, readonly number[]>,
  characters: readonly (readonly string[])[],
  { min = 0, max = Math.max(min + 10, usualLength + shortest(first, left)) }: Constraints,
  random: (below: number) => number,
): string => {
  const letters: string[] = []
  let next = first
  let ends: readonly number[] = nullable
  let pending: readonly PendingLook[] = []
  for (;;) {
    const length = letters.length + 1
    const behind = looksBehind(looks, letters)
    const begin = (needs: number): readonly PendingLook[] | undefined =>
      looks.some(({ isBehind }, index) => isBehind && (needs & ~behind & (2 ** index)) !== 0)
        ? undefined
        : beginLooks(looks, needs)
    const open = next.filter((step) => {
      const position = positionOf(step)
      return length + (left[position] ?? Infinity) <= max && length + (most[position] ?? Infinity) >= min
    })
    const mayEnd = ends.some((needs) => {
      const begun = begin(needs)
      return begun !== undefined && mayEndWith([...pending, ...begun])
    })
    if (mayEnd && (open.length === 0 || (length > min && random(3) === 0))) return letters.join('')
    const taken = firstOf(
      () => {
        const step = open[random(open.length)] ?? 0
        const drawn = characters[positionOf(step)] ?? []
        const letter = drawn[random(drawn.length)] ?? ''
        const begun = begin(needsOf(step))
        const kept = begun && readLooks([...pending, ...begun], letter)
        return kept && { step, letter, kept }
      },
      open.length === 0 ? 0 : looks.length === 0 ? 1 : mostTurns,
    )
    if (taken === undefined) return letters.join('')
    const position = positionOf(taken.step)
    letters.push(taken.letter)
    pending = taken.kept
    next = followers[position] ?? []
    ends = endings.get(position) ?? []
  }
}

/** How often a step is tried that looks around. */
const mostTurns = 50

const firstOf = <A>(draw: () => A | undefined, most: number): A | undefined => {
  for (let tries = 0; tries < most; tries++) {
    const found = draw()
    if (found !== undefined) return found
  }
  return undefined
}

const shortest = (first: readonly Step[], left: readonly number[]): number =>
  first.reduce((least, step) => Math.min(least, left[positionOf(step)] ?? Infinity), Infinity)

/** How many characters there are at least behind each position. */
const stepsLeft = ({ last, followers }: Automaton): readonly number[] => {
  const before: number[][] = followers.map(() => [])
  followers.forEach((each, position) => each.forEach((next) => before[positionOf(next)]?.push(position)))
  const left = followers.map(() => Infinity)
  let edge = [...new Set(last.map(positionOf))]
  for (let steps = 0; edge.length > 0; steps++) {
    for (const position of edge) left[position] = Math.min(left[position] ?? Infinity, steps)
    edge = [...new Set(edge.flatMap((position) => before[position] ?? []))].filter(
      (position) => left[position] === Infinity,
    )
  }
  return left
}

/** How many characters there are at most behind each position: without an end where a part may be repeated. */
const mostSteps = ({ followers }: Automaton): readonly number[] => {
  const before: number[][] = followers.map(() => [])
  const open = followers.map((each, position) => {
    const next = new Set(each.map(positionOf))
    for (const one of next) before[one]?.push(position)
    return next.size
  })
  const most = followers.map(() => 0)
  // From the end on: a position is done when all that follow it are.
  const done = [...open.keys()].filter((position) => open[position] === 0)
  for (const position of done) {
    for (const earlier of before[position] ?? []) {
      most[earlier] = Math.max(most[earlier] ?? 0, (most[position] ?? 0) + 1)
      open[earlier] = (open[earlier] ?? 0) - 1
      if (open[earlier] === 0) done.push(earlier)
    }
  }
  return most.map((steps, position) => (open[position] === 0 ? steps : Infinity))
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
