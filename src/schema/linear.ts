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
  /** The numbers of the states that follow, as far as they are known. */
  readonly by: Map<Kind, number>
}

/** The classes of a pattern that a character is in: characters of one kind lead to one state. */
type Kind = ReadonlySet<RegExp | undefined>

const tokens =
  /\(\?[:=!]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x..|c.|.)|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[^]/gsu

/** States and characters that are kept at most; then they are made anew. */
const mostKept = 1000

/** Characters that have a place in the table of states; the others are looked up. */
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
  const characters = new Map<string, RegExp>()
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
  if (conditions.length === 0) return last
  return { ...last, matches: (text) => conditions.every((fits) => fits(text)) && last.matches(text) }

  function classOf(token: string): RegExp {
    const known = characters.get(token) ?? new RegExp(`^${token}$`, 'su')
    characters.set(token, known)
    return known
  }

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
      } else part = character(classOf(token))
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
  const alphabet = [...new Set(classes)]
  const start: State = { accepts: nullable, next: [...new Set(first)], by: new Map() }
  let states: State[]
  /** At the sum of a state's number and a character of ASCII: the number of the state that follows. */
  let table: number[]
  let numbers: Map<string, number>
  let kinds: Map<string, Kind>
  let kindsOf: Map<number, Kind>

  const add = (state: State): number => {
    const number = table.length
    states[number / ascii] = state
    for (let code = 0; code < ascii; code++) table.push(unknown)
    return number
  }
  const forget = (): void => {
    states = []
    table = []
    numbers = new Map()
    kinds = new Map()
    kindsOf = new Map()
    start.by.clear()
    add(start)
  }
  forget()

  const kindOf = (code: number): Kind => {
    const char = String.fromCodePoint(code)
    const fitting = alphabet.map((fits) => fits.test(char))
    const key = fitting.join()
    const kind = kinds.get(key) ?? new Set(alphabet.filter((_, index) => fitting[index]))
    kinds.set(key, kind)
    kindsOf.set(code, kind)
    return kind
  }
  const reach = (reached: readonly number[]): number => {
    if (reached.length === 0) return dead
    const key = reached.join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    const next = new Set(reached.flatMap((position) => followers[position] ?? []))
    const number = add({ accepts: reached.some((position) => last.has(position)), next: [...next], by: new Map() })
    numbers.set(key, number)
    return number
  }
  const step = (number: number, code: number): number => {
    const state = states[number / ascii] ?? start
    if (numbers.size >= mostKept || kindsOf.size >= mostKept) forget()
    const kind = kindsOf.get(code) ?? kindOf(code)
    let next = state.by.get(kind)
    if (next === undefined) {
      next = reach(state.next.filter((position) => kind.has(classes[position])))
      state.by.set(kind, next)
    }
    if (code < ascii && states[number / ascii] === state) table[number + code] = next
    return next
  }
  return (text) => {
    let number = 0
    for (let index = 0; index < text.length; index++) {
      let code = text.charCodeAt(index)
      let next = (code < ascii ? table[number + code] : undefined) ?? unknown
      if (next < 0) {
        if (next === dead) return false
        code = text.codePointAt(index) ?? code
        if (code > 0xffff) index++
        next = step(number, code)
        if (next === dead) return false
      }
      number = next
    }
    return states[number / ascii]?.accepts === true
  }
}
