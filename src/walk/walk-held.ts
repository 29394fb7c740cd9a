import { withheld } from '../issue/hints.js'
import { isHidden } from './cloudtrail.js'
import {
  acceptsNull,
  type Definition,
  type ForeignDefinition,
  type ListDefinition,
  type MapDefinition,
} from '../schema/definition.js'
import { type Found, many } from '../schema/guard.js'
import { counted, countText, inRange } from './scalar.js'
import type { Walk, WalkState } from './walk-state.js'
import { walkForeign } from './foreign.js'

/** Checks the value at the current path, or what a guard has found in it; gives back what belongs in the result. */
export const walkHeld = (state: WalkState, definition: Definition, value: unknown, found: Found): unknown => {
  if (found === undefined) return value
  const place = found === false || found === many ? undefined : found
  if (typeof value !== 'object' || value === null) return walkKind(state, definition, value, place)
  return state.holdsTooMuch() || state.path.length > sharedBelow
    ? state.once(definition, value, place, walkKind)
    : walkKind(state, definition, value, place)
}

/** How deep values are walked without being remembered: few hold each other so deep, and what they share is small. */
const sharedBelow = 8

const walkKind: Walk = (state, definition, value, place) => {
  // The walk of a definition takes that very definition, and the state of this walk.
  const walk = definition.walk as Walk | undefined
  return walk === undefined
    ? walkForeign(state, definition as ForeignDefinition, value)
    : walk(state, definition, value, place)
}

/** An item or an entry, where `null` is never taken as absent: it is what the type says, or an issue. */
export const walkEntry = (
  state: WalkState,
  held: Definition,
  sparse: boolean | undefined,
  value: unknown,
  found: Found,
): unknown => {
  if (isHidden(state.rules, value)) {
    state.drift('missing_member', undefined, { expected: held, detail: withheld })
    return value
  }
  if (value !== null || acceptsNull(held)) return walkHeld(state, held, value, found)
  if (!sparse) state.report('null_member', null, { expected: held, hint: 'take it out' })
  return null
}

/** Whether a text is that of an object. */
export const isJsonText = (value: unknown): boolean => typeof value === 'string' && /^\s*\{/.test(value)

/** Whether there are as many items or entries as the reference wants. */
export const checkCount = (
  state: WalkState,
  definition: ListDefinition | MapDefinition,
  value: object,
  count: number,
  one: string,
  many: string,
): void => {
  if (state.rules.constraints === 'issue' && !inRange(definition, count))
    state.report('invalid_length', value, {
      expected: countText(definition, one, many),
      detail: `has ${counted(count, one, many)}`,
    })
}
