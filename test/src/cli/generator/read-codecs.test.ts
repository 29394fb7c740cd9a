/** What is read of a service is the same from its pages and from what an earlier run has kept of them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PassThrough } from 'node:stream'
import { readCodecs } from '../../../../src/cli/generator/read-codecs.js'
import { serviceOf } from '../../../../src/cli/generator/service-of.js'
import { silentWorld } from '../../../support/cli.js'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cache-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  '@aws-sdk/client-sqs',
  '@aws-sdk/client-glacier',
  'client-dynamodb-3-310',
  'test/fixtures/bakery/service-2.json',
  'test/fixtures/bakery/aws-resource-validator.md',
])('of %s', async (source) => {
  const read = async (hasCache: boolean) => {
    const world = { ...silentWorld(), ...(hasCache && { cache: { folder, maker: 'test' } }) }
    const { operations, names, origins } = await readCodecs({ service: 'some', source, folder: process.cwd() }, world)
    const said = (world.stderr as PassThrough).setEncoding('utf8').read() as string | null
    return {
      service: serviceOf('some', operations),
      traits: Object.values(operations).map(({ request, response, errors, ...traits }) => JSON.stringify(traits)),
      names: [...names].map(([name, codec]) => [name, codec.name, origins(name)]),
      said,
    }
  }
  const plain = await read(false)
  expect(plain.service.operations.length).toBeGreaterThan(0)
  const [cold, warm] = [await read(true), await read(true)]
  expect(cold).toEqual(plain)
  expect(warm).toEqual(plain)
})
