import { readFileSync } from 'node:fs'
import { unpadded } from '../../support/readme.js'
import type { LargeResults } from './results.js'
import { withLarge } from './section.js'

test('the page has the figures of the last full run', () => {
  const page = readFileSync('test/bench/README.md', 'utf8')
  const results = JSON.parse(readFileSync('test/bench/results/large.json', 'utf8')) as LargeResults
  expect(unpadded(withLarge(page, results))).toBe(unpadded(page))
})
