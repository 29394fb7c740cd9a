import { quotePiece } from '../../../codegen/service/page.js'

test('a quote is cut at 60 characters and shows control characters', () => {
  expect(quotePiece('a"b\u0007')).toBe('"a\\"b\\u0007"')
  expect(quotePiece('x'.repeat(61))).toBe(`"${'x'.repeat(59)}…"`)
})
