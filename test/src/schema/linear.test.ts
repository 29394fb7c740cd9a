import fc from 'fast-check'
import { linear } from '../../../src/codec.js'

const patterns = [
  /^(a+)+$/su,
  /^([a-z0-9]+-)*[a-z0-9-]+$/su,
  /^(?:a|ab)(?:bc|c)?$/su,
  /^(a|b){2,4}c{0,3}$/su,
  /^(?!b$)(?=a[^]*$)[ab]*$/su,
  /^(\p{L}|\u{1f44d}|[\x41-\x43])*\d?$/su,
  /^(a?b?){3}$/su,
  /^$/su,
  /^(?:|x+)y$/su,
  /^((?!-)[a-z-]{0,3}[a-z]-?)+$/su,
  /^a?(?=[^]*b$)(?!.*--)[^]*$/su,
  /^(?:\ba|b\B|(?<=[ab]-|^)c|-)*$/su,
  /^([a-c](?<!(?<!a)c)-?(?!$|(?=b)b$))*[a-c]$/su,
  /^(?:(?=a|(?!x)[^]$)|^|b$)*[^]{2}$/su,
]

test.each(patterns)('%s takes what a RegExp takes', (pattern) => {
  const ours = linear(pattern)
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', '0', 'x', 'y', 'é', '👍', '\n') }), (text) => {
      expect(ours.test(text)).toBe(pattern.test(text))
      expect(text.search(ours) >= 0).toBe(pattern.test(text))
    }),
  )
})

test('a text that takes a RegExp for ever is read once', () => {
  expect(linear(/^(a+)+$/su).test(`${'a'.repeat(20_000)}!`)).toBe(false)
  expect(linear(/^(a|aa)+$/su).test('a'.repeat(20_000))).toBe(true)
})

test.each([
  ['more states', /^(a|b)*a(a|b){11}$/su, ['a', 'b']],
  [
    'more characters',
    /^[^]*a[^]{2}$/su,
    ['a', ...Array.from({ length: 3000 }, (_, index) => String.fromCodePoint(0xfe00 + 40 * index))],
  ],
])('%s than are kept: it takes what a RegExp takes', (_, pattern, unit) => {
  const ours = linear(pattern)
  const text = fc.string({ unit: fc.constantFrom(...unit), minLength: 500, maxLength: 3000 })
  fc.assert(
    fc.property(text, fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 3, maxLength: 14 }), (front, end) => {
      for (const each of [front, front + end]) expect(ours.test(each)).toBe(pattern.test(each))
    }),
    { numRuns: 50 },
  )
})
