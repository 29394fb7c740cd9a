import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { requestArbitrary, responseArbitrary } from './noisy.js'
import { type AnyOperation, decodeResponse, validateRequest } from 'aws-preflight'
import { mutations } from './mutations.js'
import { outcome } from './outcome.js'

/**
 * The law of every operation: a request that is drawn is taken, and refused at the path where it is then made wrong;
 * a response that is drawn is taken in every mode. Throws where it does not.
 */
export const holdOperation = (operation: AnyOperation, numRuns: number): void => {
  fc.assert(
    fc.property(requestArbitrary(operation), fc.nat(), (request, pick) => {
      assert.equal(outcome(validateRequest(operation, request)), 'ok')
      const possible = mutations(operation.request, request, 'request').filter(({ issues }) => issues.length > 0)
      const mutation = possible[pick % possible.length]
      if (mutation === undefined) return
      const found = outcome(validateRequest(operation, mutation.value))
      assert.deepEqual(typeof found === 'string' ? found : found.sort(), mutation.issues)
    }),
    { numRuns },
  )
  fc.assert(
    fc.property(responseArbitrary(operation), (response) => {
      for (const mode of ['tolerant', 'strict'] as const) {
        const drifts: string[] = []
        const onDrift = ({ message }: { message: string }): void => void drifts.push(message)
        assert.equal(outcome(decodeResponse(operation, response, { mode, onDrift })), 'ok')
        assert.deepEqual(drifts, [])
      }
    }),
    { numRuns },
  )
}
