import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import * as lambda from '../../../../generated/lambda/names.js'
import { arbitrary } from '../../../../src/arbitraries.js'
import { Services } from '../../../../src/cli/target/services.js'
import { folderWith, type Folder, silentWorld } from '../../../support/cli.js'

let folder: Folder
beforeEach(() => (folder = folderWith({})))
afterEach(() => folder.remove())

test.each(new Services(silentWorld()).own)(
  'of $name they are loaded, and what is drawn of each fits it',
  async (service) => {
    const names = await service.names()
    for (const codec of names.values())
      fc.assert(
        fc.property(arbitrary(codec), (value) => codec.is(value)),
        { numRuns: 5 },
      )
  },
)

test('lists the names of a service, with their limits', async () => {
  const { status, stdout } = await folder.run(['names', 'lambda'])
  expect(status).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual(Object.keys(lambda))
  expect(lines).toContainEqual(expect.stringMatching(/^FunctionName +string, 1–140$/))
  const asJson = await folder.run(['names', 'lambda', '-f', 'json'])
  expect(JSON.parse(asJson.stdout)).toEqual(Object.keys(lambda))
  expect(await folder.run(['names', 'sqs'])).toEqual({
    status: 0,
    stdout: '',
    stderr: 'sqs has no named scalars.\n',
  })
})

test('shows the rule of one, and samples that fit', async () => {
  const { status, stdout } = await folder.run(['names', 'lambda', 'FunctionName'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^lambda FunctionName\n {2}type {5}string\n {2}min {6}1\n {2}max {6}140\n {2}pattern {2}\^/)
  const { samples, pattern } = JSON.parse(
    (await folder.run(['names', 'lambda', 'FunctionName', '--format', 'json'])).stdout,
  ) as { readonly samples: readonly unknown[]; readonly pattern: string }
  expect(pattern.length).toBeGreaterThan(10)
  expect(samples).toHaveLength(3)
  for (const sample of samples) {
    expect(lambda.FunctionName.is(sample)).toBe(true)
    expect(stdout).toContain(JSON.stringify(sample))
  }
})

test('of pages and packages as well', async () => {
  folder.write('service-2.json', readFileSync('test/fixtures/bakery/service-2.json'))
  folder.write('pages/page.md', readFileSync('test/fixtures/bakery/mypy-boto3-type-defs.md'))
  const { status, stdout } = await folder.run(['names', './service-2.json'])
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^OvenId +string, 3–12$/m)])
  expect((await folder.run(['names', './service-2.json', 'OvenId', 'oven 12 of many'])).status).toBe(1)
  expect(await folder.run(['names', './service-2.json', 'OvnId'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('./service-2.json has no name "OvnId" (did you mean "OvenId"?)'),
  })
  expect(await folder.run(['names', 'pages/page.md'])).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('pages/page.md has no named scalars.'),
  })
})

test('says who holds one, and where it comes from', async () => {
  const own = await folder.run(['names', 'lambda', 'EphemeralStorageSize'])
  expect(own.stdout).toMatch(
    /\n {2}from {5}service-2\.json, @aws-sdk\/client-lambda .*\n {2}held by {2}EphemeralStorage\.Size\n/,
  )
  const inPath = JSON.parse((await folder.run(['names', 'lambda', 'FunctionName', '-f', 'json'])).stdout) as {
    readonly heldBy: readonly string[]
  }
  expect(inPath.heldBy).toContain('GetFunctionConcurrencyRequest.FunctionName')
  folder.write('service-2.json', readFileSync('test/fixtures/bakery/service-2.json'))
  expect((await folder.run(['names', './service-2.json', 'OvenId'])).stdout).toContain(
    '  from     service-2.json:80\n  held by  BakeBreadRequest.OvenId\n           ListLoavesRequest.OvenId\n',
  )
})

