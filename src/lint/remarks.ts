import { type Definition, definitionOf } from '../definition.js'
import { pathText } from '../path.js'
import { mostIssues, type Node, type TextIssue } from './syntax-tree.js'
import { type Place, textChecks } from './text-check.js'

/** The payload that is looked at, without what differs from place to place. */
export type Looked = Pick<Place, 'text' | 'side' | 'placeholders' | 'isFound'>

/** What the checks of the text say of a payload, in its order. What an alias stands for is looked at where it is written. */
export const remarksOn = (looked: Looked, root: Node, definition: Definition | undefined): readonly TextIssue[] => {
  const path: (string | number)[] = []
  const issues: TextIssue[] = []
  visit(root, definition)
  return issues

  function visit(node: Node, held: Definition | undefined): void {
    if (issues.length >= mostIssues) return
    look(node, held)
    if (node.kind === 'object') for (const { key, node: child } of node.entries) below(child, key, memberOf(held, key))
    if (node.kind === 'array') for (const [index, child] of node.items.entries()) below(child, index, itemOf(held))
  }

  function below(node: Node, key: string | number, held: Definition | undefined): void {
    path.push(key)
    visit(node, held)
    path.pop()
  }

  function look(node: Node, held: Definition | undefined): void {
    const place: Place = { ...looked, node, path, definition: held }
    for (const { rule, look: lookAt } of textChecks)
      for (const { at = node, path: found = [...path], says } of lookAt(place))
        issues.push({ rule, at, path: found, message: () => `${pathText(found) || 'the payload'}: ${says}` })
  }
}

const memberOf = (definition: Definition | undefined, key: string): Definition | undefined => {
  if (definition?.kind === 'structure') return definition.members.get(key)?.held
  return definition?.kind === 'map' ? definitionOf(definition.value) : undefined
}

const itemOf = (definition: Definition | undefined): Definition | undefined =>
  definition?.kind === 'list' ? definitionOf(definition.item) : undefined
