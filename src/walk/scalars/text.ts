import type { Pattern } from '../../schema/definition.js'
import { type Check, wrong } from '../scalar.js'
import { checkString } from './string.js'

/** A string that may be held to a pattern. */
export const checkText: Check = (constraints, value, rules, definition) => {
  const checked = checkString(constraints, value, rules, definition)
  const { pattern } = constraints
  // Unlike `test`, `search` begins at the start whatever the expression was used for before.
  return 'fault' in checked || pattern === undefined || (value as string).search(pattern) >= 0
    ? checked
    : wrong({
        code: 'pattern_mismatch',
        expected: patternText(pattern),
        detail: strayCharacter(pattern, value as string),
      })
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
