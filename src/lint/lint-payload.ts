import { definitionOf } from '../schema/definition.js'
import { ask } from '../schema/guard.js'
import type { IssueCode } from '../issue/finding.js'
import type { Issue } from '../issue/issue.js'
import { type Path, pointerText } from '../text/path.js'
import { decodeResponse, validateRequest } from '../check/validate.js'
import type { LintRule } from './lint-issue.js'
import type { LintTarget } from './lint-options.js'
import { Locator } from './locate.js'
import { holdsPlaceholder } from './text/placeholders.js'
import { remarksOn } from './remarks.js'
import { mostIssues, type TextIssue } from './text/parsed.js'
import type { Node } from './text/syntax-tree.js'
import { ruleOf } from './rules.js'

/** A payload in its text. */
export interface Payload {
  readonly text: string
  readonly root: Node
  readonly placeholders: boolean
  /** Whether the opaque nodes of the tree are all values that are filled in later: no text is looked into for others. */
  readonly isMarked?: boolean
  readonly isOff: (rule: LintRule) => boolean
}

/** Everything that is wrong with a payload: its value, by the check, and how it is written. */
export const lintPayload = (payload: Payload, target: LintTarget): readonly TextIssue[] => {
  const { text, root, placeholders } = payload
  const { operation, side } = target
  const locator = new Locator(root)
  const found = foundIn(root.value, target).filter(knownPlaces(payload, locator))
  const codes = new Set(found.map(({ code, path }) => keyOf(code, path)))
  const isFound = (code: IssueCode, path: Path): boolean => codes.size > 0 && codes.has(keyOf(code, path))
  const remarks = remarksOn({ text, side, placeholders, isFound }, root, definitionOf(operation[side]))
  const told = remarks.filter(({ rule }) => !payload.isOff(rule))
  const better = new Set(told.flatMap(({ rule, path }) => insteadOf(rule).map((code) => keyOf(code, path))))
  return [
    ...found.filter(({ code, path }) => !better.has(keyOf(code, path))).map((issue) => placed(issue, locator)),
    ...remarks,
  ]
}

/** The issues of a value that stands in a text. */
const foundIn = (value: unknown, { operation, side, mode }: LintTarget): readonly Issue[] => {
  // A text holds no dates and no bytes: what a guard takes for a program's own is what a file may hold.
  if (side === 'request' && ask(operation.request.guard, value) === undefined) return []
  const result =
    side === 'request'
      ? validateRequest(operation, value, { values: 'json', maxIssues: mostIssues })
      : decodeResponse(operation, value, { mode: mode ?? 'tolerant', maxIssues: mostIssues })
  return result._tag === 'Left' ? result.left : []
}

const keyOf = (code: IssueCode, path: Path): string => `${code} ${pointerText(path)}`

const insteadOf = (rule: LintRule): readonly IssueCode[] => ruleOf[rule].instead ?? []

const placed = (issue: Issue, locator: Locator): TextIssue => ({
  rule: issue.code,
  at: locator.place(issue.code, issue.path),
  path: issue.path,
  message: () => issue.message,
  suggestion: () => issue.suggestion,
})

/** Says of an issue whether it is about something that this text really says, and no template or foreign tag is. */
const knownPlaces = (
  { text, placeholders: isTemplate, isMarked = false }: Payload,
  locator: Locator,
): ((issue: Issue) => boolean) => {
  const placeholders = isTemplate && !isMarked
  const unknown = new Map<Node, boolean>()
  const isUnknown = (node: Node): boolean => {
    const known = unknown.get(node)
    if (known !== undefined) return known
    const target = node.kind === 'alias' ? node.target : node
    const is = target.opaque === true || (placeholders && target.kind === 'scalar' && holdsPlaceholder(text, target))
    unknown.set(node, is)
    return is
  }
  return ({ code, path }) => {
    const found = locator.find(path)
    if (found === undefined) return true
    // A document takes anything, and a check of one's own has read what nobody knows.
    if (code === 'custom' && holdsOpaque(found.node)) return false
    if (
      code === 'custom' &&
      placeholders &&
      holdsPlaceholder(text, locator.find(path.slice(0, -1))?.node ?? found.node)
    )
      return false
    if (code === 'unknown_member' && placeholders && found.entry && holdsPlaceholder(text, found.entry.at)) return false
    return code === 'unknown_member' || !isUnknown(found.node)
  }
}

const holdsOpaque = (node: Node): boolean => {
  switch (node.kind) {
    case 'object':
      return node.entries.some((entry) => holdsOpaque(entry.node))
    case 'array':
      return node.items.some(holdsOpaque)
    case 'alias':
      return node.target.opaque === true
    case 'scalar':
      return node.opaque === true
  }
}
