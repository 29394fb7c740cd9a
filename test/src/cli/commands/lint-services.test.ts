/** Of which service a file is, and services that are read when a file is linted: nothing is generated for them. */
import { cpSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith, type Folder } from '../../../support/cli.js'

const client = '@aws-sdk/client-bakery'
const bread = { OvenId: 'north', Recipe: { Flour: 'RYE', WaterGrams: 300 } }
const good = JSON.stringify(bread)
const bad = JSON.stringify({ ...bread, Recipe: { Flour: 'RYEE', WaterGrams: 300 } })

let folder: Folder
beforeEach(() => {
  folder = folderWith({})
  for (const name of ['bakery', 'cellar'])
    cpSync(`test/fixtures/client-${name}`, join(folder.folder, `node_modules/@aws-sdk/client-${name}`), {
      recursive: true,
    })
})
afterEach(() => folder.remove())

/** The status, what was found as lines, and what was said of it all. */
const lint = async (...argv: readonly string[]) => {
  const { status, stdout, stderr } = await folder.run(['lint', '-f', 'github', ...argv])
  const found = [...stdout.matchAll(/^::\w+ file=([^,]+),line=(\d+).*title=(\w+)::/gm)]
  return { status, found: found.map(([, file, line, rule]) => `${file}:${line} ${rule}`), stderr }
}

