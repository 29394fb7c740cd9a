import { quotes, stringify } from '../../issue/hints.js'
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

/** Characters as AWS counts them; a text that is too long by far is not counted out. */
const codePoints = (text: string, max = Infinity): number => {
  if (text.length > 2 * max) return text.length
  let surrogatePairs = 0
  for (let index = 0; index < text.length - 1; index++)
    if ((text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00)
      surrogatePairs++
  return text.length - surrogatePairs
}
