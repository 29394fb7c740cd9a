/** The changes that CloudTrail makes to the requests and responses that it records, beside their names. */
import { isSecretName } from '../issue/secret.js'
import type { Member } from '../schema/definition.js'
import type { Rules } from './rules.js'

const isRecord = ({ naming }: Rules): boolean => naming?.names === 'cloudtrail'

/** Whether the value stands in place of one that CloudTrail withholds: a text, a list, a map, anything. */
export const isHidden = (rules: Rules, value: unknown): boolean =>
  value === 'HIDDEN_DUE_TO_SECURITY_REASONS' && isRecord(rules)

/** Whether CloudTrail leaves a member out: it records no secret. */
export const isLeftOut = (rules: Rules, { name, sensitive }: Member): boolean =>
  isRecord(rules) && (sensitive === true || isSecretName(name))

/** `Jul 18, 2014 4:07:39 PM`, with a comma after the year too; always UTC. */
const date = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}),? (\d{1,2}:\d\d:\d\d)\s([AP]M)$/

/** A date of CloudTrail's, in the order of one that HTTP writes; the text itself where it is none. */
export const asHttpDate = (text: string, rules: Rules): string => {
  const [, month, day = '', year, clock = '', half] = (isRecord(rules) && date.exec(text)) || []
  if (month === undefined) return text
  const [hour = '', ...rest] = clock.split(':')
  // Twelve is the hour before one.
  const hours = (Number(hour) % 12) + (half === 'PM' ? 12 : 0)
  return `Day, ${day.padStart(2, '0')} ${month} ${year} ${[String(hours).padStart(2, '0'), ...rest].join(':')} GMT`
}
