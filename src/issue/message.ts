import { expectedBy, type Finding, isSecret, shownOf, shownText, suggestionOf } from './finding.js'
import { hintText, withheld } from './hints.js'
import { type Path, pathText, quote, shownLength } from './path.js'
import { remembered } from './remembered.js'
import { meantText, nearest } from './suggest.js'

/** The sentence of an issue: the place, what was found, what belongs there, and what to do where that is not plain. */
export const messageOf = (finding: Finding, path: Path): string => {
  const place = path.length === 0 ? finding.subject.name : pathText(path)
  return `${place}: ${sentenceOf(finding)}`
}

/** The same without the place. */
export const sentenceOf = (finding: Finding): string => {
  const { code, subject, received, detail } = finding
  const expected = expectedBy(finding)
  const shown = shownOf(finding)
  const it = shown === undefined ? `this ${received}` : shownText(shown)
  const suggestion = suggestionOf(finding, shown)
  const meant = meantText(suggestion)
  const asOf = subject.asOf === undefined ? '' : ` as of ${subject.asOf}`
  const more = (): string => and(detail) + and(hintText(finding))
  switch (code) {
    case 'unknown_operation':
      return `there is no such operation${meant || ": pass one of the service's `operations`"}`
    case 'missing_member': {
      if (received === 'object') return `{} lacks what ${expected} requires (${detail}), and is taken as absent`
      const misspelt = suggestion === undefined ? '' : ` (is ${quote(suggestion)} meant for it?)`
      return `${detail === withheld ? 'is not recorded' : 'is required and missing'}: expected ${article(shortList(expected))}${misspelt}${more()}`
    }
    case 'null_member':
      return `expected ${article(shortList(expected))}, found null${more()}`
    case 'unknown_member':
      return `there is no such member in ${expected}${asOf}${meant || more()}`
    case 'invalid_type':
      return `expected ${article(shortList(expected))}, found ${shown === undefined ? article(received) : it}${more()}`
    case 'not_an_integer':
      return `${it} is not a whole number`
    case 'unsafe_integer':
      return `${it} is beyond ±(2^53−1), where whole numbers lose digits`
    case 'not_finite':
      return `${it} is not a finite number`
    case 'invalid_literal':
      return `${it} is not ${literalsText(finding, shown)}${asOf}${meant}`
    case 'out_of_range':
      return `${it} is out of range: expected ${expected}`
    case 'invalid_length':
      return lengthText(finding, expected, more())
    case 'pattern_mismatch':
      return patternText(finding, expected)
    case 'duplicate_item':
      return `is in the list twice: the items must be unique${more()}`
    case 'union_members':
      return `exactly one member of ${expected} must be set${more()}`
    case 'unrecognized_body':
      return `this is no ${expected}${more()}${meant}`
    case 'too_many_issues':
      return `there are more issues than these: mend them first, or raise maxIssues`
    case 'too_deep':
      return `is nested deeper than ${expected} (maxDepth): it is not looked into`
    case 'cyclic':
      return `contains itself: expected ${article(expected)} without a cycle`
    case 'unreadable':
      return `could not be read: its getter or proxy threw`
  }
}

const and = (text: string | undefined): string => (text === undefined ? '' : `; ${text}`)

/** Few values all; of many the nearest few, then how many more there are, and the type that lists them. */
const literalsText = (finding: Finding, shown: string | number | undefined): string => {
  const { expected } = finding
  const all = expectedBy(finding)
  if (typeof expected === 'string' || expected.kind !== 'literals') return shortList(all)
  const { name, values } = expected
  if (values.size < 6 || all.length <= shownLength) return all
  const near = nearest(String(shown ?? ''), [...values], 3)
  return `one of ${near.join(', ')} or ${values.size - near.length} more of ${name}`
}

/** `has 70 characters: expected 1 to 64`; how long a secret is tells of it. */
const lengthText = (finding: Finding, expected: string, more: string): string => {
  const { detail } = finding
  if (detail?.startsWith('has ') !== true) return `has the wrong length: expected ${expected}${more}`
  if (isSecret(finding)) return `has the wrong length: expected ${expected}`
  return `${detail}: expected ${expected.replace(/ characters?$/, '')}`
}

/** Of a text of one class of characters the first other one; of a secret its place alone. */
const patternText = (finding: Finding, expected: string): string => {
  const { detail } = finding
  if (detail === undefined) return `does not match the pattern: expected ${cut(expected)}`
  const at = detail.slice(detail.lastIndexOf(' at '))
  const shown = isSecret(finding) ? at : `: ${detail}`
  return `has a character that is not allowed${shown} (allowed: ${cut(expected.replace(/(?:[*+]|\{\d+,?\d*\})$/, ''))})`
}

const cut = (text: string): string => (text.length > shownLength ? `${text.slice(0, shownLength - 1)}…` : text)

/** The first names of a long list, as many as may be shown, but one at least. */
const shortList = (list: string): string => {
  if (list.length <= shownLength) return list
  const end = list.lastIndexOf(', ', shownLength)
  const enough = end >= 0 ? end : list.indexOf(', ')
  return enough >= 0 ? `${list.slice(0, enough)}, …` : list
}

/** `a string`, `an integer`; names of shapes, `null` and what has its article stay as they are. */
const article = /*#__PURE__*/ remembered((noun) => {
  if (!/^[a-z]/.test(noun) || /^(null|undefined|one of|any|a|an|at|base64)\b/.test(noun)) return noun
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
})
