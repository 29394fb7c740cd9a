import { timeOf } from '../../schema/kind.js'
import { asHttpDate } from '../cloudtrail.js'
import type { ReadText, ScalarDefinition, TimestampFormat } from '../../schema/definition.js'
import { isMessage } from '../rules.js'
import { type Check, ok, wrongType } from '../scalar.js'

/** In UTC, as messages have it. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

/** Without a zone it is UTC, on whatever machine. Python prints a blank for the T. */
const isoTimestamp = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/

/** `Tue, 29 Apr 2014 18:30:38 GMT`, as HTTP writes it. */
const httpDate = /^[A-Z][a-z]{2}, (\d\d [A-Z][a-z]{2} \d{4}) (\d\d:\d\d:\d\d(?:\.\d+)?) GMT$/

/**
 * A `Date`; in files and messages an ISO-8601 string, an HTTP date or epoch seconds too, which become one; in a record of
 * CloudTrail the date that it writes. None of these can be taken for another: whichever it is, it is understood.
 */
export const checkTimestamp: Check = (_, value, rules, { format }) => {
  const { values } = rules
  const time = timeOf(value)
  if (time !== undefined) {
    if (values === 'json') return wrongType('a file holds an ISO-8601 string or epoch seconds')
    return Number.isNaN(time) ? wrongType('this Date is invalid') : ok(value)
  }
  if (values === 'sdk') return wrongType('pass a Date')
  if (isMessage(rules)) {
    const epoch = epochOf(value, format ?? 'epoch-seconds')
    return epoch === undefined ? wrongType(hints[format ?? 'by place']) : ok(new Date(Math.round(epoch * 1000)))
  }
  const milliseconds =
    typeof value === 'number'
      ? // As many digits as a double has are not enough for every millisecond.
        Math.round(value * 1000)
      : typeof value === 'string'
        ? millisecondsOf(asHttpDate(value, rules))
        : NaN
  return Math.abs(milliseconds) <= 8.64e15
    ? ok(new Date(milliseconds))
    : wrongType('write an ISO-8601 string, "2020-12-01T00:00:00Z", or epoch seconds')
}

const millisecondsOf = (text: string): number => {
  const [, day, time = '00:00', zone = 'Z'] = isoTimestamp.exec(text) ?? []
  if (day !== undefined) return isDay(`${day}T00:00Z`, day.slice(8)) ? Date.parse(`${day}T${time}${zone}`) : NaN
  const [, date, clock] = httpDate.exec(text) ?? []
  return date !== undefined && isDay(`${date} GMT`, date.slice(0, 2)) ? Date.parse(`${date} ${clock} GMT`) : NaN
}

/** The seconds that a message says in this format; `undefined` where it is none. */
const epochOf = (value: unknown, format: TimestampFormat): number | undefined => {
  const isRight =
    format === 'epoch-seconds'
      ? typeof value === 'number'
      : typeof value === 'string' && (format === 'date-time' ? dateTime : httpDate).test(value)
  if (!isRight) return undefined
  const seconds = typeof value === 'number' ? value : millisecondsOf(String(value)) / 1000
  return Math.abs(seconds) <= 8.64e12 ? seconds : undefined
}

const hints = {
  'date-time': 'the message has a date-time in UTC here: "2020-12-01T00:00:00Z"',
  'http-date': 'the message has an HTTP date here: "Tue, 01 Dec 2020 00:00:00 GMT"',
  'epoch-seconds': 'the message has epoch seconds here: 1606780800',
  'by place': 'a message has epoch seconds in its body, a date-time in a path or a query, an HTTP date in a header',
}

/** Whether the calendar has this day: `Date.parse` takes the 30th of February for the 1st of March. */
const isDay = (date: string, day: string): boolean => new Date(date).getUTCDate() === Number(day)

/** A date as the place has it, or the digits of epoch seconds. */
export const readTimestamp: ReadText<ScalarDefinition> = ({ format }, written, location) => {
  if (typeof written !== 'string') return written
  if (location !== undefined && format === undefined)
    return epochOf(written, location === 'header' ? 'http-date' : 'date-time') ?? written
  return /^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : written
}
