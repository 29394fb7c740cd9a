import { quote } from '../issue/path.js'
import type { LintRule } from './lint-issue.js'
import { lintPayload } from './lint-payload.js'
import type { LintTextOptions } from './lint-options.js'
import { Locator } from './locate.js'
import {
  type Comment,
  type Document,
  type Node,
  type Parsed,
  type Range,
  type TextIssue,
  textIssue,
} from './text/syntax-tree.js'

/** A document with the comment that names its operation, if there is one. */
export interface NamedDocument extends Document {
  readonly naming: Naming | undefined
}

/** A comment that names an operation. */
interface Naming extends Range {
  readonly name: string
}

/** One document as it was linted. */
export interface LintedDocument {
  readonly issues: readonly TextIssue[]
  readonly placed: boolean
  /** The payload, where there is one. */
  readonly payloads: readonly unknown[]
}

const naming = /^[\s*]*aws-preflight:([^]*)/

/** The documents of a text. A comment that names an operation is for its document, and for those after it too. */
export const namedDocuments = ({ documents, comments }: Parsed): readonly NamedDocument[] => {
  const names = comments.flatMap(namingIn)
  let next = 0
  return documents.map((document, index) => {
    const end = index === documents.length - 1 ? Infinity : document.end
    while ((names[next]?.start ?? Infinity) < end) next++
    return { ...document, naming: names[next - 1] }
  })
}

const namingIn = ({ text, start, end }: Comment): readonly Naming[] => {
  const name = naming.exec(text)?.[1]?.trim()
  return name ? [{ name, start, end }] : []
}

/** Finds out what a document is for, and everything that is wrong with its payload. */
export const lintDocument = (
  { root, naming, start }: NamedDocument,
  text: string,
  { target: targetOf, placeholders = false }: LintTextOptions,
  isOff: (rule: LintRule) => boolean,
): LintedDocument => {
  const target = targetOf(naming?.name)
  if (typeof target === 'string') return unplaced(naming ?? { start, end: start }, target)
  if (root === undefined) return { issues: [], placed: true, payloads: [] }
  const payload = payloadAt(root, target.pointer ?? '')
  if (payload === undefined) {
    const sentence = `there is nothing at ${quote(target.pointer ?? '')} in this document: correct the pointer`
    return unplaced({ start: root.start, end: root.start }, sentence)
  }
  const issues = lintPayload({ text, root: payload, placeholders, isOff }, target)
  return { issues, placed: true, payloads: [payload.value] }
}

const unplaced = ({ start, end }: Range, sentence: string): LintedDocument => ({
  issues: [textIssue('unplaced_file', start, end, sentence)],
  placed: false,
  payloads: [],
})

/** What a JSON Pointer points to. */
const payloadAt = (root: Node, pointer: string): Node | undefined => {
  const [before, ...steps] = pointer.split('/')
  if (before !== '') return undefined
  return new Locator(root).find(steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')))?.node
}
