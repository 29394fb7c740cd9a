import {
  type Constraints,
  type Definition,
  definitionOf,
  type ListDefinition,
  type StructureDefinition,
} from '../schema/definition.js'
import { type Guard, says } from '../schema/guard.js'
import type { WalkState } from './walk-state.js'

/** Whether one look at a value below the root is enough: nothing is wrong with it, and nothing has to be converted. */
export const isPlainlyFine = (state: WalkState, definition: Definition, value: unknown): boolean => {
  switch (definition.kind) {
    case 'structure':
      return says(guardOf(state, definition), value)
    case 'literals':
      return definition.values.has(value as string)
    case 'string':
      return typeof value === 'string' && !isConstrained(definition)
    case 'boolean':
      return typeof value === 'boolean'
    case 'list':
      return !isConstrained(definition) && areItemsPlainlyFine(state, definition, value)
    default:
      return false
  }
}

/** A shape's guard, where it may be asked: deep down, it might follow a recursive shape too far. */
export const guardOf = ({ rules, path }: WalkState, { guard }: StructureDefinition): Guard | undefined =>
  rules.guards !== 'nowhere' && path.length < rules.maxDepth / 2 ? guard : undefined

/** Lists of what holds more, and those that are nested too deep, are for the walk. */
const areItemsPlainlyFine = (state: WalkState, { item }: ListDefinition, value: unknown): boolean => {
  try {
    const held = definitionOf(item)
    if (held.kind === 'structure' || held.kind === 'list' || state.path.length >= state.rules.maxDepth) return false
    if (!Array.isArray(value)) return false
    for (let index = 0; index < value.length; index++) if (!isPlainlyFine(state, held, value[index])) return false
    return true
  } catch {
    // A proxy that throws is for the walk to report.
    return false
  }
}

const isConstrained = ({ min, max, pattern, unique }: Constraints): boolean =>
  min !== undefined || max !== undefined || pattern !== undefined || unique !== undefined
