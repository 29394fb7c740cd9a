import { isCondition, lengthsOf, partsOf, type PatternNode } from './node.js'

/** A pattern without anchors at its ends: what the whole value must be, `anything` in front or behind where it may. */
export interface Anchored {
  readonly node: PatternNode
  /** Whether anything may stand in front of all of it, or behind. */
  readonly openStart: boolean
  readonly openEnd: boolean
}

/**
 * The part of a pattern between its anchors: nothing where they stand so that no value, or no one way, fits them.
 * `whole`: the anchors are there without being written.
 */
export const anchored = (node: PatternNode, whole: boolean): Anchored | undefined => {
  const options = optionsOf(node)
  const ends = options.map((option): End | undefined => {
    const start = cut(option, 'start', whole)
    const both = start && cut(start.node, 'end', whole)
    return both && { node: both.node, openStart: !start.isAnchored, openEnd: !both.isAnchored }
  })
  const [first] = ends
  if (first === undefined || !ends.every((end): end is End => end !== undefined)) return undefined
  const isUniform = ends.every((end) => end.openStart === first.openStart && end.openEnd === first.openEnd)
  if (isUniform) return { ...first, node: joined(ends.map((end) => end.node)) }
  return { node: joined(ends.map(closed)), openStart: false, openEnd: false }
}

type End = Anchored

/**
 * The pattern without the ways that no text can go, for they have an anchor where the text does not begin or end; nothing
 * where no way is left.
 */
export const possible = (node: PatternNode, mayBegin = true, mayEnd = true): PatternNode | undefined => {
  switch (node.kind) {
    case 'start':
      return mayBegin ? node : undefined
    case 'end':
      return mayEnd ? node : undefined
    case 'group': {
      const part = possible(node.part, mayBegin, mayEnd)
      return part && { ...node, part }
    }
    case 'repeat': {
      const part = possible(node.part, mayBegin, mayEnd)
      return part ? { ...node, part } : node.min === 0 ? empty : undefined
    }
    case 'choice': {
      const options = node.options.flatMap((option) => possible(option, mayBegin, mayEnd) ?? [])
      return options.length > 0 ? joined(options) : undefined
    }
    case 'sequence': {
      const { parts } = node
      const left = parts.map((part, index) => {
        const [before, behind] = [parts.slice(0, index), parts.slice(index + 1)]
        return possible(part, mayBegin && before.every(mayBeNothing), mayEnd && behind.every(mayBeNothing))
      })
      return left.every((part) => part !== undefined) ? { ...node, parts: left } : undefined
    }
    default:
      return node
  }
}

/** The same as what the whole value must be. */
export const closed = ({ node, openStart, openEnd }: Anchored): PatternNode =>
  openStart || openEnd
    ? sequenceOf([...(openStart ? [anything] : []), inGroup(node), ...(openEnd ? [anything] : [])])
    : node

export const anything: PatternNode = {
  kind: 'repeat',
  part: { kind: 'set', text: '[^]' },
  min: 0,
  max: Infinity,
  text: '*',
}

const joined = (options: readonly PatternNode[]): PatternNode => {
  const [only] = options
  return only !== undefined && options.length === 1 ? only : { kind: 'choice', options }
}

const inGroup = (node: PatternNode): PatternNode =>
  node.kind === 'choice' ? { kind: 'group', open: '(?:', part: node } : node

const sequenceOf = (parts: readonly PatternNode[]): PatternNode => {
  const flat = parts.flatMap((part) => (part.kind === 'sequence' ? part.parts : [part]))
  const [only] = flat
  return only !== undefined && flat.length === 1 ? only : { kind: 'sequence', parts: flat }
}

/** `^a|b` has two options, and so has `(^a|b)`. */
const optionsOf = (node: PatternNode): readonly PatternNode[] => {
  if (node.kind === 'choice') return node.options
  const isAnchoring = node.kind === 'group' && node.part.kind === 'choice' && hasAnchor(node.part)
  return isAnchoring ? optionsOf(node.part) : [node]
}

const hasAnchor = (node: PatternNode): boolean => {
  switch (node.kind) {
    case 'start':
    case 'end':
      return true
    case 'sequence':
      return node.parts.some(hasAnchor)
    case 'choice':
      return node.options.some(hasAnchor)
    case 'group':
      return hasAnchor(node.part)
    default:
      return false
  }
}

interface Cut {
  readonly node: PatternNode
  readonly isAnchored: boolean
}

/** Takes the anchors of one side away. What stands before a `^` must be nothing then. */
const cut = (node: PatternNode, side: 'start' | 'end', whole: boolean): Cut | undefined => {
  const at = anchorAt(node, side)
  if (at === 'nowhere') return { node, isAnchored: whole }
  if (at === 'somewhere') return undefined
  const bare = without(node, side)
  return bare && { node: bare, isAnchored: true }
}

/** Whether every way through a pattern has the anchor. */
const anchorAt = (node: PatternNode, side: 'start' | 'end'): 'everywhere' | 'nowhere' | 'somewhere' => {
  switch (node.kind) {
    case 'start':
    case 'end':
      return node.kind === side ? 'everywhere' : 'nowhere'
    case 'group':
      return anchorAt(node.part, side)
    case 'look':
      return 'nowhere'
    case 'repeat':
      return anchorAt(node.part, side) === 'nowhere' ? 'nowhere' : 'somewhere'
    case 'choice': {
      const found = new Set(node.options.map((option) => anchorAt(option, side)))
      const [only = 'nowhere'] = found
      return found.size === 1 ? only : 'somewhere'
    }
    case 'sequence': {
      const found = node.parts.map((part) => anchorAt(part, side))
      return found.includes('somewhere') ? 'somewhere' : found.includes('everywhere') ? 'everywhere' : 'nowhere'
    }
    default:
      return 'nowhere'
  }
}

/** The pattern without its anchors of one side; nothing where something would have to stand on their other side. */
const without = (node: PatternNode, side: 'start' | 'end'): PatternNode | undefined => {
  switch (node.kind) {
    case 'start':
    case 'end':
      return node.kind === side ? empty : node
    case 'group': {
      const part = without(node.part, side)
      return part && { ...node, part }
    }
    case 'choice': {
      const options = node.options.map((option) => without(option, side))
      return options.every((option) => option !== undefined) ? { ...node, options } : undefined
    }
    case 'sequence': {
      const has = node.parts.map((part) => anchorAt(part, side) === 'everywhere')
      const at = side === 'start' ? has.lastIndexOf(true) : has.indexOf(true)
      const part = node.parts[at]
      if (part === undefined) return node
      const [before, behind] = [node.parts.slice(0, at), node.parts.slice(at + 1)]
      const [outer, inner] = side === 'start' ? [before, behind] : [behind, before]
      // A part that may take a character or look around can do neither here, unless it is known which.
      if (!outer.every((each) => lengthsOf(each).max === 0 || (mayBeNothing(each) && !partsOf(each).some(isCondition))))
        return undefined
      const bare = without(part, side)
      if (bare === undefined) return undefined
      const looks = outer.filter((each) => partsOf(each).some(isCondition))
      const kept = bare === empty ? [] : [bare]
      return sequenceOf(side === 'start' ? [...looks, ...kept, ...inner] : [...inner, ...kept, ...looks])
    }
    default:
      return node
  }
}

const mayBeNothing = (node: PatternNode): boolean => lengthsOf(node).min === 0

const empty: PatternNode = { kind: 'sequence', parts: [] }
