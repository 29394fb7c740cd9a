import { noQuotes, time } from '../../issue/hints.js'
import { kindOf } from '../../schema/kind.js'
import type { Constraints, ReadText, ScalarDefinition } from '../../schema/definition.js'
import { isMessage, type Rules } from '../rules.js'
import { type Check, type Checked, inRange, ok, rangeText, wrong, wrongType } from '../scalar.js'

/** A safe integer. */
export const checkInteger: Check = (constraints, value, rules) => checkNumber(constraints, value, rules, true)

/** A finite number; in responses NaN and ±Infinity too. */
export const checkFloat: Check = (constraints, value, rules) => checkNumber(constraints, value, rules, false)

/** The words in a message for numbers that JSON can't write. */
const writtenNumbers: readonly unknown[] = ['NaN', 'Infinity', '-Infinity']

const checkNumber = (constraints: Constraints, value: unknown, rules: Rules, whole: boolean): Checked => {
  if (rules.numbersInWords && writtenNumbers.includes(value))
    return checkNumber(constraints, Number(value), rules, whole)
  if (typeof value !== 'number')
    return wrongType(
      typeof value === 'string'
        ? isMessage(rules)
          ? 'write its digits alone'
          : noQuotes
        : kindOf(value) === 'Date'
          ? time
          : undefined,
    )
  if (!Number.isFinite(value) && (whole || !rules.response)) return wrong({ code: 'not_finite', shown: value })
  if (whole && !Number.isInteger(value)) return wrong({ code: 'not_an_integer', shown: value })
  if (whole && !Number.isSafeInteger(value)) return wrong({ code: 'unsafe_integer', shown: value })
  return inRange(constraints, value)
    ? ok(value)
    : wrong({ code: 'out_of_range', shown: value, expected: rangeText(constraints) })
}

/** The digits of an integer. */
export const readInteger: ReadText<ScalarDefinition> = (_, written) =>
  typeof written === 'string' && /^-?\d+$/.test(written) ? Number(written) : written

/** The digits of a number. */
export const readFloat: ReadText<ScalarDefinition> = (_, written) =>
  typeof written === 'string' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(written) ? Number(written) : written
