import * as fc from 'fast-check'
import { lint } from '../../../support/lint.js'

const isLossy = (number: string, file = 'a.json'): boolean =>
  lint(`{ "A": ${number} }`, file).issues.some(({ rule }) => rule === 'lossy_number')

test.each(['12345678901234567890', '1e400', '-1e400', '1e-400', '0.1000000000000000055', '9007199254740993'])(
  '%s loses digits',
  (number) => {
    expect(isLossy(number)).toBe(true)
    expect(isLossy(number, 'a.yaml')).toBe(true)
  },
)

test.each([
  '0',
  '-0',
  '0.0',
  '1.50',
  '100e-2',
  '1E5',
  '0.1',
  '12345678901234567000',
  '9007199254740992',
  '1e21',
  '5e-324',
])('%s loses none', (number) => {
  expect(isLossy(number)).toBe(false)
  expect(isLossy(number, 'a.yaml')).toBe(false)
})

test('so do hexadecimal numbers of YAML', () => {
  expect(isLossy('0x1F', 'a.yaml')).toBe(false)
  expect(isLossy('.inf', 'a.yaml')).toBe(false)
  expect(isLossy('0xFFFFFFFFFFFFFFFF', 'a.yaml')).toBe(true)
})

test('no number is lossy as JavaScript writes it, however it is written out', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((drawn) => Math.abs(drawn) < 1e20)
  fc.assert(
    fc.property(number, fc.nat({ max: 5 }), (drawn, zeros) => {
      const text = String(drawn)
      const longer = /^-?\d+\.\d+$/.test(text) ? text + '0'.repeat(zeros) : text
      expect(isLossy(longer)).toBe(false)
      expect(isLossy(drawn.toExponential())).toBe(false)
    }),
  )
})
