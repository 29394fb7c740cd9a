/**
 * The facts of Smithy's protocol tests of validation for restJson1: requests that break a constraint, the shapes of the
 * requests, and the place of each issue. An issue about a key or about a second equal item stands at that key, that item,
 * where Smithy names the map, the list.
 */
import { type Shape, target } from '../messages.js'
import { caseOf, casesOf, type ProtocolCase } from './case.js'

const length = (min?: number, max?: number) => ({ length: { ...(min && { min }), ...(max && { max }) } })
const range = (min?: number, max?: number) => ({ range: { ...(min && { min }), ...(max && { max }) } })
const like = (pattern: string) => ({ pattern })
const held = (traits: object) =>
  Object.fromEntries(Object.entries(traits).map(([name, value]) => [`smithy.api#${name}`, value as unknown]))
const values = (...pairs: readonly (readonly [name: string, value: string | number, traits?: object])[]) =>
  Object.fromEntries(
    pairs.map(([name, value, traits = {}]) => [
      name,
      { target: 'smithy.api#Unit', traits: held({ enumValue: value, ...traits }) },
    ]),
  )

const numbers = ['Byte', 'Short', 'Integer', 'Long', 'Float'] as const
const boundsOf = (number: string, isOverride: boolean): readonly [low: number, high: number] =>
  number === 'Float' ? (isOverride ? [4.4, 6.6] : [2.2, 8.8]) : isOverride ? [4, 6] : [2, 8]
const ranged = numbers.flatMap((number): readonly (readonly [string, Shape])[] => {
  const [min, max] = boundsOf(number, false)
  const type = number.toLowerCase()
  return [
    [`Range${number}`, { type, traits: held(range(min, max)) }],
    [`Min${number}`, { type, traits: held(range(min)) }],
    [`Max${number}`, { type, traits: held(range(undefined, max)) }],
  ]
})
const rangeMembers = (isOverride: boolean) =>
  Object.fromEntries(
    numbers.flatMap((number) => {
      const [min, max] = boundsOf(number, true)
      const traits = isOverride ? [range(min, max), range(min), range(undefined, max)] : []
      return [
        [number.toLowerCase(), target(`Range${number}`, traits[0])],
        [`min${number}`, target(`Min${number}`, traits[1])],
        [`max${number}`, target(`Max${number}`, traits[2])],
      ] as const
    }),
  )

const setOf = (member: string): Shape => ({
  type: 'list',
  member: target(member),
  traits: held({ uniqueItems: {} }),
})
const sets = {
  blobList: 'Blob',
  booleanList: 'Boolean',
  stringList: 'String',
  byteList: 'Byte',
  shortList: 'Short',
  integerList: 'Integer',
  longList: 'Long',
  timestampList: 'Timestamp',
  dateTimeList: 'DateTime',
  httpDateList: 'HttpDate',
  enumList: 'FooEnum',
  intEnumList: 'IntegerEnum',
  listList: 'StringList',
  structureList: 'GreetingStruct',
  structureListWithNoKey: 'MissingKeyStructure',
  unionList: 'FooUnion',
}

