import { type Definition, definitionOf } from '../schema/definition.js'
import { pathText } from '../text/path.js'
import { mostIssues, type TextIssue } from './text/parsed.js'
import type { Node } from './text/syntax-tree.js'
import type { PayloadPlace, Remark } from './rule.js'
import { lookingRules, type LintRule } from './rules.js'

/** The payload that is looked at, without what differs from place to place. */
export type Looked = Pick<PayloadPlace, 'text' | 'side' | 'placeholders' | 'isFound'>

/** All that the looking rules say of a payload, in its order. An alias is not followed: its target is looked at itself. */
export const remarksOn = (
  { text, side, placeholders, isFound }: Looked,
  root: Node,
  definition: Definition | undefined,
): readonly TextIssue[] => {
  const path: (string | number)[] = []
  const issues: TextIssue[] = []
  // There are millions of nodes: one object tells the rules of each.
  const place = { text, side, placeholders, isFound, path, node: root, definition }
  visit(root, definition)
  return issues

  function visit(node: Node, held: Definition | undefined): void {
    if (issues.length >= mostIssues) return
    lookAt(node, held)
    if (node.kind === 'object') for (const { key, node: child } of node.entries) below(child, key, memberOf(held, key))
    if (node.kind === 'array') {
      const item = itemOf(held)
      for (let index = 0; index < node.items.length; index++) below(node.items[index] ?? node, index, item)
    }
  }

  function below(node: Node, key: string | number, held: Definition | undefined): void {
    path.push(key)
    visit(node, held)
    path.pop()
  }

  function lookAt(node: Node, definition: Definition | undefined): void {
    place.node = node
    place.definition = definition
    for (const { code, look } of lookingRules)
      for (const remark of look(place)) issues.push(asIssue(code, remark, place))
  }
}

const asIssue = (rule: LintRule, remark: Remark, { node, path }: PayloadPlace): TextIssue => {
  const found = remark.path ?? [...path]
  return {
    rule,
    at: remark.at ?? node,
    path: found,
    message: () => `${pathText(found) || 'the payload'}: ${remark.says}`,
  }
}

const memberOf = (definition: Definition | undefined, key: string): Definition | undefined => {
  if (definition?.kind === 'structure') return definition.members.get(key)?.held
  return definition?.kind === 'map' ? definitionOf(definition.value) : undefined
}

const itemOf = (definition: Definition | undefined): Definition | undefined =>
  definition?.kind === 'list' ? definitionOf(definition.item) : undefined
