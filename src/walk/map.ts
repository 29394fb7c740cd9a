import { definitionOf, type MapDefinition } from '../schema/definition.js'
import { parse } from '../issue/hints.js'
import { after, type Found, type Place } from '../schema/guard.js'
import { isObject } from '../schema/kind.js'
import { find } from './find.js'
import { checkCount, isJsonText, walkEntry, walkHeld } from './walk-held.js'
import { unreadable, type WalkState } from './walk-state.js'

/** An object's own entries: each key and each value by its type; those alone where a guard has found some. */
export const walkMap = (state: WalkState, definition: MapDefinition, value: unknown, place?: Place): unknown => {
  if (!isObject(value)) state.mismatch(definition, value, isJsonText(value) ? parse : undefined)
  if (!isObject(value) || !state.enter(definition, value)) return value
  const result = walkEntries(state, definition, value, place)
  state.leave()
  return result
}

const walkEntries = (state: WalkState, definition: MapDefinition, map: object, last: Place | undefined): unknown => {
  const keys = state.keys(map)
  if (keys === undefined) return map
  // A guard that has found places has looked at the map as a whole.
  if (last === undefined) checkCount(state, definition, map, keys.length, 'entry', 'entries')
  const keyDefinition = definitionOf(definition.key)
  const held = definitionOf(definition.value)
  let changed: Map<string, unknown> | undefined
  const walkOne = (key: string, value: unknown, found: Found): void => {
    state.path.push(key)
    walkHeld(state, keyDefinition, key, find(state, keyDefinition, key))
    const result = walkEntry(state, held, definition.sparse, value, found)
    state.path.pop()
    if (!Object.is(result, value)) (changed ??= new Map<string, unknown>()).set(key, result)
  }
  if (last !== undefined) {
    for (let place: Place | undefined = last.next; place !== undefined && !state.full; place = after(place, last))
      walkOne(place.key as string, place.value, place.below)
  } else
    for (const key of keys) {
      if (state.full) break
      const value = state.read(map, key)
      if (value !== unreadable && value !== undefined) walkOne(key, value, find(state, held, value))
    }
  return changed === undefined ? map : replaced(state, map, keys, changed)
}

/** A copy without what is `undefined`, and with what had to be converted. */
const replaced = (
  state: WalkState,
  map: object,
  keys: readonly string[],
  changed: ReadonlyMap<string, unknown>,
): unknown =>
  Object.fromEntries(
    keys
      .map((key) => [key, changed.has(key) ? changed.get(key) : state.peek(map, key)] as const)
      .filter(([, value]) => value !== undefined && value !== unreadable),
  )
