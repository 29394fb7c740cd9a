/** One SVG element as text. Attributes and text are escaped; children are elements already. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly string[]
): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(round(value))}"`)
  return children.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${children.join('')}</${name}>`
}

/** A line of text; `className` gives its colour and size. */
export const text = (
  x: number,
  y: number,
  content: string,
  className = 'ink',
  anchor: 'start' | 'middle' | 'end' = 'start',
): string => element('text', { x, y, class: className, 'text-anchor': anchor }, escaped(content))

/** A straight line. */
export const line = (x1: number, y1: number, x2: number, y2: number, className: string): string =>
  element('line', { x1, y1, x2, y2, class: className })

/** Where a value stands on a logarithmic axis. */
export const logScale =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    start + ((Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from))) * (end - start)

/** The powers of ten inside a range, its ends included. */
export const decades = ([from, to]: readonly [number, number]): readonly number[] => {
  const first = Math.ceil(Math.log10(from) - 1e-9)
  const last = Math.floor(Math.log10(to) + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => 10 ** (first + index))
}

/** `&`, `<`, `>` and quotes as entities. */
export const escaped = (content: string | number): string =>
  String(content).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const round = (value: string | number): string | number =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value
