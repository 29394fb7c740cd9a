import { none, rule } from '../rule.js'

const decimal = /^[-+]?(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/

/** So many digits a double holds, whatever they are. */
const short = /^-?\d{1,15}$/

/** A number that is written more exactly than a double can hold: it is sent as another one. */
export const lossyNumber = rule({
  code: 'lossy_number',
  severity: 'error',
  meaning: 'A number has more digits than programs keep: they would send another one.',
  mend: 'Write fewer digits, or quotes around it if it is a string in truth.',
  wrong: '{ "OrderId": "o-1", "Price": 0.12345678901234567890 }',
  right: '{ "OrderId": "o-1", "Price": 0.1234 }',
  instead: ['unsafe_integer', 'not_finite'],
  look: ({ text, node }) =>
    node.kind === 'scalar' && typeof node.value === 'number' && isLossy(text.slice(node.start, node.end), node.value)
      ? [{ says: 'this number loses digits when it is read: write fewer of them, or put it in quotes' }]
      : none,
})

/** Whether the shortest way to write the value is another number than the one written. */
const isLossy = (written: string, value: number): boolean => {
  if (short.test(written)) return false
  const digits = decimal.exec(written)
  if (digits === null) return Number.isFinite(value) && /^[-+]?0[xo]/.test(written) && !Number.isSafeInteger(value)
  return canonical(digits) !== canonical(decimal.exec(String(value)))
}

/** The digits that count, and the power of ten that follows them. */
const canonical = (number: RegExpExecArray | null): string => {
  if (number === null) return 'not finite'
  const [, whole = '', fraction = '', exponent = '0'] = number
  const digits = (whole + fraction).replace(/^0+/, '')
  const end = lengthWithoutZeros(digits)
  return end === 0 ? '0' : `${digits.slice(0, end)}e${Number(exponent) - fraction.length + digits.length - end}`
}

const lengthWithoutZeros = (digits: string): number => {
  let length = digits.length
  while (digits.charAt(length - 1) === '0') length--
  return length
}
