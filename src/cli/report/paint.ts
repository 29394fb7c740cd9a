/** The kinds of text; each kind has a colour of its own, where there are colours. */
export type Tone = 'error' | 'warning' | 'strong' | 'weak' | 'good'

/** Gives a text its colour, or the text as it is. */
export type Paint = (tone: Tone, text: string) => string

/** The codes of a terminal that begin and end each tone: red, yellow, bold, dim, green. */
const styles = {
  error: [31, 39],
  warning: [33, 39],
  strong: [1, 22],
  weak: [2, 22],
  good: [32, 39],
} as const satisfies Readonly<Record<Tone, readonly [number, number]>>

/** Paints for a terminal. */
export const coloured: Paint = (tone, text) => {
  const [begin, end] = styles[tone]
  return `\u001B[${begin}m${text}\u001B[${end}m`
}

/** Paints nothing. */
export const plain: Paint = (_, text) => text
