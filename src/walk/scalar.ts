/** The common part of scalars: the contract of those in `scalars/`. */
import type { Constraints, ScalarDefinition } from '../schema/definition.js'
import type { Hint, IssueCode } from '../issue/finding.js'
import type { Rules } from './rules.js'
import type { WalkState } from './walk-state.js'

/** The fault of one scalar. `shown` is set where the value helps and cannot hurt. */
export interface Fault {
  readonly code: IssueCode
  readonly expected?: string | undefined
  readonly shown?: string | number | undefined
  /** The details beside the code: a count, a place; never the value. */
  readonly detail?: string | undefined
  readonly hint?: Hint | undefined
}

/** Checks one value that holds no other: its type, then the constraints that bind it. */
export type Check = (constraints: Constraints, value: unknown, rules: Rules, definition: ScalarDefinition) => Checked

/** A fault, or the value that belongs in the result: the same one unless it had to be converted. */
export type Checked = { readonly fault: Fault } | { readonly value: unknown }

/** Nothing is wrong, and this belongs in the result. */
export const ok = (value: unknown): Checked => ({ value })
/** Something is wrong. */
export const wrong = (fault: Fault): Checked => ({ fault })
/** It is another kind of value, and what to do about it; `expected` where that is not the definition's own word. */
export const wrongType = (hint?: Hint, expected?: string): Checked =>
  wrong({ code: 'invalid_type', expected, shown: undefined, detail: undefined, hint })

const unbound: Constraints = {}
const label: Constraints = { min: 1 }

/** A walk of one step. */
export const walkScalar =
  (check: Check) =>
  (state: WalkState, definition: ScalarDefinition, value: unknown): unknown => {
    const { rules } = state
    const free = definition.label && !rules.response ? label : unbound
    const checked = check(rules.constraints === 'issue' ? definition : free, value, rules, definition)
    if ('value' in checked) return checked.value
    const { code, expected = definition, shown, detail, hint } = checked.fault
    state.report(code, value, { expected, shown, suggestion: undefined, detail, hint })
    return value
  }

/** `at least 1`, `3 to 5`, … for a value, a length or a count. */
export const rangeText = ({ min, max }: Constraints): string =>
  min === max
    ? `${min}`
    : max === undefined
      ? `at least ${min}`
      : min === undefined
        ? `at most ${max}`
        : `${min} to ${max}`

/** `1 item`, `3 to 5 items`. */
export const counted = (count: number | string, one: string, many = `${one}s`): string =>
  `${count} ${/\b1$/.test(`${count}`) ? one : many}`

/** `at least 1 item`, `3 to 5 characters`. */
export const countText = (constraints: Constraints, one: string, many?: string): string =>
  counted(rangeText(constraints), one, many)

/** Whether a length, a count or a number is within what the reference states. */
export const inRange = ({ min, max }: Constraints, size: number | bigint): boolean =>
  (min === undefined || size >= min) && (max === undefined || size <= max)
