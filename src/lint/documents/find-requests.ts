import type { LintRule } from '../rules.js'
import type { Path } from '../../text/path.js'
import { mostIssues, type TextIssue } from '../text/parsed.js'
import { type Node, type ObjectNode, type Range, targetOf } from '../text/syntax-tree.js'
import type { Around, Carrier, FoundRequest } from './carrier.js'
import { embeddedIn, beginsAsOurs, isBroken } from './embedded.js'
import { insideText, intrinsicOf, placedTextOf } from './nodes.js'
import { type PlacedText, rangeInFile, wholeText } from './placed-text.js'

/** All that was found in one document. */
export interface FoundRequests {
  readonly requests: readonly FoundRequest[]
  /** The carriers themselves have these wrong. */
  readonly issues: readonly TextIssue[]
}

/** So deep do texts stand inside texts: a template, its state machine, the input of its task. */
const deepestText = 3

/** Whether a text may hold one of these carriers. */
export const mentions = (text: string, carriers: readonly Carrier[]): boolean => wordsOf(carriers).test(text)

const allWords = new WeakMap<readonly Carrier[], RegExp>()

/** The words of all carriers in one pattern: every text of a document is asked for them. */
const wordsOf = (carriers: readonly Carrier[]): RegExp => {
  const known = allWords.get(carriers)
  if (known !== undefined) return known
  const words = new RegExp(carriers.map(({ words: { source } }) => source).join('|') || '(?!)')
  allWords.set(carriers, words)
  return words
}

/** Finds the requests in a document, those in texts inside its texts too, in the order of the text. */
export const findRequests = (root: Node, text: string, carriers: readonly Carrier[]): FoundRequests => {
  const found: FoundInText = { carriers, requests: [], issues: [] }
  new Visit(wholeText(text), [], 0, found).look(root)
  return found
}

interface FoundInText {
  readonly carriers: readonly Carrier[]
  readonly requests: FoundRequest[]
  readonly issues: TextIssue[]
}

/** Goes over the nodes of one text. Its path and the objects around are lent to the carriers: they change as it goes on. */
class Visit implements Around {
  readonly path: PropertyKey[]
  readonly outer: ObjectNode[] = []

  constructor(
    readonly text: PlacedText,
    path: Path,
    readonly depth: number,
    readonly found: FoundInText,
  ) {
    this.path = [...path]
  }

  readonly say = (rule: LintRule, at: Range, path: Path, sentence: string, suggestion?: string): void => {
    const issue = { rule, at: rangeInFile(this.text, at), path, message: () => sentence }
    this.#add(suggestion === undefined ? issue : { ...issue, suggestion: () => suggestion })
  }

  readonly sayAll = (issues: readonly TextIssue[], text: PlacedText, path: Path): void => {
    for (const { rule, at, message } of issues) {
      const place = rangeInFile(text, at)
      // A carrier may have read the text before.
      if (!this.found.issues.some((told) => told.rule === rule && told.at.start === place.start))
        this.#add({ rule, at: place, path, message })
    }
  }

  look(node: Node): void {
    // The target of an alias is looked at where it is written.
    if (node.kind === 'alias') return
    const intrinsic = intrinsicOf(node)
    if (intrinsic?.name === 'Sub' || intrinsic?.name === 'Join') this.#lookInside(node)
    else if (node.kind === 'array') for (const [index, item] of node.items.entries()) this.#below(index, item)
    else if (node.kind === 'object') this.#lookAt(node)
    else if (node.tagged) this.look(node.tagged.inner)
    else this.#lookInside(node)
  }

  #lookAt(object: ObjectNode): void {
    const { carriers, requests } = this.found
    for (const carrier of carriers) requests.push(...carrier.find(object, this))
    this.outer.push(object)
    for (const { key, node } of object.entries) this.#below(key, node)
    this.outer.pop()
  }

  #below(key: PropertyKey, node: Node): void {
    this.path.push(key)
    this.look(node)
    this.path.pop()
  }

  /** Looks into a text inside the text. */
  #lookInside(node: Node): void {
    const { value } = targetOf(node)
    const { carriers } = this.found
    // A plain text says by itself whether it is worth a look; a composed one has to be put together first.
    if (this.depth >= deepestText || (typeof value === 'string' && !mentions(value, carriers))) return
    if (node.kind === 'scalar' && node.tagged === undefined && typeof value !== 'string') return
    const text = placedTextOf(node, this.text)
    if (text === undefined || !mentions(text.text, carriers)) return
    const inner = embeddedIn(text)
    if (inner === undefined) return
    const { requests, issues } = this.found
    const before = requests.length + issues.length
    const path = insideText(this.path)
    const isOurs = isBroken(inner, text) && beginsAsOurs(text.text)
    if (inner.root !== undefined) new Visit(text, path, this.depth + 1, this.found).look(inner.root)
    // Texts of other programs are none of our business.
    if (isOurs || requests.length + issues.length > before) this.sayAll(inner.issues, text, path)
  }

  #add(issue: TextIssue): void {
    if (this.found.issues.length < mostIssues) this.found.issues.push(issue)
  }
}
