import { definitionOf } from '../schema/definition.js'
import type { Found } from '../schema/guard.js'
import type { Subject } from '../issue/finding.js'
import type { Drift, Issue } from '../issue/issue.js'
import { swallow } from '../schema/swallow.js'
import type { Rules } from './rules.js'
import { walkHeld } from './walk-held.js'
import { WalkState } from './walk-state.js'

/** The findings of a walk, and the value with whatever had to be converted: the very same one if nothing had to be. */
export interface Walked {
  readonly issues: readonly Issue[]
  readonly drifts: readonly Drift[]
  readonly value: unknown
}

/**
 * Checks a value against the definition of a codec; where its guard has found places, at these alone. Does not throw,
 * whatever the value, and does not change it.
 */
export const walk = (
  subject: Subject,
  value: unknown,
  rules: Rules,
  keepDrifts = false,
  found: Found = false,
): Walked => {
  const state = new WalkState(subject, rules, keepDrifts)
  const { issues, drifts } = state
  try {
    return { issues, drifts, value: walkHeld(state, definitionOf(subject.codec), value, found) }
  } catch (error) {
    // A caller that has no stack left, or a proxy that lies about what it holds.
    if (error instanceof RangeError) state.report('too_deep', value, { expected: 'the stack that is left' })
    else {
      swallow(error)
      state.report('unreadable', value)
    }
    return { issues, drifts, value }
  }
}