export const validationShapes: Readonly<Record<string, Shape>> = {
  EnumString: {
    type: 'enum',
    members: values(
      ['ABC', 'abc'],
      ['DEF', 'def'],
      ['GHI', 'ghi', { internal: {} }],
      ['JKL', 'jkl', { tags: ['internal'] }],
    ),
  },
  EnumList: { type: 'list', member: target('EnumString') },
  EnumMap: { type: 'map', key: target('EnumString'), value: target('EnumString') },
  EnumUnion: { type: 'union', members: { first: target('EnumString'), second: target('EnumString') } },
  LengthBlob: { type: 'blob', traits: held(length(2, 8)) },
  LengthString: { type: 'string', traits: held(length(2, 8)) },
  MinLengthString: { type: 'string', traits: held(length(2)) },
  MaxLengthString: { type: 'string', traits: held(length(undefined, 8)) },
  LengthList: { type: 'list', member: target('LengthString'), traits: held(length(2, 8)) },
  LengthMap: { type: 'map', key: target('LengthString'), value: target('LengthList'), traits: held(length(2, 8)) },
  PatternString: { type: 'string', traits: held(like('^[a-m]+$')) },
  EvilString: { type: 'string', traits: held(like('^([0-9]+)+$')) },
  ...Object.fromEntries(
    ['', 'Override'].flatMap((suffix): readonly (readonly [string, Shape])[] => {
      const text = target('PatternString', suffix === '' ? {} : like('^[g-m]+$'))
      return [
        [`PatternList${suffix}`, { type: 'list', member: text }],
        [`PatternMap${suffix}`, { type: 'map', key: text, value: text }],
        [`PatternUnion${suffix}`, { type: 'union', members: { first: text, second: text } }],
      ]
    }),
  ),
  ...Object.fromEntries(ranged),
  DateTime: { type: 'timestamp', traits: held({ timestampFormat: 'date-time' }) },
  HttpDate: { type: 'timestamp', traits: held({ timestampFormat: 'http-date' }) },
  FooEnum: {
    type: 'enum',
    members: values(['FOO', 'Foo'], ['BAZ', 'Baz'], ['BAR', 'Bar'], ['ONE', '1'], ['ZERO', '0']),
  },
  IntegerEnum: { type: 'intEnum', members: values(['A', 1], ['B', 2], ['C', 3]) },
  StringList: { type: 'list', member: target('String') },
  GreetingStruct: { type: 'structure', members: { hi: target('String') } },
  MissingKeyStructure: { type: 'structure', members: { hi: target('MyStringKey', { required: {} }) } },
  MyStringKey: { type: 'string' },
  FooUnion: { type: 'union', members: { string: target('String'), integer: target('Integer') } },
  ...Object.fromEntries(Object.values(sets).map((name) => [`${name}Set`, setOf(name)])),
  RecursiveEnumString: {
    type: 'string',
    traits: {
      'smithy.api#enum': [
        { value: 'abc', name: 'ABC' },
        { value: 'def', name: 'DEF' },
      ],
    },
  },
  RecursiveUnionOne: {
    type: 'union',
    members: { string: target('RecursiveEnumString'), union: target('RecursiveUnionTwo') },
  },
  RecursiveUnionTwo: {
    type: 'union',
    members: { string: target('RecursiveEnumString'), union: target('RecursiveUnionOne') },
  },
}

