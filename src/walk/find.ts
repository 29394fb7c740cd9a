import type { Constraints, Definition, StructureDefinition } from '../schema/definition.js'
import type { Refinable } from '../schema/refinement.js'
import { ask, type Found, type Guard } from '../schema/guard.js'
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
    default:
      return false
  }
}

/** A shape's guard, where it may be asked: deep down, it might follow a recursive shape too far. */
export const guardFor = ({ rules, path, isShared }: WalkState, { guard }: StructureDefinition): Guard | undefined =>
  !isShared && rules.guards !== 'nowhere' && path.length < rules.maxDepth / 2 ? guard : undefined

const fine = (isFine: boolean): Found => (isFine ? undefined : false)

const isConstrained = ({ min, max, pattern, unique, refined }: Constraints & Refinable): boolean =>
  min !== undefined || max !== undefined || pattern !== undefined || unique !== undefined || refined !== undefined
