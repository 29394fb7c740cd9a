import { cpSync, readFileSync } from 'node:fs'
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

describe('generated folders and services that come with the package', () => {
  const generated = (name: string): string => join(process.cwd(), 'generated', name)

  test.each([
    ['sqs', generated('sqs'), 'sqs'],
    [generated('bedrock-runtime'), 'bedrock-runtime', 'bedrock-runtime'],
    ['dynamodb', at('@aws-sdk/client-dynamodb'), 'dynamodb'],
    [join(process.cwd(), 'codegen/references/kms'), 'kms', 'kms'],
  ])('%s and %s are one', async (old, fresh, name) =>
    expect(await folder.run(['diff', old, fresh, '--fail-on', 'breaking'])).toEqual({
      status: 0,
      stdout: `${name} - no changes\nnothing changed\n`,
      stderr: '',
    }),
  )

  const edited = (file: string, edit: (text: string) => string): void => {
    cpSync(generated('sqs'), join(folder.folder, 'mine'), { recursive: true })
    folder.write(`mine/${file}`, edit(readFileSync(join(generated('sqs'), file), 'utf8')))
  }

  test('what was changed in a folder is found, limits too', async () => {
    edited('shapes.ts', (text) => text.replace(/ {4}DelaySeconds: .*\n/, '').replace('max: 80', 'max: 70'))
    const { stdout, status } = await folder.run(['diff', 'sqs', 'mine', '--fail-on', 'breaking'])
    expect(status).toBe(1)
    expect(stdout).toContain('    − Entries[].DelaySeconds: integer [breaks callers]\n')
    expect(stdout).toContain('at most 70')
  })

  test('a folder that was not written by this aws-preflight is not run, and not read', async () => {
    edited('operations.ts', (text) => text.replace(/format: \d+/, 'format: process.exit(7)'))
    const odd = await folder.run(['diff', 'sqs', 'mine'])
    expect(odd).toMatchObject({ status: 2, stdout: '' })
    expect(odd.stderr).toContain("mine can't be read")
    edited('operations.ts', (text) => text.replace(/format: \d+/, 'format: 2'))
    expect((await folder.run(['diff', 'sqs', 'mine'])).stderr).toContain('is of format 2')
  })
})
