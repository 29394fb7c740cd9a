import type { Type } from '../../../codegen/service/model.js'
import { codecFace, doorNamesOf, referencesOf, spellType, typeFace } from '../../../codegen/service/types.js'
import { inline, list, literals, map, reference, string, union } from '../../support/readings.js'

const cases: readonly { given: Type; face: string; codec: string; door: readonly string[]; words: string }[] = [
  { given: string, face: 'string', codec: 'string', door: ['string'], words: 'string' },
  { given: { kind: 'integer' }, face: 'number', codec: 'integer', door: ['integer'], words: 'integer' },
  { given: { kind: 'float' }, face: 'number', codec: 'float', door: ['float'], words: 'float' },
  { given: { kind: 'boolean' }, face: 'boolean', codec: 'boolean', door: ['boolean'], words: 'boolean' },
  { given: { kind: 'timestamp' }, face: 'Date', codec: 'timestamp', door: ['timestamp'], words: 'timestamp' },
  { given: { kind: 'blob' }, face: 'BlobValue', codec: 'blob', door: ['blob', 'type BlobValue'], words: 'blob' },
  { given: { kind: 'bigint' }, face: 'bigint', codec: 'bigint', door: ['bigint'], words: 'bigint' },
  { given: { kind: 'bytes' }, face: 'Uint8Array', codec: 'bytes', door: ['bytes'], words: 'bytes' },
  {
    given: { kind: 'stream' },
    face: 'StreamValue',
    codec: 'stream',
    door: ['stream', 'type StreamValue'],
    words: 'stream',
  },
  {
    given: { kind: 'document' },
    face: 'DocumentValue',
    codec: 'document',
    door: ['document', 'type DocumentValue'],
    words: 'document',
  },
  { given: { kind: 'unknown' }, face: 'unknown', codec: 'unknown', door: ['unknown'], words: 'anything' },
  { given: reference('Recipe'), face: 'Recipe', codec: 'Recipe', door: [], words: 'Recipe' },
  {
    given: list(list(reference('Recipe'))),
    face: 'Recipe[][]',
    codec: 'list(list(Recipe))',
    door: ['list', 'list'],
    words: 'list of list of Recipe',
  },
  {
    given: list(map({ kind: 'float' })),
    face: '{ [key: string]: number }[]',
    codec: 'list(map(float))',
    door: ['list', 'map', 'float'],
    words: 'list of map of string to float',
  },
  {
    given: map(string, reference('FlourType')),
    face: '{ [key in FlourType]?: string }',
    codec: 'map(string, FlourType)',
    door: ['map', 'string'],
    words: 'map of FlourType to string',
  },
  {
    given: { kind: 'list', item: string, sparse: true },
    face: '(string | null)[]',
    codec: 'sparseList(string)',
    door: ['sparseList', 'string'],
    words: 'list of string',
  },
  {
    given: { kind: 'map', key: reference('FlourType'), value: reference('Recipe'), sparse: true },
    face: '{ [key in FlourType]?: Recipe | null }',
    codec: 'sparseMap(Recipe, FlourType)',
    door: ['sparseMap'],
    words: 'map of FlourType to Recipe',
  },
  {
    given: { kind: 'events', item: reference('Recipe') },
    face: 'AsyncIterable<Recipe>',
    codec: 'events<Recipe>()',
    door: ['events'],
    words: 'event stream of Recipe',
  },
]

it.each(cases)('$words', ({ given, face, codec, door, words }) => {
  expect(typeFace(given)).toBe(face)
  expect(codecFace(given)).toBe(codec)
  expect(doorNamesOf(given)).toEqual(door)
  expect(spellType(given)).toBe(words)
})

it.each([
  { given: literals('A', 'B'), want: "'A' | 'B'" },
  { given: literals(...'ABCDEFGHIJ'), want: "'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | … (10 in all)" },
  { given: inline({}), want: 'structure {}' },
  { given: inline({ A: string, B: string }), want: 'structure { A, B }' },
  { given: union(string, reference('Recipe')), want: 'one of (string, Recipe)' },
])('spells $want', ({ given, want }) => expect(spellType(given)).toBe(want))

it('finds the references of a type', () => {
  expect(referencesOf(map(list(reference('A')), reference('B')))).toEqual(['B', 'A'])
  expect(referencesOf(union(reference('A'), string))).toEqual(['A'])
})
