import { merge } from '../../codegen/merge/merge.js'
import { resolve } from '../../codegen/emit/resolve.js'
import type { Service, Type } from '../../codegen/service/model.js'
import { integer, list, type MemberTable, readingOf, reference, string, unknown } from '../support/readings.js'
import { differencesOf } from './differences.js'

/** One operation, whose request has these members. */
const serviceOf = (request: MemberTable, literals: Readonly<Record<string, readonly string[]>> = {}): Service => {
  const table = { literals, operations: [{ alias: 'bake', name: 'Bake', request, response: {} }] }
  return resolve(merge('bakery', [readingOf('page', table)]).service).service
}

const found = (ours: Service, theirs: Service): readonly unknown[] =>
  differencesOf(ours, theirs).map(({ where, what, why }) => [where, what, why])

test('what is the same is no difference', () => {
  const service = serviceOf({ 'Oven!': string, Loaves: list(integer) })
  expect(found(service, service)).toEqual([])
})

test.each<[Type, Type, string | undefined]>([
  [string, integer, undefined],
  [{ kind: 'float' }, integer, 'number'],
  [{ kind: 'float' }, string, 'text'],
  [{ kind: 'bytes' }, string, 'bytes'],
  [{ kind: 'stream' }, { kind: 'blob' }, 'bytes'],
  [string, unknown, 'lost'],
  [string, { kind: 'map', key: string, value: { kind: 'document' } }, 'parsed'],
  [list(string), { kind: 'map', key: string, value: unknown }, 'cut'],
  [{ kind: 'events', item: string }, string, 'stream'],
])('%j and %j', (ours, theirs, why) => {
  const [difference, ...others] = differencesOf(serviceOf({ Oven: ours }), serviceOf({ Oven: theirs }))
  expect(others).toEqual([])
  expect([difference?.where, difference?.why]).toEqual(['Bake.request.Oven', why])
})

test('who may be newer has more, and requires other members', () => {
  const [package_, page] = [serviceOf({ 'Oven?': string, New: string }), serviceOf({ 'Oven!': string, Old: string })]
  expect(found(package_, page)).toEqual([
    ['Bake.request.Oven', 'is optional in the package, required in the page', 'relaxed'],
    ['Bake.request.New', 'is a member of the package alone', 'newer'],
    ['Bake.request.Old', 'is a member of the page alone', 'removed'],
  ])
  expect(found(serviceOf({ 'Oven!': string }), serviceOf({ 'Oven?': string }))).toEqual([
    ['Bake.request.Oven', 'is required in the package, optional in the page', 'tightened'],
  ])
})

test('a page that does not say whether a member is required claims nothing', () => {
  expect(found(serviceOf({ 'Oven!': string }), serviceOf({ Oven: string }))).toEqual([])
})

test('literal unions are compared by their values, and a string is known for one', () => {
  const [ours, theirs] = [{ Kind: ['RYE', 'SPELT'] }, { Kind: ['OAT', 'RYE'] }]
  const member = { Kind: reference('Kind') }
  expect(found(serviceOf(member, ours), serviceOf(member, theirs))).toEqual([
    ['Bake.request.Kind', 'takes SPELT in the package alone', 'newer'],
    ['Bake.request.Kind', 'takes OAT in the page alone', 'removed'],
  ])
  expect(found(serviceOf(member, ours), serviceOf({ Kind: string }))).toEqual([
    ['Bake.request.Kind', 'is one of RYE, SPELT in the package, string in the page', 'literals'],
  ])
})

test('operations', () => {
  const none = resolve(merge('bakery', [readingOf('page', {})]).service).service
  const one = serviceOf({})
  expect(found(one, none)).toEqual([['Bake', 'is an operation of the package alone', 'newer']])
  expect(found(none, one)).toEqual([['Bake', 'is an operation of the page alone', 'removed']])
})
