import type { Definition } from '../../schema/definition.js'
import { type Node, targetOf } from '../text/syntax-tree.js'
import type { WayOfWriting } from './carrier.js'

/** A part of a text that a template fills in: `${X}`, `{{ X }}`, `${{ X }}`, `%%X%%`. */
const everywhere = /\$\{[^{}]*\}|\$?\{\{[^{}]*\}\}|%%[^%]+%%/

/** Whether a value is found out later: as a whole it stands for any type, in part for a text. */
export const standsForAnything = (
  node: Node,
  definition: Definition | undefined,
  { dynamic }: WayOfWriting,
): boolean => {
  if (node.opaque) return true
  const { value } = node
  if (typeof value !== 'string') return false
  const patterns = dynamic === undefined ? [everywhere] : [everywhere, dynamic]
  const found = patterns.some((pattern) => pattern.test(value))
  return found && (mayBeText(definition) || patterns.some((pattern) => isWhole(value.trim(), pattern)))
}

/** Everything but what holds other values. */
const mayBeText = (definition: Definition | undefined): boolean =>
  definition?.kind !== 'structure' && definition?.kind !== 'list' && definition?.kind !== 'map'

const isWhole = (value: string, pattern: RegExp): boolean => pattern.exec(value)?.[0] === value

/** Whether a value is as good as none for programs that clean requests: nothing, or made of nothing. */
export const isEmptyValue = (node: Node): boolean => {
  if (node.kind === 'alias') return false
  const target = targetOf(node)
  switch (target.kind) {
    case 'scalar':
      return target.opaque !== true && (target.value === null || target.value === '')
    case 'array':
      return target.items.every(isEmptyValue)
    case 'object':
      return [...target.entries, ...target.merged].every((entry) => isEmptyValue(entry.node))
  }
}
