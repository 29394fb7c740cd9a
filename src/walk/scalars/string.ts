import { quotes, stringify } from '../../issue/hints.js'
import type { Pattern } from '../../schema/definition.js'
import { codePoints } from '../../schema/guard.js'
import { isArray, isObject } from '../../schema/kind.js'
import { type Check, counted, countText, inRange, ok, wrong, wrongType } from './scalar.js'

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
  if (min !== undefined || max !== undefined) {
    const count = codePoints(value, max)
    if (!inRange(constraints, count))
      return wrong({
        code: 'invalid_length',
        expected: countText(constraints, 'character'),
        detail: `has ${counted(count, 'character')}`,
      })
  }
  // Unlike `test`, `search` begins at the start whatever the expression was used for before.
  if (pattern && value.search(pattern) < 0)
    return wrong({ code: 'pattern_mismatch', expected: patternText(pattern), detail: strayCharacter(pattern, value) })
  return ok(value)
}

/** The pattern as a service spells it: a whole value has no anchors. */
const patternText = ({ source }: Pattern): string =>
  source
    .replace(/^\^(?:\(\?:([^()]*)\)|([^]*))\$$/su, (_, group?: string, rest?: string) => group ?? rest ?? '')
    .replaceAll('\\/', '/')

/** Where a text is to have characters of one class only: the first other one, and its place. */
const strayCharacter = ({ source }: Pattern, value: string): string | undefined => {
  const [, allowed] = /^\^(\[(?:\\.|[^\]\\])*\])(?:[*+]|\{\d+,?\d*\})\$$/su.exec(source) ?? []
  if (allowed === undefined) return undefined
  const one = new RegExp(`^${allowed}$`, 'su')
  const characters = [...value]
  const at = characters.findIndex((character) => !one.test(character))
  return at < 0 ? undefined : `${JSON.stringify(characters[at])} at ${at + 1}`
}
