/** Patterns that could take a RegExp far longer than their text: a machine that reads each character once. */
import type { Pattern } from './definition.js'

/** Ways to begin, ways to end, and whether there need be nothing between: what a part of a pattern comes to (Glushkov). */
interface Fragment {
  readonly nullable: boolean
  readonly first: readonly number[]
  readonly last: readonly number[]
}

/** The part of a text that fits so far: the positions of the pattern that its last character may stand for. */
interface State {
  readonly accepts: boolean
  /** The positions that may come next, each once. */
  readonly next: readonly number[]
}

const tokens =
  /\(\?[:=!]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x..|c.|.)|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[^]/gsu

/** States, and steps of characters beyond ASCII, that are kept at most; then they are made anew. */
const mostKept = 1000

/** How many characters ASCII has: these have a place in the table of steps, the others are looked up. */
const ascii = 128

/** In the place of a state's number: no text that goes on like this fits. */
const dead = -1

/** In the place of a state's number: it is not known yet. */
const unknown = -2

/**
 * A pattern of the whole value, written as a RegExp between `^` and `$`, that is matched in one pass over the text. It may
 * begin with `(?=…$)` and `(?!…$)`, what the whole text is too or is not; other looking around, `\\b` and what a group has
 * found once more are not understood.
 */
export const linear = ({ source, flags }: RegExp): Pattern => {
  let matches: ((text: string) => boolean) | undefined
  const test = (text: string): boolean => (matches ??= compile(source))(text)
  return { source, flags, test, [Symbol.search]: (text) => (test(text) ? 0 : -1) }
}

const compile = (source: string): ((text: string) => boolean) => automatonOf(source).matches

/** A pattern as positions that follow each other, for those who want to walk them; and what matches it whole. */
export interface Automaton extends Fragment, Positions {
  readonly matches: (text: string) => boolean
}

/** Reads a pattern that `linear` takes. */
export const automatonOf = (source: string): Automaton => {
  const parts = source.match(tokens) ?? []
  const conditions: ((text: string) => boolean)[] = []
  // The first is `^`.
  let at = 1
  while (parts[at] === '(?=' || parts[at] === '(?!') {
    const wants = parts[at++] === '(?='
    const { matches } = machine(parse())
    // Behind it stand `$` and `)`.
    at += parts[at] === '$' ? 2 : 1
    conditions.push((text) => matches(text) === wants)
  }
  const last = machine(parse())
  return { ...last, matches: (text) => conditions.every((fits) => fits(text)) && last.matches(text) }

  function machine(part: Part): Automaton {
    const positions: Positions = { classes: [], followers: [] }
    const fragment = part(positions)
    return {
      ...positions,
      ...fragment,
      matches: run(positions, new Set(fragment.last), fragment.first, fragment.nullable),
    }
  }

  // choice = sequence { '|' sequence }
  function parse(): Part {
    const options = [sequence()]
    while (parts[at] === '|') {
      at++
      options.push(sequence())
    }
    return options.length === 1 ? (options[0] ?? empty) : choice(options)
  }

  // sequence = { atom [ quantifier ] }
  function sequence(): Part {
    const items: Part[] = []
    for (let token = parts[at]; token !== undefined && !/^[|)$]$/.test(token); token = parts[at]) {
      at++
      let part: Part
      if (token.startsWith('(')) {
        part = parse()
        at++
      } else part = character(new RegExp(`^${token}$`, 'su'))
      const [, low, comma, high] = /^\{(\d+)(,?)(\d*)\}$/.exec(parts[at] ?? '') ?? []
      const quantifier =
        low === undefined ? quantifiers[parts[at] ?? ''] : [+low, high ? +high : comma ? Infinity : +low]
      if (quantifier !== undefined) at++
      items.push(quantifier === undefined ? part : repeat(part, quantifier[0], quantifier[1]))
    }
    return (positions) => items.reduce((left, item) => join(positions, left, item(positions)), nothing)
  }
}

interface Positions {
  readonly classes: RegExp[]
  readonly followers: number[][]
}

/** Makes the positions of a part, new ones each time. */
type Part = (positions: Positions) => Fragment

