import type { Type } from '../service/model.js'

/** A condition in a guard, and what it needs from the door. */
export interface Refusal {
  /** Holds where the walk has to look at a value; nothing where no value needs it. */
  readonly condition: string
  readonly doorNames: readonly string[]
}

/**
 * When a value that holds no other is left to the walk: where it is not of the type, or not what else the reference states.
 * One condition more for each; the value is never `undefined`. Every kind is named: one that is forgotten does not compile.
 */
export const scalarRefusal = (type: Type, value: string): Refusal => {
  switch (type.kind) {
    case 'string':
      return plain(`typeof ${value} !== 'string'${type.min === undefined ? '' : ` || ${value} === ''`}`)
    case 'boolean':
      return plain(`typeof ${value} !== 'boolean'`)
    case 'bigint':
      return plain(`typeof ${value} !== 'bigint'`)
    case 'integer':
      return plain(`!Number.isSafeInteger(${value})`)
    case 'float':
      return plain(`!Number.isFinite(${value})`)
    case 'blob':
    case 'bytes':
    case 'stream':
      return ofDoor('isBlob', value)
    case 'timestamp':
      return ofDoor('isTimestamp', value)
    case 'document':
      return ofDoor('isDocument', value)
    case 'events':
      return ofDoor('isEvents', value)
    // Any value is one.
    case 'unknown':
      return plain('')
    // What holds others is no scalar, and `resolve` leaves none of the rest: the walk has a look.
    case 'number':
    case 'literals':
    case 'structure':
    case 'union':
    case 'list':
    case 'map':
    case 'reference':
      return plain('true')
  }
}

const plain = (condition: string): Refusal => ({ condition, doorNames: [] })

const ofDoor = (name: string, value: string): Refusal => ({ condition: `!${name}(${value})`, doorNames: [name] })
