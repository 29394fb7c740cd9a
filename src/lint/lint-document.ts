import { keyOfStep, type Path, pointerText, quote } from '../text/path.js'
import type { LintRule } from './lint-issue.js'
import { lintPayload } from './lint-payload.js'
import type { LintTarget } from './lint-options.js'
import { Locator } from './locate.js'
import type { FoundRequest } from './documents/carrier.js'
import { carriers } from './documents/carriers.js'
import { findRequests } from './documents/find-requests.js'
import { lintRequest } from './documents/lint-request.js'
import type { ResolvedRequest } from './documents/resolve-operation.js'
import type { NamedDocument } from './read-text.js'
import { type TextIssue, textIssue } from './text/parsed.js'
import { setOwn } from '../schema/set-own.js'
import { type Node, type ObjectNode, type Range, targetOf } from './text/syntax-tree.js'

/** One document as it was linted. */
export interface LintedDocument {
  readonly issues: readonly TextIssue[]
  readonly placed: boolean
  /** The payload, where there is one. */
  readonly payloads: readonly unknown[]
}

/** A document is for one operation, or for nobody knows which, a text says why, or it holds requests. */
export type DocumentTarget = LintTarget | string | CarriedRequests

/** The requests that were found in a document, and the issues of finding them. */
export interface CarriedRequests {
  readonly requests: readonly ResolvedRequest[]
  readonly issues: readonly TextIssue[]
}

/** How the text of a document is looked at. */
export interface Looking {
  readonly text: string
  readonly placeholders: boolean
  readonly isOff: (rule: LintRule) => boolean
}

/** Everything that is wrong with the payload of a document; a target that is a text says why it has none. */
export const lintDocument = (
  { root, operationComment, start }: NamedDocument,
  target: DocumentTarget,
  looking: Looking,
): LintedDocument => {
  if (typeof target === 'string') return unplaced(operationComment ?? { start, end: start }, target)
  if ('requests' in target) return carried(target, looking)
  if (root === undefined) return { issues: [], placed: true, payloads: [] }
  const payload = payloadAt(root, target.pointer ?? '')
  if (payload === undefined) {
    const sentence = `there is nothing at ${quote(target.pointer ?? '')} in this document: correct the pointer`
    return unplaced({ start: root.start, end: root.start }, sentence)
  }
  const found = carriedAt(root, target, looking)
  if (found !== undefined)
    return { issues: lintRequest(found, target.operation, looking.isOff), placed: true, payloads: [] }
  const requests = requestsOf(payload, target)
  const { text, placeholders, isOff } = looking
  const issues = requests.flatMap(({ root, path, member }) =>
    lintPayload({ text, root, placeholders, isOff }, target).flatMap((issue) => {
      // Of the members around the only one that is given, nothing is known.
      if (member.some((step, index) => issue.path[index] !== step)) return []
      return [{ ...issue, path: [...path, ...issue.path.slice(member.length)] }]
    }),
  )
  return { issues, placed: true, payloads: [payload.value] }
}

/** The request that a document carries at this very place: it is read as that document writes requests. */
const carriedAt = (
  root: Node,
  { pointer = '', side, member = '' }: LintTarget,
  { text }: Looking,
): FoundRequest | undefined =>
  pointer === '' || side !== 'request' || member !== ''
    ? undefined
    : findRequests(root, text, carriers).requests.find(({ path }) => pointerText(path) === pointer)

/** A request of a document: all of it, an item of a list of requests, or one member of a request. */
interface PayloadRequest {
  readonly root: Node
  /** From the payload to the request. */
  readonly path: Path
  /** From the request to the member that is given. */
  readonly member: readonly string[]
}

const requestsOf = (payload: Node, { side, member = '' }: LintTarget): readonly PayloadRequest[] => {
  if (member !== '') {
    const steps = stepsOf(member) ?? []
    return [{ root: steps.reduceRight(wrapped, payload), path: [], member: steps }]
  }
  const list = targetOf(payload)
  if (side === 'request' && list.kind === 'array' && list.items.length > 0 && list.items.every(isObject))
    return list.items.map((root, index) => ({ root, path: [index], member: [] }))
  return [{ root: payload, path: [], member: [] }]
}

const isObject = (node: Node): boolean => targetOf(node).kind === 'object'

/** An object that has the node as its only member. */
const wrapped = (node: Node, key: string): ObjectNode => {
  const { start, end } = node
  const at = { start, end: start }
  const value = {}
  setOwn(value, key, node.value)
  return { kind: 'object', start, end, head: at, value, entries: [{ key, at, node }], merged: [] }
}

const carried = ({ requests, issues }: CarriedRequests, { isOff }: Looking): LintedDocument => ({
  issues: [
    ...issues,
    ...requests.flatMap(({ found, operation }) => {
      if (operation === undefined) return []
      return 'rule' in operation ? [operation] : lintRequest(found, operation, isOff)
    }),
  ],
  placed: true,
  payloads: [],
})

const unplaced = ({ start, end }: Range, sentence: string): LintedDocument => ({
  issues: [textIssue('unplaced_file', start, end, sentence)],
  placed: false,
  payloads: [],
})

/** The node that a JSON Pointer points to. */
const payloadAt = (root: Node, pointer: string): Node | undefined => {
  const steps = stepsOf(pointer)
  return steps && new Locator(root).find(steps)?.node
}

/** The steps of a JSON Pointer; `undefined` for what is none. */
const stepsOf = (pointer: string): readonly string[] | undefined => {
  const [before, ...steps] = pointer.split('/')
  return before === '' ? steps.map(keyOfStep) : undefined
}
