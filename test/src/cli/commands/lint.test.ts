import { readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith, type Folder } from '../../../support/cli.js'

const good = '{ "AppId": "d1a2b3c4" }'
const bad = '{\n  "Appid": "d1a2b3c4"\n}'

let folder: Folder
beforeEach(() => {
  const config = JSON.stringify({ services: ['amplifybackend'] })
  folder = folderWith({ 'create-token.json': good, 'aws-preflight.config.json': config })
})
afterEach(() => folder.remove())

/** The status, and the places with their rules. */
const lint = async (...argv: readonly string[]) => {
  const { status, stdout, stderr } = await folder.run(['lint', '-f', 'json', ...argv])
  return { status, found: found(stdout), stderr, summary: summaryOf(stdout) }
}

interface Printed {
  readonly problems: readonly {
    readonly file: string
    readonly rule: string
    readonly start: { readonly line: number; readonly column: number }
  }[]
  readonly summary: Readonly<Record<string, number>>
}

const found = (stdout: string): readonly string[] =>
  (JSON.parse(stdout) as Printed).problems.map(
    ({ file, rule, start }) => `${file}:${start.line}:${start.column} ${rule}`,
  )

const summaryOf = (stdout: string) => (JSON.parse(stdout) as Printed).summary

it('has nothing to say of a good file', async () => {
  expect(await folder.run(['lint', 'create-token.json'])).toEqual({
    status: 0,
    stdout: '✓ no problems in 1 file\n',
    stderr: '',
  })
})

it('shows each problem with its place', async () => {
  folder.write('get-token.json', '{\n\t"AppId": 17,\n\t"SessionId": "s-1"\n}\n')
  const { status, stdout } = await folder.run(['lint'])
  expect(status).toBe(1)
  expect(stdout).toBe(
    'get-token.json:2:11 error invalid_type\n' +
      '  AppId: expected a string, found a number; write it in quotes\n' +
      '  2 │   "AppId": 17,\n' +
      '    │            ^^\n\n' +
      '✗ 1 problem (1 error, 0 warnings) in 1 of 2 files\n',
  )
})

describe('which files', () => {
  it('is the current folder by default, without node_modules', async () => {
    folder.write('deep/er/get-token.yaml', 'AppId: 1\n')
    folder.write('node_modules/some/get-token.json', '{}')
    folder.write('.git/get-token.json', '{}')
    folder.write('.hidden/get-token.json', '{}')
    const { found } = await lint()
    expect([...new Set(found.map((line) => line.split(':')[0]))]).toEqual([
      '.hidden/get-token.json',
      'deep/er/get-token.yaml',
    ])
  })

  it('is what paths, folders and globs name, each once', async () => {
    folder.write('a/create-token.json', good)
    folder.write('[b]/create-token.json', good)
    expect((await lint('a', 'a/create-token.json', '[b]', '**/create-token.json')).summary['files']).toBe(3)
  })

  it('lints the others where one is not there, and says 2', async () => {
    folder.write('get-token.json', bad)
    const { status, found, stderr } = await lint('gone.json', 'get-token.json', 'x/**/*.yaml')
    expect({ status, count: found.length }).toEqual({ status: 2, count: 2 })
    expect(stderr).toBe(
      'aws-preflight: "gone.json" matches no file: correct it, or give --no-errors-on-unmatched.\n' +
        'aws-preflight: "x/**/*.yaml" matches no file: correct it, or give --no-errors-on-unmatched.\n',
    )
    expect(await lint('gone.json', '--no-errors-on-unmatched')).toMatchObject({ status: 0, stderr: '' })
  })

  it('leaves what it finds and can place nowhere alone, and counts it', async () => {
    folder.write('package.json', '{ "name": "x", }')
    const { status, stdout } = await folder.run(['lint', '.'])
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '✓ no problems in 1 file\n  1 file left alone: nothing says for which operation\n',
    })
  })

  it('complains of what was named and can be placed nowhere', async () => {
    folder.write('creat-token.json', good)
    const { status, stdout } = await folder.run(['lint', 'creat-token.json'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^creat-token\.json:1:1 error unplaced_file\n {2}.*\(did you mean "CreateToken"\?\)/)
  })

  it('complains of a wrong comment, even where it walked', async () => {
    folder.write('x.yaml', '# aws-preflight: CreatToken\nAppId: a\n')
    expect(await lint()).toMatchObject({ status: 1, found: ['x.yaml:1:1 unplaced_file'] })
  })

  it('reads the standard input', async () => {
    const { status, stdout } = await folder.run(['lint', '-', '-f', 'json', '--stdin-filename', 'get-token.yaml'], {
      stdin: 'AppId: a\n',
    })
    expect({ status, found: found(stdout) }).toEqual({ status: 1, found: ['get-token.yaml:1:1 missing_member'] })
  })
})

