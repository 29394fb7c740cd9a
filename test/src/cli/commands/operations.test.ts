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
