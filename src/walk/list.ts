import { definitionOf, type ListDefinition } from '../schema/definition.js'
import { type Guard } from '../schema/guard.js'
import { isArray, kindOf } from '../schema/kind.js'
import type { Hint } from '../issue/finding.js'
import { brackets, parse } from '../issue/hints.js'
import { guardOf } from './plainly-fine.js'
import { checkUnique } from './unique.js'
import { checkCount, walkEntry } from './walk-held.js'
import { unreadable, type WalkState } from './walk-state.js'

/** A real array, each item by its type. */
export const walkList = (state: WalkState, definition: ListDefinition, value: unknown): unknown => {
  if (!isArray(value)) state.mismatch(definition, value, mendOf(value))
  if (!isArray(value) || !state.enter(definition, value)) return value
  const result = walkItems(state, definition, value)
  state.leave()
  return result
}

/** What makes a list of a value that is none. */
const mendOf = (value: unknown): Hint | undefined => {
  if (typeof value === 'string' && /^\s*\[/.test(value)) return parse
  return ['string', 'number', 'boolean', 'object', 'Uint8Array'].includes(kindOf(value)) ? brackets : undefined
}

const walkItems = (state: WalkState, definition: ListDefinition, list: readonly unknown[]): unknown => {
  const length = state.lengthOf(list)
  if (length === undefined) return list
  checkCount(state, definition, list, length, 'item', 'items')
  if (definition.unique && state.rules.constraints === 'issue') checkUnique(state, list, length)
  const held = definitionOf(definition.item)
  let copy: unknown[] | undefined
  const guard = held.kind === 'structure' ? guardOf(state, held) : undefined
  for (let index = pastGood(guard, list, 0); index < length; index = pastGood(guard, list, index + 1)) {
    if (state.full) break
    const item = state.read(list, index)
    if (item === unreadable) continue
    state.path.push(index)
    const result = walkEntry(state, held, definition.sparse, item)
    state.path.pop()
    if (!Object.is(result, item)) (copy ??= list.slice())[index] = result
  }
  return copy ?? list
}

/** The next position, from this one on, whose item has to be walked. */
const pastGood = (guard: Guard | undefined, list: readonly unknown[], from: number): number => {
  let index = from
  if (guard === undefined) return index
  try {
    while (index < list.length && guard(list[index])) index++
  } catch {
    // A getter or a proxy that throws is for the walk to report.
  }
  return index
}
