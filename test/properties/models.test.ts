/** Requests of whole service models, beside the repository: what is drawn of each operation is right, limits and all. */
import * as fc from 'fast-check'
import * as door from '../../codegen/door.js'
import { requestArbitrary } from '../../src/arbitraries.js'
import { makeCodecs } from '../../src/cli/generator/make-codecs.js'
import { validateRequest } from '../../src/index.js'
import { hasModels, modelPage, modelPaths } from '../support/models.js'
import { outcome } from '../support/outcome.js'

if (!hasModels) console.warn('There are no models beside the repository: tests of them are skipped.')
const withModels = hasModels ? test.each(modelPaths('botocore')) : test.skip.each(['no models'])

withModels('%s', (path) => {
  const { operations } = makeCodecs(door.readService([modelPage(path)], { service: 'drawn' }).service, door)
  expect(Object.keys(operations).length).toBeGreaterThan(0)
  for (const operation of Object.values(operations))
    fc.assert(
      fc.property(requestArbitrary(operation), (request) => {
        expect(outcome(validateRequest(operation, request))).toBe('ok')
      }),
      { numRuns: 1 },
    )
})
