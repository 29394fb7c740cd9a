import { lint } from '../../../support/lint.js'

const said = (scalar: string): string | undefined =>
  lint(`AppId: ${scalar}\n`, 'a.yaml').issues.find(({ rule }) => rule === 'ambiguous_scalar')?.message

test.each([
  ['no', 'YAML 1.1 takes this for a boolean'],
  ['YES', 'YAML 1.1 takes this for a boolean'],
  ['off', 'YAML 1.1 takes this for a boolean'],
  ['2020-01-01', 'YAML 1.1 takes this for a date'],
  ['2001-12-14 21:59:43.10 -5', 'YAML 1.1 takes this for a date'],
  ['0123', 'YAML 1.1 takes this for an octal number'],
  ['0b11', 'YAML 1.1 takes this for a number'],
  ['12:30:45', 'YAML 1.1 takes this for a number'],
  ['1_000', 'YAML 1.1 takes this for a number'],
  ['1_000.5', 'YAML 1.1 takes this for a number'],
  ['~', 'YAML takes this for null'],
])('%s: %s', (scalar, reading) => {
  expect(said(scalar)).toBe(`AppId: without quotes, ${reading}: write it in quotes`)
})

test.each([
  '"no"',
  'null',
  "'2020-01-01'",
  '!!str no',
  'nope',
  'No.',
  '2020-01',
  '_1000',
  'v1_0',
  '1.0.0',
  '10:99',
  'd1a2b3c4',
])('nothing is to be said of %s', (scalar) => {
  expect(said(scalar)).toBeUndefined()
})

test('nor of what is no string where it is asked for', () => {
  const text = '# aws-preflight: RemoveAllBackends\nAppId: a\nCleanAmplifyApp: true\n'
  expect(lint(text, 'a.yaml').issues).toEqual([])
})
