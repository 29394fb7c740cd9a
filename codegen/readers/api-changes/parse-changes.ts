import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Member, Type } from '../../service/model.js'
import { endToken, syntaxTokens, type SyntaxFault, type SyntaxToken } from '../shared/syntax-tokens.js'

/** A value that changed, as a log says it: the members that changed, and the literals that are new. */
export interface LoggedChange {
  readonly members: ReadonlyMap<string, LoggedChange>
  readonly values: readonly string[]
}

const depthLimit = 100
const plain: LoggedChange = { members: new Map(), values: [] }

/**
 * Reads the structure in which a log shows only what changed. A list stands for its items, and a new literal for itself.
 *
 *     changes = '{' quoted ':' value { ',' quoted ':' value } '}' | '{' quoted { ',' quoted } '}'
 *     value   = changes | '[' value { ',' value } ']' | piece { piece }
 */
export const parseChanges = (text: string): Either<SyntaxFault, LoggedChange> => {
  const tokens = syntaxTokens(text)
  if (isLeft(tokens)) return tokens
  let index = 0
  let fault: SyntaxFault | undefined
  const peek = (): SyntaxToken => tokens.right[index] ?? endToken(text.length)
  const accept = (mark: string): boolean => {
    const isThere = peek().kind === 'mark' && peek().text === mark
    if (isThere) index += 1
    return isThere
  }
  const expect = (mark: string): void => {
    if (accept(mark)) return
    const { text: found, offset, kind } = peek()
    fault ??= { message: `A "${mark}" should stand where ${kind === 'end' ? 'the end' : `"${found}"`} stands.`, offset }
    index = tokens.right.length
  }
  const changes = (depth: number): LoggedChange => {
    const members = new Map<string, LoggedChange>()
    const values: string[] = []
    if (depth > depthLimit) fault ??= { message: `More than ${depthLimit} levels are open.`, offset: peek().offset }
    while (fault === undefined && peek().kind === 'quoted') {
      const name = peek().text
      index += 1
      if (accept(':')) members.set(name, value(depth + 1))
      else values.push(name)
      if (!accept(',')) break
    }
    expect('}')
    return { members, values }
  }
  const value = (depth: number): LoggedChange => {
    if (accept('{')) return changes(depth)
    if (accept('[')) {
      const item = value(depth + 1)
      while (accept(',') && peek().text !== ']') value(depth + 1)
      expect(']')
      return item
    }
    while (peek().kind !== 'end' && !/^[,}\]]$/.test(peek().text)) index += 1
    return plain
  }
  expect('{')
  const result = changes(0)
  if (fault === undefined && peek().kind !== 'end') {
    fault = { message: `"${peek().text}" stands after the end.`, offset: peek().offset }
  }
  return fault === undefined ? right(result) : left(fault)
}

/** The paths of what is said to have changed, and is not there: `ResourceConfig.Salt`. */
export const missingChanges = (
  { members: changed }: LoggedChange,
  members: readonly Member[],
  path = '',
): readonly string[] =>
  [...changed].flatMap(([name, change]) => {
    const member = members.find((candidate) => candidate.name === name)
    return member === undefined ? [`${path}${name}`] : missingIn(change, member.type, `${path}${name}`)
  })

const missingIn = (change: LoggedChange, type: Type, path: string): readonly string[] => {
  switch (type.kind) {
    case 'list':
    case 'events':
      return missingIn(change, type.item, path)
    case 'map':
      return missingIn(change, type.value, path)
    case 'structure':
      return missingChanges(change, type.members, `${path}.`)
    case 'literals':
      return change.values.filter((text) => !type.values.includes(text)).map((text) => `${path} "${text}"`)
    default:
      return []
  }
}
