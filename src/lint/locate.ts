import type { Path } from '../text/path.js'
import type { LintRule } from './lint-issue.js'
import { type Entry, type Node, type ObjectNode, type Range, targetOf } from './text/syntax-tree.js'

/** A node with the key that holds it, if one does. */
export interface FoundNode {
  readonly node: Node
  readonly entry: Entry | undefined
}

/** Finds places of one tree. Each object's keys are looked through once, when it is first passed. */
export class Locator {
  readonly #entries = new Map<ObjectNode, ReadonlyMap<string, Entry>>()

  constructor(readonly root: Node) {}

  /** The node at a path; `undefined` where the tree does not have it. The place of an alias is the alias. */
  find(path: Path): FoundNode | undefined {
    let found: FoundNode = { node: this.root, entry: undefined }
    for (const key of path) {
      const next = this.#below(found.node, key)
      if (next === undefined) return undefined
      found = next
    }
    return found
  }

  /** The range of an issue: the key or the value, whichever is wrong; the object that lacks a member. */
  place(rule: LintRule, path: Path): Range {
    if (rule === 'missing_member') return wholeOf(this.#nearest(path.slice(0, -1)))
    const found = this.find(path)
    if (found === undefined) return wholeOf(this.#nearest(path))
    if (found.entry && (rule === 'unknown_member' || isNothing(found.node))) return found.entry.at
    return headOf(found.node)
  }

  /** The node at a path, or at the last part of it that the tree has. */
  #nearest(path: Path): FoundNode {
    for (let length = path.length; length > 0; length--) {
      const found = this.find(path.slice(0, length))
      if (found) return found
    }
    return { node: this.root, entry: undefined }
  }

  #below(node: Node, key: PropertyKey): FoundNode | undefined {
    const target = targetOf(node)
    if (target.kind === 'array') {
      const item = target.items[Number(key)]
      return item && { node: item, entry: undefined }
    }
    const entry = target.kind === 'object' ? this.#entriesOf(target).get(String(key)) : undefined
    return entry && { node: entry.node, entry }
  }

  #entriesOf(node: ObjectNode): ReadonlyMap<string, Entry> {
    const known = this.#entries.get(node)
    if (known) return known
    const entries = new Map([...node.merged, ...node.entries].map((entry) => [entry.key, entry]))
    this.#entries.set(node, entries)
    return entries
  }
}

/** Where an object or a list is pointed at as a whole: its key or, without one, how it begins. */
const wholeOf = ({ node, entry }: FoundNode): Range => entry?.at ?? headOf(targetOf(node))

/** All of a scalar or an alias, the beginning of anything bigger. */
const headOf = (node: Node): Range => ('head' in node ? node.head : node)

const isNothing = ({ start, end }: Node): boolean => start === end
