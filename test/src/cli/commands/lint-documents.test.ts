import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith, type Folder } from '../../../support/cli.js'

const task = (resource: string, parameters: string): string =>
  `StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: ${resource}\n    Parameters: ${parameters}\n    End: true\n`

const send = 'arn:aws:states:::aws-sdk:sqs:sendMessage'
const good = task(send, '{ QueueUrl: q, MessageBody: b }')
const bad = task(send, '{ QueueUrl: q, MessageBody: b, Delay: 3 }')

let folder: Folder
beforeEach(() => {
  folder = folderWith({ 'infra/good.asl.yaml': good })
})
afterEach(() => folder.remove())

it('finds the requests in a document that no name and no config places', async () => {
  expect(await folder.run(['lint'])).toEqual({
    status: 0,
    stdout: '✓ no problems in 1 file\n  1 request in 1 document\n',
    stderr: '',
  })
})

it('says what is wrong at its place, and shows the keys that are known', async () => {
  folder.write('infra/bad.yaml', bad)
  const { status, stdout } = await folder.run(['lint', 'infra'])
  expect(status).toBe(1)
  expect(stdout).toBe(
    'infra/bad.yaml:6:48 error unknown_member\n' +
      '  Delay: there is no such member in SendMessageRequest (did you mean "DelaySeconds"?)\n' +
      '  6 │     Parameters: { QueueUrl: •••, MessageBody: •••, Delay: ••• }\n' +
      '    │                                                    ^^^^^\n\n' +
      '✗ 1 problem (1 error, 0 warnings) in 1 of 2 files\n' +
      '  2 requests in 2 documents\n',
  )
})

it('ignores, baselines and configured ignores know the places in documents', async () => {
  folder.write(
    'a.yaml',
    bad.replace('    Parameters', '    # aws-preflight-ignore-next-line unknown_member\n    Parameters'),
  )
  expect((await folder.run(['lint', 'a.yaml'])).status).toBe(0)
  folder.write('b.yaml', bad)
  const ignores = [{ file: 'b.yaml', pointer: '/States/A/Parameters/Delay', rule: 'unknown_member' }]
  folder.write('aws-preflight.config.json', JSON.stringify({ ignores }))
  expect((await folder.run(['lint', 'b.yaml'])).status).toBe(0)
  expect((await folder.run(['lint', 'b.yaml', '--no-config'])).status).toBe(1)
  await folder.run(['lint', 'b.yaml', '--no-config', '--write-baseline', 'known.json'])
  expect((await folder.run(['lint', 'b.yaml', '--no-config', '--baseline', 'known.json'])).status).toBe(0)
})

it('says once what is not checked, and how to get it checked', async () => {
  folder.write('a.yaml', task('arn:aws:states:::aws-sdk:rds:startDBInstance', '{ Wrong: 1 }'))
  folder.write('b.yaml', task('arn:aws:states:::aws-sdk:rds:stopDBInstance', '{ Wrong: 1 }'))
  const { status, stderr } = await folder.run(['lint', 'a.yaml', 'b.yaml', 'infra'])
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: 'aws-preflight: 2 requests of rds are not checked: npm install --save-dev @aws-sdk/client-rds\n',
  })
})

it('checks what an installed package of the SDK has', async () => {
  cpSync('test/fixtures/client-bakery', join(folder.folder, 'node_modules/@aws-sdk/client-athena'), { recursive: true })
  folder.write('a.yaml', task('arn:aws:states:::aws-sdk:athena:bakeBred', '{ }'))
  const { status, stdout } = await folder.run(['lint', 'a.yaml', '-f', 'stylish'])
  expect(status).toBe(1)
  expect(stdout).toContain('athena has no operation "bakeBred" (did you mean "bakeBread"?)')
})

it.each([
  ['dynamoDB:putItem', 'dynamodb'],
  ['logs:createLogGroup', 'cloudwatchlogs'],
  ['dynamdb:putItem', 'dynamodb'],
])('the service of %s is unknown: %s is meant', async (called, meant) => {
  folder.write('a.yaml', task(`arn:aws:states:::aws-sdk:${called}`, '{ }'))
  const { status, stdout } = await folder.run(['lint', 'a.yaml', '-f', 'stylish'])
  expect(status).toBe(1)
  expect(stdout).toContain(`write "${meant}"  unknown_service`)
})

it('lists the requests in documents', async () => {
  folder.write('x.json', '{ "a": 1 }')
  expect(await folder.run(['find'])).toEqual({
    status: 0,
    stdout: 'infra/good.asl.yaml:5:44 sqs.sendMessage task\n',
    stderr: '',
  })
})

