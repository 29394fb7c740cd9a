/** For every service that comes with the package: at the places that guards find, the walk finds all that there is. */
import { readdirSync } from 'node:fs'
import * as fc from 'fast-check'
import { throwOurFaults } from '../support/hostile.js'
import { placesLaw, shapesOf } from '../support/places-law.js'

beforeAll(throwOurFaults)

test.each(readdirSync('generated'))('%s: whatever is in a value, and whatever the rules', async (service) => {
  const { codecs } = (await import(`../../generated/${service}/codecs.js`)) as { codecs: Record<string, unknown> }
  const shapes = shapesOf(codecs)
  expect(shapes.length).toBeGreaterThan(8)
  fc.assert(placesLaw(shapes), { numRuns: 150 })
})
