/** The services that come with the package: what one place says of them, all the others say too. */
import { readdirSync } from 'node:fs'
import { serviceNames } from '../../../../src/cli/target/bundled-services.js'
import { Services } from '../../../../src/cli/target/services.js'
import { silentWorld } from '../../../support/cli.js'

const { own } = new Services(silentWorld())

test.each(['generated', 'codegen/references'])('the folders in %s are those of the table', (folder) =>
  expect(readdirSync(folder).sort()).toEqual(serviceNames),
)

test.each(own)('$name is loaded by its name, with its operations', async (service) => {
  const operations = await service.load()
  expect(Object.keys(operations).length).toBeGreaterThan(10)
  const { service: name } = (await import(`../../../../generated/${service.name}/index.js`)) as {
    readonly service: string
  }
  expect(name).toBe(service.name)
})
