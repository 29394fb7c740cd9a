import type { Range } from '../text/syntax-tree.js'

/** A text that may stand inside another one, with the place of each of its characters in the file. */
export interface PlacedText {
  readonly text: string
  /** The place in the file of the character at an offset. */
  readonly placeOf: (offset: number) => Range
}

/** The text of a file itself. */
export const wholeText = (text: string): PlacedText => ({
  text,
  placeOf: (offset) => ({ start: offset, end: Math.min(offset + 1, text.length) }),
})

/** A range of a placed text as a range of the file. */
export const rangeInFile = ({ text, placeOf }: PlacedText, { start, end }: Range): Range => {
  if (text === '') return { start: 0, end: 0 }
  const first = placeOf(Math.min(start, text.length - 1))
  if (start >= text.length) return { start: first.end, end: first.end }
  return end <= start ? { start: first.start, end: first.start } : { start: first.start, end: placeOf(end - 1).end }
}

/** Texts one after the other, as one. */
export const joined = (pieces: readonly PlacedText[]): PlacedText => {
  const starts: number[] = []
  let text = ''
  for (const piece of pieces) {
    starts.push(text.length)
    text += piece.text
  }
  return {
    text,
    placeOf: (offset) => {
      let index = starts.length - 1
      while (index > 0 && ((starts[index] ?? 0) > offset || pieces[index]?.text === '')) index--
      return pieces[index]?.placeOf(offset - (starts[index] ?? 0)) ?? { start: 0, end: 0 }
    },
  }
}

/** A text that stands for something at one place, whatever its characters are. */
export const standIn = (text: string, at: Range): PlacedText => ({ text, placeOf: () => at })

/**
 * The value of a scalar as a placed text. Its characters are found in the written ones: through the escapes of JSON and
 * of YAML's quotes, and through the indents and folds of YAML's blocks.
 */
export const scalarText = (outer: PlacedText, written: Range, value: string): PlacedText => {
  let alignment: Alignment | undefined
  return {
    text: value,
    placeOf: (offset) => {
      const { starts, ends } = (alignment ??= aligned(outer.text, written, value))
      return rangeInFile(outer, { start: starts[offset] ?? written.start, end: ends[offset] ?? written.end })
    },
  }
}

interface Alignment {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const aligned = (text: string, { start, end }: Range, value: string): Alignment => {
  const starts = new Uint32Array(value.length)
  const ends = new Uint32Array(value.length)
  const quote = text.charAt(start)
  const isQuoted = quote === '"' || quote === "'"
  let at = isQuoted ? start + 1 : quote === '|' || quote === '>' ? afterLine(text, start) : start
  for (let index = 0; index < value.length;) {
    if (!isBlank(value.charCodeAt(index))) while (at < end && isBlank(text.charCodeAt(at))) at++
    const { length, units } = unitAt(text, at, quote)
    for (let unit = 0; unit < Math.max(units, 1) && index < value.length; unit++, index += units === 0 ? 0 : 1) {
      starts[index] = Math.min(at, end)
      ends[index] = Math.min(at + length, end)
    }
    at += length
    // Nothing is left to align with: the rest is at the end.
    if (at >= end) {
      starts.fill(end, index)
      ends.fill(end, index)
      break
    }
  }
  return { starts, ends }
}

/** How many characters are written at an offset for how many of the value. */
const unitAt = (text: string, at: number, quote: string): { readonly length: number; readonly units: number } => {
  const sign = text.charAt(at)
  if (quote === "'" && sign === "'") return { length: 2, units: 1 }
  if (quote !== '"' || sign !== '\\') return { length: 1, units: 1 }
  switch (text.charAt(at + 1)) {
    case 'x':
      return { length: 4, units: 1 }
    case 'u':
      return { length: 6, units: 1 }
    case 'U':
      return { length: 10, units: parseInt(text.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1 }
    case '\r':
    case '\n':
      return { length: 2, units: 0 }
    default:
      return { length: 2, units: 1 }
  }
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

const afterLine = (text: string, start: number): number => {
  const end = text.slice(start).search(/[\r\n]/)
  return end < 0 ? text.length : start + end
}
