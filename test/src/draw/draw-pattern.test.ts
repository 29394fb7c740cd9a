import fc from 'fast-check'
import { arbitrary } from '../../../src/arbitraries.js'
import { bigint, constrained, int, string } from '../../../src/codec.js'

test.each([
  [/^[a-z]+$/su, { min: 20, max: 30 }],
  [/^(?!aws:)[a-z:]{3,9}$/su, {}],
  [/^a.{0,100}b(?<!bb)$/su, { max: 12 }],
  [/b+/su, { max: 20 }],
  [/^\p{Lo}$/su, {}],
  [/^([1-9]?\d\.?\b){4}$/su, {}],
  [/^arn:(?=[^:]+:fsx:\d{3}:)([^:]*:){3}(?!\/).{0,9}$/su, { max: 40 }],
  [/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[ -~]{8,64}(?<!--)$/su, {}],
  [/^a{50,}$/su, {}],
  [/^a.{1,100000}$/su, {}],
  [/^[A-Za-z0-9+/]+={0,2}$/su, { min: 24, max: 512 }],
  [/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/su, { min: 256, max: 4096 }],
  [/^(?:a|(?:bc){2,5}|d{0,50}e)$/su, { min: 40 }],
] as const)('texts like %s within %j', (pattern, bounds) => {
  const codec = constrained(string, { ...bounds, pattern })
  fc.assert(fc.property(arbitrary(codec), (text) => codec.is(text)))
})

test('numbers within their bounds', () => {
  fc.assert(fc.property(arbitrary(int), (value) => int.is(value)))
  const small = constrained(bigint, { min: 1, max: 9 })
  fc.assert(fc.property(arbitrary(small), (value) => small.is(value)))
})

test('what no text fulfils is said', () => {
  const never = constrained(string, { min: 9, pattern: /^a$/su })
  expect(() => fc.sample(arbitrary(never), 1)).toThrow('Nothing was found that ^a$ takes within its length.')
})
