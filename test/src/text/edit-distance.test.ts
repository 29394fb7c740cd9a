import * as fc from 'fast-check'
import { editDistance } from '../../../src/text/edit-distance.js'
import { tableDistance } from '../../support/plain-suggest.js'

const name = (letters: string, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...letters), { maxLength }).map((picked) => picked.join('').slice(0, maxLength))

test('a distance is what a table of all cells says, of up to 64 letters', () => {
  const names = fc
    .tuple(fc.constantFrom('ab', 'abcd', 'aéß漢𝒳'), fc.constantFrom(8, 32, 33, 64))
    .chain(([letters, most]) => fc.tuple(name(letters, most), name(letters, most)))
  fc.assert(
    fc.property(names, ([one, other]) => {
      expect(editDistance(one, other)).toBe(tableDistance(one, other))
      expect(editDistance(other, one)).toBe(tableDistance(one, other))
    }),
    { numRuns: 500 },
  )
})

test('so is that of a text of 64 letters with a few slips', () => {
  const slips = fc.array(fc.tuple(fc.nat(63), fc.constantFrom('drop', 'swap', 'double', 'change')), { maxLength: 5 })
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{33,64}$/), slips, (one, places) => {
      const other = places.reduce((text, [at, how]) => {
        const [letter, next] = [text.charAt(at), text.charAt(at + 1)]
        const instead = { drop: next, swap: next + letter, double: letter + letter + next, change: '9' + next }[how]
        return text.slice(0, at) + instead + text.slice(at + 2)
      }, one)
      expect(editDistance(one, other)).toBe(tableDistance(one, other))
    }),
  )
})

test('two swapped neighbours are one edit, also where one stands in each half', () => {
  expect(editDistance('abcd', 'acbd')).toBe(1)
  expect(editDistance('abcd', '')).toBe(4)
  expect(editDistance('', 'abcd')).toBe(4)
  const [before, after] = ['x'.repeat(31), 'y'.repeat(20)]
  expect(editDistance(`${before}ab${after}`, `${before}ba${after}`)).toBe(1)
})
