import type { StructureDefinition } from '../schema/definition.js'
import type { Own, WalkState } from './walk-state.js'

/**
 * Adds the members that an object has, but not among its own enumerable properties: a class's getters, for example. A
 * serializer that reads each member by its name sends them. What every object has is no member.
 */
export const addInherited = (
  state: WalkState,
  { members }: StructureDefinition,
  object: object,
  { names, values }: Own,
): void => {
  const own = new Set(names)
  for (const name of members.keys()) {
    if (own.has(name)) continue
    const value = state.peek(object, name)
    if (value === undefined || value === Reflect.get(Object.prototype, name)) continue
    names.push(name)
    values.push(value)
  }
}
