/** Which characters a set has, as ranges of code points in order: `[from, to]`, both in. */
export type Ranges = readonly (readonly [from: number, to: number])[]

/** The ranges of a set, as JavaScript spells it. What `\w` and `\p{L}` have JavaScript itself says. */
export const rangesOf = (text: string): Ranges => {
  const known = ranges.get(text)
  if (known !== undefined) return known
  const found = characterRange(text) ?? classRanges(text) ?? askAll(text)
  ranges.set(text, found)
  return found
}

/** A set with the other case of each of its letters of ASCII. */
export const inEitherCase = (text: string): string => {
  if (text === '.') return text
  const [, caret = '', inside = text] = /^\[(\^?)([^]*)\]$/u.exec(text) ?? []
  const has = (point: number): boolean => rangesOf(`[${inside}]`).some(([from, to]) => from <= point && point <= to)
  const missing = letters.filter((point) => !has(point) && has(point ^ 0x20))
  return missing.length === 0
    ? text
    : `[${caret}${spellItems(united(missing.map((point) => [point, point])))}${inside.replace(/^-/, '\\-')}]`
}

const letters = Array.from({ length: 26 }, (_, index) => [65 + index, 97 + index]).flat()

/** The set of what two sets have in common. */
export const inBoth = (one: string, other: string): string =>
  `[${spellItems(without(united([...without(rangesOf(one)), ...without(rangesOf(other))])))}]`

const spellItems = (all: Ranges): string =>
  all.map(([from, to]) => (from === to ? spellItem(from) : `${spellItem(from)}-${spellItem(to)}`)).join('')

const spellItem = (point: number): string =>
  /[a-zA-Z\d]/.test(String.fromCodePoint(point)) ? String.fromCodePoint(point) : `\\u{${point.toString(16)}}`

/** The range of a character that stands for itself, or is spelled by its number or with a backslash. */
const characterRange = (text: string): Ranges | undefined => {
  const [, hex] = /^\\[xu]\{?([\dA-Fa-f]{2,})\}?$/.exec(text) ?? []
  const [, escaped] = /^\\([^\w\s])$/u.exec(text) ?? []
  const plain = /^[^\\[.]$/u.test(text) ? text : undefined
  const point = hex === undefined ? (escaped ?? plain)?.codePointAt(0) : parseInt(hex, 16)
  return point === undefined ? undefined : [[point, point]]
}

const classTokens = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x..|c.|.)|[^]/gsu

/** The ranges of a class, from those of its items; nothing where two of them are the halves of one character. */
const classRanges = (text: string): Ranges | undefined => {
  const [, negation, inside] = /^\[(\^?)([^]*)\]$/u.exec(text) ?? []
  if (inside === undefined || /\\u[dD][89a-fA-F]/.test(inside)) return undefined
  const items = inside.match(classTokens) ?? []
  const found: (readonly [number, number])[] = []
  for (let index = 0; index < items.length; index++) {
    const item = itemRanges(items[index] ?? '')
    const isRange = items[index + 1] === '-' && index + 2 < items.length
    if (!isRange) found.push(...item)
    else {
      const [from, to] = [item[0]?.[0], itemRanges(items[index + 2] ?? '')[0]?.[1]]
      if (from === undefined || to === undefined) return undefined
      found.push([from, to])
      index += 2
    }
  }
  const all = united(found)
  return negation === '^' ? without(all) : all
}

/** Inside a class a dot and most others stand for themselves. */
const itemRanges = (item: string): Ranges =>
  item.length === 1 || (item.codePointAt(0) ?? 0) > 0xffff
    ? [[item.codePointAt(0) ?? 0, item.codePointAt(0) ?? 0]]
    : (characterRange(item) ?? rangesOf(item))

/** In order, and none beside another. */
const united = (all: Ranges): Ranges => {
  const found: [number, number][] = []
  for (const [from, to] of [...all].sort((left, right) => left[0] - right[0])) {
    const last = found.at(-1)
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else found.push([from, to])
  }
  return found
}

/** Every other character. */
const without = (all: Ranges): Ranges => {
  const found: (readonly [number, number])[] = []
  let next = 0
  for (const [from, to] of all) {
    if (from > next) found.push([next, from - 1])
    next = to + 1
  }
  return next <= 0x10ffff ? [...found, [next, 0x10ffff]] : found
}

const ranges = new Map<string, Ranges>()

/** Every character but half a pair, in order. Where the halves stand, a set may have one more range than it needs. */
let everything: string | undefined

const askAll = (text: string): Ranges => {
  everything ??= spell(0, 0xd7ff) + spell(0xe000, 0x10ffff)
  const found: (readonly [number, number])[] = []
  for (const { 0: run, index } of everything.matchAll(new RegExp(`(?:${text})+`, 'gus'))) {
    const from = everything.codePointAt(index) ?? 0
    const last = run.codePointAt(run.length - 2) ?? 0
    found.push([from, last > 0xffff ? last : (run.codePointAt(run.length - 1) ?? 0)])
  }
  return found
}

const spell = (from: number, to: number): string => {
  let text = ''
  for (let start = from; start <= to; start += 4096)
    text += String.fromCodePoint(...Array.from({ length: Math.min(4096, to - start + 1) }, (_, index) => start + index))
  return text
}

/** Whether two of these sets have a character in common. */
export const overlap = (sets: readonly Ranges[]): boolean => {
  const all = sets.flat().sort((left, right) => left[0] - right[0])
  return all.some(([from], index) => index > 0 && from <= (all[index - 1]?.[1] ?? -1))
}

/** Whether a set has a character that is a pair of surrogates. */
export const hasPairs = (set: Ranges): boolean => set.some(([, to]) => to > 0xffff)

/** Whether a set has every character. */
export const isEverything = (set: Ranges): boolean => {
  let next = 0
  for (const [from, to] of set) {
    if (from > next && !(next === 0xd800 && from <= 0xe000)) return false
    next = Math.max(next, to + 1)
  }
  return next > 0x10ffff
}
