import type { Path } from '../../../src/text/path.js'
import { parseYaml } from '../../../src/lint/text/yaml-parser.js'
import type { LintRule } from '../../../src/lint/lint-issue.js'
import { Locator } from '../../../src/lint/locate.js'

const text = `\
a: &a
  b: [1, { c: 2 }]
  n:
d: *a
e: { <<: *a, b: 3 }
a2: &x [*x]
`

const root = parseYaml(text, { placeholders: false }).documents[0]?.root

/** The text that is pointed at, and where it begins. */
const pointed = (rule: LintRule, ...path: Path): string => {
  if (root === undefined) throw new Error('the text has a root')
  const { start, end } = new Locator(root).place(rule, path)
  return `${start} ${text.slice(start, end)}`
}

test('a wrong value is at the value, an unknown member at its key', () => {
  expect(pointed('invalid_type', 'a', 'b', 0)).toBe('12 1')
  expect(pointed('unknown_member', 'a', 'b')).toBe('8 b')
})

test('of an object or a list only the beginning is pointed at, of a block its key', () => {
  expect(pointed('invalid_type', 'a')).toBe('0 a')
  expect(pointed('invalid_type', 'a', 'b')).toBe('11 [')
  expect(pointed('invalid_type')).toBe('0 a')
})

test('a missing member is at the key of the object that lacks it or, without one, at its beginning', () => {
  expect(pointed('missing_member', 'a', 'z')).toBe('0 a')
  expect(pointed('missing_member', 'a', 'b', 1, 'z')).toBe('15 {')
  expect(pointed('missing_member', 'z')).toBe('0 a')
})

test('a value that is not there is at its key', () => {
  expect(pointed('null_member', 'a', 'n')).toBe('27 n')
})

test('what an alias stands for is where it is written; the alias itself where it stands', () => {
  expect(pointed('invalid_type', 'd')).toBe('33 *a')
  expect(pointed('invalid_type', 'd', 'b', 1, 'c')).toBe('20 2')
  expect(pointed('missing_member', 'd', 'z')).toBe('30 d')
  expect(pointed('cyclic', 'a2', 0)).toBe(`${text.indexOf('*x')} *x`)
})

test('what a merge key brings in is where it is written, and what is written here comes first', () => {
  expect(pointed('null_member', 'e', 'n')).toBe('27 n')
  expect(pointed('invalid_type', 'e', 'b')).toBe(`${text.indexOf('3 }')} 3`)
})

test('a place that the text does not have is at the last part of it that it has', () => {
  expect(pointed('invalid_type', 'a', 'b', 7, 'x')).toBe('8 b')
})
