import { pretty } from '../../../../src/cli/report/formats/pretty.js'
import { stylish } from '../../../../src/cli/report/formats/stylish.js'
import { wrapped } from '../../../../src/cli/report/wrapped.js'
import { checkedFile, issue, style } from '../../../support/lint-issues.js'

it('breaks lines between words, behind the indent', () => {
  const text = 'one two three four five six seven eight nine ten eleven'
  expect(wrapped(text, 4, undefined)).toBe(text)
  expect(wrapped(text, 4, 44)).toBe('one two three four five six seven eight\n    nine ten eleven')
  expect(wrapped(`a ${'x'.repeat(90)} b`, 2, 50)).toBe(`a\n  ${'x'.repeat(90)}\n  b`)
  expect(wrapped(text, 2, 5)).toBe(wrapped(text, 2, 40))
  expect(wrapped('', 2, 80)).toBe('')
})

it.each([pretty, stylish])('messages are as wide as the terminal, and one line elsewhere', (format) => {
  const message = 'word '.repeat(30).trim()
  const print = (width: number | undefined): readonly string[] =>
    format({ ...style, width })
      .file(checkedFile('a.json', [issue({ message })]))
      .split('\n')
  const longest = (lines: readonly string[]): number =>
    Math.max(...lines.filter((line) => /word/.test(line)).map((line) => line.replace(/ {2}\w*_\w*$/, '').length))
  expect(longest(print(60))).toBeLessThanOrEqual(60)
  expect(longest(print(undefined))).toBeGreaterThan(140)
})