describe('an installed package', () => {
  beforeEach(() => folder.write('bake-bread.json', bad))

  it('is read in memory', async () => {
    expect(await lint('--service', client)).toEqual({
      status: 1,
      found: ['bake-bread.json:1 invalid_literal'],
      stderr: '',
    })
    folder.write('bake-bread.json', good)
    expect(await lint('--service', client)).toEqual({ status: 0, found: [], stderr: '' })
    expect(readdirSync(folder.folder).sort()).toEqual(['bake-bread.json', 'node_modules'])
  })

  it('has operations to list and to start from', async () => {
    const listed = await folder.run(['operations', '--service', client])
    expect(listed).toEqual({ status: 0, stdout: 'BakeBread\nListLoaves\n', stderr: '' })
    expect((await folder.run(['operations', 'bake-bread', '--service', client])).stdout).toMatch(
      /^BakeBread \(boto3: bake_bread, .*\n\s+OvenId: string, ≥ 1, required\n/s,
    )
    const skeleton = await folder.run(['skeleton', 'bakery.BakeBread', '--yaml', '--service', client])
    expect(skeleton.stdout).toMatch(/^# aws-preflight: bakery\.BakeBread\n/)
    folder.write('bread.yaml', skeleton.stdout)
    expect((await lint('bread.yaml', '--service', client)).found).toEqual(['bread.yaml:2 invalid_length'])
  })

  it('shows its own words in a report, and no others', async () => {
    folder.write('bake-bread.json', '{ "OvenId": "north", "Recipee": "north" }')
    const { stdout } = await folder.run(['lint', '--service', client])
    expect(stdout).toContain('│ { "OvenId": "•••", "Recipee": "•••" }\n')
  })

  it('can be named by its folder', async () => {
    expect((await lint('--service', `node_modules/${client}`)).found).toEqual(['bake-bread.json:1 invalid_literal'])
  })

  it('says on a terminal that it is read', async () => {
    const { stderr } = await folder.run(['lint', '--service', client], { isTTY: true })
    expect(stderr).toBe(`\rreading ${client}\r\u001b[2K`)
  })
})

describe('a package that an earlier run has read', () => {
  const models = `node_modules/${client}/dist-types/models/enums.d.ts`
  const lintKept = async (...argv: readonly string[]) => {
    const { status, stdout } = await folder.run(['lint', '-f', 'github', '--service', client, ...argv], {
      cache: 'kept',
    })
    return { status, first: /title=(\w+)/.exec(stdout)?.[1] }
  }
  const wrong = { status: 1, first: 'invalid_literal' }
  const right = { status: 0, first: undefined }
  /** Another literal of the same length in the place of a right one. */
  const change = (): void => {
    const text = readFileSync(join(folder.folder, models), 'utf8')
    expect(text).toContain('"RYE"')
    folder.write(models, text.replaceAll('RYE', 'OAT'))
  }

  beforeEach(() => {
    folder.write('bake-bread.json', good)
  })

  it('is not read again: neither where a file has changed that has the same size and time', async () => {
    const setTime = (): void => utimesSync(join(folder.folder, models), 1, 1)
    setTime()
    expect(await lintKept()).toEqual(right)
    change()
    setTime()
    expect(await lintKept()).toEqual(right)
    expect(await lintKept('--no-cache')).toEqual(wrong)
  })

  it('is read again where a file has another time, or is new, or the version is another', async () => {
    const manifest = join(folder.folder, `node_modules/${client}/package.json`)
    utimesSync(manifest, 1, 1)
    expect(await lintKept()).toEqual(right)
    change()
    expect(await lintKept()).toEqual(wrong)
    expect(readdirSync(join(folder.folder, 'kept'))).toHaveLength(2)
    folder.write(models.replace('enums', 'more'), '')
    await lintKept()
    expect(readdirSync(join(folder.folder, 'kept'))).toHaveLength(3)
    const text = readFileSync(manifest, 'utf8')
    folder.write(`node_modules/${client}/package.json`, text.replace(/("version": "[^"]*)\d"/, '$19"'))
    utimesSync(manifest, 1, 1)
    expect(statSync(manifest).size).toBe(text.length)
    expect(await lintKept()).toEqual(wrong)
    expect(readdirSync(join(folder.folder, 'kept'))).toHaveLength(4)
  })
})

describe('pages', () => {
  const page = readFileSync('test/fixtures/bakery/aws-resource-validator.md')

  it('are read, one by one or by their list', async () => {
    folder.write('bake-bread.json', bad)
    folder.write('pages/bread.md', page)
    folder.write('pages/pages.json', '[{ "name": "bread.md" }]')
    for (const source of ['pages/bread.md', 'pages', './pages/'])
      expect(await lint('--service', source)).toMatchObject({
        status: 1,
        found: ['bake-bread.json:1 invalid_literal'],
        stderr: '',
      })
  })

  it('say what was not understood, and are of no use where that is all', async () => {
    folder.write('notes.md', '# Notes\n\nBuy flour.\n')
    const { status, stderr } = await lint('--service', 'notes.md')
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^notes\.md:1: The page is in no dialect that is known .*\naws-preflight: notes\.md is of no use: nothing could be read of notes\.md\.\n$/,
    )
  })
})

it('what was generated is no source, and says so', async () => {
  await folder.run(['generate', client, '--out', 'aws/bakery'])
  expect(await lint('--service', 'aws/bakery')).toEqual({
    status: 2,
    found: [],
    stderr: 'aws-preflight: aws/bakery was generated: name what it was generated from, a package or pages.\n',
  })
})

describe('the config', () => {
  const config = (text: string): void => folder.write('aws-preflight.config.yaml', text)

  it('names services, and where it is one it goes without saying', async () => {
    config(`services: ['${client}']\n`)
    folder.write('deep/bake-bread.json', bad)
    folder.write('deep/amplifybackend.get-token.json', '{ "AppId": "a" }')
    const { found } = await lint()
    expect(found).toEqual([
      'deep/amplifybackend.get-token.json:1 missing_member',
      'deep/bake-bread.json:1 invalid_literal',
    ])
    expect((await folder.run(['operations'], { cwd: 'deep' })).stdout).toBe('BakeBread\nListLoaves\n')
  })

  it('names one for the files of a glob, from its own folder; a flag goes before it', async () => {
    config(`files: { 'bread/**': { service: ./node_modules/${client} }, '*': { service: amplifybackend } }\n`)
    folder.write('bread/bake-bread.json', bad)
    folder.write('get-token.json', '{ "AppId": "a" }')
    expect((await lint()).found).toEqual(['bread/bake-bread.json:1 invalid_literal', 'get-token.json:1 missing_member'])
    expect((await lint('get-token.json', '--service', client)).found).toEqual(['get-token.json:1 unplaced_file'])
  })

  it('names two: then a file says its own', async () => {
    config(`services: ['${client}', '@aws-sdk/client-cellar']\n`)
    folder.write('bake-bread.json', bad)
    expect((await lint('bake-bread.json')).found).toEqual(['bake-bread.json:1 unplaced_file'])
    folder.write('bakery.bake-bread.json', bad)
    expect((await lint('bakery.bake-bread.json')).found).toEqual(['bakery.bake-bread.json:1 invalid_literal'])
  })

  it.each([
    {
      text: "files: { '*': { operation: GetToken } }",
      said: '"files" in the config does not say of which service "GetToken" is',
    },
    {
      text: "files: { '*': { operation: amplifybackend.GetTokn } }",
      said: 'has no operation "GetTokn" (did you mean "GetToken"?)',
    },
    {
      text: "files: { '*': { service: amplifyback } }",
      said: 'There is no service "amplifyback" (did you mean "amplifybackend"?)',
    },
    { text: 'services: [./gone]', said: '"./gone" is no file, no folder and no package that is installed here' },
  ])('that is wrong is told before anything is checked: $text', async ({ text, said }) => {
    config(text)
    folder.write('x.json', '{}')
    const { status, stderr } = await lint()
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(said) })
  })
})

describe('where nobody names a service', () => {
  it('a comment does, though the service was never asked for before', async () => {
    folder.write('a.yaml', '# aws-preflight: amplifybackend.GetToken\nAppId: a\n')
    folder.write(
      'b.yaml',
      '# aws-preflight: amplifybackend.GetToken\nAppId: a\n---\n# aws-preflight: GetToken\nAppId: a\n',
    )
    expect((await lint()).found).toEqual([
      'a.yaml:2 missing_member',
      'b.yaml:2 missing_member',
      'b.yaml:4 unplaced_file',
    ])
  })

  it('the operation alone does not, and a run that checked nothing says so', async () => {
    folder.write('get-token.json', '{}')
    expect(await lint('get-token.json')).toMatchObject({ status: 1, found: ['get-token.json:1 unplaced_file'] })
    expect(await lint()).toEqual({
      status: 2,
      found: [],
      stderr:
        'aws-preflight: No file was checked, as nothing says of which service they are: give --service, or name them ' +
        '<service>.<operation>.json.\n',
    })
    expect(await lint('--rule', 'unplaced_file=off')).toMatchObject({ status: 0, stderr: '' })
  })
})
