import { readBulletedMember } from './bulleted-member.js'
import type { Draft } from '../shared/draft.js'
import { flattenLinks } from './flatten-links.js'
import type { Line } from '../shared/lines.js'
import type { Method } from './method.js'
import { emptyShape, type NamedShapes } from './named-shapes.js'
import { unwrap } from './unwrap.js'

const namePattern = /^Type annotations for `\S*\.(\w+)(?:\("\w+"\))?`(?: method)?\.$/
const argumentsPattern = /^Arguments mapping described in (\w+)\.$/
const listPattern = /^(?:Keyword-only a|A)rguments(?: for `\S+` method)?:$/
const returnsPattern = /^(?:Returns|\S+ returns) (\w+(?:\[[^.]*\])?)\.$/

/**
 * Reads the first method that is described in bullets in these lines; `undefined` where none is.
 *
 *     method = 'Type annotations for `' name '` method.' [ 'Arguments mapping described in ' name '.' ]
 *              [ ( 'Arguments:' | 'Keyword-only arguments:' ) { member } ] [ 'Returns ' type '.' ]
 */
export function readBulletedMethod(draft: Draft, lines: readonly Line[], named: NamedShapes): Method | undefined {
  const paragraphs = unwrap(lines)
  const start = paragraphs.findIndex(({ text }) => namePattern.test(text))
  const first = paragraphs[start]
  const name = namePattern.exec(first?.text ?? '')?.[1]
  if (first === undefined || name === undefined) return undefined
  const shape = emptyShape(name)
  const found = new Map<RegExp, string>()
  let isListed = false
  let isPositional = true
  first.lines.forEach(draft.keep)
  for (const paragraph of paragraphs.slice(start + 1)) {
    const { text } = flattenLinks(paragraph.text)
    const said = [argumentsPattern, returnsPattern].find((pattern) => pattern.test(text))
    const value = said?.exec(text)?.[1]
    if (said !== undefined && value !== undefined && !found.has(said)) {
      found.set(said, value)
      paragraph.lines.forEach(draft.keep)
    } else if (listPattern.test(paragraph.text)) {
      isListed = true
      isPositional = !paragraph.text.startsWith('Keyword-only')
      paragraph.lines.forEach(draft.keep)
    } else if (isListed) readBulletedMember(draft, shape, paragraph, false, named)
  }
  const argumentsName = found.get(argumentsPattern)
  return {
    name,
    line: first,
    isPositional,
    members: [...shape.members.values()],
    returns: found.get(returnsPattern) ?? 'None',
    ...(argumentsName === undefined ? {} : { argumentsName }),
  }
}
