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
  expect(missing.stderr).toContain('"botocore:bakry" is no service of ')
})
