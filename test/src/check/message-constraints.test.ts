/** Smithy's validation tests for restJson1 as facts: the values that a service refuses, and the place of each issue. */
import { type Shape, serviceOf, target } from '../../support/messages.js'

const bounded = (min: number, max: number) => ({ 'smithy.api#length': { min, max } })
const like = (pattern: string) => ({ 'smithy.api#pattern': pattern })
const ranged = (range: object) => ({ 'smithy.api#range': range })
const numbers = { Byte: 'byte', Short: 'short', Integer: 'integer', Long: 'long', Float: 'float' } as const
const set = (member: string): Shape => ({
  type: 'list',
  member: target(member),
  traits: { 'smithy.api#uniqueItems': {} },
})

const shapes: Readonly<Record<string, Shape>> = {
  LengthBlob: { type: 'blob', traits: bounded(2, 8) },
  LengthString: { type: 'string', traits: bounded(2, 8) },
  MinString: { type: 'string', traits: { 'smithy.api#length': { min: 2 } } },
  MaxString: { type: 'string', traits: { 'smithy.api#length': { max: 8 } } },
  LengthList: { type: 'list', member: target('LengthString'), traits: bounded(2, 8) },
  LengthMap: { type: 'map', key: target('LengthString'), value: target('LengthList'), traits: bounded(2, 8) },
  PatternString: { type: 'string', traits: like('^[a-m]+$') },
  EvilString: { type: 'string', traits: like('^([0-9]+)+$') },
  PatternList: { type: 'list', member: target('PatternString') },
  PatternMap: { type: 'map', key: target('PatternString'), value: target('PatternString') },
  PatternUnion: { type: 'union', members: { first: target('PatternString'), second: target('PatternString') } },
  Color: {
    type: 'enum',
    members: Object.fromEntries(
      ['abc', 'def'].map((value) => [
        value.toUpperCase(),
        { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': value } },
      ]),
    ),
  },
  Colors: { type: 'list', member: target('Color') },
  ColorMap: { type: 'map', key: target('Color'), value: target('Color') },
  One: { type: 'union', members: { color: target('Color'), inner: target('Two') } },
  Two: { type: 'union', members: { color: target('Color'), inner: target('One') } },
  ...Object.fromEntries(
    Object.entries(numbers).flatMap(([name, type]) => [
      [`Both${name}`, { type, traits: ranged({ min: 2, max: 8 }) }],
      [`Min${name}`, { type, traits: ranged({ min: 2 }) }],
      [`Max${name}`, { type, traits: ranged({ max: 8 }) }],
    ]),
  ),
  ...Object.fromEntries(
    ['Blob', 'Boolean', 'String', 'Byte', 'Short', 'Integer', 'Long', 'Timestamp', 'Color'].map((of) => [
      `${of}Set`,
      set(of),
    ]),
  ),
  DateTime: { type: 'timestamp', traits: { 'smithy.api#timestampFormat': 'date-time' } },
  DateTimeSet: set('DateTime'),
  ListSet: set('PatternList'),
  Crumb: { type: 'structure', members: { hi: target('String', { required: {} }) } },
  StructureSet: set('Crumb'),
  UnionSet: set('PatternUnion'),
}

const bodies = Object.keys(shapes).filter((name) => !['One', 'Two', 'Crumb'].includes(name))
const { check } = serviceOf(
  {
    Send: { ...Object.fromEntries(bodies.map((name) => [name, target(name)])), One: target('One') },
    Override: {
      blob: target('LengthBlob', { length: { min: 4, max: 6 } }),
      string: target('LengthString', { length: { min: 4, max: 6 } }),
      minString: target('MinString', { length: { min: 4 } }),
      maxString: target('MaxString', { length: { max: 6 } }),
      list: target('LengthList', { length: { min: 4, max: 6 } }),
      pattern: target('PatternString', { pattern: '^[g-m]+$' }),
      byte: target('BothByte', { range: { min: 4, max: 6 } }),
    },
    Query: { string: target('LengthString', { httpQuery: 'string' }) },
    Required: {
      string: target('String', { required: {} }),
      query: target('String', { required: {}, httpQuery: 'query' }),
      header: target('String', { required: {}, httpHeader: 'header' }),
    },
    Sensitive: { string: target('PatternString', { sensitive: {} }) },
  },
  shapes,
)

const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const three = ['abc', 'def', 'efg']
const lists = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, three]))
const ten = 'abc bcd cde def efg fgh ghi jkl klm lmn'.split(' ')

type Case = readonly [request: string, message: unknown, ...pointers: readonly string[]]
const each = (request: string, member: string, values: readonly unknown[], pointer = `/${member}`): readonly Case[] =>
  values.map((value) => [request, { [member]: value }, pointer] as const)

