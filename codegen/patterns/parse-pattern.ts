import { characterItem, characterText, escapeItem, type Item } from './class-items.js'
import { inBoth, inEitherCase } from './code-points.js'
import type { PatternNode } from './node.js'

/** A pattern that JavaScript can run, or why it cannot. */
export type ParsedPattern = { readonly node: PatternNode } | { readonly fault: string }

class Fault extends Error {}

/**
 * Reads a pattern as Java spells it.
 *
 *     choice = sequence { '|' sequence }
 *     sequence = { '(?' flags ')' | atom [ quantifier ] }
 *     atom = character | escape | class | '.' | '^' | '$' | '(' choice ')' | look choice ')'
 *     quantifier = ( '*' | '+' | '?' | '{' n [ ',' [ m ] ] '}' ) [ '?' | '+' ]
 *
 * Flags hold to the end of their group; the case of letters beyond ASCII is kept all the same. A quantifier that gives nothing back, `a++`, is read as one that does: AWS has no pattern in which that matters.
 */
export const parsePattern = (text: string): ParsedPattern => {
  const tokens = tokensOf(text)
  let position = 0
  let ignoresCase = false
  const peek = (): string | undefined => tokens[position]

  const choice = (): PatternNode => {
    const options = [sequence()]
    while (peek() === '|') {
      position++
      options.push(sequence())
    }
    const [only] = options
    return only !== undefined && options.length === 1 ? only : { kind: 'choice', options }
  }

  const sequence = (): PatternNode => {
    const parts: PatternNode[] = []
    for (let token = peek(); token !== undefined && token !== '|' && token !== ')'; token = peek()) {
      position++
      const [, flags] = /^\(\?([a-z]+)\)$/.exec(token) ?? []
      if (flags === undefined) parts.push(quantified(atom(token)))
      else if (/[^is]/.test(flags)) throw new Fault(`the flags ${token} are not JavaScript's`)
      else ignoresCase ||= flags.includes('i')
    }
    const [only] = parts
    return only !== undefined && parts.length === 1 ? only : { kind: 'sequence', parts }
  }

  const quantified = (part: PatternNode): PatternNode => {
    const bounds = boundsOf(peek())
    if (bounds === undefined) return part
    if (part.kind === 'start' || part.kind === 'end' || part.kind === 'edge')
      throw new Fault('it repeats what has no length')
    position++
    if (boundsOf(peek()) !== undefined) throw new Fault('it has two quantifiers in a row')
    // To look more than once is to look once.
    if (part.kind === 'look') return bounds.min > 0 ? part : { kind: 'sequence', parts: [] }
    return { kind: 'repeat', part, ...bounds }
  }

  const atom = (token: string): PatternNode => {
    const node = casedAtom(token)
    return node.kind === 'set' && ignoresCase ? { kind: 'set', text: inEitherCase(node.text) } : node
  }

  const casedAtom = (token: string): PatternNode => {
    if (/^(?:\((?:\?:|\?<\w+>)?|\(\?<?[=!])$/.test(token)) {
      const outside = ignoresCase
      const part = choice()
      ignoresCase = outside
      if (peek() !== ')') throw new Fault('a group is never closed')
      position++
      if (/^\(\?<?[=!]$/.test(token)) return { kind: 'look', open: token, part }
      return { kind: 'group', open: token === '(?:' ? token : '(', part }
    }
    if (token.startsWith('(')) throw new Fault(`JavaScript has no ${token.slice(0, 5)}`)
    if (token === '^' || token === '\\A') return { kind: 'start' }
    if (token === '$' || token === '\\z' || token === '\\Z') return { kind: 'end' }
    if (token === '\\b' || token === '\\B') return { kind: 'edge', text: token }
    if (/^\\(?:[1-9]|k<)/.test(token)) return { kind: 'back', text: token }
    if (token === '.') return { kind: 'set', text: token }
    if (token.startsWith('[')) return { kind: 'set', text: classText(token) }
    if (boundsOf(token) !== undefined) throw new Fault('a quantifier has nothing to repeat')
    if (!token.startsWith('\\')) return { kind: 'set', text: characterText(token) }
    const item = escapeItem(token)
    if (typeof item === 'string') throw new Fault(item)
    if (item.isSet && !item.text.startsWith('\\')) return { kind: 'set', text: `[${item.text}]` }
    if (item.isSet && /\\.*\\/.test(item.text)) return { kind: 'set', text: `[${item.text}]` }
    return { kind: 'set', text: /^\\[^\w]$/.test(token) ? characterText(token.slice(1)) : item.text }
  }

  try {
    const node = choice()
    if (position < tokens.length) throw new Fault('a group is closed that was never opened')
    return { node }
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message }
    throw error
  }
}

const tokenPattern =
  /\(\?(?:<[=!]|<\w+>|[:=!]|[a-z]+\)|.[^)]{0,9})|\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|x[\dA-Fa-f]{2}|u\{[^}]*\}|u[\dA-Fa-f]{4}|0[0-7]{1,3}|c[A-Za-z]|k<\w+>|[^])|\[(?:\\[^]|[^\]\\])*&&\[(?:\\[^]|[^\]\\])*\]\]|\[\^?\]?(?:\\[^]|[^\]\\])*\]|\{\d*,?\d*\}[?+]?|[*+?][?+]?|[^]/gu

