/** Reads texts with the machine of a pattern, whose states are made when a text first comes to them. */
import { endsOf, needsOf, positionOf, type Machine, type Step } from './machine.js'

/** The part of a text that fits so far: what its last character may stand for. */
interface State {
  /** For each way to end here: what has to hold then. */
  readonly ends: readonly number[]
  /** The steps that may come next, each once. */
  readonly next: readonly Step[]
}

/** States, and steps of characters beyond ASCII, that are kept at most; then all of these are made anew. */
const mostKept = 1000

/** How many characters ASCII has: these have a place in the table of steps, the others are looked up. */
const ascii = 128

/** In the place of a state's number: no text that goes on like this fits. */
export const dead = -1

/** In the place of a state's number: the number is not known yet. */
export const unknown = -2

/** Reads texts with a machine; where `isSearch`, the pattern may begin at each place. */
export interface Reader {
  /** The number of the state at the end of a text, where the table has all its steps: what most texts need. */
  readonly quick: (text: string) => number
  /** The number of the state behind one more character; `held` are the conditions that hold before it. */
  readonly step: (number: number, character: string, held: number) => number
  readonly accepts: (number: number, held: number) => boolean
}

export const readerOf = ({ classes, followers, nullable, first, last }: Machine, isSearch: boolean): Reader => {
  const ends = endsOf(last)
  const start: State = { ends: nullable, next: [...new Set(first)] }
  let states: State[]
  /** At the sum of a state's number and a character of ASCII: the number of the state that follows. */
  let table: Int32Array<ArrayBuffer>
  /** The numbers of states by their positions, and by the other steps to them. */
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
    if (reached.length === 0) return isSearch ? 0 : dead
    const key = reached.join()
    let number = numbers.get(key)
    if (number === undefined) {
      const next = new Set(reached.flatMap((position) => followers[position] ?? []).concat(isSearch ? first : []))
      const ways = new Set(reached.flatMap((position) => ends.get(position) ?? []).concat(isSearch ? nullable : []))
      number = add({ ends: [...ways], next: [...next] })
      numbers.set(key, number)
    }
    return number
  }
  return {
    quick: (text) => {
      let number = 0
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index)
        if (code >= ascii) return unknown
        number = table[number + code] ?? unknown
        if (number < 0) return number
      }
      return number
    },
    step: (number, character, held) => {
      const code = character.codePointAt(0) ?? 0
      const isPlain = code < ascii && held === 0
      const way = (held * 0x200000 + code) * 1024 + number / ascii
      const known = isPlain ? table[number + code] : numbers.get(way)
      if (known !== undefined && known !== unknown) return known
      const state = states[number / ascii] ?? start
      if (numbers.size >= mostKept) forget()
      const reached = state.next.filter(
        (step) => (needsOf(step) & ~held) === 0 && classes[positionOf(step)]?.test(character),
      )
      const next = reach([...new Set(reached.map(positionOf))])
      if (states[number / ascii] === state) {
        if (isPlain) table[number + code] = next
        else numbers.set(way, next)
      }
      return next
    },
    accepts: (number, held) => {
      const ways = states[number / ascii]?.ends ?? []
      for (let index = 0; index < ways.length; index++) if (((ways[index] ?? 0) & ~held) === 0) return true
      return false
    },
  }
}
