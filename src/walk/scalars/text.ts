import type { Pattern } from '../../schema/definition.js'
import { attempt } from '../../schema/swallow.js'
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

/** The parts of a pattern: how a group begins, a quantifier, another sign of its grammar, and what stands for a character. */
const parts =
  /(\(\?(?:[:=!]|<[=!]|<\w+>)|\()|\{\d+(?:,\d*)?\}|([*+?)|^$])|(\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x..|c.|.)|[^])/gsu

/** The first character that no part of a pattern of the whole value takes, and its place. */
const strayCharacter = ({ source, flags }: Pattern, value: string): string | undefined => {
  // Only then are the characters of the pattern and those of the value the same.
  if (!flags.includes('u')) return undefined
  let depth = 0
  const taken = new Set<string>()
  const signs = [...source.matchAll(parts)]
  for (const [, group, sign, character] of signs) {
    if (group !== undefined) depth++
    if (sign === ')') depth--
    if (sign === '|' && depth === 0) return undefined
    if (character !== undefined && !/^\\[\dkbB]/.test(character)) taken.add(character)
  }
  if (signs[0]?.[2] !== '^' || signs.at(-1)?.[2] !== '$') return undefined
  const one = attempt(() => new RegExp(`^(?:${[...taken].join('|')})$`, flags.replaceAll(/[dgmy]/g, '')), undefined)
  const characters = [...value]
  const at = characters.findIndex((character) => one?.test(character) === false)
  return at < 0 ? undefined : `has a character that is not allowed, ${JSON.stringify(characters[at])} at ${at + 1}`
}
