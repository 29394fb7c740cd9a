import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unpadded } from '../support/readme.js'
import { withSpeed } from './section.js'
import type { Results } from './results.js'

test('the page has the figures of the last full run', () => {
  const page = readFileSync(join(__dirname, 'README.md'), 'utf8')
  const results = JSON.parse(readFileSync(join(__dirname, 'results', 'results.json'), 'utf8')) as Results
  expect(unpadded(withSpeed(page, results))).toBe(unpadded(page))
})
