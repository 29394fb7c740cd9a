/** The same for responses, in every mode. */
import * as fc from 'fast-check'
import { decodeResponse, type Drift, type Mode } from 'aws-preflight'
import { operations } from 'aws-preflight/amplifybackend'
import { responseArbitrary } from '../support/noisy.js'
import type { AnyOperation } from '../../src/codec.js'
import { operations as cellar } from '../golden/cellar/operations.js'
import { mutations } from '../support/mutations.js'
import { outcome } from '../support/outcome.js'
import { throwOurFaults } from '../support/hostile.js'

beforeAll(throwOurFaults)

const lines = (found: readonly Drift[]): string[] => found.map(({ pointer, code }) => `${pointer} ${code}`).sort()

const check = (operation: AnyOperation, body: unknown, mode: Mode) => {
  const drifts: Drift[] = []
  const result = decodeResponse(operation, body, { mode, onDrift: (drift) => drifts.push(drift) })
  return { issues: result._tag === 'Left' ? lines(result.left) : [], drifts: lines(drifts) }
}

const all = [...Object.values(operations), ...Object.values(cellar)]
const cases = (['tolerant', 'strict', 'typedef'] as const).flatMap((mode) =>
  all.map((operation) => [operation.name, mode, operation] as const),
)

test.each(cases)('%s, %s: a drawn response comes back as the same object, without drift', (_, mode, operation) => {
  fc.assert(
    fc.property(responseArbitrary(operation, { mode: mode === 'typedef' ? 'typedef' : 'strict' }), (body) => {
      const result = decodeResponse(operation, body, { mode })
      const isSame = result._tag === 'Right' && (result.right as unknown) === body
      expect({ ...check(operation, body, mode), isSame, is: operation.response.is(body) }).toEqual({
        issues: [],
        drifts: [],
        isSame: true,
        is: true,
      })
    }),
    { numRuns: 25 },
  )
})

test.each(cases)(
  '%s, %s: one mutation is exactly the issues and drifts that the semantics say',
  (_, mode, operation) => {
    fc.assert(
      fc.property(
        responseArbitrary(operation, { mode: mode === 'typedef' ? 'typedef' : 'strict' }),
        fc.nat(),
        (body, pick) => {
          const possible = mutations(operation.response, body, mode)
          const mutation = possible[pick % possible.length]
          fc.pre(mutation !== undefined)
          expect(check(operation, mutation.value, mode)).toEqual({ issues: mutation.issues, drifts: mutation.drifts })
        },
      ),
      { numRuns: 75 },
    )
  },
)

test('what tolerant mode leaves out is all that changes', () => {
  fc.assert(
    fc.property(responseArbitrary(operations.GetBackendAuth), fc.nat(), (body, pick) => {
      const nulls = mutations(operations.GetBackendAuth.response, body, 'tolerant').filter(
        ({ what, issues }) => what === 'put null' && issues.length === 0,
      )
      const mutation = nulls[pick % nulls.length]
      fc.pre(mutation !== undefined)
      const result = decodeResponse(operations.GetBackendAuth, mutation.value)
      expect(outcome(result)).toBe('ok')
      const without = mutations(operations.GetBackendAuth.response, body, 'tolerant').find(
        ({ what, path }) => what === 'drop' && path.join() === mutation.path.join(),
      )
      expect(result._tag === 'Right' && result.right).toEqual(without?.value)
    }),
  )
})
