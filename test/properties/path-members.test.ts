/** A member that is bound to the path is never empty: `/backend//details` would call something else. */
import * as fc from 'fast-check'
import { requestArbitrary } from '../support/noisy.js'
import { operations, validateRequest } from 'aws-preflight/amplifybackend'

const labels = Object.values(operations).flatMap((operation) =>
  [...(operation.http?.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, label = '']) => ({
    name: operation.name,
    label,
    operation,
  })),
)

test('there are labels in paths', () => expect(labels.length).toBeGreaterThan(50))

test.each(labels)('$name, $label', ({ operation, label }) => {
  fc.assert(
    fc.property(requestArbitrary(operation), (request) => {
      const result = validateRequest(operation, { ...request, [label]: '' })
      expect(result).toMatchObject({ left: [{ code: 'invalid_length', path: [label] }] })
      expect(operation.request.is({ ...request, [label]: '' })).toBe(false)
    }),
    { numRuns: 5 },
  )
})
