/** Patterns that could take a RegExp far longer than their text: a machine that reads each character once. */
import type { Pattern } from './definition.js'
import {
  character,
  either,
  empty,
  join,
  machineOf,
  nothing,
  repeat,
  reversed,
  type Machine,
  type Part,
} from './machine.js'
import { dead, readerOf, unknown } from './reader.js'

const tokens =
  /\(\?(?:<[=!]|[:=!])|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x..|c.|.)|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[^]/gsu

/** An anchor inside a pattern, and the edge of a word, are short for these. */
const shorthands: Readonly<Record<string, string>> = {
  '^': '(?<![^])',
  $: '(?![^])',
  '\\b': '(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))',
  '\\B': '(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))',
}

const quantifiers: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
}

const tokensOf = (source: string): readonly string[] => source.match(tokens) ?? []

/**
 * A pattern of the whole value, written as a RegExp between `^` and `$`, that is matched in one pass over the text, and
 * one more for each part that looks ahead or behind. What a group has found once more is not understood.
 */
export const linear = ({ source, flags }: RegExp): Pattern => {
  let matches: ((text: string) => boolean) | undefined
  const test = (text: string): boolean => (matches ??= automatonOf(source).matches)(text)
  return { source, flags, test, [Symbol.search]: (text) => (test(text) ? 0 : -1) }
}

/** A pattern as positions that follow each other, for those who want to walk them; and what matches it whole. */
export interface Automaton extends Machine {
  /** The conditions of its steps, that of the lowest bit first. */
  readonly looks: readonly Look[]
  readonly matches: (text: string) => boolean
}

/** Reads a pattern that `linear` takes. */
export const automatonOf = (source: string): Automaton => {
  const parts = tokensOf(source.slice(1, -1)).flatMap((token) => tokensOf(shorthands[token] ?? token))
  /** The parts that look around, each once, an inner one before the outer. */
  const looks = new Map<string, Look>()
  let at = 0
  const machine = machineOf(choice())
  const { quick, step, accepts } = readerOf(machine, false)
  const matches = (text: string): boolean => {
    let number = looks.size === 0 ? quick(text) : unknown
    if (number !== unknown) return accepts(number, 0)
    const letters = [...text]
    const held = new Uint32Array(letters.length + 1)
    let bit = 1
    for (const { mark } of looks.values()) {
      mark(letters, held, bit)
      bit *= 2
    }
    number = 0
    for (let index = 0; index < letters.length && number !== dead; index++)
      number = step(number, letters[index] ?? '', held[index] ?? 0)
    return accepts(number, held[letters.length] ?? 0)
  }
  return { ...machine, looks: [...looks.values()], matches }

  // choice = sequence { '|' sequence }
  function choice(): Part {
    const options = [sequence()]
    while (parts[at] === '|') {
      at++
      options.push(sequence())
    }
    return options.length === 1 ? (options[0] ?? empty) : either(options)
  }

  // sequence = { atom [ quantifier ] }
  function sequence(): Part {
    const items: Part[] = []
    for (let token = parts[at]; token !== undefined && !/^[|)]$/.test(token); token = parts[at]) {
      const from = at++
      let part: Part
      if (token.startsWith('(')) {
        part = choice()
        at++
        if (/[=!]$/.test(token)) part = look(token, part, parts.slice(from, at).join(''))
      } else part = character(new RegExp(`^${token}$`, 'su'))
      const [, low, comma, high] = /^\{(\d+)(,?)(\d*)\}$/.exec(parts[at] ?? '') ?? []
      const quantifier =
        low === undefined ? quantifiers[parts[at] ?? ''] : [+low, high ? +high : comma ? Infinity : +low]
      if (quantifier !== undefined) at++
      items.push(quantifier === undefined ? part : repeat(part, quantifier[0], quantifier[1]))
    }
    return (positions) => items.reduce((left, item) => join(positions, left, item(positions)), nothing)
  }

  function look(open: string, part: Part, text: string): Part {
    if (!looks.has(text)) looks.set(text, lookOf(machineOf(part), open))
    const fragment = { ...nothing, nullable: [2 ** [...looks.keys()].indexOf(text)] }
    return () => fragment
  }
}

/** A part that looks ahead or behind. */
export interface Look {
  readonly machine: Machine
  readonly isBehind: boolean
  /** Whether the part has to be there, or must not. */
  readonly wants: boolean
  /** Marks the places of a text where this part is. */
  readonly mark: (letters: readonly string[], held: Uint32Array, bit: number) => void
}

/** A look behind reads a text from its beginning and ends at each place; one ahead does so from the end. */
const lookOf = (machine: Machine, open: string): Look => {
  const [isBehind, wants] = [open.includes('<'), open.endsWith('=')]
  const { step, accepts } = readerOf(isBehind ? machine : reversed(machine), true)
  const mark: Look['mark'] = (letters, held, bit) => {
    const { length } = letters
    let number = 0
    for (let read = 0; read <= length; read++) {
      const place = isBehind ? read : length - read
      const here = held[place] ?? 0
      if (accepts(number, here) === wants) held[place] = here | bit
      if (read < length) number = step(number, letters[isBehind ? place : place - 1] ?? '', here)
    }
  }
  return { machine, isBehind, wants, mark }
}
