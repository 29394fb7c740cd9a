/** Every way of making one good value wrong in one place, and what the semantics say of it. */
import type { Any } from 'io-ts'
import { type Definition, definitionOf } from '../../src/schema/definition.js'
import type { Mode } from '../../src/index.js'

type Path = readonly (string | number)[]

export interface Mutation {
  readonly what: 'drop' | 'misspell' | 'change type' | 'break literal' | 'put null'
  readonly path: Path
  /** The value with this one thing changed: made when it is read, since few of many mutations are used. */
  readonly value: unknown
  /** `pointer code` of every issue, sorted; and of every drift. */
  readonly issues: readonly string[]
  readonly drifts: readonly string[]
}

interface Place {
  readonly path: Path
  readonly definition: Definition
  readonly value: unknown
  /** Whether it may be left out here. List items and map entries may not be replaced by nothing. */
  readonly optional: boolean
  readonly inList: boolean
  /** An item or an entry that may be `null`. */
  readonly sparse: boolean
  /** The path of an optional structure that becomes `{}` when this, its only member, is gone. */
  readonly emptied?: Path | undefined
  /** A member of a tagged union: without it, none is set. */
  readonly ofUnion: boolean
  /** A top-level member that may be absent, although a model promises it. */
  readonly promised: boolean
}

/** All mutations of a value that this codec accepts, as a request or as a response in one mode. */
export const mutations = (codec: Any, value: unknown, mode: 'request' | Mode): readonly Mutation[] => {
  const tolerant = mode === 'tolerant'
  const rootOptional = mode === 'tolerant' || mode === 'strict'
  const one = (
    what: Mutation['what'],
    path: Path,
    change: () => unknown,
    issues: string[],
    drifts: string[] = [],
  ): Mutation => ({
    what,
    path,
    get value() {
      return change()
    },
    issues: issues.sort(),
    drifts: drifts.sort(),
  })
  return places(codec, value, rootOptional).flatMap((place): Mutation[] => {
    const { path, definition, optional, inList, sparse, emptied, ofUnion, promised } = place
    const here = pointer(path)
    const wrong = wrongType(definition)
    const found: Mutation[] = []
    if (wrong !== undefined)
      found.push(one('change type', path, () => replace(value, path, wrong), [`${here} invalid_type`]))
    if (definition.kind === 'literals') {
      const changed = (): unknown => replace(value, path, 'NONE_OF_THEM')
      const line = `${here} invalid_literal`
      found.push(
        tolerant ? one('break literal', path, changed, [], [line]) : one('break literal', path, changed, [line]),
      )
    }
    if (definition.kind !== 'document' && !sparse) {
      const leftOut = tolerant && optional && !inList
      const broken = leftOut && promised ? [`${here} missing_member`] : []
      const none = ofUnion ? [`${pointer(path.slice(0, -1))} union_members`] : []
      found.push(
        one('put null', path, () => replace(value, path, null), leftOut ? none : [`${here} null_member`], broken),
      )
    }
    if (!inList && path.length > 0) {
      const drop = (): unknown => remove(value, path)
      const missing = ofUnion
        ? [`${pointer(path.slice(0, -1))} union_members`]
        : optional && !promised
          ? []
          : [`${here} missing_member`]
      const isDrift = tolerant && promised
      const asAbsent = tolerant && emptied && !optional ? [`${pointer(emptied)} missing_member`] : undefined
      found.push(
        asAbsent
          ? one('drop', path, drop, [], asAbsent)
          : isDrift
            ? one('drop', path, drop, [], missing)
            : one('drop', path, drop, missing),
      )
      found.push(misspell(place, value, missing))
    }
    return found
  })

  function misspell({ path, ofUnion, promised }: Place, root: unknown, missing: string[]): Mutation {
    const last = `${String(path.at(-1))}Misspelt`
    const there = [...path.slice(0, -1), last]
    const changed = (): unknown => set(remove(root, path), there, get(root, path))
    const line = `${pointer(there)} unknown_member`
    if (mode !== 'request' && path.length === 1) {
      const known = Object.keys(root as object).filter((name) => name !== path[0] && name !== 'ResponseMetadata')
      if (known.length === 0) return one('misspell', path, changed, [' unrecognized_body'])
    }
    return tolerant
      ? one('misspell', path, changed, ofUnion || promised ? [] : missing, promised ? [...missing, line] : [line])
      : one('misspell', path, changed, [...missing, line])
  }
}

/** Every place in a value that a definition speaks of, the root left out. */
const places = (codec: Any, root: unknown, rootOptional: boolean): readonly Place[] => {
  const found: Place[] = []
  const visit = (definition: Definition, value: unknown, path: Path, owner: Place | undefined): void => {
    if (definition.kind === 'structure') {
      const own = Object.entries(value as object)
      for (const [name, held] of own) {
        const member = definition.members.get(name)
        // Metadata passes unchecked, but in typedef mode.
        if (!member || (name === 'ResponseMetadata' && rootOptional && path.length === 0)) continue
        const emptied = own.length === 1 && owner?.optional && !owner.inList ? path : undefined
        const place: Place = {
          path: [...path, name],
          definition: definitionOf(member.type),
          value: held,
          optional: !member.required || (rootOptional && path.length === 0),
          inList: false,
          sparse: false,
          emptied,
          ofUnion: definition.union !== undefined,
          promised: rootOptional && path.length === 0 && member.promised === true,
        }
        found.push(place)
        visit(place.definition, held, place.path, place)
      }
    } else if (definition.kind === 'list' || definition.kind === 'map') {
      const held = definitionOf(definition.kind === 'list' ? definition.item : definition.value)
      const entries: [string | number, unknown][] = Array.isArray(value)
        ? [...value.entries()]
        : Object.entries(value as object)
      for (const [key, item] of entries) {
        const place: Place = {
          path: [...path, key],
          definition: held,
          value: item,
          optional: false,
          inList: true,
          sparse: definition.sparse === true,
          ofUnion: false,
          promised: false,
        }
        if (item === null) continue
        found.push(place)
        visit(held, item, place.path, place)
      }
    }
  }
  visit(definitionOf(codec), root, [], undefined)
  return found
}

const wrongType = (definition: Definition): unknown => {
  switch (definition.kind) {
    case 'string':
    case 'literals':
      return 5
    case 'document':
    case 'unknown':
    case 'foreign':
      return undefined
    case 'map':
    case 'structure':
      return []
    default:
      return {}
  }
}

const pointer = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const get = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], root)

/** A copy of the root with another value at the path, own `__proto__` keys kept. */
const set = (root: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value
  const copy = copied(root)
  const held = set(Object.getOwnPropertyDescriptor(copy, key)?.value, rest, value)
  return Object.defineProperty(copy, key, { value: held, writable: true, enumerable: true, configurable: true })
}

const replace = set

const remove = (root: unknown, path: Path): unknown => {
  const parent = copied(get(root, path.slice(0, -1)))
  Reflect.deleteProperty(parent, path.at(-1) ?? '')
  return set(root, path.slice(0, -1), parent)
}

const copied = (value: unknown): object => (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) })
