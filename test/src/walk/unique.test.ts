import * as fc from 'fast-check'
import {
  blob,
  constrained,
  document,
  list,
  optional,
  string,
  type Structure,
  structure,
  timestamp,
} from '../../../src/codec.js'
import { throwOurFaults } from '../../support/hostile.js'
import { issuesOf } from '../../support/outcome.js'

interface Tag {
  Key?: string | undefined
  Tags?: Tag[] | undefined
}
const Tag: Structure<Tag> = structure<Tag>('Tag', () => ({ Key: optional(string), Tags: optional(list(Tag)) }))

const unique = { unique: true }
const buffer = new ArrayBuffer(2)
const shared = { Key: 'a' }

test.each([
  [
    'structures, whatever the order of their members',
    constrained(list(Tag), unique),
    [
      { Key: 'a', Tags: [] },
      { Tags: [], Key: 'a' },
    ],
  ],
  [
    'structures, `undefined` being absent',
    constrained(list(Tag), unique),
    [{ Key: 'a' }, { Key: 'a', Tags: undefined }],
  ],
  ['one and the same structure', constrained(list(Tag), unique), [shared, shared]],
  [
    'lists',
    constrained(list(list(string)), unique),
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ],
  ['moments', constrained(list(timestamp), unique), [new Date(5), new Date(5)]],
  ['bytes', constrained(list(blob), unique), [new Uint8Array([1, 255]), new Uint8Array([1, 255])]],
  ['bytes of one buffer', constrained(list(blob), unique), [new Uint8Array(buffer), new Uint8Array(buffer)]],
  ['documents', constrained(list(document), unique), [{ a: [1, null, { b: true }] }, { a: [1, null, { b: true }] }]],
])('%s are seen to be equal', (_, codec, items) => {
  const [issue, ...others] = issuesOf(codec.decode(items))
  expect(others).toEqual([])
  expect(issue?.pointer).toBe('/1')
  expect(issue?.message).toBe('[1]: is in the list twice: the items must be unique; the first is at [0]')
})

test.each([
  ['structures', constrained(list(Tag), unique), [{}, { Key: 'a' }, { Key: 'b' }, { Tags: [] }, { Tags: [{}] }]],
  ['lists', constrained(list(list(string)), unique), [[], ['a'], ['a', 'b'], ['b', 'a'], ['a,b'], ['"a","b"']]],
  ['moments', constrained(list(timestamp), unique), [new Date(5), new Date(6)]],
  ['bytes', constrained(list(blob), unique), [new Uint8Array([128]), new Uint8Array([129]), new Uint8Array()]],
  ['documents', constrained(list(document), unique), [1, '1', true, [1], ['1'], { 0: 1 }, {}, [], [null], [[]]]],
])('different %s are', (_, codec, items) => {
  expect(codec.decode(items)._tag).toBe('Right')
})

test('a list is unique just where no two of its items are written alike', () => {
  const codec = constrained(list(document), unique)
  const json = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 2 }, fc.constantFrom(0, 1, 'a', true, null), tie('list'), tie('map')),
    list: fc.array(tie('value'), { maxLength: 2 }),
    map: fc
      .dictionary(fc.constantFrom('a', 'b'), tie('value'))
      .map((map) => Object.fromEntries(Object.entries(map).sort())),
  }))
  fc.assert(
    fc.property(
      fc.array(
        json.value.filter((value) => value !== null),
        { maxLength: 6 },
      ),
      (items) => {
        const written = items.map((item) => JSON.stringify(item))
        const isUnique = new Set(written).size === written.length
        expect(codec.is(items)).toBe(isUnique)
      },
    ),
  )
})

test('values that hold each other over and over, or themselves, are compared in no time', () => {
  let wide: object = {}
  for (let level = 0; level < 40; level++) wide = { Tags: [wide, wide] }
  const itself: { Tags?: unknown[] } = {}
  itself.Tags = [itself, itself]
  const codec = constrained(list(document), unique)
  expect(issuesOf(codec.decode([wide, wide])).map(({ code }) => code)).toEqual(['duplicate_item'])
  expect(issuesOf(codec.decode([itself, 1])).map(({ code }) => code)).toEqual(['cyclic', 'cyclic'])
})

test('an object that only says that it is a Date is compared as no date, and is no fault of the check', () => {
  throwOurFaults()
  const claims = (): object => Object.assign({}, { [Symbol.toStringTag]: 'Date' })
  expect(issuesOf(constrained(list(timestamp), unique).decode([claims(), claims()])).map(({ code }) => code)).toEqual([
    'invalid_type',
    'invalid_type',
  ])
})
