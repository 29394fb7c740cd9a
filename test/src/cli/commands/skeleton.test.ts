import { folderWith, type Folder } from '../../../support/cli.js'

let folder: Folder
beforeEach(() => (folder = folderWith({})))
afterEach(() => folder.remove())

test.each([
  { argv: [], want: '{}\n' },
  { argv: ['--all'], want: '{\n  "NextToken": ""\n}\n' },
  {
    argv: ['--yaml'],
    want: '# aws-preflight: amplifybackend.ListS3Buckets\n{\n  # NextToken: "", # optional: string\n}\n',
  },
  {
    argv: ['--yaml', '--all'],
    want: '# aws-preflight: amplifybackend.ListS3Buckets\nNextToken: "" # optional: string\n',
  },
])('prints a file to start from: $argv', async ({ argv, want }) => {
  const { status, stdout } = await folder.run(['skeleton', 'list-s3-buckets', '--service', 'amplifybackend', ...argv])
  expect({ status, stdout }).toEqual({ status: 0, stdout: want })
  folder.write('amplifybackend.list-s3-buckets.yaml', stdout)
  expect((await folder.run(['lint'])).status).toBe(0)
})