test('pages of constrained strings are names, though no page says who holds them', async () => {
  const page = readFileSync('test/fixtures/bakery/aws-resource-validator-strings.md', 'utf8')
  folder.write('strings.md', page)
  const { status, stdout } = await folder.run(['names', './strings.md'])
  expect(status).toBe(0)
  const [first = ''] = stdout.split('\n').map((line) => line.split(' ')[0])
  const shown = await folder.run(['names', './strings.md', first, '--format', 'json'])
  expect(JSON.parse(shown.stdout)).toMatchObject({
    name: first,
    heldBy: [],
    from: expect.stringMatching(/^strings\.md:\d+$/),
  })
})

test('holds values to the rule, and does not show those that break it', async () => {
  expect(await folder.run(['names', 'lambda', 'FunctionName', 'my-fn', 'other'])).toEqual({
    status: 0,
    stdout: '2 of 2 fit FunctionName\n',
    stderr: '',
  })
  const { status, stdout } = await folder.run(['names', 'lambda', 'FunctionName', 'my-fn', 'hunter 2', ''])
  expect(status).toBe(1)
  expect(stdout).toMatch(
    /^value 2: has a character that is not allowed, " " at 7: .*\nvalue 3: has 0 characters.*\n1 of 3 fit FunctionName\n$/,
  )
  expect(stdout).not.toContain('hunter')
})

test('reads lines from the standard input', async () => {
  const { status, stdout } = await folder.run(['names', 'lambda', 'FunctionName', 'first', '-', '--format', 'json'], {
    stdin: 'my-fn\r\nmy fn\n',
  })
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    service: 'lambda',
    name: 'FunctionName',
    ok: false,
    values: [
      { at: 'value 1', ok: true, issues: [] },
      { at: 'line 1', ok: true, issues: [] },
      { at: 'line 2', ok: false, issues: [{ code: 'pattern_mismatch' }] },
    ],
  })
})

test.each([
  ['EphemeralStorageSize', '512', 0],
  ['EphemeralStorageSize', '512.5', 1],
  ['EphemeralStorageSize', '511', 1],
  ['EphemeralStorageSize', 'many', 1],
  ['EphemeralStorageSize', '', 1],
  ['BinaryOperationPayload', 'any text', 0],
])('%s takes %s as what it means: %d', async (name, value, status) => {
  expect((await folder.run(['names', 'lambda', name, value])).status).toBe(status)
})

test('what is a part of a path in one request is no other rule by its name', async () => {
  expect((await folder.run(['names', 'bedrock-runtime', 'GuardrailIdentifier', ''])).status).toBe(0)
})

test.each([
  [['lamda'], 'did you mean "lambda"?'],
  [['lambda', 'FunctionNam'], 'did you mean "FunctionName"?'],
  [['lambda', 'toString'], 'lambda has no name "toString"'],
  [['lambda', 'FunctionName', '-', '-'], 'give - once'],
])('says what is wrong: %j', async (argv, sentence) => {
  const { status, stderr } = await folder.run(['names', ...argv])
  expect(status).toBe(2)
  expect(stderr).toContain(sentence)
})

test('a number is written in digits, and what is none is told so', async () => {
  const { status, stdout } = await folder.run(['names', 'lambda', 'Timeout', '10', 'ten', '1.5'])
  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: expect.stringMatching(
      /^value 2: is no integer: write its digits alone\nvalue 3: 1\.5 is .*\n1 of 3 fit Timeout\n$/,
    ),
  })
})

test('a service is called as its model says', async () => {
  folder.write('some-model.json', readFileSync('test/fixtures/bakery/service-2.json'))
  const { stdout } = await folder.run(['names', 'some-model.json', 'OvenId', '--format', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({ service: 'bakery', name: 'OvenId' })
})

test('the constraints of the config hold here, too', async () => {
  folder.write('own.json', '{ "FunctionName": { "max": 4 } }')
  folder.write('aws-preflight.config.json', '{ "constraints": { "lambda": "own.json" } }')
  expect(await folder.run(['names', 'lambda', 'FunctionName', 'my-fn'])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('value 1: has 5 characters: expected at most 4'),
  })
})
