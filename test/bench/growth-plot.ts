import { type Box, dot } from './card.js'
import type { Growth, Line } from './growth.js'
import { decades, element, line, logScale, text } from './svg.js'

/** How a plot names what it holds: the colour of a line, and a tick of the upright axis. */
export interface Axis {
  readonly colourOf: (name: string) => string
  readonly tickOf: (value: number) => string
}

/** Lines over sizes, both on log scales; a dashed one shows what linear growth would be. */
export const growthPlot = (
  { title, unit, note, lines }: Omit<Growth, 'lines'> & { readonly lines: readonly Omit<Line, 'exponent'>[] },
  box: Box,
  { colourOf, tickOf }: Axis,
): string => {
  const points = lines.flatMap((each) => each.points)
  const extent = (pick: (point: (typeof points)[number]) => number): readonly [number, number] => [
    Math.min(...points.map(pick)),
    Math.max(...points.map(pick)),
  ]
  const [sizeRange, timeRange] = [extent(({ size }) => size), extent(({ time }) => time)]
  const x = logScale(sizeRange, [box.x, box.x + box.width])
  const y = logScale(timeRange, [box.y + box.height, box.y + 16])
  const bottom = box.y + box.height
  const slowest = lines[0]?.points.at(-1)
  return [
    text(box.x, box.y, title, 'ink'),
    ...decades(timeRange).map((tick) => line(box.x, y(tick), box.x + box.width, y(tick), 'grid')),
    ...decades(timeRange).map((tick) => text(box.x - 6, y(tick) + 4, tickOf(tick), 'small', 'end')),
    ...[...new Set([sizeRange[0], ...decades(sizeRange), sizeRange[1]])].map((tick) =>
      text(x(tick), bottom + 16, tick.toLocaleString('en'), 'small', 'middle'),
    ),
    text(box.x + box.width / 2, bottom + 32, note === undefined ? unit : `${unit}; ${note}`, 'small', 'middle'),
    slowest ? linear(slowest, timeRange, x, y, sizeRange) : '',
    ...lines.map(({ name, points: own }) => {
      const path = own.map(({ size, time }) => `${x(size).toFixed(1)},${y(time).toFixed(1)}`).join(' ')
      const stroke = colourOf(name)
      return (
        element('polyline', { points: path, fill: 'none', stroke, 'stroke-width': 2 }) +
        own.map(({ size, time }) => dot(x(size), y(time), stroke, 2.5)).join('')
      )
    }),
  ].join('')
}

/** A line of slope one through the last point of ours, as far as the plot goes. */
const linear = (
  { size, time }: { readonly size: number; readonly time: number },
  [fastest]: readonly [number, number],
  x: (value: number) => number,
  y: (value: number) => number,
  [smallest]: readonly [number, number],
): string => {
  const from = Math.max(smallest, (size * fastest) / time)
  return line(x(from), y((time * from) / size), x(size), y(time), 'linear')
}
