/** Whole files: those in ok/ say nothing, and each in bad/ says what stands in the .out beside it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from '../../../generated/amplifybackend/index.js'
import type { LintTarget } from '../../../src/lint/lint-options.js'
import { lintText } from '../../../src/lint/lint-text.js'
import { line, lint, outcome, requestOf } from '../../support/lint.js'
import { PlaceOrder } from '../../support/order.js'

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

const mistakes = '{ "AppId": 7, "A": 1, "B": 2, "C": 3 }'

test('issues come in the order of the text, and the last one says that there are more', () => {
  const { issues } = lint(mistakes, 'a.json', { maxIssues: 2 })
  expect(issues.map(({ rule, start }) => `${start.column} ${rule}`)).toEqual([
    '12 invalid_type',
    '15 unknown_member',
    '23 too_many_issues',
  ])
  expect(issues[2]?.message).toBe('there are more issues than the 2 told: mend these first')
})

test('a rule can be another severity, or off', () => {
  const severity = (rule: string) => (rule === 'unknown_member' ? 'off' : 'warning')
  const { issues } = lint(mistakes, 'a.json', { severity })
  expect(issues.map((issue) => `${issue.severity} ${issue.rule}`)).toEqual(['warning invalid_type'])
})

test('a rule that is off does not hide what another says of the same place', () => {
  const text = '{ "$schema": "x", "AppId": "a" }'
  expect(outcome(lint(text, 'a.json'))).toEqual(['/$schema schema_key'])
  const severity = (rule: string) => (rule === 'schema_key' ? 'off' : 'error')
  expect(outcome(lint(text, 'a.json', { severity }))).toEqual(['/$schema unknown_member'])
})

test('an issue carries what the check says of it, and a suggestion if there is one', () => {
  const [issue] = lint('{ "AppID": "a", "AppId": "b" }', 'a.json').issues
  expect(issue).toEqual({
    file: 'a.json',
    rule: 'unknown_member',
    severity: 'error',
    message: 'AppID: there is no such member in CreateTokenRequest (did you mean "AppId"?)',
    pointer: '/AppID',
    start: { line: 1, column: 3, offset: 2 },
    end: { line: 1, column: 10, offset: 9 },
    suggestion: 'AppId',
  })
})

test('the payload may stand inside of a larger file', () => {
  const token: LintTarget = { operation: operations.CreateToken, side: 'request', pointer: '/Resources/a~1b/1' }
  const text = '{ "Other": true, "Resources": { "a/b": [0, { "AppId": 7 }] } }'
  const { issues, payloads } = lint(text, 'a.json', { target: () => token })
  expect(issues.map(({ pointer, start }) => `${pointer} ${start.column}`)).toEqual(['/AppId 55'])
  expect(payloads).toEqual([{ AppId: 7 }])
  const lost = lint(text, 'a.json', { target: () => ({ ...token, pointer: '/Resources/c' }) })
  expect(lost.issues.map(({ message }) => message)).toEqual([
    'there is nothing at "/Resources/c" in this document: correct the pointer',
  ])
  expect(lost.placed).toBe(false)
})

test('a file that nobody can place says why, and its text is still looked at', () => {
  const linted = lint('AppId: "a', 'a.yaml', { target: () => 'name an operation' })
  expect(linted.issues.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'unplaced_file name an operation',
    'syntax_error a closing quote is missing',
  ])
  expect(linted).toMatchObject({ placed: false, documents: 1, payloads: [] })
})

test('each document has a payload of its own; empty ones are none', () => {
  const { documents, payloads, placed } = lint('AppId: a\n---\n---\nAppId: b\n---\n', 'a.yaml')
  expect({ documents, payloads, placed }).toEqual({
    documents: 2,
    payloads: [{ AppId: 'a' }, { AppId: 'b' }],
    placed: true,
  })
})

test('the text is given back as positions count it', () => {
  expect(lint('\uFEFF{ "AppId": "a" }', 'a.json').text).toBe('{ "AppId": "a" }')
})

test('a payload that aliases nest too deep is not looked into any further', () => {
  const chain = Array.from(
    { length: 150 },
    (_, index) => `  a${index + 1}: &a${index + 1} { Label: x, Inside: *a${index} }\n`,
  )
  const text = `Chain:\n  a0: &a0 { Label: x }\n${chain.join('')}Box: *a150\nOrderId: x\n`
  const target = (): LintTarget => ({ operation: PlaceOrder, side: 'request' })
  const rules = new Set(lint(text, 'a.yaml', { target }).issues.map(({ rule }) => rule))
  expect(rules).toEqual(new Set(['unknown_member', 'too_deep']))
})

const many = Array.from({ length: 20_000 }, (_, index) => `"k${index}"`)

test.each([
  ['unknown members', 'a.json', `{ ${many.map((key) => `${key}: 1`).join(',\n')} }`, 'unknown_member'],
  ['keys that are there twice', 'a.yaml', 'AppId: a\n'.repeat(20_000), 'duplicate_key'],
  ['commas that are missing', 'a.json', `[${many.join('\n')}]`, 'syntax_error'],
  ['comments in plain JSON', 'a.json', `${'// x\n'.repeat(20_000)}{ "AppId": "a" }`, 'syntax_error'],
  ['ignores', 'a.yaml', `${'# aws-preflight-ignore-next-line\n'.repeat(20_000)}AppId: a\n`, 'unused_ignore'],
])('very many %s end in one line that says that there are more', (_, file, text, rule) => {
  const { issues } = lint(text, file, { maxIssues: Infinity })
  const rules = new Set(issues.slice(0, -1).map((issue) => issue.rule))
  expect(rules).toContain(rule)
  expect(issues).toHaveLength(10_000)
  expect(issues.at(-1)?.rule).toBe('too_many_issues')
})

test.each([
  ['a string', `"${'x'.repeat(2e6)}"`],
  ['a string of escapes', `"${'\\n'.repeat(1e6)}"`],
  ['a number', '1'.repeat(2e6)],
])('%s of some megabytes on one line is read', (_, value) => {
  for (const file of ['a.json', 'a.yaml'])
    expect(
      lint(`{ "AppId": "a", "Name": ${value} }`, file, { placeholders: true }).issues.map(({ rule }) => rule),
    ).toContain('unknown_member')
})
