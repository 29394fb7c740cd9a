import { existsSync } from 'node:fs'
import { mypyBoto3Bullets } from '../../../../codegen/readers/mypy-boto3/mypy-boto3-bullets.js'
import { mypyBoto3Index } from '../../../../codegen/readers/mypy-boto3/mypy-boto3-index.js'
import { pageOf, references } from '../../../support/pages.js'

const shared = existsSync(references)
const fixture = 'test/fixtures/bakery/mypy-boto3-index.md'

test.each([
  ['#  Bakery module\n', true],
  ['# Type annotations for boto3 Bakery module\n', true],
  ['# Typed dictionaries for boto3 Bakery module\n', false],
  ['# bakery_classes\n', false],
  ['# Bakery\n', false],
])('recognizes %j: %s', (text, want) => {
  expect(mypyBoto3Index.recognizes({ name: 'page.md', text })).toBe(want)
})

describe('the bakery', () => {
  const reading = mypyBoto3Index.read(pageOf(fixture))

  test('lists the names that the other pages define', () => {
    expect(reading.problems).toEqual([])
    const { structures } = mypyBoto3Bullets.read(pageOf('test/fixtures/bakery/mypy-boto3-type-defs.md'))
    expect(reading.index?.structures.map(({ name }) => name)).toEqual(structures.map(({ name }) => name))
    expect(reading.index?.literals.map(({ name }) => name)).toEqual([
      'FlourType',
      'ListLoavesPaginatorName',
      'StatusType',
      'ToppingsElementType',
      'BakeryServiceName',
      'ServiceName',
      'ResourceServiceName',
      'PaginatorName',
    ])
  })

  test('has one paginator, by the name of its operation', () => {
    const place = { page: fixture, line: 66 }
    expect(reading.paginators).toEqual([{ operation: 'ListLoaves', place }])
    expect(reading.index?.paginators).toEqual([{ name: 'ListLoavesPaginator', place }])
  })

  test('never reads its examples', () => {
    const text = '#  Bakery module\n\n```python\n- [Loaf](./type_defs.md#loaf)\n```\n\n- [Roll](./type_defs.md#roll)\n'
    const { index, problems } = mypyBoto3Index.read({ name: 'page.md', text })
    expect(problems).toEqual([])
    expect(index?.structures.map(({ name }) => name)).toEqual(['Roll'])
  })

  test('leaves the methods, the exceptions and the waiters aside', () => {
    const text =
      '# Type annotations for boto3 Bakery module\n\n### Methods\n\n- [bake_bread](./client.md#bake_bread)\n\n' +
      '### Exceptions\n\n- OvenOnFireException\n\n## Waiters\n\n- [LoafBakedWaiter](./waiters.md#loafbakedwaiter)\n\n' +
      '## Literals\n\n- [FlourType](./literals.md#flourtype)\n'
    const { index, problems, factLines } = mypyBoto3Index.read({ name: 'page.md', text })
    expect(problems).toEqual([])
    expect(index).toMatchObject({ structures: [], literals: [{ name: 'FlourType' }], paginators: [] })
    expect(factLines).toEqual([1, 17])
  })
})

test('a foreign line is a Problem wherever it stands outside the examples and the guide', () => {
  const { text } = pageOf(fixture)
  const lines = text.split('\n')
  const guide = lines.indexOf('## How to install')
  const client = lines.indexOf('## BakeryClient')
  let open = false
  lines.forEach((line, index) => {
    if (/^```/.test(line)) open = !open
    if (open || (index >= guide && index < client)) return
    const changed = [...lines.slice(0, index + 1), 'Slice it.', ...lines.slice(index + 1)].join('\n')
    const { problems } = mypyBoto3Index.read({ name: 'page.md', text: changed })
    expect(problems.map(({ place }) => place.line)).toEqual([index + 2])
  })
})
;(shared ? describe : describe.skip)(`amplifybackend${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
  test('lists 98 structures, 22 literal unions, 1 paginator', () => {
    const { index, problems } = mypyBoto3Index.read(pageOf(`${references}/amplifybackend/mypy-boto3-index.md`))
    expect(problems).toEqual([])
    expect(index?.structures).toHaveLength(98)
    expect(index?.literals).toHaveLength(22)
    expect(index?.paginators).toHaveLength(1)
  })
})
