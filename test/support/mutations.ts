/**
 * Ways of making one good value wrong in one place, and what each mode says of it: for requests and for responses, of
 * which the product's own mistakes (src/draw/mistakes.ts) say nothing.
 */
import type { Any } from 'io-ts'
import { type ValuePlace, type PlacePath, placesIn, withoutValue, withValue } from '../../src/draw/places.js'
import { type Definition, definitionOf } from '../../src/schema/definition.js'
import { pointerText } from '../../src/text/path.js'
import type { Mode } from '../../src/index.js'

export interface Mutation {
  readonly what: 'drop' | 'misspell' | 'change type' | 'break literal' | 'put null'
  readonly path: PlacePath
  /** The value with this one thing changed: made when it is read, since few of many mutations are used. */
  readonly value: unknown
  /** `pointer code` of every issue, sorted; and of every drift. */
  readonly issues: readonly string[]
  readonly drifts: readonly string[]
}

/** A place, and what a mode makes of its absence. */
interface Judged extends ValuePlace {
  /** Whether it may be left out here. List items and map entries may not be replaced by nothing. */
  readonly optional: boolean
  /** A top-level member that may be absent, although a model promises it. */
  readonly promised: boolean
  /** The optional structure that becomes `{}` when this, its only member, is gone. */
  readonly emptied: PlacePath | undefined
}

/** All mutations of a value that this codec accepts, as a request or as a response in one mode. */
export const mutations = (codec: Any, value: unknown, mode: 'request' | Mode): readonly Mutation[] => {
  const tolerant = mode === 'tolerant'
  const rootOptional = mode === 'tolerant' || mode === 'strict'
  const one = (
    what: Mutation['what'],
    path: PlacePath,
    change: () => unknown,
    issues: readonly string[],
    drifts: readonly string[] = [],
  ): Mutation => ({
    what,
    path,
    get value() {
      return change()
    },
    issues: issues.toSorted(),
    drifts: drifts.toSorted(),
  })

  return judged(codec, value, rootOptional).flatMap((place): readonly Mutation[] => {
    const { path, definition, optional, isHeld, sparse, emptied, ofUnion, promised } = place
    const here = pointerText(path)
    const owner = pointerText(path.slice(0, -1))
    const found: Mutation[] = []
    const wrong = wrongType(definition)
    if (wrong !== undefined)
      found.push(one('change type', path, () => withValue(value, path, wrong), [`${here} invalid_type`]))
    if (definition.kind === 'literals') {
      const line = [`${here} invalid_literal`]
      const changed = (): unknown => withValue(value, path, 'NONE_OF_THEM')
      found.push(one('break literal', path, changed, tolerant ? [] : line, tolerant ? line : []))
    }
    if (definition.kind !== 'document' && !sparse) {
      const leftOut = tolerant && optional && !isHeld
      const broken = leftOut && promised ? [`${here} missing_member`] : []
      const none = ofUnion ? [`${owner} union_members`] : []
      found.push(
        one('put null', path, () => withValue(value, path, null), leftOut ? none : [`${here} null_member`], broken),
      )
    }
    if (isHeld) return found
    const missing = ofUnion ? [`${owner} union_members`] : optional && !promised ? [] : [`${here} missing_member`]
    const asAbsent = tolerant && emptied && !optional ? [`${pointerText(emptied)} missing_member`] : undefined
    const isDrift = asAbsent !== undefined || (tolerant && promised)
    const told = asAbsent ?? missing
    found.push(one('drop', path, () => withoutValue(value, path), isDrift ? [] : told, isDrift ? told : []))
    found.push(misspelt(place, missing))
    return found
  })

  function misspelt({ path, value: held, ofUnion, promised }: Judged, missing: readonly string[]): Mutation {
    const last = `${String(path.at(-1))}Misspelt`
    const there = [...path.slice(0, -1), last]
    const changed = (): unknown => withValue(withoutValue(value, path), there, held)
    const line = `${pointerText(there)} unknown_member`
    if (mode !== 'request' && path.length === 1) {
      const known = Object.keys(value as object).filter((name) => name !== path[0] && name !== 'ResponseMetadata')
      if (known.length === 0) return one('misspell', path, changed, [' unrecognized_body'])
    }
    return tolerant
      ? one('misspell', path, changed, ofUnion || promised ? [] : missing, promised ? [...missing, line] : [line])
      : one('misspell', path, changed, [...missing, line])
  }
}

/** Every place in a value that a definition speaks of, the root left out. */
const judged = (codec: Any, root: unknown, rootOptional: boolean): readonly Judged[] => {
  const places = placesIn(definitionOf(codec), root)
  const byPointer = new Map(places.map((place) => [pointerText(place.path), place]))
  const isOptional = ({ path, required, isHeld }: ValuePlace): boolean =>
    !isHeld && (!required || (rootOptional && path.length === 1))
  return places.flatMap((place) => {
    const { path, isHeld, value } = place
    // Metadata passes unchecked, but in typedef mode.
    const isMetadata = path[0] === 'ResponseMetadata' && rootOptional
    if (path.length === 0 || isMetadata || (isHeld && value === null)) return []
    const owner = byPointer.get(pointerText(path.slice(0, -1)))
    const isOnly = !isHeld && owner !== undefined && Object.keys(owner.value as object).length === 1
    const members = owner?.definition.kind === 'structure' ? owner.definition.members : undefined
    return {
      ...place,
      optional: isOptional(place),
      promised: rootOptional && path.length === 1 && members?.get(String(path[0]))?.promised === true,
      emptied: isOnly && owner.path.length > 0 && isOptional(owner) ? owner.path : undefined,
    }
  })
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
