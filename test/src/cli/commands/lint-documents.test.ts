import { cpSync } from 'node:fs'
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
      '  6 │     •••: { QueueUrl: •••, MessageBody: •••, Delay: ••• }\n' +
      '    │                                             ^^^^^\n\n' +
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
  const verbose = await folder.run(['lint', '--verbose'])
  expect(verbose.status).toBe(0)
  expect(verbose.stderr).toMatch(
    /^x\.json: left alone: nothing says which operation.*\nmain\.tf: not read, as it is neither JSON nor YAML\n$/,
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
