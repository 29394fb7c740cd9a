import { anchored, closed, possible, type Anchored } from './anchors.js'
import { hasPairs, isEverything, rangesOf } from './code-points.js'
import { isCondition, lengthsOf, partsOf, printNode, type PatternNode } from './node.js'
import { parsePattern } from './parse-pattern.js'
import { isDeterministic, isUnambiguous, positionsOf } from './positions.js'
import type { Limits, PatternCode } from '../service/model.js'

/** A pattern for JavaScript; that it says nothing; or why it is left out, as the end of a sentence. */
export type Translated =
  | { readonly code: PatternCode; readonly min: number; readonly max: number }
  | { readonly code?: undefined; readonly leftOut?: string }

/** So many positions the linear engine follows at most. */
const mostPositions = 4200

/** So many different conditions of what stands around a place it knows at most. */
const mostConditions = 20

/** A RegExp that looks far around in the middle of its text runs on texts up to this length. */
const shortText = 1024

/** Translates a pattern, and judges how it may run. `max` is how long a text can be. */
export const translate = (text: string, whole: boolean, max = Infinity): Translated => {
  if (/^[A-Za-z][A-Za-z,']*(?: [A-Za-z,'.]+)+$/.test(text)) return { leftOut: 'it is prose' }
  if (/\\\\[dwsS.+:-]/.test(text.replace(/\[(?:\\[^]|[^\]\\])*\]/g, '')))
    return { leftOut: 'its backslashes are doubled' }
  const parsed = parsePattern(text)
  if ('fault' in parsed) return { leftOut: parsed.fault }
  const node = possible(parsed.node)
  if (node === undefined) return { leftOut: 'no text begins or ends where its anchors stand' }
  const between = anchored(node, whole) ?? { node, openStart: !whole, openEnd: !whole }
  if (saysNothing(between)) return {}
  const code = codeOf(between, max)
  if ('leftOut' in code) return code
  const lengths = lengthsOf(between.node)
  return {
    code: mayHavePairs(between) ? code : { ...code, hasNoPairs: true },
    min: lengths.min,
    max: between.openStart || between.openEnd ? Infinity : lengths.max,
  }
}

/** Whether a text that fits may have a character beyond the basic plane, of two surrogates. */
const mayHavePairs = ({ node, openStart, openEnd }: Anchored): boolean =>
  openStart ||
  openEnd ||
  partsOf(withoutLooks(node)).some((part) => part.kind === 'set' && hasPairs(rangesOf(part.text)))

/** Everything matches it. */
const saysNothing = ({ node, openStart, openEnd }: Anchored): boolean => {
  if (openStart && openEnd && lengthsOf(node).min === 0 && !partsOf(node).some(isCondition)) return true
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

const codeOf = (between: Anchored, max: number): PatternCode | { readonly leftOut: string } => {
  const { node } = between
  if (partsOf(node).some(({ kind }) => kind === 'back')) return { leftOut: 'it repeats what it has found' }
  if (isQuick(between, max)) return { source: printBetween(between), engine: 'regexp' }
  const whole = [closed(between), unbounded(closed(between), max)].find(isFollowed)
  if (whole === undefined) return { leftOut: 'it is too large to follow' }
  return { source: `^${whole.kind === 'choice' ? `(?:${printNode(whole)})` : printNode(whole)}$`, engine: 'linear' }
}

/** Whether JavaScript runs it in the time that it takes to read a text, or to read a short one over and over. */
const isQuick = ({ node, openStart }: Anchored, max: number): boolean => {
  const { looks, rest } = splitLooks(node)
  const isLooking = partsOf(rest).some(isCondition)
  const isBounded = (part: PatternNode): boolean => lengthsOf(part).max <= fewCharacters
  if (!isLooking)
    return (
      (!openStart || isBounded(rest)) &&
      isUnambiguous(rest) &&
      looks.every(({ open, part }) => isUnambiguous(bare(part)) && (!open.includes('<') || isBounded(part)))
    )
  const inner = looksIn(node).map(({ part }) => part)
  const [isShort, areBounded] = [max <= shortText, inner.every(isBounded)]
  const isOneWay = isShort && areBounded ? isUnambiguous : isDeterministic
  return (
    !openStart &&
    (isShort || areBounded) &&
    isOneWay(withoutLooks(rest)) &&
    inner.every((part) => isDeterministic(bare(part)))
  )
}

/** Whether the linear engine can follow it. */
const isFollowed = (node: PatternNode): boolean => {
  const all = partsOf(node)
  const conditions = new Set(all.filter(isCondition).map(printNode))
  const edges = all.some(({ kind }) => kind === 'edge') ? conditionsOfEdges : 0
  const parts = [node, ...looksIn(node).map(({ part }) => part)].map(withoutLooks)
  return (
    conditions.size + edges <= mostConditions && parts.every((part) => positionsOf(part, mostPositions) !== undefined)
  )
}

/** The edge of a word has a letter on one side, and none on the other. */
const conditionsOfEdges = 4

/** The same for texts that are no longer than this: what is repeated as often as the text allows may run on. */
const unbounded = (node: PatternNode, max: number): PatternNode => {
  switch (node.kind) {
    case 'sequence':
      return { ...node, parts: node.parts.map((part) => unbounded(part, max)) }
    case 'choice':
      return { ...node, options: node.options.map((option) => unbounded(option, max)) }
    case 'group':
    case 'look':
      return { ...node, part: unbounded(node.part, max) }
    case 'repeat': {
      const part = unbounded(node.part, max)
      if (lengthsOf(node.part).min * node.max < max) return { ...node, part }
      return { ...node, part, max: Infinity, text: node.min === 0 ? '*' : `{${node.min},}` }
    }
    default:
      return node
  }
}

/** A search for so few characters tries each place of a text quickly; so does a look behind. */
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
    case 'start':
    case 'end':
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
