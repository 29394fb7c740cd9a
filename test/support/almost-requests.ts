/** Payloads that are nearly requests: as files hold them, with something wrong or nothing. */
import * as fc from 'fast-check'
import { operations } from '../../generated/amplifybackend/index.js'
import { requestArbitrary } from './noisy.js'
import type { AnyOperation } from '../../src/combinators/operation.js'
import { mutations } from './mutations.js'

/** A payload, and its purpose. */
export interface AlmostRequest {
  /** The name of the operation: a counterexample should be readable. */
  readonly operation: string
  readonly payload: unknown
}

/** One of the service's requests with one thing changed, or any JSON value. */
export const almostRequests: fc.Arbitrary<AlmostRequest> = fc
  .constantFrom<AnyOperation>(...Object.values(operations))
  .chain((operation) => {
    const changed = fc.tuple(requestArbitrary(operation), fc.nat()).map(([request, pick]) => {
      const possible = mutations(operation.request, request, 'request')
      return possible[pick % possible.length]?.value ?? request
    })
    return fc.oneof({ weight: 3, arbitrary: changed }, fc.jsonValue()).map((payload) => ({
      operation: operation.name,
      // As a file holds it: without what JSON leaves out.
      payload: JSON.parse(JSON.stringify(payload)) as unknown,
    }))
  })
