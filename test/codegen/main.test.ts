import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../codegen/main.js'

const names = [
  'api-changes.txt',
  'boto3.rst',
  'mypy-boto3-type-defs.md',
  'mypy-boto3-index.md',
  'aws-resource-validator.md',
]
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'codegen-'))
  const folder = join(root, 'codegen/references/bakery')
  mkdirSync(folder, { recursive: true })
  for (const name of names) cpSync(`test/fixtures/bakery/${name}`, join(folder, name))
  cpSync('test/fixtures/client-bakery', join(root, 'node_modules/@aws-sdk/client-bakery'), { recursive: true })
  const installed = { package: '@aws-sdk/client-bakery', version: '3.7.0' }
  writeFileSync(join(folder, 'pages.json'), JSON.stringify([...names.map((name) => ({ name })), installed]))
})

afterEach(() => rmSync(root, { recursive: true }))

const run = (...argv: readonly string[]): { status: number; stdout: string; stderr: string } => {
  const said = { stdout: '', stderr: '' }
  const status = main(
    argv,
    { stdout: (text) => void (said.stdout += text), stderr: (text) => void (said.stderr += text) },
    root,
  )
  return { status, ...said }
}

const generated = (path: string): string => join(root, 'generated/bakery', path)
const reference = (path: string): string => join(root, 'codegen/references/bakery', path)

const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

it('writes the files and counts what they hold', () => {
  const { status, stdout, stderr } = run()
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^bakery\n {2}read api-changes\.txt \(api-changes\): /)
  expect(stdout).toContain('\n    11 structures\n     3 literal unions\n    36 members\n     2 operations\n')
  for (const name of readdirSync('test/golden/bakery')) {
    expect(readFileSync(generated(name), 'utf8')).toBe(readFileSync(`test/golden/bakery/${name}`, 'utf8'))
  }
})

it('leaves a folder alone in which a person has put something', () => {
  run()
  writeFileSync(generated('notes.txt'), 'mine')
  edit(generated('shapes.ts'), 'Flour: required', 'Flour: optional')
  const before = readFileSync(generated('shapes.ts'), 'utf8')
  expect(run()).toMatchObject({
    status: 2,
    stderr: 'bakery holds notes.txt, which was not generated: name another folder, or move it away.\n',
  })
  expect(readFileSync(generated('shapes.ts'), 'utf8')).toBe(before)
})

describe('--check', () => {
  it('is content after a run, and writes nothing', () => {
    run()
    expect(run('--check')).toMatchObject({ status: 0, stderr: '' })
  })

  it('names each file that is missing, differs, or is no more', () => {
    run()
    rmSync(generated('index.ts'))
    edit(generated('shapes.ts'), 'Flour: required', 'Flour: optional')
    writeFileSync(generated('old.ts'), readFileSync(generated('literals.ts')))
    writeFileSync(generated('notes.txt'), 'mine')
    expect(run('--check')).toMatchObject({
      status: 1,
      stderr:
        'generated/bakery/index.ts is missing: npm run generate, and commit what it writes\n' +
        'generated/bakery/notes.txt was never generated: keep it somewhere else\n' +
        'generated/bakery/old.ts is not generated any more: npm run generate, and commit what it writes\n' +
        'generated/bakery/shapes.ts differs from what the pages give: npm run generate, and commit what it writes\n',
    })
    expect(readdirSync(generated(''))).not.toContain('index.ts')
  })

  describe('where another version of the package is installed', () => {
    const note = expect.stringMatching(
      /^generated\/bakery\/index\.ts differs in versions alone, from .*client-bakery 3\.7\.0 to .*client-bakery 3\.8\.0: npm run generate, /,
    ) as unknown
    const upgrade = (): void => {
      run()
      edit(join(root, 'node_modules/@aws-sdk/client-bakery/package.json'), '3.7.0', '3.8.0')
      edit(reference('pages.json'), '3.7.0', '3.8.0')
    }

    it('says so, which is no failure', () => {
      upgrade()
      expect(run('--check')).toMatchObject({ status: 0, stderr: note })
    })

    it('is a failure with --strict-version', () => {
      upgrade()
      expect(run('--check', '--strict-version')).toMatchObject({ status: 1, stderr: note })
    })

    it('is a failure where shapes differ, too', () => {
      upgrade()
      edit(generated('shapes.ts'), 'Flour: required', 'Flour: optional')
      expect(run('--check').status).toBe(1)
    })
  })

  it('misses everything where nothing was generated', () => {
    expect(run('--check').stderr.trim().split('\n')).toHaveLength(9)
  })
})

it('exits with 1 where two pages disagree, and names both places', () => {
  edit(reference('mypy-boto3-type-defs.md'), '- `WaterGrams`: `int`', '- `WaterGrams`: `str`')
  const { status, stdout, stderr } = run()
  expect(status).toBe(1)
  expect(stdout).toMatch(/ 1 conflict\n/)
  expect(stderr).toMatch(
    /^mypy-boto3-type-defs\.md:\d+: conflict: Recipe\.WaterGrams is string here, but number in @aws-sdk\/client-bakery\/dist-types\/models\/models_0\.d\.ts:4, which is believed\.\n$/,
  )
})

it('goes on without a page that nobody can read, and exits with 1', () => {
  writeFileSync(reference('boto3.rst'), '')
  const { status, stdout, stderr } = run()
  expect(status).toBe(1)
  expect(stdout).toMatch(/^ +2 operations\n/m)
  expect(stderr).toBe('boto3.rst:1: The page is empty; save the document again, with its text.\n')
})

