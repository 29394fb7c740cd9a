/** Keys that are known elsewhere: under other names, or one level up. */
import type { StructureDefinition } from '../schema/definition.js'
import { isObject } from '../schema/kind.js'
import { attempt } from '../schema/swallow.js'
import { type Members, membersUnder, namingOf } from '../schema/wire-names.js'

/** The members by the names that CloudTrail and most HTTP bodies have for them. */
export const byOtherNames = (definition: StructureDefinition): Members =>
  membersUnder(namingOf('cloudtrail', undefined), definition)

/** Whether the value of an unknown key holds a required member that is not beside it, or nothing but such members. */
export const holdsMembers = (members: Members, names: readonly string[], value: unknown): boolean => {
  const keys = keysOf(value)
  const isAbsent = (key: string): boolean => members.has(key) && !names.includes(key)
  return keys.some((key) => isAbsent(key) && members.get(key)?.required) || (keys.length > 0 && keys.every(isAbsent))
}

const keysOf = (value: unknown): readonly string[] => (isObject(value) ? attempt(() => Object.keys(value), []) : [])
