import { allLines, lineCounter, linesOf, sectionsOf } from '../../../../codegen/readers/shared/lines.js'

describe('lines', () => {
  test('end with LF, CRLF or CR, and a byte-order mark is no part of them', () => {
    expect(allLines('\uFEFF# a\r\n\rb\n')).toEqual(['# a', '', 'b', ''])
  })

  test('are counted from 1, blank ones too, which are left out', () => {
    expect(linesOf('\n# a \n \n  b')).toEqual([
      { number: 2, text: '# a' },
      { number: 4, text: '  b' },
    ])
  })
})

test('an offset is on the line that an editor shows: other ends of lines are text', () => {
  const text = 'a\r\nb\u2028c\nd'
  const lineOf = lineCounter(text)
  expect([...text].map((_, offset) => lineOf(offset))).toEqual([1, 1, 1, 2, 2, 2, 2, 3])
  expect(lineOf(99)).toBe(3)
})

test('sections begin with their heading, and the first one has none', () => {
  const lines = linesOf('a\n# b\nc\n# d')
  const sections = sectionsOf(lines, ({ text }) => text.startsWith('# '))
  expect(sections.map(({ heading, body }) => [heading?.text, body.map(({ text }) => text)])).toEqual([
    [undefined, ['a']],
    ['# b', ['c']],
    ['# d', []],
  ])
})