describe('what the disk does', () => {
  it('tells of a link to nowhere and one to itself, and lints the others', async () => {
    symlinkSync('nowhere', join(folder.folder, 'get-token.json'))
    symlinkSync('get-token.yaml', join(folder.folder, 'get-token.yaml'))
    folder.write('x/get-token.json', '{ "AppId": "a" }')
    const { status, found } = await lint()
    expect(status).toBe(1)
    expect(found).toEqual([
      'get-token.json:1:1 unreadable_file',
      'get-token.yaml:1:1 unreadable_file',
      'x/get-token.json:1:1 missing_member',
    ])
  })

  it('walks no link to a folder, so that none leads in a circle', async () => {
    symlinkSync('.', join(folder.folder, 'again'))
    symlinkSync('..', join(folder.folder, 'up.json'))
    expect(await lint()).toMatchObject({ status: 0, summary: { files: 1 } })
  })

  it('leaves a file of 200 MB unread, and a folder may hold one', async () => {
    folder.write('get-token.json', '')
    folder.write('data.json', '')
    truncateSync(join(folder.folder, 'get-token.json'), 200_000_000)
    truncateSync(join(folder.folder, 'data.json'), 200_000_000)
    const { status, stdout } = await folder.run(['lint'])
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^get-token\.json:1:1 error too_large\n {2}.* it has 200 MB or more, and at most 50 are read: .*\n\n✗ 1 problem .* of 2 files\n {2}1 file left alone/,
    )
  })

  it('takes nothing but regular files', async () => {
    expect(await lint('/dev/null', '-o', 'GetToken')).toMatchObject({
      status: 1,
      found: [expect.stringMatching(/dev\/null:1:1 unreadable_file/)],
    })
  })

  it.each([
    { name: 'a binary', content: new Uint8Array([0, 159, 146, 150]), rule: 'bad_encoding' },
    { name: '2 KB of brackets', content: '['.repeat(2048), rule: 'too_nested' },
    { name: 'an empty file', content: '', rule: undefined },
  ])('ends well with $name', async ({ content, rule }) => {
    folder.write('get-token.yaml', content)
    folder.write('z/get-token.json', '{}')
    const { status, found } = await lint()
    expect(status).toBe(1)
    if (rule !== undefined) expect(found[0]).toMatch(RegExp(`^get-token\\.yaml:1:\\d+ ${rule}$`))
    expect(found).toContain('z/get-token.json:1:1 missing_member')
  })

  it('shows no control characters of a file name or a file', async () => {
    folder.write('\u001b[31mget-token\u001b[0m.json', '{ "\\u001b[2J\u001b[2J": 1 }')
    for (const format of ['pretty', 'stylish', 'github', 'junit', 'json', 'sarif', 'gitlab']) {
      const { stdout } = await folder.run(['lint', '-o', 'GetToken', '-f', format])
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
    }
  })
})

describe('how severe', () => {
  beforeEach(() => folder.write('create-token.json', '{ "AppId": "a" }'))
  beforeEach(() => folder.write('list-s3-buckets.json', '{ "NextToken": "" }'))

  it('a warning is no failure unless it is asked for', async () => {
    expect(await lint()).toMatchObject({ status: 0, found: ['list-s3-buckets.json:1:16 left_over_placeholder'] })
    expect((await lint('--fail-on', 'warning')).status).toBe(1)
  })

  it('each rule can be made an error, a warning, or off', async () => {
    expect((await lint('--rule', 'left_over_placeholder=error')).status).toBe(1)
    expect((await lint('--rule', 'left_over_placeholder=off')).found).toEqual([])
    folder.write('list-s3-buckets.json', '{}')
    folder.write('create-token.json', bad)
    const flags = ['--rule', 'unknown_member=warning', '--rule', 'missing_member=off']
    expect(await lint(...flags)).toMatchObject({ status: 0, found: ['create-token.json:2:3 unknown_member'] })
  })

  it('says that a member is missing where it does not say that its misspelt name is unknown', async () => {
    folder.write('list-s3-buckets.json', '{}')
    folder.write('create-token.json', bad)
    expect((await lint()).found).toEqual(['create-token.json:2:3 unknown_member'])
    expect((await lint('--rule', 'unknown_member=off')).found).toEqual(['create-token.json:1:1 missing_member'])
  })

  it('reports so many problems and counts the others', async () => {
    folder.write('list-s3-buckets.json', '{}')
    folder.write('create-token.json', '{ "AppId": 5, "Region": "b" }')
    expect(await lint('--max-problems', '1')).toMatchObject({
      status: 1,
      found: ['create-token.json:1:12 invalid_type'],
      summary: { errors: 2, omitted: 1 },
    })
  })
})

