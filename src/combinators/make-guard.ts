import { type Definition, definitionOf, type Member } from '../schema/definition.js'
import { isAsRefined, type Refinable } from '../schema/refinement.js'
import { type Guard, isBlob, isDocument, isPlain, isRecord, isTimestamp } from '../schema/guard.js'

/**
 * A guard made at run time, for a structure that no generator has seen: like a written one it says yes only where a strict
 * walk would find nothing.
 */
export const madeGuard = (members: ReadonlyMap<string, Member>): Guard => {
  const isFine = checkOfAll(members)
  return (value) => (isFine(value) ? undefined : false)
}

/** The same guard, which says yes only where checks of one's own hold, too. */
export const refinedGuard = (guard: Guard | undefined, refinable: Refinable): Guard | undefined =>
  guard &&
  ((value) => {
    const found = guard(value)
    return found === undefined && !isAsRefined(refinable, value) ? false : found
  })

/** Says yes to a value in which nothing has to be looked at. */
type Check = (value: unknown) => boolean

const checkOfAll = (members: ReadonlyMap<string, Member>): Check => {
  const checks = new Map([...members].map(([name, { held }]) => [name, checkOf(held)]))
  const needed = [...members.values()].filter(({ required }) => required).map(({ name }) => name)
  return (value) => {
    if (!isRecord(value)) return false
    let isKnown = false
    for (const name in value) {
      if (!Object.prototype.hasOwnProperty.call(value, name)) return false
      const held = value[name]
      const check = checks.get(name)
      if (check === undefined) return false
      if (held !== undefined && !check(held)) return false
      isKnown = true
    }
    for (const name of needed)
      if (!Object.prototype.hasOwnProperty.call(value, name) || value[name] === undefined) return false
    return isKnown || isPlain(value)
  }
}

const never: Check = () => false

const checkOf = (definition: Definition): Check => {
  if (definition.kind !== 'structure' && isConstrained(definition)) return never
  switch (definition.kind) {
    case 'string':
      return (value) => typeof value === 'string'
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'integer':
      return (value) => Number.isSafeInteger(value)
    case 'float':
      return (value) => Number.isFinite(value)
    case 'timestamp':
      return isTimestamp
    case 'bytes':
    case 'blob':
      return isBlob
    case 'document':
      return (value) => isDocument(value)
    case 'literals':
      return (value) => definition.values.has(value as string)
    case 'structure':
      // A guard counts levels by itself: only the value is handed over.
      return (value) => definition.guard !== undefined && definition.guard(value) === undefined
    case 'list': {
      const check = checkOf(definitionOf(definition.item))
      return (value) => Array.isArray(value) && !definition.sparse && value.every((item) => check(item))
    }
    case 'map': {
      const key = checkOf(definitionOf(definition.key))
      const check = checkOf(definitionOf(definition.value))
      return (value) =>
        isRecord(value) &&
        isPlain(value) &&
        !definition.sparse &&
        Object.entries(value).every(([name, held]) => held === undefined || (key(name) && check(held)))
    }
    case 'bigint':
    case 'stream':
    case 'events':
    case 'unknown':
    case 'foreign':
      return never
  }
}

const isConstrained = (definition: Definition): boolean =>
  ['min', 'max', 'pattern', 'unique', 'refined'].some((name) => name in definition)
