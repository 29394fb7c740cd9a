import { generate } from '../../../../codegen/pipeline.js'
import { mypyBoto3Guides } from '../../../../codegen/readers/mypy-boto3/mypy-boto3-guides.js'
import { readPage } from '../../../../codegen/readers/readers.js'
import { isUnread } from '../../../../codegen/ask/summary.js'
import { pageOf } from '../../../support/pages.js'
import { saidOf } from '../../../support/said-of.js'

const bakery = (name: string) => pageOf(`test/fixtures/bakery/${name}`, name)
const guides = ['types-boto3-waiters.md', 'types-boto3-usage.md', 'types-boto3-service-resource.md'].map(bakery)

test.each([
  ['# Waiters\n', true],
  ['# Waiters for boto3 Bakery module\n', true],
  ['# Examples\n', true],
  ['# BakeryServiceResource\n', true],
  ['# BakeryServiceResource for boto3 Bakery module\n', true],
  ['# BakeryClient\n\n# Waiters\n', false],
  ['## Waiters\n', false],
  ['# Paginators\n', false],
])('recognizes %j: %s', (text, want) => {
  expect(mypyBoto3Guides.recognizes({ name: 'page.md', text })).toBe(want)
})

test.each(guides)('$name is known to say nothing of the API', (page) => {
  const reading = readPage(page)
  expect(reading).toMatchObject({ dialect: 'mypy-boto3-guides', problems: [], structures: [], operations: [] })
  expect(isUnread(reading)).toBe(false)
})

test('a service is the same with guides beside its pages', () => {
  const pages = ['types-boto3-definitions.md', 'types-boto3-literals.md', 'types-boto3-client.md'].map(bakery)
  expect(saidOf(generate([...guides, ...pages], { service: 'bakery' }).files)).toEqual(
    saidOf(generate(pages, { service: 'bakery' }).files),
  )
})