it('lists what it leaves alone and does not read, and fails if it is told to', async () => {
  folder.write('x.json', '{ "a": 1 }')
  folder.write('main.tf', 'resource "x" "y" {}')
  folder.write('y.json', Uint8Array.of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0))
  const verbose = await folder.run(['lint', '--verbose'])
  expect(verbose.status).toBe(0)
  expect(verbose.stderr).toMatch(
    /^x\.json: left alone: nothing says which operation.*\ny\.json: left alone: this file is UTF-32: save it as UTF-8\nmain\.tf: not read, as it is neither JSON nor YAML\n$/,
  )
  expect((await folder.run(['lint', '--fail-on-unplaced'])).status).toBe(1)
  expect((await folder.run(['lint', 'infra', '--fail-on-unplaced'])).status).toBe(0)
})

it('says what placed a file', async () => {
  folder.write('sqs.send-message.json', '{}')
  folder.write('a.json', '{}')
  const { stdout } = await folder.run(['lint', '--why'])
  expect(stdout).toMatch(/infra\/good\.asl\.yaml: the requests that were found in it\n {2}sqs\.sendMessage task\n/)
  expect(stdout).toMatch(/\nsqs\.send-message\.json: its name\n {2}SendMessage request\n/)
  expect(stdout).toMatch(/^a\.json: nothing says which operation/)
})

it('looks for the kinds that the config names', async () => {
  folder.write('bad.yaml', bad)
  folder.write('aws-preflight.config.json', '{ "documents": ["schedule"] }')
  expect((await folder.run(['lint'])).stdout).toContain('2 files left alone')
  folder.write('aws-preflight.config.json', '{ "documents": ["tasks"] }')
  const { status, stderr } = await folder.run(['lint'])
  expect(status).toBe(2)
  expect(stderr).toContain('did you mean "task"')
})

it('tells of a document that cannot be read, and leaves templates of other programs alone', async () => {
  folder.write('broken.json', good.replace('End: true', 'End: }'))
  folder.write('helm.yaml', `{{- if .Values.x }}\n${good}{{- end }}\n`)
  const { status, stdout } = await folder.run(['lint', '-f', 'stylish'])
  expect(status).toBe(1)
  expect(stdout).toContain('broken.json')
  expect(stdout).not.toContain('helm.yaml')
})

describe('a file of one member, and of several requests', () => {
  const items = '{\n  "orders": [{ "PutRequest": { "Itm": { "id": { "S": "a" } } } }]\n}'

  it.each([
    ['a flag', ['-o', 'dynamodb.BatchWriteItem', '--member', 'RequestItems', 'items.json'], items],
    ['a comment', ['items.jsonc'], `// aws-preflight: dynamodb.BatchWriteItem/RequestItems\n${items}`],
    ['the config', ['config.json'], items],
  ])('%s says which member', async (_, argv, text) => {
    folder.write(argv.at(-1) ?? '', text)
    const files = { 'config.json': { operation: 'dynamodb.BatchWriteItem', member: '/RequestItems' } }
    folder.write('aws-preflight.config.json', JSON.stringify({ files }))
    const { status, stdout } = await folder.run(['lint', '-f', 'json', ...argv])
    const { problems } = JSON.parse(stdout) as { readonly problems: readonly { rule: string; pointer: string }[] }
    expect(status).toBe(1)
    expect(problems.map(({ rule, pointer }) => `${pointer} ${rule}`)).toEqual([
      '/orders/0/PutRequest/Itm unknown_member',
    ])
  })

  it.each([
    ['sqs.send-message.json', '[{ "QueueUrl": "q", "MessageBody": "b" },\n{ "QueueUrl": "q", "MessageBod": "b" }]'],
    ['sqs.send-message.jsonl', '{ "QueueUrl": "q", "MessageBody": "b" }\n{ "QueueUrl": "q", "MessageBod": "b" }\n'],
  ])('each of %s is a request', async (file, text) => {
    folder.write(file, text)
    const { stdout } = await folder.run(['lint', file, '-f', 'stylish'])
    expect(stdout).toMatch(/^ +2:20 +error +MessageBod: /m)
    expect(stdout).toContain('1 problem ')
  })

  it('a policy that is no JSON is told of', async () => {
    folder.write('secrets-manager.put-resource-policy.json', '{ "SecretId": "s", "ResourcePolicy": "{ Version" }')
    const { stdout } = await folder.run(['lint', 'secrets-manager.put-resource-policy.json', '-f', 'stylish'])
    expect(stdout).toContain('invalid_json_text')
  })
})

describe('a report in a file', () => {
  it('takes the place of an earlier report, and of nothing else unless it is forced', async () => {
    folder.write('a.yaml', bad)
    for (const format of ['json', 'sarif', 'junit', 'gitlab', 'pretty', 'stylish', 'github']) {
      const name = `${format}.out`
      const lint = ['lint', 'a.yaml', '-f', `${format}=${name}`]
      expect((await folder.run(lint)).status).toBe(1)
      const first = readFileSync(join(folder.folder, name), 'utf8')
      expect((await folder.run(lint)).status).toBe(1)
      expect(readFileSync(join(folder.folder, name), 'utf8')).toBe(first)
    }
    folder.write('main.py', 'print(1)\n')
    const refused = await folder.run(['lint', 'a.yaml', '-f', 'pretty=main.py'])
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toContain('is no report of aws-preflight')
    expect(readFileSync(join(folder.folder, 'main.py'), 'utf8')).toBe('print(1)\n')
    expect((await folder.run(['lint', 'a.yaml', '-f', 'pretty=main.py', '--force'])).status).toBe(1)
    expect(readdirSync(folder.folder).filter((name) => name.includes('tmp'))).toEqual([])
  })
})

