import * as fc from 'fast-check'
import { character } from '../../../../src/draw/character.js'
import { decodeText } from '../../../../src/lint/text/encoding.js'

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))

const said = (given: Uint8Array): readonly string[] =>
  decodeText(given).issues.map(({ rule, at, message }) => `${at.start} ${rule}: ${message()}`)

test('any text that was written as UTF-8 is read back without an issue, a replacement character too', () => {
  const text = fc.string({ unit: character }).filter((drawn) => !/[\0\uFEFF]/.test(drawn))
  fc.assert(
    fc.property(text, fc.boolean(), (drawn, mark) => {
      expect(decodeText(bytes(mark ? '\uFEFF' : '', drawn, '\uFFFD'))).toEqual({ text: `${drawn}\uFFFD`, issues: [] })
    }),
  )
})

test('the first byte that is not UTF-8 is told, by its place in the file and in the text', () => {
  expect(said(bytes('é', 0xe9, 'b', 0xff))).toEqual([
    '1 bad_encoding: byte 2 (0xe9) is not UTF-8: save the file as UTF-8',
  ])
  expect(said(bytes('\uFEFF', '\uFFFD', 0xc3))).toEqual([
    '1 bad_encoding: byte 6 (0xc3) is not UTF-8: save the file as UTF-8',
  ])
  expect(decodeText(bytes('a', 0xff, 'b')).text).toBe('a\uFFFDb')
})

test('what is no text is not read', () => {
  expect(decodeText(bytes(0xff, 0xfe, 'a', 0)).text).toBeUndefined()
  expect(said(bytes(0xfe, 0xff, 0, 'a'))).toEqual(['0 bad_encoding: this file is UTF-16: save it as UTF-8'])
  expect(said(bytes(0xff, 0xfe, 0, 0, 'a', 0, 0, 0))).toEqual(['0 bad_encoding: this file is UTF-32: save it as UTF-8'])
  expect(said(bytes(0, 0, 0xfe, 0xff))).toEqual(['0 bad_encoding: this file is UTF-32: save it as UTF-8'])
  expect(said(bytes('a', 0))).toEqual(['0 bad_encoding: this is no text, for it holds a NUL byte: name a text file'])
})
