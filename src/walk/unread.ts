/**
 * Issues that cost next to nothing until they are read. Where a guard has found nothing but places of which each has exactly
 * one fault, it is certain how many issues there are. The walk says what they are when somebody reads the first of them, in
 * a value that holds nothing but these places.
 */
import type { Subject } from '../issue/finding.js'
import { Issue } from '../issue/issue.js'
import { definitionOf } from '../schema/definition.js'
import type { Found, Place } from '../schema/guard.js'
import { setOwn } from '../schema/set-own.js'
import { requestRules, type Rules } from './rules.js'
import { walk, type Walked } from './walk.js'
import { walkHeld } from './walk-held.js'
import { WalkState } from './walk-state.js'

/** The same as `walk`, where a guard was asked: what is certain to be wrong in a request is walked when somebody reads it. */
export const walkWhenRead = (subject: Subject, value: unknown, rules: Rules, found: Found): Walked => {
  const issues = found && rules === requestRules && unreadIssues(subject, found)
  return issues ? { issues, drifts: [], value } : walk(subject, value, rules, false, found)
}

/** The issues of a request at these places; `undefined` where it is not certain how many there are. */
const unreadIssues = (subject: Subject, last: Place): readonly Issue[] | undefined => {
  const definition = definitionOf(subject.codec)
  if (definition.kind !== 'structure' || definition.refined !== undefined) return undefined
  const holders: Place[] = []
  const count = countFaults(last, holders)
  if (count > requestRules.maxIssues) return undefined
  // Nothing of the value is kept.
  for (const holder of holders) holder.value = undefined
  let known: readonly Issue[] | undefined
  const read = (): readonly Issue[] => (known ??= issuesAt(subject, last))
  const issues: Issue[] = []
  for (let index = 0; index < count; index++) issues.push(new Issue(read, index))
  return issues
}

/** How many things are wrong at these places, and which of them hold others; infinitely many where that is not certain. */
const countFaults = (last: Place, holders: Place[]): number => {
  let count = 0
  let place = last
  do {
    place = place.next
    const { key, value, below } = place
    if (below !== false) {
      holders.push(place)
      count += countFaults(below, holders)
    } else if (key === undefined) count += value as number
    else if (isKept(value)) count++
    else return Infinity
  } while (place !== last)
  return count
}

/** A longer text is not kept until somebody may read what is wrong with it. */
const longest = 256

/** Whether an issue may keep a value until it is read: it holds no other, and is short. */
const isKept = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.length <= longest
    : value === null || (typeof value !== 'object' && typeof value !== 'function')

const issuesAt = (subject: Subject, last: Place): readonly Issue[] => {
  const state = new WalkState(subject, requestRules, false)
  walkHeld(state, definitionOf(subject.codec), valueAt(last), last)
  return state.issues
}

/** A value that has these places, and the names beside them where these count; what it holds there, the places know. */
const valueAt = (last: Place): object => {
  const object: Record<string, unknown> = {}
  let place = last
  do {
    place = place.next
    const { below, names } = place
    if (names !== undefined) for (const name of names) setOwn(object, name, true)
    if (below !== false) place.value = valueAt(below)
  } while (place !== last)
  return typeof last.key === 'number' ? [] : object
}