const tokensOf = (text: string): readonly string[] => [...text.matchAll(tokenPattern)].map(([token]) => token)

/** `+`, `{2,5}?`: how often; nothing where the token is none. */
const boundsOf = (
  token: string | undefined,
): { readonly min: number; readonly max: number; readonly text: string } | undefined => {
  if (token === undefined || !/^(?:[*+?]|\{(?:\d+,?|\d*,\d+)\d*\})[?+]?$/.test(token)) return undefined
  const text = token.length > 1 ? token.replace(/[?+]$/, '') : token
  if (text === '*') return { min: 0, max: Infinity, text }
  if (text === '+') return { min: 1, max: Infinity, text }
  if (text === '?') return { min: 0, max: 1, text }
  const [, low = '', comma = '', high = ''] = /^\{(\d*)(,?)(\d*)\}$/.exec(text) ?? []
  const [min, max] = [Number(low), comma === '' ? Number(low) : high === '' ? Infinity : Number(high)]
  if (min > max) throw new Fault(`${text} asks for fewer than it asks for`)
  return { min, max, text: low === '' ? `{0,${high}}` : text }
}

/**
 * `[\w&&[^a]]` has what both classes have. `[\w-.]`: a dash that stands beside a set is itself, and so is one at an end.
 *
 *     class = '[' [ '^' ] { item | item '-' item } [ '&&' class ] ']'
 */
const classText = (token: string): string => {
  const [, one, other] = /^\[([^^][^]*)&&(\[[^]*\])\]$/u.exec(token) ?? []
  if (one !== undefined && other !== undefined) return inBoth(classText(`[${one}]`), classText(other))
  const [, caret = '', inside = ''] = /^\[(\^?)([^]*)\]$/u.exec(token) ?? []
  if (inside.includes('&&')) throw new Fault('JavaScript has no && in a class')
  if (inside === '') throw new Fault('a class is empty')
  const tokens = [...inside.matchAll(itemPattern)].map(([each]) => each)
  const items = tokens.map((each): Item => {
    const item = each.startsWith('\\') && each.length > 1 ? escapeItem(each) : characterItem(each)
    if (typeof item === 'string') throw new Fault(item)
    return item
  })
  const written: string[] = []
  for (let index = 0; index < items.length; index++) {
    const [item, dash, end] = [items[index], tokens[index + 1], items[index + 2]]
    if (item === undefined) continue
    if (tokens[index] === '-' && (index === 0 || index === items.length - 1)) {
      written.push('-')
      continue
    }
    if (dash !== '-' || end === undefined || item.isSet || end.isSet) {
      written.push(item.text)
      continue
    }
    written.push(`${item.text}-${end.text}`)
    index += 2
  }
  const text = `[${caret}${written.join('')}]`
  try {
    new RegExp(text, 'us').test('')
  } catch {
    throw new Fault(`the class ${token} has a range that runs backwards`)
  }
  return text
}

const itemPattern =
  /\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|x[\dA-Fa-f]{2}|u\{[^}]*\}|u[\dA-Fa-f]{4}|0[0-7]{1,3}|c[A-Za-z]|[^])|[^]/gu
