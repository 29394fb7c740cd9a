import { findTwins } from '../../../codegen/merge/find-twins.js'
import { merge } from '../../../codegen/merge/merge.js'
import { rankReadings } from '../../../codegen/merge/rank.js'
import { list, readingOf, reference, string, type MemberTable } from '../../support/readings.js'

const twinsOf = (...pages: readonly Readonly<Record<string, MemberTable>>[]): unknown =>
  Object.fromEntries(
    findTwins(rankReadings(pages.map((structures, index) => readingOf(`page${index}`, { structures })))),
  )

test('a structure and its flavour with the same members are twins, in whatever order', () => {
  expect(
    twinsOf({ LoafTypeDef: { 'A!': string, 'B?': string }, LoafOutputTypeDef: { 'B?': string, 'A!': string } }),
  ).toEqual({ LoafOutputTypeDef: 'LoafTypeDef' })
})

test('twins hold twins, and flavours of flavours are one', () => {
  const loaf: MemberTable = { 'Next?': reference('LoafTypeDef'), 'Crumbs!': list(reference('CrumbTypeDef')) }
  const output: MemberTable = {
    'Next?': reference('LoafOutputTypeDef'),
    'Crumbs!': list(reference('CrumbOutputTypeDef')),
  }
  expect(
    twinsOf({
      LoafTypeDef: loaf,
      LoafOutputTypeDef: output,
      LoafExtraTypeDef: loaf,
      LoafExtraOutputTypeDef: output,
      CrumbTypeDef: { 'Size!': string },
      CrumbOutputTypeDef: { 'Size!': string },
    }),
  ).toEqual({
    LoafOutputTypeDef: 'LoafTypeDef',
    LoafExtraTypeDef: 'LoafTypeDef',
    LoafExtraOutputTypeDef: 'LoafTypeDef',
    CrumbOutputTypeDef: 'CrumbTypeDef',
  })
})

test.each<[what: string, output: MemberTable]>([
  ['another member', { 'A!': string, 'B?': string, 'C?': string }],
  ['another requiredness', { 'A?': string, 'B?': string }],
  ['another type', { 'A!': list(string), 'B?': string }],
])('%s makes two shapes', (_, output) => {
  expect(twinsOf({ LoafTypeDef: { 'A!': string, 'B?': string }, LoafOutputTypeDef: output })).toEqual({})
})

test('what holds structures that differ differs too', () => {
  expect(
    twinsOf({
      LoafTypeDef: { 'Crumb!': reference('CrumbTypeDef') },
      LoafOutputTypeDef: { 'Crumb!': reference('CrumbOutputTypeDef') },
      CrumbTypeDef: { 'Size!': string },
      CrumbOutputTypeDef: { 'Weight!': string },
    }),
  ).toEqual({})
})

test('one page that tells them apart is enough; one that has neither says nothing', () => {
  const same = { LoafTypeDef: { 'A!': string }, LoafOutputTypeDef: { 'A!': string } }
  expect(twinsOf(same, { OvenTypeDef: { 'A!': string } })).toEqual({ LoafOutputTypeDef: 'LoafTypeDef' })
  expect(twinsOf(same, { ...same, LoafOutputTypeDef: { 'B!': string } })).toEqual({})
})

test('the service has one shape, by both spellings', () => {
  const { service, problems } = merge('bakery', [
    readingOf('page', {
      structures: {
        LoafTypeDef: { 'Id!': string },
        LoafOutputTypeDef: { 'Id!': string },
        OvenTypeDef: { 'In!': reference('LoafTypeDef'), 'Out!': reference('LoafOutputTypeDef') },
      },
    }),
  ])
  expect(problems).toEqual([])
  expect(service.structures.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Loaf', ['LoafOutputTypeDef', 'LoafTypeDef']],
    ['Oven', ['OvenTypeDef']],
  ])
  const types = service.structures.flatMap(({ members }) => members.map(({ name, type }) => [name, type]))
  expect(types).toContainEqual(['Out', reference('Loaf')])
})
