import type { Path } from '../../text/path.js'
import { type Entry, type Node, type ObjectNode, targetOf } from '../text/syntax-tree.js'
import { joined, type PlacedText, scalarText, standIn } from './placed-text.js'

/** The entry of an object under a key; of a key that is written twice the last one. */
export const entryOf = (object: ObjectNode, key: string): Entry | undefined => {
  if (object.entries.length > few) return indexOf(object).get(key)
  return object.entries.findLast((entry) => entry.key === key) ?? object.merged.find((entry) => entry.key === key)
}

/** Objects with more entries are looked through once: the states of a machine ask again and again. */
const few = 16

const indexes = new WeakMap<ObjectNode, ReadonlyMap<string, Entry>>()

const indexOf = (object: ObjectNode): ReadonlyMap<string, Entry> => {
  const known = indexes.get(object)
  if (known !== undefined) return known
  const index = new Map([...object.merged.toReversed(), ...object.entries].map((entry) => [entry.key, entry]))
  indexes.set(object, index)
  return index
}

/** The value of an object under a key, an alias resolved. */
export const valueOf = (object: ObjectNode, key: string): ReturnType<typeof targetOf> | undefined => {
  const entry = entryOf(object, key)
  return entry && targetOf(entry.node)
}

/** A plain text under a key. */
export const stringOf = (object: ObjectNode, key: string): string | undefined => {
  const node = valueOf(object, key)
  return typeof node?.value === 'string' ? node.value : undefined
}

/** An intrinsic function of CloudFormation, short (`!Sub`) or long (`Fn::Sub`), with what it is given. */
export interface Intrinsic {
  readonly name: string
  readonly argument: Node
}

const longName = /^(?:Fn::\w+|Ref|Condition)$/

/** The intrinsic function that a node is, if it is one. */
export const intrinsicOf = (node: Node): Intrinsic | undefined => {
  const target = targetOf(node)
  if (target.kind === 'scalar' && target.tagged)
    return { name: target.tagged.tag.slice(1), argument: target.tagged.inner }
  if (target.kind !== 'object' || target.entries.length !== 1) return undefined
  const [entry] = target.entries
  if (entry === undefined || !longName.test(entry.key)) return undefined
  if (!entry.key.startsWith('Fn::') && targetOf(entry.node).kind !== 'scalar') return undefined
  return { name: entry.key.replace(/^Fn::/, ''), argument: entry.node }
}

/** Stands in a composed text for a part that is filled in later. */
const hole = '${}'

/** The text that a node is, or is composed of by `Sub` and `Join`, with a hole for each part that is filled in later. */
export const placedTextOf = (node: Node, outer: PlacedText): PlacedText | undefined => {
  const target = targetOf(node)
  if (target.kind === 'scalar' && typeof target.value === 'string') return scalarText(outer, target, target.value)
  const intrinsic = intrinsicOf(node)
  if (intrinsic === undefined) return undefined
  const argument = targetOf(intrinsic.argument)
  if (intrinsic.name === 'Sub') {
    const template = argument.kind === 'array' ? argument.items[0] : argument
    return template && targetOf(template).kind === 'scalar' ? placedTextOf(template, outer) : undefined
  }
  if (intrinsic.name !== 'Join' || argument.kind !== 'array') return undefined
  const [separator, pieces] = argument.items.map(targetOf)
  if (separator === undefined || pieces?.kind !== 'array') return undefined
  const between = placedTextOf(separator, outer)
  return joined(
    pieces.items.flatMap((piece, index) => {
      const text = placedTextOf(piece, outer) ?? standIn(hole, outer.placeOf(piece.start))
      return index === 0 || between === undefined || between.text === '' ? [text] : [between, text]
    }),
  )
}

/** The path of a text, for what stands inside it: `/Target/Input#`. */
export const insideText = (path: Path): Path =>
  path.length === 0 ? ['#'] : [...path.slice(0, -1), `${String(path.at(-1))}#`]
