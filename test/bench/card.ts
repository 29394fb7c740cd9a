import { element } from './svg.js'

/** Where a part of the picture stands. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How wide every picture is. */
export const width = 1080

const style = `
text { font: 13px system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif }
.card { fill: #ffffff; stroke: #d0d7de }
.ink { fill: #1f2328 } .faint { fill: #6e7781 } .small { font-size: 11px; fill: #6e7781 }
.title { font-size: 20px; font-weight: 600; fill: #1f2328 } .head { font-size: 15px; font-weight: 600; fill: #1f2328 }
.own { fill: #d9480f; font-weight: 600 }
.grid { stroke: #d0d7de; stroke-width: 1 } .row { stroke: #eaeef2; stroke-width: 1 } .axis { stroke: #f76707; stroke-width: 2 }
.linear { stroke: #8c959f; stroke-width: 1; stroke-dasharray: 3 4 } .floor { fill: none; stroke: #8c959f; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
  .card { fill: #0d1117; stroke: #30363d }
  .ink, .title, .head { fill: #e6edf3 } .faint, .small { fill: #8d96a0 } .own { fill: #ff922b }
  .grid { stroke: #30363d } .row { stroke: #21262d } .linear, .floor { stroke: #6e7681 }
}`

/** A whole picture of this height, readable on white and on black. */
export const card = (height: number, body: readonly string[]): string =>
  `${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    element('style', {}, style),
    element('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 12, class: 'card' }),
    ...body,
  )}\n`

/** One measured point. */
export const dot = (x: number, y: number, colour: string, radius: number): string =>
  element('circle', { cx: x, cy: y, r: radius, fill: colour, 'fill-opacity': 0.9 })
