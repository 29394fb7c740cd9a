import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { report } from './report.js'

test('the report of the examples is the one that stands beside them', () => {
  expect(report(__dirname)).toBe(readFileSync(join(__dirname, 'report.txt'), 'utf8'))
  expect(report(__dirname)).not.toContain('do-not-print-me')
})
