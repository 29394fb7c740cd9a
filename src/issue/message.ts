import { expectedBy, type Finding, isSecret, shownOf, shownText, suggestionOf } from './finding.js'
import { hintText, withheld } from './hints.js'
import { remembered } from '../text/remembered.js'
import { cut, type Path, pathText, quote } from '../text/path.js'
import { meantText } from '../text/suggest.js'

/** Where it is, as a sentence begins; all of the value goes by its name. */
export const placeOf = ({ subject }: Finding, path: Path): string => (path.length === 0 ? subject.name : pathText(path))

/** The sentence of an issue without the place: what was found, what belongs there, what to do where that is not plain. */
export const sentenceOf = (finding: Finding): string => {
  const { code, subject, received, detail, expected: asked } = finding
  const shown = shownOf(finding)
  const all = expectedBy(finding)
  const short = typeof asked === 'object' && asked.kind === 'literals' ? asked.inShort(asked, all, shown) : undefined
  const expected = short?.text ?? all
  const wanted = (): string => `expected ${article(expected)}`
  const it = shown === undefined ? `this ${received}` : shownText(shown)
  const suggestion = short && code === 'invalid_literal' ? short.meant : suggestionOf(finding, shown)
  const meant = meantText(suggestion)
  const asOf = subject.of?.asOf === undefined ? '' : ` as of ${subject.of.asOf}`
  const more = (): string => and(detail) + and(hintText(finding))
  // How long a secret is, and where what is not allowed stands in it, tells of it.
  const told = (): string | undefined => (isSecret(finding) ? undefined : detail)
  switch (code) {
    case 'unknown_operation':
      return `there is no such operation${meant || ": pass one of the service's `operations`"}`
    case 'missing_member': {
      if (received === 'object') return `{} lacks what ${expected} requires (${detail}), and is taken as absent`
      const misspelt = suggestion === undefined ? '' : ` (is ${quote(suggestion)} meant for it?)`
      return `${detail === withheld ? 'is not recorded' : 'is required and missing'}: ${wanted()}${misspelt}${more()}`
    }
    case 'null_member':
      return `${wanted()}, found null${more()}`
    case 'unknown_member':
      // What is near says where a key belongs; that all of them go by other names, it does not say.
      return `there is no such member in ${expected}${asOf}${meant}${meant && typeof finding.hint === 'function' ? '' : more()}`
    case 'invalid_type':
      return `${wanted()}, found ${shown === undefined ? article(received) : it}${more()}`
    case 'not_an_integer':
      return `${it} is not a whole number`
    case 'unsafe_integer':
      return `${it} is beyond ±(2^53−1), where whole numbers lose digits`
    case 'not_finite':
      return `${it} is not a finite number`
    case 'invalid_literal':
      return `${it} is not ${expected}${asOf}${meant}`
    case 'out_of_range':
      return `${it} is out of range: expected ${expected}`
    case 'invalid_length':
      return `${told() ?? 'has the wrong length'}: expected ${expected}`
    case 'pattern_mismatch':
      return `${told() ?? 'does not match the pattern'}: expected ${cut(expected)}`
    case 'duplicate_item':
    case 'union_members':
      return detail ?? ''
    case 'custom':
      return `${expected}${more()}`
    case 'unrecognized_body':
      return `this is no ${expected}${more()}${meant}`
    case 'too_many_issues':
      return `there are more issues than these: mend them first, or raise maxIssues`
    case 'too_deep':
      return `is nested deeper than ${expected} (maxDepth): it is not looked into`
    case 'cyclic':
      return `contains itself: ${wanted()} without a cycle`
    case 'unreadable':
      return `could not be read: its getter or proxy threw`
  }
}

const and = (text: string | undefined): string => (text === undefined ? '' : `; ${text}`)

/** `a string`, `an integer`; names of shapes, `null` and what has its article stay as they are. */
const article = /*#__PURE__*/ remembered((noun) => {
  if (!/^[a-z]/.test(noun) || /^(null|undefined|one of|any|a|an|at|base64)\b/.test(noun)) return noun
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
})
