import { join } from 'node:path'
import { folderWith, type Folder } from '../../../support/cli.js'

let folder: Folder
beforeEach(() => (folder = folderWith({})))
afterEach(() => folder.remove())

const at = (name: string): string => join(process.cwd(), 'node_modules', name)
const older = at('client-dynamodb-3-310')
const newer = at('client-dynamodb-3-450')

test('says what changed, and fails on what breaks where it is told to', async () => {
  const said = await folder.run(['diff', older, newer, '--fail-on', 'breaking'])
  expect(said.status).toBe(0)
  expect(said.stdout).toContain('updated api methods\n')
  const back = await folder.run(['diff', newer, older, '--fail-on', 'breaking', '--format', 'json'])
  expect(back.status).toBe(1)
  expect(JSON.parse(back.stdout)).toMatchObject({ next: 'major' })
  expect((await folder.run(['diff', newer, older])).status).toBe(0)
})

test('says what it cannot read', async () => {
  folder.write('empty.md', 'nothing')
  const said = await folder.run(['diff', 'empty.md', newer])
  expect(said).toMatchObject({ status: 2, stdout: '' })
  expect(said.stderr).toContain('empty.md is of no use')
})
