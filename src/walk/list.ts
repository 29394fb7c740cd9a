import type { Hint } from '../issue/finding.js'
import { brackets, parse } from '../issue/hints.js'
import { definitionOf, type ListDefinition } from '../schema/definition.js'
import { after, type Found, type Place } from '../schema/guard.js'
import { isArray, kindOf } from '../schema/kind.js'
import { find } from './find.js'
import { checkCount, walkEntry } from './walk-held.js'
import { lengthOf, unreadable, type WalkState } from './walk-state.js'

/** A real array, each item by its type; those alone where a guard has found some. `asWhole` looks at all of it before. */
export const walkList = (
  state: WalkState,
  definition: ListDefinition,
  value: unknown,
  place?: Place,
  asWhole?: (state: WalkState, list: readonly unknown[], length: number) => void,
): unknown => {
  if (!isArray(value)) state.mismatch(definition, value, mendOf(value))
  if (!isArray(value) || !state.enter(definition, value)) return value
  const result = walkItems(state, definition, value, place, asWhole)
  state.leave()
  return result
}

/** The hint that makes a list of a value that is none. */
const mendOf = (value: unknown): Hint | undefined => {
  if (typeof value === 'string' && /^\s*\[/.test(value)) return parse
  return ['string', 'number', 'boolean', 'object', 'Uint8Array'].includes(kindOf(value)) ? brackets : undefined
}

const walkItems = (
  state: WalkState,
  definition: ListDefinition,
  list: readonly unknown[],
  last: Place | undefined,
  asWhole: Parameters<typeof walkList>[4],
): unknown => {
  // A guard that has found places has looked at the list as a whole.
  const length = last === undefined ? lengthOf(state, list) : 0
  if (length === undefined) return list
  if (last === undefined) {
    checkCount(state, definition, list, length, 'item', 'items')
    if (state.rules.constraints === 'issue') asWhole?.(state, list, length)
  }
  const held = definitionOf(definition.item)
  let copy: unknown[] | undefined
  const walkOne = (index: number, item: unknown, found: Found): void => {
    if (found === undefined) return
    state.path.push(index)
    const result = walkEntry(state, held, definition.sparse, item, found)
    state.path.pop()
    if (!Object.is(result, item)) (copy ??= list.slice())[index] = result
  }
  if (last !== undefined) {
    for (let place: Place | undefined = last.next; place !== undefined && !state.full; place = after(place, last))
      walkOne(place.key as number, place.value, place.below)
  } else
    for (let index = 0; index < length && !state.full; index++) {
      const item = state.read(list, index)
      if (item !== unreadable) walkOne(index, item, find(state, held, item))
    }
  return copy ?? list
}
