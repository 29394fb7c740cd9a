import { folderWith, type Folder } from '../../../support/cli.js'

let folder: Folder
beforeEach(() => (folder = folderWith({})))
afterEach(() => folder.remove())

const lint = (argv: readonly string[] = [], cwd = '') =>
  folder.run(['lint', '-f', 'github', '--service', 'amplifybackend', ...argv], { cwd })

const wrongToken = '{ "AppId": 5 }'

describe.each([
  { name: 'aws-preflight.config.yaml', text: 'rules:\n  invalid_type: off\n' },
  { name: 'aws-preflight.config.yml', text: '# why\nrules: { invalid_type: "off" }\n' },
  { name: 'aws-preflight.config.json', text: '{ "rules": { "invalid_type": "off" } }' },
  { name: 'package.json', text: '{ "name": "x", "aws-preflight": { "rules": { "invalid_type": "off" } } }' },
])('$name', ({ name, text }) => {
  beforeEach(() => {
    folder.write(name, text)
    folder.write('deep/er/create-token.json', wrongToken)
  })

  it('is found from below', async () => expect(await lint([], 'deep/er')).toMatchObject({ status: 0, stdout: '' }))
  it('is not looked for with --no-config', async () => expect((await lint(['--no-config'])).status).toBe(1))
  it('can be named', async () => expect((await lint(['--config', `../${name}`], 'deep')).status).toBe(0))
})

it('passes over a package.json that is broken, or has no part of ours', async () => {
  folder.write('aws-preflight.config.yaml', 'rules: { invalid_type: off }')
  folder.write('a/create-token.json', wrongToken)
  folder.write('a/package.json', '{')
  folder.write('a/b/package.json', '{ "name": "b" }')
  folder.write('a/b/aws-preflight.config.json', '')
  expect((await lint(['..'], 'a/b')).status).toBe(0)
})

it.each([
  {
    name: 'a misspelt option',
    text: 'services: [amplifybackend]\nplaceholder: true\n',
    said: /^aws-preflight: aws-preflight\.config\.yaml:2:1: placeholder: there is no such member in Config \(did you mean "placeholders"\?\) {2}\[unknown_member\]\n$/,
  },
  {
    name: 'a misspelt rule',
    text: 'rules:\n  unknown_membr: off\n',
    said: /:2:18: rules\.unknown_membr: "unknown_membr" is not one of .* \(did you mean "unknown_member"\?\)/,
  },
  {
    name: 'a pointer without a slash',
    text: 'files: { "*": { pointer: a } }',
    said: /:1:26: files\["\*"\]\.pointer: /,
  },
  { name: 'no object', text: '- a', said: /:1:1: Config: expected an object \(Config\), found an array/ },
  {
    name: 'two documents',
    text: 'mode: strict\n---\nmode: strict\n',
    said: /holds several documents: keep one of them/,
  },
  { name: 'broken YAML', text: 'mode: [', said: /\[syntax_error\]/ },
  { name: 'a duplicate', text: 'mode: strict\nmode: tolerant\n', said: /:2:1: .*\[duplicate_key\]/ },
  { name: 'no problems at all', text: 'maxProblems: 0', said: /:1:14: maxProblems: 0 is out of range/ },
])('$name: line, column and 2', async ({ text, said }) => {
  folder.write('aws-preflight.config.yaml', text)
  const { status, stdout, stderr } = await lint()
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(said)
})

it('that was named and is not there is wrong usage', async () => {
  expect(await lint(['--config', 'gone.yaml'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'aws-preflight: gone.yaml could not be read: it does not exist, or no longer does.\n',
  })
})

describe('what it says', () => {
  const config = (text: string): void => folder.write('aws-preflight.config.yaml', text)

  it('places files by the first glob that matches, from its own folder', async () => {
    config(
      "files:\n  'a/*.json': { operation: CreateToken, pointer: /Input }\n  '**/*.json': { operation: GetBackendJob, side: response, mode: strict }\n",
    )
    folder.write('a/x.json', '{ "Input": { "AppId": 1 } }')
    folder.write('a/b/x.json', '{ "Job": "j", "JobId": "k" }')
    expect((await lint(['..'], 'a')).stdout).toBe(
      '::error file=b/x.json,line=1,endLine=1,col=3,endColumn=8,title=unknown_member::Job: there is no such member in GetBackendJobResponse (did you mean "JobId"?)\n' +
        '::error file=x.json,line=1,endLine=1,col=23,endColumn=24,title=invalid_type::AppId: expected a string, found a number; write it in quotes\n',
    )
  })

  it('a comment and --operation go before it', async () => {
    config("files: { '*': { operation: GetBackendJob } }\n")
    folder.write('x.yaml', '# aws-preflight: CreateToken\nAppId: a\n')
    expect((await lint()).status).toBe(0)
    folder.write('y.json', '{ "AppId": "a" }')
    expect((await lint()).status).toBe(1)
    expect((await lint(['-o', 'CreateToken'])).status).toBe(0)
  })

  it('ignores by file and pointer, and says which of them ignores nothing', async () => {
    config(
      'ignores:\n  - { file: ./create-token.json, pointer: /AppId, rule: invalid_type, reason: legacy }\n  - { file: create-token.json, pointer: /Gone }\n',
    )
    folder.write('create-token.json', wrongToken)
    const { status, stdout } = await lint()
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^::warning file=create-token\.json,line=1,.*title=unused_ignore::the config ignores .*\/Gone.*\n$/,
    )
  })

  it('sets what flags set, and flags go before it', async () => {
    config('failOn: warning\nplaceholders: true\nmaxProblems: 1\n')
    folder.write('list-s3-buckets.json', '{ "NextToken": "" }')
    folder.write('list-backend-jobs.json', '{ "AppId": "${APP}", "BackendEnvironmentName": "b", "JobId": "" }')
    const { status, stdout } = await lint()
    expect({ status, lines: stdout.split('\n').length - 1 }).toEqual({ status: 1, lines: 1 })
    const flags = await lint(['--fail-on', 'error', '--max-problems', '9'])
    expect({ status: flags.status, lines: flags.stdout.split('\n').length - 1 }).toEqual({ status: 0, lines: 2 })
  })

  it('names a baseline, from its own folder', async () => {
    config('baseline: known.json\n')
    folder.write('a/create-token.json', wrongToken)
    expect((await lint()).status).toBe(2)
    folder.write(
      'known.json',
      '{ "problems": [{ "file": "a/create-token.json", "rule": "invalid_type", "pointer": "/AppId" }] }',
    )
    expect((await lint([], 'a')).status).toBe(0)
    expect((await lint(['--write-baseline', 'known.json'])).status).toBe(0)
    expect((await lint()).status).toBe(0)
  })
})
