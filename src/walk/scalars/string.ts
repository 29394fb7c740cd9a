import { quotes, stringify } from '../../issue/hints.js'
import { codePoints } from '../../schema/guard.js'
import { isArray, isObject } from '../../schema/kind.js'
import { type Check, counted, countText, inRange, ok, wrong, wrongType } from '../scalar.js'

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
  const { min, max } = constraints
  if (min !== undefined || max !== undefined) {
    const count = codePoints(value, max)
    if (!inRange(constraints, count))
      return wrong({
        code: 'invalid_length',
        expected: countText(constraints, 'character'),
        detail: `has ${counted(count, 'character')}`,
      })
  }
  return ok(value)
}
