/** A pattern as positions, each a set of characters, and the steps between them (Glushkov). */

/**
 * A step to a position of the pattern: its number, and above it what has to hold where the step is made, each condition
 * a bit.
 */
export type Step = number

/** Positions have numbers below this one. */
const room = 0x10000

/** The position that a step goes to. */
export const positionOf = (step: Step): number => step % room

export const needsOf = (step: Step): number => Math.floor(step / room)

const withNeeds = (step: Step, needs: number): Step =>
  needs === 0 ? step : positionOf(step) + (needsOf(step) | needs) * room

/** The facts of a part of a pattern, from which those of a larger part are made (Glushkov). */
export interface Fragment {
  /** For each way to take no character at all: what has to hold then. */
  readonly nullable: readonly number[]
  /** The steps to where it begins, and back from behind it to where it ends. */
  readonly first: readonly Step[]
  readonly last: readonly Step[]
}

export interface Positions {
  readonly classes: RegExp[]
  readonly followers: Step[][]
}

export interface Machine extends Fragment, Positions {}

/** For each position where a text may end: what has to hold then, for each way. */
export const endsOf = (last: readonly Step[]): ReadonlyMap<number, readonly number[]> => {
  const ends = new Map<number, number[]>()
  for (const step of last) {
    const ways = ends.get(positionOf(step))
    if (ways === undefined) ends.set(positionOf(step), [needsOf(step)])
    else ways.push(needsOf(step))
  }
  return ends
}

/** Makes the positions of a part, new ones each time. */
export type Part = (positions: Positions) => Fragment

export const machineOf = (part: Part): Machine => {
  const positions: Positions = { classes: [], followers: [] }
  return { ...positions, ...part(positions) }
}

export const nothing: Fragment = { nullable: [0], first: [], last: [] }
export const empty: Part = () => nothing

export const character =
  (fits: RegExp): Part =>
  ({ classes, followers }) => {
    followers.push([])
    const position = classes.push(fits) - 1
    return { nullable: [], first: [position], last: [position] }
  }

const link = ({ followers }: Positions, from: readonly Step[], to: readonly Step[]): void => {
  for (const step of from) for (const next of to) followers[positionOf(step)]?.push(withNeeds(next, needsOf(step)))
}

const through = (ways: readonly number[], steps: readonly Step[]): readonly Step[] =>
  ways.flatMap((needs) => steps.map((step) => withNeeds(step, needs)))

export const join = (positions: Positions, left: Fragment, right: Fragment): Fragment => {
  link(positions, left.last, right.first)
  return {
    nullable: [...new Set(left.nullable.flatMap((needs) => right.nullable.map((more) => needs | more)))],
    first: left.first.concat(through(left.nullable, right.first)),
    last: right.last.concat(through(right.nullable, left.last)),
  }
}

export const either =
  (options: readonly Part[]): Part =>
  (positions) => {
    const made = options.map((option) => option(positions))
    return {
      nullable: made.flatMap(({ nullable }) => nullable),
      first: made.flatMap(({ first }) => first),
      last: made.flatMap(({ last }) => last),
    }
  }

export const repeat =
  (part: Part, min: number, max: number): Part =>
  (positions) => {
    let made = nothing
    for (let copy = max === Infinity ? 1 : 0; copy < min; copy++) made = join(positions, made, part(positions))
    if (max === Infinity) {
      const loop = part(positions)
      link(positions, loop.last, loop.first)
      return join(positions, made, min === 0 ? { ...loop, nullable: [0] } : loop)
    }
    let rest = nothing
    for (let copy = min; copy < max; copy++) rest = { ...join(positions, part(positions), rest), nullable: [0] }
    return join(positions, made, rest)
  }

export const reversed = ({ classes, followers, nullable, first, last }: Machine): Machine => {
  const before: Step[][] = followers.map(() => [])
  followers.forEach((steps, position) => {
    for (const step of steps) before[positionOf(step)]?.push(withNeeds(position, needsOf(step)))
  })
  return { classes, followers: before, nullable, first: last, last: first }
}
