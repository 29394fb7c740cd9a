import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchema } from '../../../../src/json-schema.js'
import { GetCallerIdentity } from '../../../../generated/sts/index.js'
import { SendMessage } from '../../../../generated/sqs/index.js'
import { folderWith, type Folder } from '../../../support/cli.js'

let folder: Folder
beforeEach(() => (folder = folderWith({})))
afterEach(() => folder.remove())

const written = (name: string): string => readFileSync(join(folder.folder, name), 'utf8')

test('prints the schema of an operation, by any of its names', async () => {
  const said = await folder.run(['schema', 'sqs.send-message'])
  expect({ ...said, stdout: JSON.parse(said.stdout) as unknown }).toEqual({
    status: 0,
    stderr: '',
    stdout: jsonSchema(SendMessage),
  })
  const other = await folder.run([
    'schema',
    'SendMessage',
    '--service',
    'sqs',
    '--side',
    'response',
    '--target',
    'draft-07',
  ])
  expect(JSON.parse(other.stdout)).toEqual(jsonSchema(SendMessage, { side: 'response', target: 'draft-07' }))
})

test('writes all of a service once, checks them, and says what differs', async () => {
  const all = ['schema', '--all', '--service', 'sts', '--out', 'schemas']
  expect((await folder.run([...all, '--check'])).stderr).toContain(
    'schemas/sts.GetCallerIdentity.schema.json is missing\n',
  )
  const names = (said: { stderr: string }): string => said.stderr.replace(/\d+/g, 'n')
  expect(names(await folder.run(all))).toBe('wrote n of n schemas to schemas\n')
  expect(JSON.parse(written('schemas/sts.GetCallerIdentity.schema.json'))).toEqual(jsonSchema(GetCallerIdentity))
  expect(await folder.run([...all, '--check'])).toEqual({ status: 0, stdout: '', stderr: '' })
  expect((await folder.run(all)).stderr).toBe('schemas is up to date\n')

  folder.write('schemas/sts.GetCallerIdentity.schema.json', '{}')
  folder.write('schemas/sts.Gone.schema.json', '{}')
  expect(await folder.run([...all, '--check'])).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'schemas/sts.GetCallerIdentity.schema.json is not what would be written\n' +
      'schemas/sts.Gone.schema.json is of no operation that is asked for: delete it\n',
  })
  await folder.run(all)
  expect(readdirSync(join(folder.folder, 'schemas'))).toContain('sts.Gone.schema.json')
})

test('ties the files of the config to their schemas', async () => {
  folder.write(
    'aws-preflight.config.yaml',
    `files:
  "queue/*.json": { operation: sqs.SendMessage }
  "queue/*.yaml": { service: sqs, operation: SendMessage }
  "answers/*.json": { operation: sts.GetCallerIdentity, side: response }
  "parts/*.json": { operation: sqs.SendMessage, pointer: /part }
  "named/*.json": { service: sqs }
`,
  )
  const said = await folder.run(['schema', '--editor', 'vscode', '--out', 'schemas'])
  expect(said.status).toBe(0)
  expect(JSON.parse(said.stdout)).toEqual({
    'json.schemas': [
      { fileMatch: ['/queue/*.json'], url: './schemas/sqs.SendMessage.schema.json' },
      { fileMatch: ['/answers/*.json'], url: './schemas/sts.GetCallerIdentity.response.schema.json' },
    ],
    'yaml.schemas': { './schemas/sqs.SendMessage.schema.json': ['queue/*.yaml'] },
  })
  expect(readdirSync(join(folder.folder, 'schemas'))).toEqual([
    'sqs.SendMessage.schema.json',
    'sts.GetCallerIdentity.response.schema.json',
  ])
})

test.each([
  [[], 'Which operation? Name one, sqs.SendMessage, or give --all.'],
  [['--all'], '--out is missing'],
  [['SendMessage', '--all', '--out', 'x'], '--all is every operation: leave SendMessage out.'],
  [['--editor', 'vscode', '--out', 'x'], 'There is nothing to tie'],
  [['sqs.SendMessag'], 'did you mean "SendMessage"?'],
  [['sqs.SendMessage', '--target', 'draft-04'], 'draft-04'],
])('says what is wrong: %j', async (argv, sentence) => {
  const { status, stderr } = await folder.run(['schema', ...argv])
  expect(status).toBe(2)
  expect(stderr).toContain(sentence)
})
