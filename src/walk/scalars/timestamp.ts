import { kindOf } from '../../schema/kind.js'
import { type Check, ok, wrongType } from './scalar.js'

/** Without a zone it is UTC, on whatever machine. */
const isoTimestamp = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

/** `Tue, 29 Apr 2014 18:30:38 GMT`, as HTTP writes it. */
const httpDate = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d(?:\.\d+)? GMT$/

/**
 * A `Date`; in files and messages an ISO-8601 string, an HTTP date or epoch seconds too, which become one. None of the
 * three can be taken for another: whichever the protocol wants, each is understood.
 */
export const checkTimestamp: Check = (_, value, { values }) => {
  const time = timeOf(value)
  if (time !== undefined) {
    if (values === 'json') return wrongType('a file holds an ISO-8601 string or epoch seconds')
    return Number.isNaN(time) ? wrongType('this Date is invalid') : ok(value)
  }
  if (values === 'sdk') return wrongType('pass a Date')
  const milliseconds =
    typeof value === 'number'
      ? // As many digits as a double has are not enough for every millisecond.
        Math.round(value * 1000)
      : typeof value === 'string' && isoTimestamp.test(value) && isDay(value.slice(0, 10))
        ? Date.parse(/T[^Z+-]*$/.test(value) ? `${value}Z` : value)
        : typeof value === 'string' && httpDate.test(value)
          ? Date.parse(value)
          : NaN
  return Math.abs(milliseconds) <= 8.64e15
    ? ok(new Date(milliseconds))
    : wrongType('write an ISO-8601 string, "2020-12-01T00:00:00Z", or epoch seconds')
}

/** The time of a `Date` of any realm, and of nothing that only looks like one. */
const timeOf = (value: unknown): number | undefined => {
  if (kindOf(value) !== 'Date') return undefined
  try {
    return Date.prototype.getTime.call(value)
  } catch {
    return undefined
  }
}

/** Whether the calendar has this day: `Date.parse` takes the 30th of February for the 1st of March. */
const isDay = (day: string): boolean => {
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
