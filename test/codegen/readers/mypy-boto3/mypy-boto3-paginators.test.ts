import type { Page } from '../../../../codegen/service/model.js'
import { mypyBoto3Paginators } from '../../../../codegen/readers/mypy-boto3/mypy-boto3-paginators.js'
import { strip } from '../../../../codegen/pages/strip.js'
import { factsOf, pageOf } from '../../../support/pages.js'

const bakery = (name: string): Page => pageOf(`test/fixtures/bakery/${name}`, name)
const pages = ['mypy-boto3-bullets-paginators.md', 'mypy-boto3-paginators.md', 'types-boto3-paginators.md'].map(bakery)

test.each([
  ['# Paginators\n', true],
  ['def paginate(\n', true],
  ['# Paginators for boto3 Bakery module\n', true],
  ['## Paginators\n', false],
  ['# BakeryClient\n', false],
])('recognizes %j: %s', (text, want) => {
  expect(mypyBoto3Paginators.recognizes({ name: 'page.md', text })).toBe(want)
})

test.each(pages)('$name says what the paginator takes, and reads to the same facts when stripped', (page) => {
  const reading = mypyBoto3Paginators.read(page)
  expect(reading.problems).toEqual([])
  expect(reading.paginators).toMatchObject([
    {
      operation: 'ListLoaves',
      place: { page: page.name, line: page.text.split('\n').indexOf('## ListLoavesPaginator') + 1 },
      request: [
        { name: 'OvenId', type: { kind: 'string' }, required: true },
        { name: 'PaginationConfig', type: { kind: 'reference', name: 'PaginatorConfigTypeDef' }, required: false },
      ],
    },
  ])
  expect(factsOf(mypyBoto3Paginators.read(strip(reading)))).toEqual(factsOf(reading))
})

test.each(pages)(
  'a foreign line is a Problem wherever it stands outside of the examples in $name',
  ({ text: page }) => {
    const lines = page.split('\n')
    const start = lines.findIndex((line) => line === '### paginate' || line === 'Boto3 documentation:')
    for (const index of [...lines.keys()].filter((number) => number < 10 || number > start)) {
      const text = [...lines.slice(0, index), 'Slice it.', ...lines.slice(index)].join('\n')
      const { problems } = mypyBoto3Paginators.read({ name: 'page.md', text })
      expect(problems.map(({ place }) => place.line)).toContain(index + 1)
    }
  },
)
