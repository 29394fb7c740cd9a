import { quotes, stringify } from '../../issue/hints.js'
import { codePoints } from '../../schema/guard.js'
import { isArray, isObject } from '../../schema/kind.js'
import { type Check, countText, inRange, ok, wrong, wrongType } from './scalar.js'

/** A string. */
export const checkString: Check = (constraints, value) => {
  if (typeof value !== 'string')
    return wrongType(
      isArray(value) || isObject(value)
        ? stringify
        : typeof value === 'number' || typeof value === 'boolean'
          ? quotes
          : undefined,
    )
  const { min, max, pattern } = constraints
  if ((min !== undefined || max !== undefined) && !inRange(constraints, codePoints(value, max)))
    return wrong({ code: 'invalid_length', expected: countText(constraints, 'character') })
  // Unlike `test`, `search` begins at the start whatever the expression was used for before.
  if (pattern && value.search(pattern) < 0) return wrong({ code: 'pattern_mismatch', expected: String(pattern) })
  return ok(value)
}