export const validationRequests = {
  MalformedEnum: {
    string: target('EnumString'),
    list: target('EnumList'),
    map: target('EnumMap'),
    union: target('EnumUnion'),
  },
  MalformedLength: {
    blob: target('LengthBlob'),
    string: target('LengthString'),
    minString: target('MinLengthString'),
    maxString: target('MaxLengthString'),
    list: target('LengthList'),
    map: target('LengthMap'),
  },
  MalformedLengthOverride: {
    blob: target('LengthBlob', length(4, 6)),
    string: target('LengthString', length(4, 6)),
    minString: target('MinLengthString', length(4)),
    maxString: target('MaxLengthString', length(undefined, 6)),
    list: target('LengthList', length(4, 6)),
    map: target('LengthMap', length(4, 6)),
  },
  MalformedLengthQueryString: { string: target('LengthString', { httpQuery: 'string' }) },
  MalformedPattern: {
    string: target('PatternString'),
    evilString: target('EvilString'),
    list: target('PatternList'),
    map: target('PatternMap'),
    union: target('PatternUnion'),
  },
  MalformedPatternOverride: {
    string: target('PatternString', like('^[g-m]+$')),
    list: target('PatternListOverride'),
    map: target('PatternMapOverride'),
    union: target('PatternUnionOverride'),
  },
  MalformedRange: rangeMembers(false),
  MalformedRangeOverride: rangeMembers(true),
  MalformedRequired: {
    string: target('String', { required: {} }),
    stringInQuery: target('String', { required: {}, httpQuery: 'stringInQuery' }),
    stringInHeader: target('String', { required: {}, httpHeader: 'string-in-headers' }),
  },
  MalformedUniqueItems: Object.fromEntries(
    Object.entries(sets).map(([name, member]) => [name, target(`${member}Set`)]),
  ),
  RecursiveStructures: { union: target('RecursiveUnionOne') },
  SensitiveValidation: { string: target('PatternString', { sensitive: {} }) },
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const json = (...data: readonly unknown[]): readonly string[] => data.map((value) => JSON.stringify(value))

/** Of bodies with one member: the values of that member. */
const ofMember = (
  id: string,
  operation: string,
  member: string,
  code: string,
  bodies: readonly string[],
  pointer = `/${member}`,
): readonly ProtocolCase[] => casesOf(id, { operation, body: `{ "${member}" : $ }` }, pointer, bodies, code)

/** The same of a text in each place where a request of these tests has one. */
const ofTexts = (
  name: string,
  suffix: string,
  code: string,
  texts: readonly string[],
  good: string,
): readonly ProtocolCase[] => {
  const operation = `Malformed${name}${suffix}`
  const id = (part: string) => `RestJsonMalformed${name}${part}${suffix}`
  return [
    ...ofMember(id('String'), operation, 'string', code, json(...texts)),
    ...ofMember(id('List'), operation, 'list', code, json(...texts.map((text) => [text])), '/list/0'),
    ...texts.map((text, index) =>
      caseOf(
        `${id('MapKey')}_case${index}`,
        { operation, body: JSON.stringify({ map: { [text]: good } }) },
        `${code} /map/${text}`,
      ),
    ),
    ...ofMember(
      id('MapValue'),
      operation,
      'map',
      code,
      json(...texts.map((text) => ({ [good]: text }))),
      `/map/${good}`,
    ),
    ...ofMember(id('Union'), operation, 'union', code, json(...texts.map((first) => ({ first }))), '/union/first'),
  ]
}

const three = ['abc', 'def', 'efg']
const mapOf = (keys: readonly string[], list: readonly string[] = three) =>
  Object.fromEntries(keys.map((key) => [key, list]))
const keys = 'abc bcd cde def efg fgh ghi jkl klm lmn'.split(' ')
const long = Array.from({ length: 10 }, (_, index) => ['def', 'efg', 'fgh'][index % 3] ?? '')

const lengthCases: readonly ProtocolCase[] = [
  ...ofMember('RestJsonMalformedLengthBlob', 'MalformedLength', 'blob', 'invalid_length', [
    '"YQ=="',
    '"YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo="',
  ]),
  ...ofMember(
    'RestJsonMalformedLengthString',
    'MalformedLength',
    'string',
    'invalid_length',
    json('a', alphabet, '👍'),
  ),
  ...ofMember('RestJsonMalformedLengthMinString', 'MalformedLength', 'minString', 'invalid_length', ['"a"']),
  ...ofMember('RestJsonMalformedLengthMaxString', 'MalformedLength', 'maxString', 'invalid_length', json(alphabet)),
  ...ofMember(
    'RestJsonMalformedLengthList',
    'MalformedLength',
    'list',
    'invalid_length',
    json(['abc'], Array<string>(10).fill('abc')),
  ),
  ...ofMember(
    'RestJsonMalformedLengthListValue',
    'MalformedLength',
    'list',
    'invalid_length',
    json(['a', 'abc'], [alphabet, 'abc']),
    '/list/0',
  ),
  ...ofMember(
    'RestJsonMalformedLengthMap',
    'MalformedLength',
    'map',
    'invalid_length',
    json(mapOf(['abc'], ['def', 'efg', 'fgh']), mapOf(keys)),
  ),
  ...['a', alphabet].map((key, index) =>
    caseOf(
      `RestJsonMalformedLengthMapKey_case${index}`,
      { operation: 'MalformedLength', body: JSON.stringify({ map: mapOf([key, 'bcd', 'cde']) }) },
      `invalid_length /map/${key}`,
    ),
  ),
  ...ofMember(
    'RestJsonMalformedLengthMapValue',
    'MalformedLength',
    'map',
    'invalid_length',
    json({ abc: ['def'], ...mapOf(['bcd', 'cde']) }, { abc: long, ...mapOf(['bcd', 'cde']) }),
    '/map/abc',
  ),
  ...ofMember('RestJsonMalformedLengthBlobOverride', 'MalformedLengthOverride', 'blob', 'invalid_length', [
    '"YWJj"',
    '"YWJjZGVmZw=="',
  ]),
  ...ofMember(
    'RestJsonMalformedLengthStringOverride',
    'MalformedLengthOverride',
    'string',
    'invalid_length',
    json('abc', 'abcdefg', '👍👍👍'),
  ),
  ...ofMember('RestJsonMalformedLengthMinStringOverride', 'MalformedLengthOverride', 'minString', 'invalid_length', [
    '"abc"',
  ]),
  ...ofMember('RestJsonMalformedLengthMaxStringOverride', 'MalformedLengthOverride', 'maxString', 'invalid_length', [
    '"abcdefg"',
  ]),
  ...ofMember(
    'RestJsonMalformedLengthListOverride',
    'MalformedLengthOverride',
    'list',
    'invalid_length',
    json(['abc', 'def', 'ghi'], Array<string>(7).fill('abc')),
  ),
  ...ofMember(
    'RestJsonMalformedLengthMapOverride',
    'MalformedLengthOverride',
    'map',
    'invalid_length',
    json(mapOf(['abc', 'bcd', 'def']), mapOf(keys.slice(0, 7))),
  ),
  caseOf(
    'RestJsonMalformedLengthQueryStringNoValue',
    { operation: 'MalformedLengthQueryString', query: { string: '' }, body: '{}' },
    'invalid_length /string',
  ),
]

const rangeCases = ['', 'Override'].flatMap((suffix) =>
  numbers.flatMap((number) => {
    const [min, max] = boundsOf(number, suffix !== '')
    const step = number === 'Float' ? 0.1 : 1
    const [low, high] = [min - step, max + step].map((value) => `${Number(value.toFixed(1))}`)
    const id = (part: string) => `RestJsonMalformedRange${part}${number}${suffix}`
    const operation = `MalformedRange${suffix}`
    return [
      ...ofMember(id(''), operation, number.toLowerCase(), 'out_of_range', [`${low}`, `${high}`]),
      ...ofMember(id('Min'), operation, `min${number}`, 'out_of_range', [`${low}`]),
      ...ofMember(id('Max'), operation, `max${number}`, 'out_of_range', [`${high}`]),
    ]
  }),
)

const texts = { query: { stringInQuery: 'abc' }, header: { 'string-in-headers': 'abc' } }
const requiredCases: readonly ProtocolCase[] = [
  caseOf(
    'RestJsonMalformedRequiredBodyUnset',
    { operation: 'MalformedRequired', ...texts, body: '{  }' },
    'missing_member /string',
  ),
  caseOf(
    'RestJsonMalformedRequiredBodyExplicitNull',
    { operation: 'MalformedRequired', ...texts, body: '{ "string": null }' },
    'null_member /string',
  ),
  caseOf(
    'RestJsonMalformedRequiredHeaderUnset',
    { operation: 'MalformedRequired', query: texts.query, body: '{ "string": "abc" }' },
    'missing_member /stringInHeader',
  ),
]

/** A list of which the second item equals the first. */
const ofSet = (part: string, member: string, ...lists: readonly string[]): readonly ProtocolCase[] =>
  ofMember(
    `RestJsonMalformedUniqueItems${part}List`,
    'MalformedUniqueItems',
    member,
    'duplicate_item',
    lists,
    `/${member}/1`,
  )

const uniqueCases: readonly ProtocolCase[] = [
  ...ofSet('Blob', 'blobList', '["YQ==", "YQ=="]'),
  ...ofSet('Boolean', 'booleanList', '[true, true]', '[false, false]'),
  ...ofSet('String', 'stringList', '["abc", "abc"]'),
  ...ofSet('Byte', 'byteList', '[1, 1]'),
  ...ofSet('Short', 'shortList', '[2, 2]'),
  ...ofSet('Integer', 'integerList', '[3, 3]'),
  ...ofSet('Long', 'longList', '[4, 4]'),
  ...ofSet('Timestamp', 'timestampList', '[1676660607, 1676660607]'),
  ...ofSet('DateTime', 'dateTimeList', '["1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.52Z"]'),
  ...ofSet(
    'HttpDate',
    'httpDateList',
    '["Tue, 29 Apr 2014 18:30:38 GMT", "Tue, 29 Apr 2014 18:30:38 GMT"]',
    // Older versions of the tests have this one too.
    '["Sun, 02 Jan 2000 20:34:56.000 GMT", "Sun, 02 Jan 2000 20:34:56.000 GMT"]',
  ),
  ...ofSet('Enum', 'enumList', '["Foo", "Foo"]'),
  ...ofSet('IntEnum', 'intEnumList', '[3, 3]'),
  ...ofSet('List', 'listList', '[["foo","bar"], ["foo","bar"]]'),
  ...ofSet('Structure', 'structureList', '[{"hi": "hello"}, {"hi": "hello"}]'),
  caseOf(
    'RestJsonMalformedUniqueItemsStructureMissingKeyList',
    { operation: 'MalformedUniqueItems', body: '{ "structureListWithNoKey" : [{"hi2": "bar"}] }' },
    'unknown_member /structureListWithNoKey/0/hi2',
    'missing_member /structureListWithNoKey/0/hi',
  ),
  ...ofSet('Union', 'unionList', '[{"string": "foo"}, {"string": "foo"}]', '[{"integer": 1}, {"integer": 1}]'),
]

export const validationCases: readonly ProtocolCase[] = [
  ...ofTexts('Enum', '', 'invalid_literal', ['ABC', 'XYZ'], 'abc'),
  ...lengthCases,
  ...ofTexts('Pattern', '', 'pattern_mismatch', ['ABC', 'xyz'], 'abc'),
  ...ofMember(
    'RestJsonMalformedPatternReDOSString',
    'MalformedPattern',
    'evilString',
    'pattern_mismatch',
    json(`${'0'.repeat(84)}!`),
  ),
  ...ofTexts('Pattern', 'Override', 'pattern_mismatch', ['abc', 'xyz'], 'ghi'),
  ...rangeCases,
  ...requiredCases,
  ...uniqueCases,
  caseOf(
    'RestJsonMalformedRecursiveStructures',
    { operation: 'RecursiveStructures', body: '{ "union" : { "union" : { "union" : { "string" : "XYZ" } } } }' },
    'invalid_literal /union/union/union/string',
  ),
  caseOf(
    'RestJsonMalformedPatternSensitiveString',
    { operation: 'SensitiveValidation', body: '{ "string" : "ABC" }' },
    'pattern_mismatch /string',
  ),
]
