/** The services that come with the package: what one place says of them, all the others say too. */
import { readdirSync } from 'node:fs'
import { operationsOf, serviceNames, services } from '../../../src/cli/services.js'

test.each(['generated', 'codegen/references'])('the folders in %s are those of the table', (folder) =>
  expect(readdirSync(folder).sort()).toEqual(serviceNames),
)

test.each(serviceNames)('%s is loaded by its name, with its operations', async (name) => {
  expect((await services[name]()).service).toBe(name)
  expect(Object.keys(await operationsOf(name)).length).toBeGreaterThan(10)
})
