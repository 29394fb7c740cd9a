import { sample } from 'fast-check'
import { requestArbitrary, responseArbitrary } from '../arbitraries.js'
import { definitionOf } from '../schema/definition.js'
import type { AnyOperation } from '../combinators/operation.js'
import { encode } from '../walk/encode.js'

/** A payload with which nothing is wrong, drawn by this seed, as JSON text. */
export const sampleText = (operation: AnyOperation, side: 'request' | 'response', seed: number): string => {
  const values: readonly unknown[] =
    side === 'request'
      ? sample(requestArbitrary(operation), { numRuns: 1, seed })
      : sample(responseArbitrary(operation), { numRuns: 1, seed })
  return JSON.stringify(encode(definitionOf(operation[side]), values[0]), null, 2)
}
