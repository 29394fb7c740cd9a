import type { AnyOperation } from '../combinators/operation.js'
import { subjectOf } from '../issue/finding.js'
import type { Issue } from '../issue/issue.js'
import { ask, type Guard } from '../schema/guard.js'
import { requestRules, type Rules } from '../walk/rules.js'
import { walk } from '../walk/walk.js'
import { addInherited } from './inherited.js'

/**
 * The issues of an input, by the reference, as the SDK serializes it: inherited members are members too. All of it,
 * since what the installed SDK knows better must not fill the list that a wrong member further down belongs in. Without
 * constraints, only what no bound has to do with.
 */
export const requestIssues = (
  operation: AnyOperation,
  input: unknown,
  constraints: Rules['constraints'] = 'issue',
): readonly Issue[] =>
  ask(operation.request.guard, input) === undefined && ask(asItStands, input) === undefined
    ? []
    : walk(subjectOf(operation.request, operation), input, { ...serialized, constraints }).issues

const serialized: Rules = /*#__PURE__*/ {
  ...requestRules,
  addMembers: addInherited,
  guards: 'nowhere',
  maxIssues: Infinity,
}

/** The part that a guard cannot tell by itself. */
const asItStands: Guard = (value) => (isOrdinary(value) ? undefined : false)

/** Whether all that a value holds is its own and enumerable, at every depth: then its guard has seen what the SDK will. */
const isOrdinary = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date) return true
  if (Array.isArray(value)) return value.every((item) => isOrdinary(item))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && prototype !== Object.prototype) return false
  const fields = value as Readonly<Record<string, unknown>>
  let count = 0
  for (const name in fields) {
    count++
    if (!isOrdinary(fields[name])) return false
  }
  return Object.getOwnPropertyNames(fields).length === count
}
