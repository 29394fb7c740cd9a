import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Environment } from '../../../codegen/pages/models.js'
import { readSource } from '../../../codegen/pages/sources.js'

let root = ''
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'models-'))))
afterEach(() => rmSync(root, { recursive: true }))

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), path.endsWith('.gz') ? gzipSync(text) : text)
}

const read = (source: string, environment: Environment = {}) =>
  readSource(source, root, { HOME: join(root, 'home'), ...environment })

const site = 'lib/python3.12/site-packages/botocore/data'

test('a folder of a service is its newest version that has a model, packed or not; other files stay aside', () => {
  write('data/bakery/2014-01-01/service-2.json', 'old')
  write('data/bakery/2015-01-01/service-2.json.gz', 'new')
  write('data/bakery/2015-01-01/paginators-1.json', 'pages')
  write('data/bakery/2016-01-01/examples-1.json', 'no model')
  const name = 'data/bakery/2015-01-01/service-2.json.gz'
  expect(read('data/bakery')).toEqual([{ name, text: 'new', foundAt: name }])
  expect(read('data/bakery/2015-01-01')).toEqual(read('data/bakery'))
  expect(read('data/bakery/2014-01-01')).toMatchObject([{ text: 'old' }])
  expect(() => read('data/bakery/2016-01-01')).toThrow('has no pages.json')
})

test('botocore: is looked for place by place, and says which file it took', () => {
  const places = [
    ['mine/bakery/2015-01-01/service-2.json', 'AWS_DATA_PATH'],
    ['home/.aws/models/bakery/2015-01-01/service-2.json', '~/.aws/models'],
    [`venv/${site}/bakery/2015-01-01/service-2.json.gz`, 'VIRTUAL_ENV'],
    [`home/.local/${site}/bakery/2015-01-01/service-2.json`, 'pip --user'],
    [`home/.pyenv/versions/3.12.1/${site}/bakery/2015-01-01/service-2.json`, 'pyenv'],
    [`home/.local/share/pipx/venvs/awscli/${site}/bakery/2015-01-01/service-2.json`, 'pipx'],
  ] as const
  for (const [path, text] of places) write(path, text)
  const environment = { AWS_DATA_PATH: ['nowhere', 'mine'].join(delimiter), VIRTUAL_ENV: join(root, 'venv') }
  for (const [path, text] of places) {
    const file = path.slice(path.lastIndexOf('/') + 1)
    expect(read('botocore:bakery', environment)).toEqual([
      { name: `botocore:bakery/2015-01-01/${file}`, text, foundAt: join(root, path) },
    ])
    rmSync(join(root, path))
  }
  expect(() => read('botocore:bakery', environment)).toThrow('"botocore:bakery" is no service of ')
})

test('the newest Python goes first, and a home may be meant by ~', () => {
  for (const version of ['3.9', '3.12', '3.10'])
    write(`venv/lib/python${version}/site-packages/botocore/data/bakery/2015-01-01/service-2.json`, version)
  expect(read('botocore:bakery', { VIRTUAL_ENV: join(root, 'venv') })).toMatchObject([{ text: '3.12' }])
  write('home/models/bakery/2015-01-01/service-2.json', 'home')
  expect(read('botocore:bakery', { AWS_DATA_PATH: '~/models' })).toMatchObject([{ text: 'home' }])
})

test.each(['', '../secret', 'a/b', 'Lambda', '.'])('botocore:%s names no service', (service) =>
  expect(() => read(`botocore:${service}`)).toThrow('names no service: write botocore:lambda'),
)

const debian = '/usr/lib/python3/dist-packages/botocore/data'
const here = existsSync(debian) ? test : test.skip
here(`finds the models of the system's Python (skipped where ${debian} is absent)`, () => {
  const [page] = read('botocore:dynamodb')
  expect(page?.name).toMatch(/^botocore:dynamodb\/2012-08-10\/service-2\.json(\.gz)?$/)
  expect(page?.text).toMatch(/"serviceId": ?"DynamoDB"/)
})
