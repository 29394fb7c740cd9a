/** Whole files: those in ok/ say nothing, and each in bad/ says what stands in the .out beside it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from '../../../generated/amplifybackend/index.js'
import { lintText, type LintTarget } from '../../../src/lint/lint-text.js'
import { line, lint, outcome, requestOf } from '../../support/lint.js'

const fixtures = join(__dirname, '../../fixtures/lint')

/** Files are requests for an API unless they say otherwise, in a comment or by their name. */
const lintFile = (folder: string, file: string): string => {
  const response: LintTarget = {
    operation: operations.GetBackendJob,
    side: 'response',
    mode: file.startsWith('strict') ? 'strict' : 'tolerant',
  }
  const { issues } = lintText(readFileSync(join(fixtures, folder, file)), {
    file,
    target: file.includes('.response.') ? () => response : requestOf('CreateBackendAPI'),
    placeholders: file.startsWith('placeholders'),
  })
  return issues.map((issue) => `${line(issue)}\n`).join('')
}

test.each(readdirSync(join(fixtures, 'ok')))('nothing is wrong with ok/%s', (file) => {
  expect(lintFile('ok', file)).toBe('')
})

const bad = readdirSync(join(fixtures, 'bad')).filter((file) => !file.endsWith('.out'))

test.each(bad)('bad/%s says what is wrong', (file) => {
  expect(lintFile('bad', file)).toBe(readFileSync(join(fixtures, 'bad', `${file}.out`), 'utf8'))
})
