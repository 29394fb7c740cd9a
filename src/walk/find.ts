import {
  type Constraints,
  type Definition,
  definitionOf,
  type ListDefinition,
  type StructureDefinition,
} from '../schema/definition.js'
import type { Refinable } from '../schema/refinement.js'
import { ask, type Found, type Guard, note, type Place } from '../schema/guard.js'
import { swallow } from '../schema/swallow.js'
import type { WalkState } from './walk-state.js'

/** One look at a value below the root: where in it the walk has to look, if anywhere. */
export const find = (state: WalkState, definition: Definition, value: unknown): Found => {
  switch (definition.kind) {
    case 'structure':
      return ask(guardFor(state, definition), value)
    case 'literals':
      return fine(definition.values.has(value as string) && definition.refined === undefined)
    case 'string':
      return fine(typeof value === 'string' && !isConstrained(definition))
    case 'boolean':
      return fine(typeof value === 'boolean' && definition.refined === undefined)
    case 'list':
      return isConstrained(definition) ? false : findItem(state, definition, value)
    default:
      return false
  }
}

/** A shape's guard, where it may be asked: deep down, it might follow a recursive shape too far. */
export const guardFor = ({ rules, path }: WalkState, { guard }: StructureDefinition): Guard | undefined =>
  rules.guards !== 'nowhere' && path.length < rules.maxDepth / 2 ? guard : undefined

const fine = (isFine: boolean): Found => (isFine ? undefined : false)

/** Lists of what holds more, and those that are nested too deep, are for the walk. */
const findItem = (state: WalkState, { item }: ListDefinition, value: unknown): Found => {
  try {
    const held = definitionOf(item)
    if (held.kind === 'structure' || held.kind === 'list' || state.path.length >= state.rules.maxDepth) return false
    if (!Array.isArray(value)) return false
    let places: Place | undefined
    for (let index = 0; index < value.length; index++) {
      const item: unknown = value[index]
      const found = find(state, held, item)
      if (found !== undefined) places = note(places, index, item, found)
    }
    return places
  } catch (error) {
    swallow(error)
    // A proxy that throws is for the walk to report.
    return false
  }
}

const isConstrained = ({ min, max, pattern, unique, refined }: Constraints & Refinable): boolean =>
  min !== undefined || max !== undefined || pattern !== undefined || unique !== undefined || refined !== undefined
