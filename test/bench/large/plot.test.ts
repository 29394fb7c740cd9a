import { readFileSync } from 'node:fs'
import { largePlot } from './plot.js'
import type { Cost, LargePoint, LargeResults } from './results.js'

const cost = (milliseconds: number, megabytes: number): Cost => ({ milliseconds, megabytes })

const point = (shapes: number): LargePoint => ({
  operations: shapes / 10,
  shapes,
  lines: shapes * 50,
  costs: {
    generate: cost(20 * shapes, 100 + shapes),
    'type-check': cost(10 * shapes, shapes),
    import: cost(shapes, 50),
  },
})

const given: LargeResults = {
  machine: { cpu: 'Cog & Wheel', cores: 2, node: 'v20.0.0', arch: 'x64' },
  from: '@aws-sdk/client-bakery 3.0.0',
  points: [point(10), point(100), point(1000)],
  oneOperation: [],
}

it('holds what was measured, where and of what', () => {
  const svg = largePlot(given)
  for (const held of [
    'Cog &amp; Wheel',
    'client-bakery',
    'Processor time',
    'Memory',
    'generate',
    'type-check',
    'import',
    '10 s',
    '100 MB',
  ])
    expect(svg).toContain(held)
})

it('draws a line for each stage in both plots, and stands still where nothing grows', () => {
  const lines = [...largePlot(given).matchAll(/<polyline points="([^"]*)"/g)].map(([, points = '']) =>
    points.split(' ').map((pair) => pair.split(',').map(Number)),
  )
  expect(lines.map((line) => line.length)).toEqual([3, 3, 3, 3, 3, 3])
  expect(new Set(lines.at(-1)?.map(([, y]) => y)).size).toBe(1)
})

it('is the committed picture of the committed numbers', () => {
  const committed = JSON.parse(readFileSync('test/bench/results/large.json', 'utf8')) as LargeResults
  expect(largePlot(committed)).toBe(readFileSync('test/bench/results/large.svg', 'utf8'))
})
