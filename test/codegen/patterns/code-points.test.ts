import { isEverything, overlap, rangesOf } from '../../../codegen/patterns/code-points.js'

const points = [...Array(0x3100).keys(), 0xd7ff, 0xe000, 0xfffd, 0x10000, 0x1f44d, 0x10fffe, 0x10ffff]

test.each([
  'a',
  '.',
  '\\.',
  '\\x41',
  '\\u{1f44d}',
  '\\S',
  '\\p{L}',
  '[a-zA-Z0-9_.\\-]',
  '[^a-c]',
  '[\\w+=,.@-]',
  '[\\u0009\\u000A\\u0020-\\uD7FF\\u{10000}-\\u{10ffff}]',
  '[\\uD800\\uDC00-\\uDBFF\\uDFFF]',
  '[^\\p{C}\\s]',
  '[\\[\\]\\\\^]',
  '[a-]',
  '[👍-👏]',
])('%s has the characters that JavaScript says', (set) => {
  const expression = new RegExp(`^${set}$`, 'us')
  const ranges = rangesOf(set)
  const isIn = (point: number): boolean => ranges.some(([from, to]) => from <= point && point <= to)
  expect(points.filter((point) => expression.test(String.fromCodePoint(point)) !== isIn(point))).toEqual([])
  expect([...ranges].sort((left, right) => left[0] - right[0])).toEqual(ranges)
})

test('sets that share a character overlap, and some have all', () => {
  expect(overlap([rangesOf('[a-f]'), rangesOf('[f-z]')])).toBe(true)
  expect(overlap([rangesOf('[a-f]'), rangesOf('[g-z]')])).toBe(false)
  for (const all of ['.', '[^]', '[\\s\\S]']) expect(isEverything(rangesOf(all))).toBe(true)
  expect(isEverything(rangesOf('[^a]'))).toBe(false)
})