const refused: readonly Case[] = [
  ...each('Send', 'LengthBlob', ['YQ==', Buffer.from(alphabet).toString('base64')]),
  ...each('Send', 'LengthString', ['a', alphabet, '👍']),
  ...each('Send', 'MinString', ['a']),
  ...each('Send', 'MaxString', [alphabet]),
  ...each('Send', 'LengthList', [['abc'], Array<string>(10).fill('abc')]),
  ...each(
    'Send',
    'LengthList',
    [
      ['a', 'abc'],
      [alphabet, 'abc'],
    ],
    '/LengthList/0',
  ),
  ...each('Send', 'LengthMap', [lists('abc'), lists(...ten)]),
  ...each('Send', 'LengthMap', [lists('a', 'bcd', 'cde')], '/LengthMap/a'),
  ...each('Send', 'LengthMap', [lists(alphabet, 'bcd', 'cde')], `/LengthMap/${alphabet}`),
  ...each(
    'Send',
    'LengthMap',
    [
      { ...lists('bcd', 'cde'), abc: ['def'] },
      { ...lists('bcd'), abc: ten },
    ],
    '/LengthMap/abc',
  ),
  ...each('Override', 'blob', ['YWJj', 'YWJjZGVmZw==']),
  ...each('Override', 'string', ['abc', 'abcdefg', '👍👍👍']),
  ...each('Override', 'minString', ['abc']),
  ...each('Override', 'maxString', ['abcdefg']),
  ...each('Override', 'list', [three, Array<string>(7).fill('abc')]),
  ...each('Query', 'string', ['']),
  ...each('Send', 'PatternString', ['ABC', 'xyz']),
  ...each('Send', 'EvilString', [`${'0'.repeat(84)}!`]),
  ...each('Send', 'PatternList', [['ABC'], ['xyz']], '/PatternList/0'),
  ...each('Send', 'PatternMap', [{ ABC: 'abc' }], '/PatternMap/ABC'),
  ...each('Send', 'PatternMap', [{ abc: 'ABC' }, { abc: 'xyz' }], '/PatternMap/abc'),
  ...each('Send', 'PatternUnion', [{ first: 'ABC' }, { first: 'xyz' }], '/PatternUnion/first'),
  ...each('Override', 'pattern', ['abc', 'xyz']),
  ...each('Send', 'Color', ['ABC', 'XYZ']),
  ...each('Send', 'Colors', [['ABC'], ['XYZ']], '/Colors/0'),
  ...each('Send', 'ColorMap', [{ ABC: 'abc' }], '/ColorMap/ABC'),
  ...each('Send', 'ColorMap', [{ abc: 'ABC' }], '/ColorMap/abc'),
  ...each('Send', 'One', [{ inner: { inner: { color: 'XYZ' } } }], '/One/inner/inner/color'),
  ...Object.keys(numbers).flatMap((name) => {
    const [low, high] = name === 'Float' ? [1.9, 8.1] : [1, 9]
    return [
      ...each('Send', `Both${name}`, [low, high]),
      ...each('Send', `Min${name}`, [low]),
      ...each('Send', `Max${name}`, [high]),
    ]
  }),
  ...each('Override', 'byte', [3, 7]),
  ['Required', { query: 'abc', header: 'abc' }, '/string'],
  ['Required', { string: null, query: 'abc', header: 'abc' }, '/string'],
  ['Required', { string: 'abc', query: 'abc' }, '/header'],
  ...each('Send', 'BlobSet', [['YQ==', 'YQ==']], '/BlobSet/1'),
  ...each(
    'Send',
    'BooleanSet',
    [
      [true, true],
      [false, false],
    ],
    '/BooleanSet/1',
  ),
  ...each('Send', 'StringSet', [['abc', 'abc']], '/StringSet/1'),
  ...['Byte', 'Short', 'Integer', 'Long'].flatMap((name) => each('Send', `${name}Set`, [[3, 3]], `/${name}Set/1`)),
  ...each('Send', 'TimestampSet', [[1676660607, 1676660607]], '/TimestampSet/1'),
  ...each('Send', 'DateTimeSet', [['1985-04-12T23:20:50.52Z', '1985-04-12T23:20:50.52Z']], '/DateTimeSet/1'),
  ...each('Send', 'ColorSet', [['abc', 'abc']], '/ColorSet/1'),
  ...each(
    'Send',
    'ListSet',
    [
      [
        ['abc', 'def'],
        ['abc', 'def'],
      ],
    ],
    '/ListSet/1',
  ),
  ...each('Send', 'StructureSet', [[{ hi: 'hello' }, { hi: 'hello' }]], '/StructureSet/1'),
  ['Send', { StructureSet: [{ other: 'bar' }] }, '/StructureSet/0/other', '/StructureSet/0/hi'],
  ...each('Send', 'UnionSet', [[{ first: 'abc' }, { first: 'abc' }]], '/UnionSet/1'),
]

test.each(refused.map(([request, message, ...pointers]) => ({ request, message, pointers })))(
  '$request $message is refused at $pointers',
  ({ request, message, pointers }) => {
    const result = check(request, message)
    expect(result._tag === 'Left' ? result.left.map(({ pointer }) => pointer) : 'taken').toEqual(pointers)
  },
)

test.each<[request: string, message: unknown]>([
  ['Send', { LengthString: '👍👍', LengthBlob: 'YWI=', LengthList: ['ab', 'ab'], LengthMap: lists('abc', 'bcd') }],
  ['Send', { BothByte: 2, MaxByte: -128, MinFloat: 2, EvilString: '000', One: { inner: { inner: { color: 'abc' } } } }],
  ['Send', { BooleanSet: [true, false], BlobSet: ['YQ==', 'Yg=='], UnionSet: [{ first: 'abc' }, { second: 'abc' }] }],
  ['Override', { string: 'abcd', minString: 'abcd', pattern: 'ghi', byte: 4 }],
  ['Required', { string: '', query: '', header: '' }],
])('%s %j is taken', (request, message) => expect(check(request, message)._tag).toBe('Right'))

test('of a sensitive text that breaks its pattern nothing is shown', () =>
  expect(JSON.stringify(check('Sensitive', { string: 'ABC' }))).not.toContain('ABC'))
