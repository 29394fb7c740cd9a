import { anchored, closed, type Anchored } from './anchors.js'
import { isEverything, rangesOf } from './code-points.js'
import { lengthsOf, partsOf, printNode, type PatternNode } from './node.js'
import { parsePattern } from './parse-pattern.js'
import { isDeterministic, positionsOf } from './positions.js'
import type { Limits, PatternCode } from '../service/model.js'

/** A pattern for JavaScript; that it says nothing; or why it is left out, as the end of a sentence. */
export type Translated =
  | { readonly code: PatternCode; readonly min: number; readonly max: number }
  | { readonly code?: undefined; readonly leftOut?: string }

/** So many positions the linear engine follows at most. */
const mostPositions = 4200

/** A pattern that looks around in the middle of its text runs on texts up to this length. */
const shortText = 1024

/** Translates a pattern, and judges how it may run. `max` is how long a text can be. */
export const translate = (text: string, whole: boolean, max = Infinity): Translated => {
  if (/^[A-Za-z][A-Za-z,']*(?: [A-Za-z,'.]+)+$/.test(text)) return { leftOut: 'it is prose' }
  if (/\\\\[dwsS.+:-]/.test(text.replace(/\[[^\]]*\]/g, ''))) return { leftOut: 'its backslashes are doubled' }
  const parsed = parsePattern(text)
  if ('fault' in parsed) return { leftOut: parsed.fault }
  const { node, ignoresCase } = parsed
  const between = anchored(node, whole)
  if (between === undefined) return { leftOut: 'its anchors stand inside it' }
  if (saysNothing(between)) return {}
  const engine = engineOf(between, ignoresCase, max)
  if ('leftOut' in engine) return engine
  const lengths = lengthsOf(between.node)
  const cased = ignoresCase ? { ignoresCase: true as const } : {}
  return {
    code: { ...engine, ...cased },
    min: lengths.min,
    max: between.openStart || between.openEnd ? Infinity : lengths.max,
  }
}

/** Everything matches it. */
const saysNothing = ({ node, openStart, openEnd }: Anchored): boolean => {
  if (openStart && openEnd && lengthsOf(node).min === 0 && partsOf(node).every(({ kind }) => kind !== 'look'))
    return true
  const inner = node.kind === 'group' ? node.part : node
  if (inner.kind === 'sequence') return inner.parts.length > 0 && inner.parts.every((part) => isAnything(part))
  return isAnything(inner)
}

const isAnything = (node: PatternNode): boolean => {
  if (node.kind === 'group') return isAnything(node.part)
  if (node.kind !== 'repeat' || node.min > 0 || node.max < Infinity) return false
  const options = node.part.kind === 'group' ? node.part.part : node.part
  const sets = options.kind === 'choice' ? options.options : [options]
  if (!sets.every((set): set is Extract<PatternNode, { kind: 'set' }> => set.kind === 'set')) return false
  return isEverything(sets.flatMap(({ text }) => rangesOf(text)).sort((left, right) => left[0] - right[0]))
}

const engineOf = (
  between: Anchored,
  ignoresCase: boolean,
  max: number,
): Pick<PatternCode, 'source' | 'engine'> | { readonly leftOut: string } => {
  const { node, openStart } = between
  const { looks, rest } = splitLooks(node)
  const inside = partsOf(rest)
  const hasMore = inside.some(({ kind }) => kind === 'look' || kind === 'edge')
  if (partsOf(node).some(({ kind }) => kind === 'back')) return { leftOut: 'it repeats what it has found' }
  if (inside.some(({ kind }) => kind === 'start' || kind === 'end')) return { leftOut: 'its anchors stand inside it' }
  const isFine = (part: PatternNode): boolean => isDeterministic(part, ignoresCase)
  const asRegExp = { source: printBetween(between), engine: 'regexp' } as const
  if (hasMore) {
    const isShort =
      max <= shortText && isFine(withoutLooks(rest)) && looksIn(node).every(({ part }) => isFine(bare(part)))
    return isShort ? asRegExp : { leftOut: 'it looks around in its middle, and might take long' }
  }
  const isQuick = !openStart || lengthsOf(rest).max <= fewCharacters
  if (isQuick && isFine(rest) && looks.every(({ part }) => isFine(bare(part)))) return asRegExp
  const source = ignoresCase ? undefined : linearSource(between, looks, rest)
  return source === undefined ? { leftOut: 'it is too large to follow' } : { source, engine: 'linear' }
}

/**
 * A pattern as the linear engine takes it: what the whole text is, or is not, in front of what it is too.
 *
 *     source = '^' { '(?=' pattern '$)' | '(?!' pattern '$)' } pattern '$'
 */
