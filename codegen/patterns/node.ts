/** The parts of a pattern, as JavaScript runs it with the flags `us`. */
export type PatternNode =
  /** One character of these: a class, an escape, the character itself, as JavaScript spells it. */
  | { readonly kind: 'set'; readonly text: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  /** `open` is how it begins: `(` or `(?:`. */
  | { readonly kind: 'group'; readonly open: string; readonly part: PatternNode }
  | {
      readonly kind: 'repeat'
      readonly part: PatternNode
      readonly min: number
      readonly max: number
      readonly text: string
    }
  /** A part that stands before or behind a place, or must not. */
  | { readonly kind: 'look'; readonly open: string; readonly part: PatternNode }
  | { readonly kind: 'start' | 'end' }
  /** The edge of a word, or what is none; what a group has found once more. */
  | { readonly kind: 'edge' | 'back'; readonly text: string }

/** A pattern as JavaScript spells it. */
export const printNode = (node: PatternNode): string => {
  switch (node.kind) {
    case 'set':
    case 'edge':
    case 'back':
      return node.text
    case 'sequence':
      return node.parts.map(printNode).join('')
    case 'choice':
      return node.options.map(printNode).join('|')
    case 'group':
    case 'look':
      return `${node.open}${printNode(node.part)})`
    case 'repeat':
      return printNode(node.part) + node.text
    case 'start':
      return '^'
    case 'end':
      return '$'
  }
}

/** Every part of a pattern, itself included. */
export const partsOf = (node: PatternNode): readonly PatternNode[] => {
  switch (node.kind) {
    case 'sequence':
      return [node, ...node.parts.flatMap(partsOf)]
    case 'choice':
      return [node, ...node.options.flatMap(partsOf)]
    case 'group':
    case 'look':
    case 'repeat':
      return [node, ...partsOf(node.part)]
    default:
      return [node]
  }
}

/** A part that takes no character, and asks what stands around its place. */
export const isCondition = ({ kind }: PatternNode): boolean =>
  kind === 'look' || kind === 'edge' || kind === 'start' || kind === 'end'

/** How long its matches are, in characters. */
export const lengthsOf = (node: PatternNode): { readonly min: number; readonly max: number } => {
  switch (node.kind) {
    case 'set':
      return { min: 1, max: 1 }
    case 'sequence': {
      const lengths = node.parts.map(lengthsOf)
      return { min: sum(lengths.map(({ min }) => min)), max: sum(lengths.map(({ max }) => max)) }
    }
    case 'choice': {
      const lengths = node.options.map(lengthsOf)
      return { min: Math.min(...lengths.map(({ min }) => min)), max: Math.max(...lengths.map(({ max }) => max)) }
    }
    case 'group':
      return lengthsOf(node.part)
    case 'repeat': {
      const { min, max } = lengthsOf(node.part)
      return { min: min * node.min, max: max === 0 || node.max === 0 ? 0 : max * node.max }
    }
    case 'back':
      return { min: 0, max: Infinity }
    default:
      return { min: 0, max: 0 }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
