import type { Constraints } from '../../schema/definition.js'
import { type Check, type Checked, inRange, ok, rangeText, wrong, wrongType } from '../scalar.js'

/** A `bigint`; in files and messages, which have none, a safe integer or the digits of one, which become a `bigint`. */
export const checkBigint: Check = (constraints, value, { values }) => {
  if (typeof value === 'bigint')
    return values === 'json'
      ? wrongType('a file holds its digits in quotes', 'whole number')
      : ranged(constraints, value)
  if (values === 'sdk') return wrongType('pass a bigint: 1n, or BigInt(value)')
  if (typeof value === 'number')
    return Number.isSafeInteger(value)
      ? ranged(constraints, BigInt(value))
      : wrong({ code: Number.isInteger(value) ? 'unsafe_integer' : 'not_an_integer', shown: value })
  return typeof value === 'string' && /^-?\d{1,4096}$/.test(value)
    ? ranged(constraints, BigInt(value))
    : wrongType('write a whole number, or its digits in quotes')
}

const ranged = (constraints: Constraints, value: bigint): Checked =>
  inRange(constraints, value) ? ok(value) : wrong({ code: 'out_of_range', expected: rangeText(constraints) })
