import * as fc from 'fast-check'
import { character } from '../../../src/draw/character.js'

test('each is one character, and no half of one', () => {
  fc.assert(fc.property(character, (drawn) => /^\P{Surrogate}$/su.test(drawn)))
})

test.each(['\0', 'a', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'])('%j is one, and can shrink', (text) => {
  expect(character.canShrinkWithoutContext(text)).toBe(true)
  const [smaller = text] = character.shrink(text, undefined).map(({ value }) => value)
  expect(smaller <= text).toBe(true)
})

test.each(['', 'ab', '\ud800', '\udfff', 7, undefined])('%j is none', (value) =>
  expect(character.canShrinkWithoutContext(value)).toBe(false),
)

test('a text of such characters shrinks to its smallest part that fails', () => {
  const { counterexample } = fc.check(
    fc.property(fc.string({ unit: character }), (text) => !/[\u{10000}-\u{10ffff}]/u.test(text)),
    { seed: 1 },
  )
  expect(counterexample).toEqual(['\u{10000}'])
})
