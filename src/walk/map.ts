import { definitionOf, type MapDefinition } from '../schema/definition.js'
import { parse } from '../issue/hints.js'
import { isObject } from '../schema/kind.js'
import { checkCount, isJsonText, walkBelow, walkEntry } from './walk-held.js'
import { unreadable, type WalkState } from './walk-state.js'

/** An object's own entries: each key and each value by its type. */
export const walkMap = (state: WalkState, definition: MapDefinition, value: unknown): unknown => {
  if (!isObject(value)) state.mismatch(definition, value, isJsonText(value) ? parse : undefined)
  if (!isObject(value) || !state.enter(definition, value)) return value
  const result = walkEntries(state, definition, value)
  state.leave()
  return result
}

const walkEntries = (state: WalkState, definition: MapDefinition, map: object): unknown => {
  const keys = state.keys(map)
  if (keys === undefined) return map
  checkCount(state, definition, map, keys.length, 'entry', 'entries')
  const keyDefinition = definitionOf(definition.key)
  const held = definitionOf(definition.value)
  const entries: [string, unknown][] = []
  let converted = false
  for (const key of keys) {
    if (state.full) break
    const value = state.read(map, key)
    if (value === unreadable || value === undefined) continue
    state.path.push(key)
    walkBelow(state, keyDefinition, key)
    const result = walkEntry(state, held, definition.sparse, value)
    state.path.pop()
    entries.push([key, result])
    converted ||= !Object.is(result, value)
  }
  return converted ? Object.fromEntries(entries) : map
}
