import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../codegen/main.js'
import { readPages } from '../../codegen/pages/pages.js'
import { generate } from '../../codegen/pipeline.js'

const names = [
  'api-changes.txt',
  'boto3.rst',
  'mypy-boto3-type-defs.md',
  'mypy-boto3-index.md',
  'aws-resource-validator.md',
]
let root = ''

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'codegen-'))))

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

const references = (): string => join(root, 'codegen/references/bakery')
const filesFrom = (folder: string) => generate(readPages(folder), { service: 'bakery' }).files

it('writes copies from which the same comes', () => {
  const whole = join(root, 'whole')
  const list = JSON.stringify(names.map((name) => ({ name })))
  for (const name of names) cpSync(`test/fixtures/bakery/${name}`, join(whole, name))
  const { status, stdout } = run('bakery', ...names.map((name) => join(whole, name)))
  expect(status).toBe(0)
  expect(stdout).toMatch(/^bakery\/api-changes\.txt: \d+ lines of facts \(api-changes\)\n/)
  for (const folder of [whole, references()]) writeFileSync(join(folder, 'pages.json'), list)
  expect(filesFrom(references())).toEqual(filesFrom(whole))
  expect(readFileSync(join(references(), 'boto3.rst'), 'utf8').length).toBeLessThan(
    readFileSync(join(whole, 'boto3.rst'), 'utf8').length,
  )
})

it('says how to have a new page read', () => {
  const { status, stderr } = run('cellar', 'test/fixtures/bakery/boto3.rst')
  expect(status).toBe(0)
  expect(stderr).toBe(
    'cellar/boto3.rst is not read yet: list { "name": "boto3.rst" } in pages.json, oldest page first\n',
  )
})

it.each([
  { name: 'a service that is no folder name', argv: ['../bakery', 'page.md'], said: /no name for a / },
  { name: 'no files', argv: ['bakery'], said: /^Usage: npm run strip -- SERVICE FILE\.\.\.\n/ },
  { name: 'nothing', argv: [], said: /^Usage: / },
  { name: 'a file that is not there', argv: ['bakery', 'nowhere.md'], said: /nowhere\.md/ },
  {
    name: 'a file without facts',
    argv: ['bakery', 'package.json'],
    said: /^package\.json:1: The page is in no dialect .*\npackage\.json has no facts to keep; /,
  },
])('refuses $name with a sentence', ({ argv, said }) => {
  const { status, stderr, stdout } = run(...argv)
  expect(status).toBe(2)
  expect(stderr).toMatch(said)
  expect(stdout).toBe('')
  expect(readdirSync(root)).toEqual([])
})