const quantifiers: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
}

const nothing: Fragment = { nullable: true, first: [], last: [] }
const empty: Part = () => nothing

const character =
  (fits: RegExp): Part =>
  ({ classes, followers }) => {
    followers.push([])
    const position = classes.push(fits) - 1
    return { nullable: false, first: [position], last: [position] }
  }

const link = ({ followers }: Positions, from: readonly number[], to: readonly number[]): void => {
  for (const position of from) for (const next of to) followers[position]?.push(next)
}

const join = (positions: Positions, left: Fragment, right: Fragment): Fragment => {
  link(positions, left.last, right.first)
  return {
    nullable: left.nullable && right.nullable,
    first: left.nullable ? left.first.concat(right.first) : left.first,
    last: right.nullable ? left.last.concat(right.last) : right.last,
  }
}

const choice =
  (options: readonly Part[]): Part =>
  (positions) => {
    const made = options.map((option) => option(positions))
    return {
      nullable: made.some(({ nullable }) => nullable),
      first: made.flatMap(({ first }) => first),
      last: made.flatMap(({ last }) => last),
    }
  }

const repeat =
  (part: Part, min: number, max: number): Part =>
  (positions) => {
    let made = nothing
    for (let copy = max === Infinity ? 1 : 0; copy < min; copy++) made = join(positions, made, part(positions))
    if (max === Infinity) {
      const loop = part(positions)
      link(positions, loop.last, loop.first)
      return join(positions, made, { ...loop, nullable: loop.nullable || min === 0 })
    }
    let rest = nothing
    for (let copy = min; copy < max; copy++) rest = { ...join(positions, part(positions), rest), nullable: true }
    return join(positions, made, rest)
  }

const run = (
  { classes, followers }: Positions,
  last: ReadonlySet<number>,
  first: readonly number[],
  nullable: boolean,
): ((text: string) => boolean) => {
  const start: State = { accepts: nullable, next: [...new Set(first)] }
  let states: State[]
  /** At the sum of a state's number and a character of ASCII: the number of the state that follows. */
  let table: Int32Array<ArrayBuffer>
  /** The numbers of states by their positions, and by the steps of characters beyond ASCII to them. */
  let numbers: Map<string | number, number>

  const add = (state: State): number => {
    const number = ascii * (states.push(state) - 1)
    if (number === table.length) {
      const former = table
      table = new Int32Array(2 * number + ascii).fill(unknown)
      table.set(former)
    }
    return number
  }
  const forget = (): void => {
    states = []
    table = new Int32Array(0)
    numbers = new Map()
    add(start)
  }
  forget()

  /** The number of the state in which the last character may stand for these positions. */
  const reach = (reached: readonly number[]): number => {
    if (reached.length === 0) return dead
    const key = reached.join()
    let number = numbers.get(key)
    if (number === undefined) {
      const next = new Set(reached.flatMap((position) => followers[position] ?? []))
      number = add({ accepts: reached.some((position) => last.has(position)), next: [...next] })
      numbers.set(key, number)
    }
    return number
  }
  const step = (number: number, char: string): number => {
    const code = char.codePointAt(0) ?? 0
    const way = number * 0x4000 + code
    const known = code < ascii ? table[number + code] : numbers.get(way)
    if (known !== undefined && known !== unknown) return known
    const state = states[number / ascii] ?? start
    if (numbers.size >= mostKept) forget()
    const next = reach(state.next.filter((position) => classes[position]?.test(char)))
    if (states[number / ascii] === state) {
      if (code < ascii) table[number + code] = next
      else numbers.set(way, next)
    }
    return next
  }
  return (text) => {
    let number = quick(table, text)
    if (number === unknown) {
      number = 0
      for (const char of text) if ((number = step(number, char)) === dead) break
    }
    return states[number / ascii]?.accepts === true
  }
}

/** The number of the state at the end of a text, where the table has all its steps: what most texts need. */
const quick = (table: Int32Array, text: string): number => {
  let number = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= ascii) return unknown
    number = table[number + code] ?? unknown
    if (number < 0) return number
  }
  return number
}
