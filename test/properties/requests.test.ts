/** Whatever the arbitraries draw is a good request; whatever is changed in one place is found there, and nowhere else. */
import * as fc from 'fast-check'
import { operations, validateRequest } from 'aws-preflight/amplifybackend'
import { arbitrary, requestArbitrary } from '../support/noisy.js'
import { operations as cellar } from '../golden/cellar/operations.js'
import { mutations } from '../support/mutations.js'
import { PlaceOrder } from '../support/order.js'
import { outcome } from '../support/outcome.js'
import { throwOurFaults } from '../support/hostile.js'

beforeAll(throwOurFaults)

const all = [...Object.values(operations), ...Object.values(cellar), PlaceOrder]

test.each(all.map((operation) => [operation.name, operation] as const))(
  '%s: a drawn request comes back as the same object',
  (_, operation) => {
    fc.assert(
      fc.property(requestArbitrary(operation), (request) => {
        const result = validateRequest(operation, request)
        const isSame = result._tag === 'Right' && result.right === request
        expect([outcome(result), isSame, operation.request.is(request)]).toEqual(['ok', true, true])
      }),
      { numRuns: 50 },
    )
  },
)

test.each(all.map((operation) => [operation.name, operation] as const))(
  '%s: one mutation is exactly the issues that the semantics say',
  (_, operation) => {
    fc.assert(
      fc.property(requestArbitrary(operation), fc.nat(), (request, pick) => {
        const possible = mutations(operation.request, request, 'request')
        const mutation = possible[pick % possible.length]
        fc.pre(mutation !== undefined)
        const result = validateRequest(operation, mutation.value)
        const found = result._tag === 'Left' ? result.left.map(({ pointer, code }) => `${pointer} ${code}`).sort() : []
        expect(found).toEqual(mutation.issues)
      }),
      { numRuns: 200 },
    )
  },
)

test('the paginator’s request takes PaginationConfig, the operation’s own does not', () => {
  fc.assert(
    fc.property(arbitrary(operations.ListBackendJobs.paginator.request), (request) => {
      expect(operations.ListBackendJobs.paginator.request.is(request)).toBe(true)
      const own = outcome(validateRequest('ListBackendJobs', request))
      expect(own).toEqual('PaginationConfig' in request ? ['/PaginationConfig unknown_member'] : 'ok')
    }),
  )
})
