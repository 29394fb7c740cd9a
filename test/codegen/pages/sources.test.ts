import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSource, serviceNameOf } from '../../../codegen/pages/sources.js'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'))
  cpSync('test/fixtures/client-bakery', join(root, 'node_modules/@aws-sdk/client-bakery'), { recursive: true })
  mkdirSync(join(root, 'pages'))
  cpSync('test/fixtures/bakery/boto3.rst', join(root, 'pages/boto3.rst'))
})
afterEach(() => rmSync(root, { recursive: true }))

const namesOf = (source: string): readonly string[] => readSource(source, root).map(({ name }) => name)

it('reads a file, by its path from the folder', () => {
  expect(namesOf('pages/boto3.rst')).toEqual(['pages/boto3.rst'])
  expect(namesOf(join(root, 'pages/boto3.rst'))).toEqual(['pages/boto3.rst'])
})

it('reads an installed package, by its name or by its folder', () => {
  expect(namesOf('@aws-sdk/client-bakery')).toEqual(['@aws-sdk/client-bakery'])
  expect(readSource('node_modules/@aws-sdk/client-bakery', root)).toEqual(readSource('@aws-sdk/client-bakery', root))
})

it('reads a folder by its list, with the packages that are installed above it', () => {
  const list = [
    { name: 'boto3.rst', date: '2020-12-01' },
    { package: '@aws-sdk/client-bakery', version: '3.7.0' },
  ]
  writeFileSync(join(root, 'pages/pages.json'), JSON.stringify(list))
  expect(readSource('pages', root).map(({ name, date }) => [name, date])).toEqual([
    ['boto3.rst', '2020-12-01'],
    ['@aws-sdk/client-bakery', undefined],
  ])
})

it.each([
  {
    source: 'node_modules',
    said: 'The folder node_modules has no pages.json: list its pages there, oldest first, or name the files',
  },
  {
    source: 'nowhere.md',
    said: '"nowhere.md" is no file, no folder and no package that is installed here: correct it',
  },
  { source: '@aws-sdk/client-butchery', said: '"@aws-sdk/client-butchery" is no file, no folder and no package' },
  { source: '../../etc/\u0000', said: 'null bytes' },
  { source: '', said: 'has no pages.json' },
])('says what $source is not', ({ source, said }) => {
  expect(() => readSource(source, root)).toThrow(said)
})

it('says that a package is broken', () => {
  writeFileSync(join(root, 'node_modules/@aws-sdk/client-bakery/package.json'), '{ "name": "@aws-s')
  expect(() => readSource('node_modules/@aws-sdk/client-bakery', root)).toThrow(
    'The package.json of client-bakery is no JSON: install the package again.',
  )
})

test.each([
  { names: ['type_defs.md', '@aws-sdk/client-ec2'], name: 'ec2' },
  { names: ['type_defs.md'], name: 'bread' },
])('the service of $names is $name', ({ names, name }) => {
  const pages = names.map((page) => ({ name: page, text: '' }))
  expect(serviceNameOf(undefined, pages, '/home/me/src/bread')).toBe(name)
  expect(serviceNameOf('cake', pages, '/home/me/src/bread')).toBe('cake')
})

test.each([
  ['{ "version": "2.0", "metadata": { "serviceId": "Secrets Manager" } }', 'secrets-manager'],
  ['{ "smithy": "2.0", "shapes": { "a#B": { "traits": { "aws.api#service": { "sdkId": "SFN" } } } } }', 'sfn'],
  ['# "serviceId": "SFN"', 'bread'],
])('a model says what its service is called: %s', (text, name) =>
  expect(
    serviceNameOf(
      undefined,
      [
        { name: 'page.md', text: '' },
        { name: 'model.json', text },
      ],
      '/src/bread',
    ),
  ).toBe(name),
)

test.each(['', 'Bread', 'a b', '../bread', '-', "a'b"])('"%s" is no name for a service', (name) =>
  expect(() => serviceNameOf(name, [], '/home/me/bread')).toThrow(
    `"${name}" is no name for a service, which has small`,
  ),
)
