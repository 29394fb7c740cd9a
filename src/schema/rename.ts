import { type Definition, definitionOf, type StructureDefinition } from './definition.js'
import { deepest, isPlain } from './guard.js'
import { isArray } from './kind.js'
import { swallow } from './swallow.js'
import { type Naming, type Step, stepsUnder } from './wire-names.js'

/** Stands for a value with something odd in it: a second key for a member, a key in another one's place, metadata. */
export const odd: unique symbol = Symbol('odd')

/**
 * The value by the documented names: the same one where it goes by these already. What it holds is not checked, and keys that
 * no member goes by stay as they are.
 */
export const byDocumentedNames = (naming: Naming, definition: Definition, value: unknown): unknown => {
  try {
    return renamed(naming, definition, value, 0)
  } catch (error) {
    swallow(error)
    // A getter or a proxy threw: which one, the walk finds out.
    return odd
  }
}

const renamed = (naming: Naming, definition: Definition, value: unknown, depth: number): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) return odd
  switch (definition.kind) {
    case 'structure':
      return isArray(value) ? value : renamedStructure(naming, definition, value, depth)
    case 'list':
      return isArray(value) ? renamedHeld(naming, definitionOf(definition.item), value, depth) : value
    case 'map':
      return isPlain(value) ? renamedHeld(naming, definitionOf(definition.value), value, depth) : value
    case 'foreign':
      return odd
    default:
      return value
  }
}

const renamedStructure = (naming: Naming, definition: StructureDefinition, object: object, depth: number): unknown => {
  const { start, known, mayMeet } = stepsUnder(naming, definition)
  const fields = object as Readonly<Record<string, unknown>>
  const copy: Record<string, unknown> = {}
  let isOther = false
  let last: Pick<Step, 'next'> = start
  for (const key in fields) {
    if (!Object.prototype.hasOwnProperty.call(fields, key)) return odd
    const value = fields[key]
    let step = last.next
    if (step?.key !== key) {
      step = known.get(key)
      if (step === undefined) {
        // A key in another member's place is for the walk; the other name would set a prototype.
        if (definition.members.has(key) || key === '__proto__') return odd
        copy[key] = value
        continue
      }
      last.next = step
    }
    last = step
    const { name, held } = step.member
    if (name === 'ResponseMetadata') return odd
    if (mayMeet && Object.hasOwn(copy, name)) return odd
    if (name !== key) isOther = true
    copy[name] = value
    if (typeof value !== 'object') continue
    const made = renamed(naming, held, value, depth + 1)
    if (made === odd) return odd
    if (made === value) continue
    isOther = true
    copy[name] = made
  }
  // A body of unknown keys alone may be another operation's.
  if (depth === 0 && last === start) return odd
  return isOther ? copy : object
}

/** The same for what a list or a map holds. */
const renamedHeld = (naming: Naming, held: Definition, holder: object, depth: number): unknown => {
  const keys = isArray(holder) ? undefined : Object.keys(holder)
  const { length } = keys ?? (holder as readonly unknown[])
  const fields = holder as Readonly<Record<PropertyKey, unknown>>
  let copy: Record<PropertyKey, unknown> | undefined
  for (let index = 0; index < length; index++) {
    const key = keys?.[index] ?? index
    const entry = fields[key]
    if (typeof entry !== 'object') continue
    const made = renamed(naming, held, entry, depth + 1)
    // That key would set a prototype.
    if (made === odd || key === '__proto__') return odd
    if (made === entry) continue
    copy ??= (isArray(holder) ? holder.slice() : { ...holder }) as Record<PropertyKey, unknown>
    copy[key] = made
  }
  return copy ?? holder
}
