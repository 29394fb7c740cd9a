import { join } from 'node:path'
import { fileScopes } from '../../../../src/cli/target/file-scopes.js'
import { loadConfig } from '../../../../src/cli/target/load-config.js'
import { Services } from '../../../../src/cli/target/services.js'
import { folderWith, type Folder, silentWorld } from '../../../support/cli.js'

let folder: Folder
beforeEach(() => {
  folder = folderWith({
    'aws-preflight.config.json': '{ "files": { "queues/*": { "service": "sqs", "operation": "SendMessage" } } }',
  })
})
afterEach(() => folder.remove())

test('files of which the config says the same have one scope, and so have all the others', async () => {
  const paths = ['queues/a.json', 'queues/b.json', 'c.json', 'd.json'].map((file) => join(folder.folder, file))
  const loaded = await loadConfig(folder.folder, undefined)
  const services = new Services({ ...silentWorld(), cwd: folder.folder }, loaded)
  const scope = { service: undefined, isFlagged: false, services: services.own, called: () => undefined }
  const scopeOf = await fileScopes(paths, scope, loaded, services)
  const [a, b, c, d] = paths.map(scopeOf)
  expect(a?.named?.operation.name).toBe('SendMessage')
  expect(b).toBe(a)
  expect(c).not.toBe(a)
  expect(c?.configured).toBeUndefined()
  expect(d).toBe(c)
})
