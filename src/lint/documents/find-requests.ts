import type { Path } from '../../issue/path.js'
import { mostIssues, type TextIssue } from '../text/parsed.js'
import { type Node, type ObjectNode, targetOf } from '../text/syntax-tree.js'
import type { Around, Carrier, FoundRequest } from './carrier.js'
import { embeddedIn } from './embedded.js'
import { insideText, intrinsicOf, textOf } from './nodes.js'
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
export const mentions = (text: string, carriers: readonly Carrier[]): boolean =>
  carriers.some(({ words }) => words.test(text))

/** Finds the requests in a document, those in texts inside its texts too, in the order of the text. */
export const findRequests = (root: Node, text: string, carriers: readonly Carrier[]): FoundRequests => {
  const requests: FoundRequest[] = []
  const issues: TextIssue[] = []
  visit(root, { text: wholeText(text), path: [], outer: [] }, 0)
  return { requests, issues }

  function visit(node: Node, here: Omit<Around, 'say'>, depth: number): void {
    // The target of an alias is visited where it is written.
    if (node.kind === 'alias') return
    const { path, outer } = here
    const intrinsic = intrinsicOf(node)
    if (intrinsic?.name === 'Sub' || intrinsic?.name === 'Join') return lookInside(node, here, depth)
    if (node.kind === 'scalar') {
      if (node.tagged) visit(node.tagged.inner, here, depth)
      else lookInside(node, here, depth)
      return
    }
    if (node.kind === 'array') {
      for (const [index, item] of node.items.entries()) visit(item, { ...here, path: [...path, index] }, depth)
      return
    }
    for (const carrier of carriers) requests.push(...carrier.find(node, { ...here, say: sayingIn(here.text) }))
    const inside: readonly ObjectNode[] = [...outer, node]
    for (const { key, node: child } of node.entries)
      visit(child, { ...here, path: [...path, key], outer: inside }, depth)
  }

  function lookInside(node: Node, { text: outer, path }: Omit<Around, 'say'>, depth: number): void {
    const { value } = targetOf(node)
    // A plain text says by itself whether it is worth a look; a composed one has to be put together first.
    if (depth >= deepestText || (typeof value === 'string' && !mentions(value, carriers))) return
    const text = textOf(node, outer)
    if (text === undefined || !mentions(text.text, carriers)) return
    const inner = embeddedIn(text)
    if (inner !== undefined) visit(inner, { text, path: insideText(path), outer: [] }, depth + 1)
  }

  function sayingIn(text: PlacedText): Around['say'] {
    return (rule, at, path: Path, sentence, suggestion) => {
      if (issues.length >= mostIssues) return
      const issue = { rule, at: rangeInFile(text, at), path, message: () => sentence }
      issues.push(suggestion === undefined ? issue : { ...issue, suggestion: () => suggestion })
    }
  }
}
