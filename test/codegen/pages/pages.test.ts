import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPages } from '../../../codegen/pages/pages.js'
import { UsageError } from '../../../src/text/usage-error.js'

let root = ''
const folder = (): string => join(root, 'bakery')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pages-'))
  mkdirSync(folder())
  cpSync('test/fixtures/bakery/boto3.rst', join(folder(), 'boto3.rst'))
  cpSync('test/fixtures/client-bakery', join(root, 'node_modules/@aws-sdk/client-bakery'), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true }))

const list = (text: string): void => writeFileSync(join(folder(), 'pages.json'), text)

/** The sentence that is said of a list. */
const refusalOf = (text: string): string => {
  list(text)
  try {
    readPages(folder())
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return 'nothing'
}

it('gives the pages in the order of the list, and packages at their version', () => {
  list('[{ "name": "boto3.rst", "date": "2020-12-01" }, { "package": "@aws-sdk/client-bakery", "version": "3.7.0" }]')
  const [page, installed] = readPages(folder())
  expect(page).toMatchObject({ name: 'boto3.rst', date: '2020-12-01', text: expect.stringContaining('.. py:method::') })
  expect(installed?.name).toBe('@aws-sdk/client-bakery')
})

it.each([
  {
    name: 'a package that is not installed',
    text: '[{ "package": "@aws-sdk/client-butchery", "version": "3.7.0" }]',
    said: 'bakery/pages.json lists @aws-sdk/client-butchery, which is not installed: npm ci, or npm install it.',
  },
  {
    name: 'another version of a package',
    text: '[{ "package": "@aws-sdk/client-bakery", "version": "3.8.0" }]',
    said: 'bakery/pages.json lists @aws-sdk/client-bakery 3.8.0, but 3.7.0 is installed: npm ci, or list that version.',
  },
  {
    name: 'a package without a version',
    text: '[{ "package": "@aws-sdk/client-bakery" }]',
    said: /^bakery\/pages\.json has an entry that is no .* and no .*"version": … }\.$/,
  },
  { name: 'broken JSON', text: '[', said: /^bakery\/pages\.json: / },
  { name: 'no list', text: '{}', said: /^bakery\/pages\.json is no list of pages; / },
  { name: 'an empty list', text: '[]', said: /^bakery\/pages\.json is no list of pages; / },
  {
    name: 'a page twice',
    text: '[{ "name": "boto3.rst" }, { "name": "boto3.rst" }]',
    said: / lists boto3\.rst twice\.$/,
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
])('refuses $name with a sentence', ({ text, said }) => expect(refusalOf(text)).toMatch(said))

it('says so where there is no list', () => {
  expect(() => readPages(folder())).toThrow('bakery/pages.json is missing: list the pages in it, oldest first.')
})