const linearSource = (
  { openStart, openEnd }: Anchored,
  looks: readonly Extract<PatternNode, { kind: 'look' }>[],
  rest: PatternNode,
): string | undefined => {
  const parts = [...looks.map(wholeOf), closed({ node: rest, openStart, openEnd })]
  const isFit = (part: PatternNode | undefined): part is PatternNode =>
    part !== undefined && positionsOf(part, mostPositions) !== undefined
  if (!parts.every(isFit)) return undefined
  const printed = parts.map((part) => (part.kind === 'choice' ? `(?:${printNode(part)})` : printNode(part)))
  const conditions = looks.map(({ open }, index) => `(?${open.at(-1) ?? ''}${printed[index] ?? ''}$)`)
  return `^${conditions.join('')}${printed.at(-1) ?? ''}$`
}

/** The whole text, where it begins or ends with the text that is looked for. */
const wholeOf = ({ open, part }: Extract<PatternNode, { kind: 'look' }>): PatternNode | undefined => {
  const inner = part.kind === 'group' ? part.part : part
  const options = inner.kind === 'choice' ? inner.options : [inner]
  const isBehind = open.includes('<')
  const parts = options.map((option): PatternNode => {
    const held: PatternNode = option.kind === 'choice' ? { kind: 'group', open: '(?:', part: option } : option
    return { kind: 'sequence', parts: isBehind ? [held, { kind: 'end' }] : [{ kind: 'start' }, held] }
  })
  const between = anchored({ kind: 'choice', options: parts }, false)
  return between && closed(between)
}

/** A search for so few characters tries each place of a text quickly. */
const fewCharacters = 64

const looksIn = (node: PatternNode): readonly Extract<PatternNode, { kind: 'look' }>[] =>
  partsOf(node).flatMap((part) => (part.kind === 'look' ? [part] : []))

/** Without `.*` in front or `$` behind, which change nothing about how it runs. */
const bare = (node: PatternNode): PatternNode => {
  if (node.kind === 'group') return bare(node.part)
  if (node.kind !== 'sequence') return node
  const parts = node.parts.filter(({ kind }) => kind !== 'start' && kind !== 'end')
  return { kind: 'sequence', parts }
}

const withoutLooks = (node: PatternNode): PatternNode => {
  switch (node.kind) {
    case 'look':
    case 'edge':
      return { kind: 'sequence', parts: [] }
    case 'sequence':
      return { ...node, parts: node.parts.map(withoutLooks) }
    case 'choice':
      return { ...node, options: node.options.map(withoutLooks) }
    case 'group':
    case 'repeat':
      return { ...node, part: withoutLooks(node.part) }
    default:
      return node
  }
}

/** The parts that look ahead from the beginning or back from the end, and the part between. */
const splitLooks = (
  node: PatternNode,
): { readonly looks: readonly Extract<PatternNode, { kind: 'look' }>[]; readonly rest: PatternNode } => {
  if (node.kind === 'group') return splitLooks(node.part)
  if (node.kind === 'look') return { looks: [node], rest: { kind: 'sequence', parts: [] } }
  if (node.kind !== 'sequence') return { looks: [], rest: node }
  const isAhead = (part: PatternNode | undefined): boolean => part?.kind === 'look' && /[^<].$/.test(part.open)
  const isBehind = (part: PatternNode | undefined): boolean => part?.kind === 'look' && part.open.includes('<')
  let [from, to] = [0, node.parts.length]
  while (from < to && isAhead(node.parts[from])) from++
  while (to > from && isBehind(node.parts[to - 1])) to--
  const looks = [...node.parts.slice(0, from), ...node.parts.slice(to)]
  const parts = node.parts.slice(from, to)
  const [only] = parts
  const rest: PatternNode = only !== undefined && parts.length === 1 ? only : { kind: 'sequence', parts }
  return { looks: looks.flatMap((look) => (look.kind === 'look' ? [look] : [])), rest }
}

const printBetween = ({ node, openStart, openEnd }: Anchored): string => {
  if (openStart && openEnd) return printNode(node)
  const text = node.kind === 'choice' ? `(?:${printNode(node)})` : printNode(node)
  return `${openStart ? '' : '^'}${text}${openEnd ? '' : '$'}`
}

/** Why the pattern of these limits cannot be meant, as the end of a sentence; nothing where it can. */
export const contradiction = (
  { min, max }: Pick<Limits, 'min' | 'max'>,
  lengths: { readonly min: number; readonly max: number },
): { readonly both?: true; readonly why: string } | undefined => {
  if (lengths.min > (max ?? Infinity) || lengths.max < (min ?? 0))
    return { both: true, why: `its pattern has ${spellLengths(lengths)} characters, and its length excludes that` }
  const isTiny = lengths.max <= 8 && lengths.max < (max ?? 0) / 3
  return isTiny ? { why: `its pattern has ${spellLengths(lengths)} characters, where ${max} may be` } : undefined
}

const spellLengths = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? `${min}` : max === Infinity ? `at least ${min}` : `${min} to ${max}`
