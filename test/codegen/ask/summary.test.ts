import { merge } from '../../../codegen/merge/merge.js'
import { readingOf } from '../../support/readings.js'
import { generate } from '../../../codegen/pipeline.js'
import { isUnread, lostTypes, summaryOf } from '../../../codegen/ask/summary.js'
import { bakeryPackage, pageOf } from '../../support/pages.js'

const boto3 = pageOf('test/fixtures/bakery/boto3.rst', 'boto3.rst')

it('counts what was read, and what it came to', () => {
  const pages = [boto3, pageOf('test/fixtures/bakery/mypy-boto3-index.md', 'index.md'), { name: 'none.md', text: 'no' }]
  expect(summaryOf(generate(pages, { service: 'bakery' }))).toBe(
    [
      'bakery',
      '  read boto3.rst (boto3-rst): 2 operations, 1 paginator',
      '  read index.md (mypy-boto3-index): 1 paginator, 18 listed names',
      '  read none.md (unknown): nothing',
      '    11 structures',
      '     3 literal unions',
      '    26 members',
      '     2 operations',
      '     0 types lost',
      '     4 things not understood',
      '     0 conflicts',
      '     0 notes',
      '',
    ].join('\n'),
  )
})

it('knows the pages of which nothing was read; an index is none of them', () => {
  const pages = [
    { name: 'none.md', text: 'no' },
    pageOf('test/fixtures/bakery/mypy-boto3-index.md'),
    boto3,
    bakeryPackage,
  ]
  expect(generate(pages, { service: 'bakery' }).readings.map(isUnread)).toEqual([true, false, false, false])
})

it('finds the members whose types were lost, also in a list', () => {
  const text = pageOf('test/fixtures/bakery/mypy-boto3-type-defs.md').text
  const missing = { name: 'page.md', text: text.replace(/<a id="loaftypedef">[^]*?(?=<a id)/, '') }
  expect(lostTypes(generate([missing], { service: 'bakery' }))).toEqual(['ListLoavesResponse.Loaves'])
  expect(lostTypes(generate([bakeryPackage], { service: 'bakery' }))).toEqual([])
})

it('finds the members whose types were lost in a stream of events', () => {
  const events = { kind: 'events', item: { kind: 'unknown' } } as const
  const { service } = merge('bakery', [
    readingOf('types', { structures: { Loaves: { Sliced: events, Name: { kind: 'string' } } } }),
  ])
  expect(lostTypes({ service, problems: [], readings: [] })).toEqual(['Loaves.Sliced'])
})
