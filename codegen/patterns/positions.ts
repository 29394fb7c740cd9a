import { overlap, rangesOf, type Ranges } from './code-points.js'
import { lengthsOf, partsOf, printNode, type PatternNode } from './node.js'

/** Which positions of a pattern come first, come last, and follow each other (Glushkov). */
interface Fragment {
  readonly nullable: boolean
  readonly first: readonly number[]
  readonly last: readonly number[]
}

/** Thrown where a pattern has more positions than anybody wants to follow, or something that is none. */
class Unfit extends Error {}

/** How repeats are followed: written out as often as they may be, or as a loop that runs on and on. */
type Counting = 'exact' | 'loops'

/** A single character that is repeated so often at most is written out all the same. */
const fewCopies = 64

/**
 * Whether at every place in a text there is one way to go on at most: then any engine runs the pattern in the time that
 * it takes to read the text. Two ways to the same position count as two.
 */
export const isDeterministic = (node: PatternNode): boolean =>
  !partsOf(node).some(mayBeIdle) &&
  countings.some((counting) => {
    const followed = follow(node, counting, 3000)
    return followed !== undefined && apart(followed).isDeterministic
  })

/**
 * Whether no text leads to one position in two ways: then an engine that tries one way after the other comes to each
 * position once at each place of a text, and the time still grows with the text alone.
 */
export const isUnambiguous = (node: PatternNode): boolean =>
  isDeterministic(node) ||
  (!partsOf(node).some(mayBeIdle) &&
    countings.some((counting) => {
      const followed = follow(node, counting, fewPositions)
      return followed !== undefined && leadsOneWay(followed)
    }))

/** Whether a part may be nothing, and has to be repeated: an engine tries each way to be nothing now and something then. */
const mayBeIdle = (node: PatternNode): boolean =>
  node.kind === 'repeat' && node.min > 0 && node.max > 1 && lengthsOf(node.part).min === 0

const countings = ['loops', 'exact'] as const

/** So many positions an engine may come to at one place of a text. */
const fewPositions = 300

/** So many pairs of steps are compared at most. */
const mostSteps = 1_000_000

/** Which positions of a pattern could stand for the same character. */
const apart = ({ sets, first, followers }: Followed): { readonly share: Share; readonly isDeterministic: boolean } => {
  const ranges = sets.map((set) => rangesOf(set))
  const known = new Map<string, boolean>()
  const isDeterministic = [first, ...followers].every((positions) => {
    if (positions.length < 2) return true
    const key = positions.map((position) => sets[position]).join('\n')
    const isOne = known.get(key) ?? !overlap(positions.map((position) => ranges[position] ?? noRanges))
    known.set(key, isOne)
    return isOne
  })
  const pairs = new Map<string, boolean>()
  const share: Share = (one, other) => {
    const key = `${sets[one]}\n${sets[other]}`
    const found = pairs.get(key) ?? overlap([ranges[one] ?? noRanges, ranges[other] ?? noRanges])
    pairs.set(key, found)
    return found
  }
  return { share, isDeterministic }
}

type Share = (one: number, other: number) => boolean

/** Follows two ways through a pattern at once, wherever one text has two. */
const leadsOneWay = (followed: Followed): boolean => {
  const { sets, first, followers } = followed
  const { share } = apart(followed)
  const seen = new Set<number>()
  const open: (readonly [number, number])[] = []
  let steps = 0
  const meet = (one: readonly number[], other: readonly number[]): boolean => {
    steps += one.length * other.length
    return one.every((left) =>
      other.every((right) => {
        if (left === right) return false
        const key = Math.min(left, right) * sets.length + Math.max(left, right)
        if (seen.has(key) || !share(left, right)) return true
        seen.add(key)
        open.push([left, right])
        return true
      }),
    )
  }
  const isApart = [first, ...followers].every((positions) =>
    positions.every((position, index) => meet([position], positions.slice(index + 1))),
  )
  if (!isApart) return false
  for (let pair = open.pop(); pair !== undefined; pair = open.pop())
    if (steps > mostSteps || !meet(followers[pair[0]] ?? [], followers[pair[1]] ?? [])) return false
  return true
}

const noRanges: Ranges = []

/** How many positions a pattern has, all repeats written out; `undefined` where they are too many. */
export const positionsOf = (node: PatternNode, most: number): number | undefined =>
  follow(node, 'exact', most)?.sets.length

interface Followed {
  readonly sets: readonly string[]
  readonly first: readonly number[]
  readonly followers: readonly number[][]
}

const follow = (node: PatternNode, counting: Counting, most: number): Followed | undefined => {
  const sets: string[] = []
  const followers: number[][] = []
  const link = (from: readonly number[], to: readonly number[]): void => {
    if (from.length * to.length > 100_000) throw new Unfit()
    for (const position of from) followers[position]?.push(...to)
  }
  const join = (left: Fragment, right: Fragment): Fragment => {
    link(left.last, right.first)
    return {
      nullable: left.nullable && right.nullable,
      first: left.nullable ? [...left.first, ...right.first] : left.first,
      last: right.nullable ? [...left.last, ...right.last] : right.last,
    }
  }
  const looped = (fragment: Fragment): Fragment => {
    link(fragment.last, fragment.first)
    return fragment
  }
  const walk = (part: PatternNode): Fragment => {
    switch (part.kind) {
      case 'set': {
        if (sets.length >= most) throw new Unfit()
        sets.push(part.text)
        followers.push([])
        const position = sets.length - 1
        return { nullable: false, first: [position], last: [position] }
      }
      case 'sequence':
        return part.parts.map((each) => () => walk(each)).reduce((left, right) => join(left, right()), nothing)
      case 'choice': {
        const options = part.options.map(walk)
        return {
          nullable: options.some(({ nullable }) => nullable),
          first: options.flatMap(({ first }) => first),
          last: options.flatMap(({ last }) => last),
        }
      }
      case 'group':
        return walk(part.part)
      case 'repeat':
        return repeat(part)
      default:
        throw new Unfit(printNode(part))
    }
  }
  const repeat = ({ part, min, max }: Extract<PatternNode, { kind: 'repeat' }>): Fragment => {
    if (max === 0) return nothing
    const isLoop =
      max === Infinity || (counting === 'loops' && max > 1 && !(part.kind === 'set' && min === max && max <= fewCopies))
    if (isLoop) {
      const copies = counting === 'loops' && part.kind !== 'set' ? Math.min(min, 1) : min
      let before = nothing
      for (let copy = 1; copy < Math.min(copies, fewCopies); copy++) before = join(before, walk(part))
      const loop = looped(walk(part))
      return join(before, min === 0 ? { ...loop, nullable: true } : loop)
    }
    let before = nothing
    for (let copy = 0; copy < min; copy++) before = join(before, walk(part))
    let rest = nothing
    for (let copy = min; copy < max; copy++) rest = { ...join(walk(part), rest), nullable: true }
    return join(before, rest)
  }
  try {
    const { first } = walk(node)
    return { sets, first, followers }
  } catch (error) {
    if (error instanceof Unfit) return undefined
    throw error
  }
}

const nothing: Fragment = { nullable: true, first: [], last: [] }
