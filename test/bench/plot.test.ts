import { existsSync, readFileSync } from 'node:fs'
import { plot } from './plot.js'
import type { Results } from './results.js'

const cell = (nanoseconds: number): { nanoseconds: number; runSpread: number; sliceSpread: number } => ({
  nanoseconds,
  runSpread: 0,
  sliceSpread: 0,
})

const given: Results = {
  machine: { cpu: 'Cog & Wheel <1>', cores: 2, node: 'v20.0.0', arch: 'x64' },
  proof: [],
  payloads: { auth: 'a request' },
  regimes: {
    mixed: { auth: { 'aws-preflight': cell(100), ajv: cell(200), 'floor: and every key listed': cell(50) } },
    mono: {},
  },
  bundles: [{ name: 'aws-preflight', minified: 2048, gzipped: 1024 }],
  coldStarts: [{ name: 'aws-preflight', how: 'bundled', milliseconds: 3 }],
  compileTimes: [],
  memory: {},
  plugin: [],
  lint: [],
  growths: [
    {
      title: 'Jobs in a response',
      unit: 'jobs',
      lines: [1, 10, 100].map((factor) => ({
        name: factor === 1 ? 'aws-preflight' : 'ajv',
        exponent: 1,
        points: [1, 10, 100].map((size) => ({ size, time: factor * size })),
      })),
    },
  ],
}

/** The names of elements still open at the end; throws at one that closes what is not open. */
const unclosed = (svg: string): readonly string[] => {
  const open: string[] = []
  for (const [, closing, name = '', rest = ''] of svg.matchAll(/<(\/?)([a-z]+)([^<>]*)>/g)) {
    if (closing) expect(open.pop()).toBe(name)
    else if (!rest.endsWith('/')) open.push(name)
  }
  return open
}

it('is a well-formed picture that holds every name and figure', () => {
  const svg = plot(given)
  expect(unclosed(svg)).toEqual([])
  for (const held of ['auth', '100 ns', 'ajv', '1.0 KB', '3.0 ms', 'Jobs in a response', 'Cog &amp; Wheel &lt;1&gt;'])
    expect(svg).toContain(held)
})

it('puts a candidate that takes twice as long to the right of ours, and the floor to the left', () => {
  const at = (pattern: RegExp): number => Number(pattern.exec(plot(given))?.[1])
  const [ours, ajv, floor] = [
    at(/<line x1="([\d.]+)"[^>]*class="axis"/),
    at(/.*<circle cx="([\d.]+)" cy="146" r="6" fill="#228be6"/s),
    at(/.*<circle cx="([\d.]+)" cy="146" r="4" class="floor"/s),
  ]
  expect(ajv - ours).toBeGreaterThan(0)
  expect(ours - floor).toBeCloseTo(ajv - ours)
})

const results = 'test/bench/results/results'
;(existsSync(`${results}.json`) ? it : it.skip)('is the committed one, of the committed numbers', () => {
  const committed = JSON.parse(readFileSync(`${results}.json`, 'utf8')) as Results
  expect(plot(committed)).toBe(readFileSync(`${results}.svg`, 'utf8'))
})
