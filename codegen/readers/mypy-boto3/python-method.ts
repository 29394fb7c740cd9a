import type { Line } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import { seePattern, type LinkedShapes } from './linked-shapes.js'
import { emptyShape, type NamedShapes } from './named-shapes.js'
import type { Draft } from '../shared/draft.js'
import type { Method } from './method.js'

/** The line that a method's definition begins with. */
export const methodPattern = /^def (\w+)\($/
const parameterPattern =
  /^ {4}(\w+): (.+?)( = (?:\.\.\.|None|'[^']*'|-?\d+(?:\.\d+)?|True|False))?,?(?: {2}# \(\d+\))?$/
const keywordOnlyPattern = /^ {4}\*,$/
const returnsPattern = /^\) -> "?(.+?)"?:(?: {2}# \(\d+\))?$/
const argumentsPattern = /^kwargs: (\w+) = \{(?: {2}# \(\d+\))?$/

/** Lines around a method's definition, in any section. */
export const methodAsides: readonly RegExp[] = [
  /^Type annotations (?:and code completion )?for `(?:#!python )?.*`(?: method(?: with overloads)?)?\.$/,
  /^# \w+(?:\.\w+)? (?:method )?(?:definition|(?:usage|type checking) example(?: with .*)?)$/,
  /^ {4}(?:self|\*),?$/,
  /^ {4}(?:\.\.\.|pass)$/,
  /^ {4}"\w+": \.\.\.,$/,
  /^\}$/,
  /^parent\.\w+\(\*\*kwargs\)$/,
  seePattern,
]

/**
 * Reads the first method that is defined in these lines; `undefined` where none is.
 *
 *     method    = 'def ' name '(' { '    ' parameter } ') -> ' type ':' [ 'kwargs: ' name ' = {' ]
 *     parameter = 'self,' | '*,' | name ': ' type [ ' = ' default ] ','
 */
export function readPythonMethod(
  draft: Draft,
  lines: readonly Line[],
  named: NamedShapes,
  linked: LinkedShapes,
): Method | undefined {
  const start = lines.findIndex(({ text }) => methodPattern.test(text))
  const line = lines[start]
  const name = methodPattern.exec(line?.text ?? '')?.[1]
  if (line === undefined || name === undefined) return undefined
  draft.keep(line)
  const body = lines.slice(start + 1)
  const end = body.findIndex(({ text }) => returnsPattern.test(text))
  const last = body[end]
  const returns = returnsPattern.exec(last?.text ?? '')?.[1]
  if (last === undefined) draft.report(line, `The definition of ${name} never ends: the page may be cut short.`)
  else draft.keep(last)
  const shape = emptyShape(name)
  const parameters = last === undefined ? body : body.slice(0, end)
  const keywordsOnly = parameters.filter(({ text }) => keywordOnlyPattern.test(text))
  keywordsOnly.forEach(draft.keep)
  for (const parameter of parameters) {
    const [, member, text, fallback] = parameterPattern.exec(parameter.text) ?? []
    if (member === undefined || text === undefined) continue
    draft.keep(parameter)
    named.addMember(parameter, shape, member, { text, ...linked }, fallback === undefined)
  }
  const argumentsName = readArgumentsName(draft, body.slice(end + 1))
  const members = [...shape.members.values()]
  return {
    name,
    line,
    members,
    isPositional: keywordsOnly.length === 0,
    ...(returns === undefined ? {} : { returns }),
    ...(argumentsName === undefined ? {} : { argumentsName }),
  }
}

function readArgumentsName(draft: Draft, lines: readonly Line[]): string | undefined {
  const [line, second] = lines.filter(({ text }) => argumentsPattern.test(text))
  if (second !== undefined)
    draft.report(second, `${quotePiece(second.text)} is a second type of the arguments; the first was kept.`)
  if (line !== undefined) draft.keep(line)
  return argumentsPattern.exec(line?.text ?? '')?.[1]
}
