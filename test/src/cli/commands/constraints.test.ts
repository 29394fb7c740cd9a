/** The user's own page of constraints: for `generate`, and in the config for `lint`. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Folder, folderWith } from '../../../support/cli.js'

let folder: Folder
beforeEach(() => (folder = folderWith({ 'service-2.json': readFileSync('test/fixtures/bakery/service-2.json') })))
afterEach(() => folder.remove())

describe('generate --constraints', () => {
  const argv = ['generate', 'service-2.json', '--out', 'bread', '--constraints', 'own.json']
  const shapes = (): string =>
    ['names', 'shapes'].map((name) => readFileSync(join(folder.folder, `bread/${name}.ts`), 'utf8')).join('')

  it('is believed before the sources, and listed as one', async () => {
    folder.write('own.json', '{ "OvenId": { "max": 14 }, "BakeBreadRequest.Labels": { "max": 2 }, "MaxResults": null }')
    expect(await folder.run(argv)).toMatchObject({ status: 0, stderr: '' })
    expect(shapes()).toContain("bounded(string, { max: 14 }, 'OvenId')")
    expect(shapes()).toContain('{ max: 2 }')
    expect(shapes()).not.toContain('MaxResults =')
    expect(readFileSync(join(folder.folder, 'bread/index.ts'), 'utf8')).toContain("'own.json'")
    expect(await folder.run([...argv, '--check'])).toMatchObject({ status: 0, stderr: '' })
    expect(await folder.run(argv.slice(0, -2).concat('--check'))).toMatchObject({ status: 1 })
  })

  it('writes nothing where one of them cannot be', async () => {
    folder.write('own.json', '{\n  "OvenIdd": null,\n  "OvenId": { "max": 14 }\n}\n')
    const { status, stderr } = await folder.run(argv)
    expect(status).toBe(1)
    expect(stderr).toBe(
      'own.json:2: No request holds a scalar called OvenIdd (did you mean "OvenId"?).\n' +
        'aws-preflight: bread is left as it is: 1 of the constraints in own.json cannot be held to: mend or remove each.\n',
    )
    expect(existsSync(join(folder.folder, 'bread'))).toBe(false)
  })

  it.each([
    ['{ "OvenId"', 1, 'own.json:1: The page is no JSON object, as constraints are: write {'],
    [undefined, 2, '"own.json" is no file: name one of constraints'],
  ])('says so where the page is %j', async (text, status, sentence) => {
    if (text !== undefined) folder.write('own.json', text)
    expect(await folder.run(argv)).toMatchObject({ status, stderr: expect.stringContaining(sentence) })
  })

  it('may stand in the config', async () => {
    folder.write('own.json', '{ "OvenId": { "max": 14 } }')
    folder.write(
      'aws-preflight.config.json',
      JSON.stringify({ generate: { bread: { from: ['service-2.json'], constraints: 'own.json' } } }),
    )
    expect(await folder.run(['generate'])).toMatchObject({ status: 0 })
    expect(shapes()).toContain('{ max: 14 }')
  })
})

describe('constraints in the config of lint', () => {
  const lint = async (service: string, constraints: unknown, payload: unknown, name = 'sqs.CreateQueue.json') => {
    folder.write('own.json', JSON.stringify(constraints, undefined, 2))
    folder.write('aws-preflight.config.json', JSON.stringify({ constraints: { [service]: 'own.json' } }))
    folder.write(name, JSON.stringify(payload))
    return folder.run(['lint', name])
  }

  it('goes before what a service that comes with the package is held to', async () => {
    const named = { QueueName: 'a name with spaces' }
    expect((await lint('sqs', { 'CreateQueueRequest.QueueName': { max: 18 } }, named)).stdout).not.toContain('pattern')
    expect((await lint('sqs', { 'CreateQueueRequest.QueueName': { max: 17 } }, named)).stdout).toContain(
      'QueueName: has 18 characters: expected at most 17',
    )
    expect(await lint('sqs', { 'SendMessageRequest.DelaySeconds': null }, named)).toMatchObject({
      stdout: expect.stringContaining('pattern_mismatch'),
    })
  })

  it('knows named scalars, in a path too, and what holds one deep inside', async () => {
    const invoke = { FunctionName: 'my function' }
    const held = await lint('lambda', { Timeout: { max: 5 } }, invoke, 'lambda.Invoke.json')
    expect(held.stdout).toContain('pattern_mismatch')
    const free = await lint('lambda', { NamespacedFunctionName: null }, invoke, 'lambda.Invoke.json')
    expect(free).toMatchObject({ status: 0, stdout: expect.not.stringContaining('pattern_mismatch') })
    const empty = await lint('lambda', { NamespacedFunctionName: null }, { FunctionName: '' }, 'lambda.Invoke.json')
    expect(empty.stdout).toContain('FunctionName: has 0 characters')
    const tag = { Tags: [{ Key: 'aaaa' }], UserName: 'somebody' }
    const deep = await lint('iam', { tagKeyType: { max: 3 } }, tag, 'iam.CreateUser.json')
    expect(deep.stdout).toContain('Tags[0].Key: has 4 characters: expected at most 3')
  })

  it('is for services that are read from packages as well', async () => {
    folder.write('bakery.BakeBread.json', JSON.stringify({ OvenId: 'o-1', Recipe: {} }))
    folder.write('own.json', '{ "OvenId": { "min": 4 } }')
    const config = { services: ['./bakery.json'], constraints: { bakery: 'own.json' } }
    folder.write('bakery.json', readFileSync('test/fixtures/bakery/service-2.json'))
    folder.write('aws-preflight.config.json', JSON.stringify(config))
    const { stdout } = await folder.run(['lint', 'bakery.BakeBread.json'])
    expect(stdout).toContain('OvenId: has 3 characters: expected at least 4')
  })

  it.each([
    [
      'sqs',
      { 'CreateQueueRequest.QueuName': null },
      'own.json:2: CreateQueueRequest has no member QueuName (did you mean "QueueName"?).',
    ],
    [
      'sqs',
      { 'SendMessageRequest.MessageAttributes': { pattern: 'a' } },
      'of the kind map, which has no "pattern": it takes min, max.',
    ],
    [
      'lambda',
      { FunctionNam: null },
      'own.json:2: No request holds a scalar called FunctionNam (did you mean "FunctionName"?).',
    ],
    [
      'lambda',
      { FunctionName: { pattern: '(' }, 'InvocationRequest.Payloadd': null },
      'own.json:2: The pattern "(" of FunctionName cannot be used: a group is never closed.\n' +
        'own.json:5: InvocationRequest has no member Payloadd (did you mean "Payload"?).\n',
    ],
    ['sqss', {}, '"constraints" in the config names the service "sqss", which there is none of (did you mean "sqs"?)'],
  ])('of %s: %j is told before anything is checked', async (service, constraints, sentence) => {
    const name = service === 'lambda' ? 'lambda.Invoke.json' : 'sqs.CreateQueue.json'
    const { status, stderr } = await lint(service, constraints, {}, name)
    expect(stderr).toContain(sentence)
    expect(status).toBe(2)
  })
})