it('checks responses, tolerantly or strictly', async () => {
  folder.write('get-backend-job.response.json', '{ "JobId": "j", "Priority": 5 }')
  expect((await lint()).found).toEqual([])
  expect((await lint('--mode', 'strict')).found).toEqual(['get-backend-job.response.json:1:17 unknown_member'])
  folder.write('job.json', '{ "JobId": 7 }')
  expect((await lint('job.json', '-o', 'get-backend-job', '--response')).found).toEqual(['job.json:1:12 invalid_type'])
})

it('finds the payload at a pointer', async () => {
  folder.write('stack.yaml', 'Steps:\n  - Input:\n      AppId: 5\n')
  expect((await lint('stack.yaml', '-o', 'CreateToken', '--pointer', '/Steps/0/Input')).found).toEqual([
    'stack.yaml:3:14 invalid_type',
  ])
})

it('lets placeholders pass where they are wanted', async () => {
  folder.write('create-token.json', '{ "AppId": "${APP}" }')
  expect((await lint()).found).toEqual(['create-token.json:1:12 template_placeholder'])
  expect((await lint('--placeholders')).found).toEqual([])
})

describe('a baseline', () => {
  beforeEach(() => folder.write('sub/create-token.json', bad))

  it('takes known problems off, wherever their lines go', async () => {
    const written = await folder.run(['lint', '--write-baseline', 'known.json'])
    expect(written.status).toBe(0)
    expect(readFileSync(join(folder.folder, 'known.json'), 'utf8')).toBe(
      '{\n  "problems": [\n' +
        '    {"file":"sub/create-token.json","rule":"unknown_member","pointer":"/Appid"}\n  ]\n}\n',
    )
    folder.write('sub/create-token.json', `\n\n${bad}`)
    expect(await lint('--baseline', 'known.json')).toMatchObject({ status: 0, found: [], summary: { known: 1 } })
    folder.write('sub/create-token.json', '{ "Appid": "a", "Region": "b" }')
    expect((await lint('--baseline', 'known.json')).found).toEqual(['sub/create-token.json:1:17 unknown_member'])
  })

  it('is meant from its own folder', async () => {
    await folder.run(['lint', '--write-baseline', 'known.json'])
    const { status } = await folder.run(['lint', '--baseline', '../known.json'], { cwd: 'sub' })
    expect(status).toBe(0)
  })

  it('is checked as any file is', async () => {
    folder.write('known.json', '{\n  "problem": []\n}')
    const { status, stderr } = await folder.run(['lint', '--baseline', 'known.json'])
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^aws-preflight: known\.json:2:3: problem: there is no such member in Baseline \(did you mean "problems"\?\)/,
    )
  })
})

it('writes several reports in one run', async () => {
  folder.write('create-token.json', bad)
  const { stdout } = await folder.run([
    'lint',
    '-f',
    'stylish',
    '-f',
    'json=out.json',
    '-f',
    'github=out.txt',
    '--color',
  ])
  expect(stdout).toContain('\u001b[31m')
  expect(found(readFileSync(join(folder.folder, 'out.json'), 'utf8'))).toHaveLength(1)
  expect(readFileSync(join(folder.folder, 'out.txt'), 'utf8').split('\n')).toHaveLength(2)
})

describe('colours', () => {
  const coloured = async (isTTY: boolean, env: Readonly<Record<string, string>>, ...argv: readonly string[]) =>
    (await folder.run(['lint', ...argv], { isTTY, env })).stdout.includes('\u001b[')

  it.each([
    { isTTY: true, env: {}, argv: [], wanted: true },
    { isTTY: false, env: {}, argv: [], wanted: false },
    { isTTY: true, env: { NO_COLOR: '1' }, argv: [], wanted: false },
    { isTTY: true, env: { NO_COLOR: '' }, argv: [], wanted: true },
    { isTTY: true, env: { TERM: 'dumb' }, argv: [], wanted: false },
    { isTTY: true, env: {}, argv: ['--no-color'], wanted: false },
    { isTTY: false, env: { NO_COLOR: '1' }, argv: ['--color'], wanted: true },
  ])('%j', async ({ isTTY, env, argv, wanted }) => {
    expect(await coloured(isTTY, env, ...argv)).toBe(wanted)
  })
})

describe('a long run', () => {
  const now = jest.spyOn(Date, 'now')
  afterAll(() => now.mockRestore())

  it('says how far it is, on a terminal', async () => {
    let time = 0
    now.mockImplementation(() => (time += 600))
    folder.write('z/create-token.json', good)
    expect((await folder.run(['lint'], { isTTY: true })).stderr).toBe('\r1 of 2 files checked\r\u001b[2K')
    expect((await folder.run(['lint'])).stderr).toBe('')
  })
})

it('does not mind a folder without files', async () => {
  rmSync(join(folder.folder, 'create-token.json'))
  expect(await folder.run(['lint'])).toEqual({ status: 0, stdout: 'no file was checked\n', stderr: '' })
})
