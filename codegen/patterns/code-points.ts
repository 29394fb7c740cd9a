/** Which characters a set has, as ranges of code points in order: `[from, to]`, both in. */
export type Ranges = readonly (readonly [from: number, to: number])[]

/** The ranges of a set, as JavaScript spells it: asked of JavaScript itself, over all characters at once. */
export const rangesOf = (text: string, ignoresCase = false): Ranges => {
  const key = ignoresCase ? `i${text}` : text
  const known = ranges.get(key)
  if (known !== undefined) return known
  const single = /^[^\\[.]$/u.test(text) ? text.codePointAt(0) : undefined
  const found = single !== undefined && !ignoresCase ? [[single, single] as const] : askAll(text, ignoresCase)
  ranges.set(key, found)
  return found
}

const ranges = new Map<string, Ranges>()

/** Every character but half a pair, in order. Where the halves stand, a set may have one more range than it needs. */
let everything: string | undefined

const askAll = (text: string, ignoresCase: boolean): Ranges => {
  everything ??= spell(0, 0xd7ff) + spell(0xe000, 0x10ffff)
  const found: (readonly [number, number])[] = []
  for (const { 0: run, index } of everything.matchAll(new RegExp(`(?:${text})+`, ignoresCase ? 'gusi' : 'gus'))) {
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

/** Whether a set has every character. */
export const isEverything = (set: Ranges): boolean => {
  let next = 0
  for (const [from, to] of set) {
    if (from > next && !(next === 0xd800 && from <= 0xe000)) return false
    next = Math.max(next, to + 1)
  }
  return next > 0x10ffff
}
