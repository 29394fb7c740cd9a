import * as fc from 'fast-check'
import { positionsIn } from '../../../../src/lint/text/positions.js'

const at = (text: string, offset: number): string => {
  const { line, column } = positionsIn(text)(offset)
  return `${line}:${column}`
}

test('lines and columns count from one, columns in UTF-16 code units', () => {
  expect(at('', 0)).toBe('1:1')
  expect(at('\tab', 1)).toBe('1:2')
  expect(at('👍x', 2)).toBe('1:3')
})

test('a line ends in LF, CRLF or CR', () => {
  const text = 'a\nb\r\nc\rd\n'
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((offset) => at(text, offset))).toEqual([
    '1:1',
    '1:2',
    '2:1',
    '2:2',
    '2:3',
    '3:1',
    '3:2',
    '4:1',
    '4:2',
    '5:1',
  ])
})

test('lines begin where a split at line ends says', () => {
  const text = fc.array(fc.constantFrom('a', 'é👍', '\n', '\r', '\r\n')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.nat(), (drawn, pick) => {
      const offset = pick % (drawn.length + 1)
      const { line, column } = positionsIn(drawn)(offset)
      const lines = drawn.split(/(?<=\r\n|\r(?!\n)|\n)/)
      const before = lines.slice(0, line - 1).join('').length
      expect(before + column - 1).toBe(offset)
    }),
  )
})
