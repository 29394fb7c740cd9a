import { attempt } from '../schema/swallow.js'
import { unreadable } from '../walk/walk-state.js'
import type { AddMembers } from '../walk/rules.js'

/**
 * Adds the members that an object has, but not among its own enumerable properties: a class's getters, for example. A
 * serializer that reads each member by its name sends them. What every object has is no member.
 */
export const addInherited: AddMembers = (object, members, names, values) => {
  const own = new Set(names)
  for (const name of members) {
    if (own.has(name)) continue
    const value: unknown = attempt((): unknown => Reflect.get(object, name), unreadable)
    if (value === undefined || value === Reflect.get(Object.prototype, name)) continue
    names.push(name)
    values.push(value)
  }
}