it('reports errors only, where it is told to be quiet, and counts the warnings', async () => {
  folder.write('a.yaml', task(send, '{ QueueUrl: q, MessageBody: b, DelaySeconds: "3" }'))
  const { status, stdout } = await folder.run(['lint', 'a.yaml', '--quiet', '-f', 'stylish'])
  expect(status).toBe(0)
  expect(stdout).not.toContain('lenient_type')
  expect(stdout).toContain('1 warning')
})

describe('a service whose package is installed', () => {
  beforeEach(() => {
    const target = join(folder.folder, 'node_modules/@aws-sdk/client-athena')
    cpSync('test/fixtures/client-bakery', target, { recursive: true })
  })

  it('is found by the name of a file, and by --service', async () => {
    folder.write('athena.bake-bread.json', '{ "Flower": "rye" }')
    expect((await folder.run(['lint', 'athena.bake-bread.json', '-f', 'stylish'])).stdout).toContain('unknown_member')
    folder.write('bake-bread.json', '{ "Flower": "rye" }')
    const { stdout } = await folder.run(['lint', 'bake-bread.json', '--service', 'athena', '-f', 'stylish'])
    expect(stdout).toContain('unknown_member')
  })

  it('is named where it is not', async () => {
    const { status, stderr } = await folder.run(['lint', '--service', 'ecs'])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'aws-preflight: The service "ecs" does not come with aws-preflight: npm install --save-dev @aws-sdk/client-ecs, and give it again.\n',
    })
  })
})

it('shows values on a terminal alone', async () => {
  folder.write('a.yaml', bad.replace('QueueUrl: q', 'QueueUrl: my-queue'))
  const shown = await folder.run(
    ['lint', 'a.yaml', '--show-values', '--no-color', '-f', 'pretty', '-f', 'json=o.json'],
    {
      isTTY: true,
    },
  )
  expect(shown.stdout).toContain('QueueUrl: my-queue, MessageBody: b, Delay: •••')
  const refused = await folder.run(['lint', 'a.yaml', '--show-values'])
  expect(refused).toMatchObject({ status: 2, stdout: '' })
  expect(refused.stderr).toContain('--show-values is for a terminal alone')
})

it('takes no flag for the name of a baseline', async () => {
  expect((await folder.run(['lint', '--write-baseline', '--quiet'])).status).toBe(2)
  expect(readdirSync(folder.folder)).not.toContain('--quiet')
})

describe('--fix', () => {
  it('mends spellings where they stand, and leaves everything else as it is', async () => {
    const inner = String.raw`{\"QueueUrl\": \"q\", \"MessageBdy\": \"b\"}`
    const schedule = `{ "Target": { "Arn": "arn:aws:scheduler:::aws-sdk:sqs:sendMessage", "Input": "${inner}" } }\n`
    folder.write('schedule.json', schedule)
    const yaml = task(
      'arn:aws:states:::aws-sdk:dynamodb:putItem',
      '{ TableNam.$: $.t, Item: { a: { BOOL: true } } } # kept',
    )
    folder.write('task.yaml', yaml)
    folder.write('sqs.send-message.yaml', "QueueUrl: q # here\n'MessageBod': 17\n")
    const { status, stdout } = await folder.run(['lint', '--fix', '-f', 'stylish'])
    expect(stdout).toContain('problems mended')
    const read = (name: string): string => readFileSync(join(folder.folder, name), 'utf8')
    expect(read('schedule.json')).toBe(schedule.replace('MessageBdy', 'MessageBody'))
    expect(read('task.yaml')).toBe(yaml.replace('TableNam.$', 'TableName.$').replace('BOOL', 'Bool'))
    expect(status).toBe(0)
    expect(read('sqs.send-message.yaml')).toBe('QueueUrl: q # here\n\'MessageBody\': "17"\n')
    expect((await folder.run(['lint'])).status).toBe(0)
  })

  it('keeps a byte-order mark', async () => {
    folder.write('sqs.send-message.json', '\uFEFF{ "QueueUrl": "q", "MessageBdy": "c" }')
    expect((await folder.run(['lint', '--fix'])).status).toBe(0)
    const text = readFileSync(join(folder.folder, 'sqs.send-message.json'), 'utf8')
    expect(text).toBe('\uFEFF{ "QueueUrl": "q", "MessageBody": "c" }')
  })

  it('mends nothing that makes another problem', async () => {
    const text = '{ "QueueUrl": "q", "MessageBody": "b", "MessageBdy": "c" }'
    folder.write('sqs.send-message.json', text)
    await folder.run(['lint', '--fix'])
    expect(readFileSync(join(folder.folder, 'sqs.send-message.json'), 'utf8')).toBe(text)
  })
})
