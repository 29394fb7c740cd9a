/** The result of a check by other names is good by the documented ones: nothing unchecked stands in a member's place. */
import * as fc from 'fast-check'
import { decodeResponse } from 'aws-preflight'
import { operations } from 'aws-preflight/amplifybackend'
import { throwOurFaults } from '../support/hostile.js'
import { responseArbitrary } from '../support/noisy.js'

beforeAll(throwOurFaults)

/** The value with names in either spelling, or both at once with something else under the second. */
const muddled = (value: unknown, choices: Iterator<number>): unknown => {
  if (Array.isArray(value)) return value.map((item) => muddled(item, choices))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([name, held]): [string, unknown][] => {
    const small = name.charAt(0).toLowerCase() + name.slice(1)
    const inside = muddled(held, choices)
    const choice = Number(choices.next().value) % 4
    if (choice === 0) return [[name, inside]]
    if (choice === 1) return [[small, inside]]
    if (choice === 2) return [[small, inside], [name, 7]] // prettier-ignore
    return [[name, 7], [small, inside]] // prettier-ignore
  })
  return Object.fromEntries(entries)
}

test.each(Object.values(operations))('$name', (operation) => {
  const naming = fc.constantFrom('auto', 'wire', 'cloudtrail')
  fc.assert(
    fc.property(responseArbitrary(operation), fc.infiniteStream(fc.nat()), naming, (body, choices, names) => {
      const decoded = decodeResponse(operation, muddled(body, choices), { names })
      if (decoded._tag === 'Left') return
      expect(decodeResponse(operation, decoded.right, { names: 'documented' })).toEqual(decoded)
    }),
    { numRuns: 30 },
  )
})
