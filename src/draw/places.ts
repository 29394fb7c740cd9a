/** Where in a value a definition speaks, and values with one place changed. */
import { type Definition, definitionOf } from '../schema/definition.js'

/** Member names, keys of maps and positions, from the root. */
export type PlacePath = readonly (string | number)[]

/** A place in a value. */
export interface ValuePlace {
  readonly path: PlacePath
  readonly definition: Definition
  readonly value: unknown
  /** A required member: absent where it is an item, an entry, or the root. */
  readonly required: boolean
  /** An item of a list or an entry of a map. */
  readonly isHeld: boolean
  /** It may be `null`. */
  readonly sparse: boolean
  /** A member of a tagged union. */
  readonly ofUnion: boolean
}

/** Every place in a good value that its definition speaks of, the root first. */
export const placesIn = (definition: Definition, root: unknown): readonly ValuePlace[] => {
  const found: ValuePlace[] = []
  const visit = (place: ValuePlace): void => {
    found.push(place)
    const { path, value } = place
    const held = place.definition
    if (value === null || typeof value !== 'object') return
    if (held.kind === 'structure')
      for (const [name, inner] of Object.entries(value)) {
        const member = held.members.get(name)
        if (member !== undefined && inner !== undefined)
          visit({
            ...plain,
            path: [...path, name],
            definition: member.held,
            value: inner,
            required: member.required,
            ofUnion: held.union !== undefined,
          })
      }
    if (held.kind !== 'list' && held.kind !== 'map') return
    const item = definitionOf(held.kind === 'list' ? held.item : held.value)
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? [...value.entries()]
      : Object.entries(value)
    for (const [key, inner] of entries)
      visit({
        ...plain,
        path: [...path, key],
        definition: item,
        value: inner,
        isHeld: true,
        sparse: held.sparse === true,
      })
  }
  visit({ ...plain, path: [], definition, value: root })
  return found
}

const plain = { required: false, isHeld: false, sparse: false, ofUnion: false }

/** A copy of the root with another value at the path, which may be new; an own `__proto__` stays one. */
export const withValue = (root: unknown, [key, ...rest]: PlacePath, value: unknown): unknown => {
  if (key === undefined) return value
  const copy = copied(root)
  const held = withValue(Object.getOwnPropertyDescriptor(copy, key)?.value, rest, value)
  return Object.defineProperty(copy, key, { value: held, writable: true, enumerable: true, configurable: true })
}

/** A copy of the root without what is at the path: a member or an entry. */
export const withoutValue = (root: unknown, [key, ...rest]: PlacePath): unknown => {
  const copy = copied(root)
  if (key === undefined) return copy
  if (rest.length === 0) Reflect.deleteProperty(copy, key)
  else Reflect.set(copy, key, withoutValue(Reflect.get(copy, key), rest))
  return copy
}

const copied = (value: unknown): object => (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) })