describe('a package among the pages', () => {
  const list = (entry: unknown): void => writeFileSync(reference('pages.json'), JSON.stringify([entry]))

  it('must be installed', () => {
    list({ package: '@aws-sdk/client-butchery', version: '3.7.0' })
    expect(run()).toMatchObject({
      status: 2,
      stderr: 'bakery/pages.json lists @aws-sdk/client-butchery, which is not installed: npm ci, or npm install it.\n',
    })
  })

  it('must be installed at the version that is listed', () => {
    list({ package: '@aws-sdk/client-bakery', version: '3.8.0' })
    expect(run()).toMatchObject({
      status: 2,
      stderr:
        'bakery/pages.json lists @aws-sdk/client-bakery 3.8.0, but 3.7.0 is installed: npm ci, or list that version.\n',
    })
  })

  it('must be listed with a version', () => {
    list({ package: '@aws-sdk/client-bakery' })
    expect(run()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^bakery\/pages\.json has an entry that is no .* and no .*"version": … }\.\n$/),
    })
  })

  it('of which nothing can be read is an exit status of 1', () => {
    rmSync(join(root, 'node_modules/@aws-sdk/client-bakery/dist-types'), { recursive: true })
    expect(run()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('@aws-sdk/client-bakery has no models and commands in dist-types/'),
    })
  })
})

it('prints what the flags do when asked', () => {
  const { status, stdout, stderr } = run('--help')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const flag of ['--check', '--strict-version', '--explain NAME', '--strip SERVICE FILE'])
    expect(stdout).toContain(`\n  ${flag} `)
})

describe('--explain', () => {
  it('says what each page says of a member', () => {
    const { status, stdout } = run('--explain', 'Recipe.WaterGrams')
    expect(status).toBe(0)
    for (const name of names.filter((page) => !page.includes('index')))
      expect(stdout).toMatch(new RegExp(`${name}:\\d+`))
  })

  it('names what is near an unknown name', () => {
    const { status, stderr } = run('--explain', 'Recipe.WaterGramms')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^No service has "Recipe\.WaterGramms"\. The nearest names are Recipe\.WaterGrams, /)
  })
})

describe('--strip', () => {
  it('writes copies from which the same comes', () => {
    run()
    const files = names.map((name) => join(process.cwd(), 'test/fixtures/bakery', name))
    for (const name of names) rmSync(reference(name))
    expect(run('--strip', 'bakery', ...files)).toMatchObject({ status: 0, stderr: '' })
    expect(run('--check')).toMatchObject({ status: 0, stderr: '' })
  })

  it('says how to have a new page read', () => {
    const { status, stderr } = run('--strip', 'cellar', 'test/fixtures/bakery/boto3.rst')
    expect(status).toBe(0)
    expect(stderr).toBe(
      'cellar/boto3.rst is not read yet: list { "name": "boto3.rst" } in pages.json, oldest page first\n',
    )
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringMatching(/cellar\/pages\.json is missing: /) })
  })

  it.each([
    { name: 'a service that is no folder name', argv: ['--strip', '../bakery', 'page.md'], said: /no name for a / },
    { name: 'no files', argv: ['--strip', 'bakery'], said: /^--strip needs the files to read\. Usage: / },
    { name: 'a file that is not there', argv: ['--strip', 'bakery', 'nowhere.md'], said: /nowhere\.md/ },
    {
      name: 'a file without facts',
      argv: ['--strip', 'bakery', 'package.json'],
      said: /^package\.json:1: The page is in no dialect .*\npackage\.json has no facts to keep; /,
    },
  ])('refuses $name with a sentence', ({ argv, said }) => {
    const { status, stderr, stdout } = run(...argv)
    expect(status).toBe(2)
    expect(stderr).toMatch(said)
    expect(stdout).toBe('')
    expect(readdirSync(reference('')).sort()).toEqual([...names, 'pages.json'].sort())
  })
})

it.each([
  { argv: ['--colour'], said: "Unknown option '--colour'. Usage: " },
  { argv: ['bakery'], said: '"bakery" was not understood. Usage: ' },
  { argv: ['--check', '--explain', 'Recipe'], said: 'Only one flag can be given at a time. Usage: ' },
  { argv: ['--strict-version'], said: '--strict-version is for --check. Usage: ' },
  { argv: ['--explain'], said: "Option '--explain <value>' argument missing. Usage: " },
])('$argv is not understood: a sentence and 2', ({ argv, said }) => {
  const { status, stderr } = run(...argv)
  expect(status).toBe(2)
  expect(stderr.startsWith(said)).toBe(true)
})

it.each([
  { name: 'broken', text: '[', said: /pages\.json: / },
  { name: 'no list', text: '{}', said: /^bakery\/pages\.json is no list of pages; / },
  { name: 'an empty list', text: '[]', said: /^bakery\/pages\.json is no list of pages; / },
  {
    name: 'a page twice',
    text: '[{ "name": "boto3.rst" }, { "name": "boto3.rst" }]',
    said: / lists boto3\.rst twice\.\n$/,
  },
  { name: 'a path', text: '[{ "name": "../page.md" }]', said: /^bakery\/pages\.json has an entry that is no / },
  {
    name: 'no date',
    text: '[{ "name": "boto3.rst", "date": "yesterday" }]',
    said: /^bakery\/pages\.json has an entry /,
  },
  {
    name: 'a page that is not there',
    text: '[{ "name": "gone.md" }]',
    said: /^bakery\/pages\.json lists gone\.md, but /,
  },
])('pages.json with $name: a sentence and 2', ({ text, said }) => {
  writeFileSync(reference('pages.json'), text)
  const { status, stderr } = run()
  expect(status).toBe(2)
  expect(stderr).toMatch(said)
})

it('says so where there are no references', () => {
  rmSync(join(root, 'codegen'), { recursive: true })
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('No service has pages in ') })
})
