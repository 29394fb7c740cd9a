import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from 'aws-preflight/amplifybackend'
import { folderWith, type Folder } from '../../../support/cli.js'

let folder: Folder
beforeEach(() => (folder = folderWith({})))
afterEach(() => folder.remove())

it('lists all of them, a line each', async () => {
  const { status, stdout } = await folder.run(['operations', '--service', 'amplifybackend'])
  expect({ status, names: stdout.trimEnd().split('\n') }).toEqual({ status: 0, names: Object.keys(operations) })
})

test.each(['GetToken', 'get-token', 'get_token', 'getToken'])('shows one, called %s', async (name) => {
  const { status, stdout } = await folder.run(['operations', `amplifybackend.${name}`])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^GetToken \(boto3: get_token, AWS CLI: get-token\)\n/)
})

test('a service model is found by its name, and its file is told', async () => {
  const model = 'models/bakery/2015-01-01/service-2.json'
  folder.write(model, readFileSync('test/fixtures/bakery/service-2.json'))
  const env = { AWS_DATA_PATH: 'models' }
  const { status, stdout, stderr } = await folder.run(['operations', '--service', 'botocore:bakery'], { env })
  expect({ status, first: stderr.split('\n')[0] }).toEqual({
    status: 0,
    first: `botocore:bakery is read from ${join(folder.folder, model)}`,
  })
  expect(stdout).toContain('BakeBread\n')
  for (const source of ['models/bakery', 'models/bakery/2015-01-01']) {
    const read = await folder.run(['operations', '--service', source, 'bakery.BakeBread'])
    expect({ status: read.status, first: read.stderr.split('\n')[0] }).toEqual({
      status: 0,
      first: `${source} is read from ${model}`,
    })
  }
  const missing = await folder.run(['operations', '--service', 'botocore:bakry'], { env })
  expect(missing).toMatchObject({ status: 2, stdout: '' })
  expect(missing.stderr).toMatch(
    /"botocore:bakry" is no service of .* \(did you mean "bakery"\?\): write it as boto3 does/,
  )
})

describe('a service that is named by itself', () => {
  const model = 'models/bakery/2015-01-01/service-2.json'
  const env = { AWS_DATA_PATH: 'models' }
  beforeEach(() => folder.write(model, readFileSync('test/fixtures/bakery/service-2.json')))

  it.each(['botocore:bakery', 'models/bakery', model])(
    '%s is listed, and shown by one of its operations',
    async (source) => {
      const all = await folder.run(['operations', source], { env })
      expect({ status: all.status, stdout: all.stdout }).toEqual({
        status: 0,
        stdout: expect.stringMatching(/^BakeBread\n/),
      })
      const one = await folder.run(['operations', `${source}.bake-bread`], { env })
      expect({ status: one.status, stdout: one.stdout }).toEqual({
        status: 0,
        stdout: expect.stringMatching(/^BakeBread /),
      })
    },
  )

  it('is told where an operation is misspelt', async () => {
    const { status, stderr } = await folder.run(['operations', 'models/bakery.BakeBred'])
    expect(status).toBe(2)
    expect(stderr).toContain(
      'bakery has no operation "BakeBred" (did you mean "BakeBread"?): `aws-preflight operations models/bakery` lists them.',
    )
  })

  it('is called as its model says', async () => {
    folder.write('some-model.json', readFileSync('test/fixtures/bakery/service-2.json'))
    folder.write('aws-preflight.config.json', '{ "services": ["some-model.json"] }')
    expect(await folder.run(['operations', 'bakery.BakeBread'])).toMatchObject({ status: 0 })
    expect(await folder.run(['operations', 'BakeBread'])).toMatchObject({ status: 0 })
    expect(await folder.run(['operations', 'bakery'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^BakeBread\n/),
    })
  })

  it('may be one of ours, or none', async () => {
    expect(await folder.run(['operations', 'sqs'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('SendMessage\n'),
    })
    for (const [name, said] of [
      ['lamda', 'There is no service "lamda" (did you mean "lambda"?)'],
      ['nothing.json', '"nothing.json" is no file, no folder and no package that is installed here'],
      ['ec2', 'npm install --save-dev @aws-sdk/client-ec2'],
      ['SendMessage', 'does not say of which service "SendMessage" is'],
    ] as const)
      expect(await folder.run(['operations', name])).toMatchObject({ status: 2, stderr: expect.stringContaining(said) })
  })
})

test('a model in the config goes by its own name in file names, too', async () => {
  folder.write('some-model.json', readFileSync('test/fixtures/bakery/service-2.json'))
  folder.write('aws-preflight.config.json', '{ "services": ["some-model.json", "sqs"] }')
  folder.write('bakery.BakeBread.json', '{ "Nothing": 1 }')
  expect(await folder.run(['lint', 'bakery.BakeBread.json'])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('unknown_member'),
  })
})
