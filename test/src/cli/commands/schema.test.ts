import { cpSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
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

test("what an earlier run has read of the user's copy is not read again", async () => {
  const at = 'node_modules/@aws-sdk/client-sqs'
  const models = 'dist-types/models/models_0.d.ts'
  cpSync(join(process.cwd(), at), join(folder.folder, at), { recursive: true })
  const path = join(folder.folder, at, models)
  const text = readFileSync(path, 'utf8')
  const setTime = (): void => utimesSync(path, 1, 1)
  const described = async (...argv: readonly string[]): Promise<string> =>
    (await folder.run([...argv, 'schema', 'sqs.SendMessage', '--docs', '@aws-sdk/client-sqs'], { cache: 'kept' }))
      .stdout
  setTime()
  const first = await described()
  expect(first).toMatch(/The message to send/)
  writeFileSync(path, text.replaceAll('The message to send', 'The massage to send'))
  setTime()
  expect(await described()).toBe(first)
  expect(await described('--no-cache')).toMatch(/The massage to send/)
  utimesSync(path, 2, 2)
  expect(await described()).toMatch(/The massage to send/)
})

test("the user's own copy of the reference says what each member is", async () => {
  const own = join(process.cwd(), 'node_modules/@aws-sdk/client-sqs')
  const { stdout, status } = await folder.run(['schema', 'sqs.SendMessage', '--docs', own])
  expect(status).toBe(0)
  const { properties, description } = JSON.parse(stdout) as {
    properties: Record<string, { description?: string }>
    description?: string
  }
  expect(properties['MessageBody']?.description).toMatch(/The message to send/)
  expect(Object.values(properties).every((member) => member.description !== undefined)).toBe(true)
  expect(description).toBeUndefined()
  folder.write('mute.json', readFileSync('codegen/references/sts/service-2.json'))
  const mute = await folder.run(['schema', 'sqs.SendMessage', '--docs', 'mute.json'])
  expect(mute).toMatchObject({ status: 2, stdout: '' })
  expect(mute.stderr).toContain('mute.json says nothing in words')
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

describe('of state machines', () => {
  const machine = (resource: string, held: object): object => ({
    StartAt: 'A',
    States: { A: { Type: 'Task', Resource: `arn:aws:states:::${resource}`, ...held, End: true } },
  })
  const schemaOf = async (...resources: readonly string[]): Promise<(value: unknown) => boolean> => {
    resources.forEach((resource, index) =>
      folder.write(`machines/${index}.asl.json`, JSON.stringify(machine(resource, { Parameters: {} }))),
    )
    const { stdout, stderr, status } = await folder.run(['schema', '--state-machine', 'machines'])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    return new Ajv2020({ strict: true, strictRequired: false }).compile(JSON.parse(stdout) as object)
  }
  const sdk = 'aws-sdk:sqs:sendMessage'
  const own = 'sqs:sendMessage.waitForTaskToken'

  test('members are given as they are, by a path, or by JSONata', async () => {
    const accepts = await schemaOf(sdk, own, 'aws-sdk:dynamodb:putItem')
    for (const [resource, held] of [
      [sdk, { Parameters: { QueueUrl: 'q', MessageBody: { any: 'object' } } }],
      [sdk, { Parameters: { 'QueueUrl.$': '$.q', 'MessageBody.$': 'States.Format()', DelaySeconds: '5' } }],
      [sdk, { Parameters: { 'QueueUrl.$': '$.q', MessageBody: 'b', MessageAttributes: { 'a.$': '$.a' } } }],
      [sdk, { Arguments: { QueueUrl: '{% $q %}', MessageBody: 'b', DelaySeconds: '{% 5 %}' } }],
      [sdk, { Arguments: '{% $states.input %}' }],
      [sdk, { Parameters: { QueueUrl: '${Queue}', MessageBody: 'b', DelaySeconds: '${Delay}' } }],
      [`${sdk}.waitForTaskToken`, { Parameters: { QueueUrl: 'q', MessageBody: 'b' } }],
      [own, { Parameters: { QueueUrl: 'q', 'MessageBody.$': '$' } }],
      [
        'aws-sdk:dynamodb:putItem',
        { Parameters: { TableName: 't', Item: { id: { 'S.$': '$.id' }, n: { Nul: true } } } },
      ],
      ['aws-sdk:sqs:deleteQueue', { Parameters: { anything: 1 } }],
    ] as const)
      expect([resource, held, accepts(machine(resource, held))]).toEqual([resource, held, true])
    for (const [resource, held] of [
      [sdk, { Parameters: { QueueUrl: 'q' } }],
      [sdk, { Parameters: { QueueUrl: 'q', MessageBdy: 'b' } }],
      [sdk, { Parameters: { QueueUrl: 'q', 'MessageBody.$': 'no path' } }],
      [sdk, { Parameters: { QueueUrl: 'q', MessageBody: 'b', DelaySeconds: 'soon' } }],
      [sdk, { Arguments: { QueueUrl: 'q', 'MessageBody.$': '$.b' } }],
      [own, { Parameters: { QueueUrl: 'q' } }],
      ['aws-sdk:dynamodb:putItem', { Parameters: { TableName: 't', Item: { id: { NULL: true } } } }],
      ['aws-sdk:dynamodb:putItem', { Arguments: { TableName: 't', Item: { id: { S: 'a', N: '1' } } } }],
    ] as const)
      expect([resource, held, accepts(machine(resource, held))]).toEqual([resource, held, false])
  })

  test('machines inside machines are held to it, too', async () => {
    const accepts = await schemaOf(sdk)
    const inside = machine(sdk, { Parameters: { QueueUrl: 'q', Body: 'b' } })
    for (const state of [
      { Type: 'Map', ItemProcessor: inside },
      { Type: 'Map', Iterator: inside },
      { Branches: [inside] },
    ])
      expect(accepts({ StartAt: 'A', States: { A: state } })).toBe(false)
  })

  test('it agrees with lint on every fixture that is in it', async () => {
    const file = join(process.cwd(), 'test/fixtures/documents/state-machine.json')
    const { stdout, stderr } = await folder.run(['schema', '--state-machine', file, '--target', 'draft-07'])
    expect(stderr).toContain('shop:createOrder is left out: no service of this name is in the list')
    const compiled = new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(
      JSON.parse(stdout) as object,
    )
    expect(compiled(JSON.parse(readFileSync(file, 'utf8')))).toBe(false)
    const places = new Set(compiled.errors?.map(({ instancePath }) => instancePath))
    expect([...places]).toEqual(
      expect.arrayContaining([
        '/States/Both/Branches/0/States/A/Parameters',
        '/States/Each/ItemProcessor/States/B/Parameters/Item/n',
      ]),
    )
  })

  test('what is not at hand is said, and nothing is no schema', async () => {
    folder.write('a.json', JSON.stringify(machine('aws-sdk:rds:stopDBInstance', {})))
    const said = await folder.run(['schema', '--state-machine', 'a.json'])
    expect(said).toMatchObject({ status: 2, stdout: '' })
    expect(said.stderr).toContain('No task in these files calls an operation that is at hand')
    folder.write('b.json', JSON.stringify(machine(sdk, {})))
    const both = await folder.run(['schema', '--state-machine', 'a.json', 'b.json', '--out', 'schemas'])
    expect(both).toMatchObject({ status: 0, stdout: '' })
    expect(both.stderr).toBe(
      'aws-preflight: rds:stopDBInstance is left out: npm install --save-dev @aws-sdk/client-rds\n' +
        'wrote 1 of 1 schemas to schemas\n',
    )
    expect(written('schemas/state-machine.schema.json')).toContain('aws-sdk.sqs.SendMessage.Parameters')
  })
})
