import * as Either from 'fp-ts/lib/Either.js'
import { parseType, type ParsedType } from '../../../../codegen/readers/shared/parse-type.js'
import type { Type } from '../../../../codegen/service/model.js'

const string: Type = { kind: 'string' }
const reference = (name: string): Type => ({ kind: 'reference', name })
const list = (item: Type): Type => ({ kind: 'list', item })
const map = (value: Type, key: Type = string): Type => ({ kind: 'map', key, value })
const literals = (...values: string[]): Type => ({ kind: 'literals', values })
const bakery = 'aws_resource_validator.pydantic_models.bakery_classes'

const parsed = (text: string): ParsedType => {
  const result = parseType(text)
  if (Either.isLeft(result)) throw new Error(result.left.sentence)
  return result.right
}

describe('a type', () => {
  test.each<[string, Type]>([
    ["<class 'str'>", string],
    ["<class 'int'>", { kind: 'integer' }],
    ["<class 'float'>", { kind: 'float' }],
    ["<class 'bool'>", { kind: 'boolean' }],
    ["<class 'bytes'>", { kind: 'blob' }],
    ["<class 'datetime.datetime'>", { kind: 'timestamp' }],
    ["<class 'botocore.response.StreamingBody'>", { kind: 'blob' }],
    ['typing.Any', { kind: 'document' }],
    ['IO', { kind: 'blob' }],
    ['IO[bytes]', { kind: 'blob' }],
    [`<class '${bakery}.LoafTypeDef'>`, reference('LoafTypeDef')],
    [`<class '${bakery}.Any'>`, reference('Any')],
    ['LoafTypeDef', reference('LoafTypeDef')],
    ["ForwardRef('LoafTypeDef')", reference('LoafTypeDef')],
    [`typing.List[${bakery}.LoafTypeDef]`, list(reference('LoafTypeDef'))],
    ['Sequence[List[str]]', list(list(string))],
    ['typing.Dict[str, typing.Any]', map({ kind: 'document' })],
    ['Mapping[str, Mapping[str, int]]', map(map({ kind: 'integer' }))],
    ["typing.Dict[typing.Literal['RYE'], str]", map(string, literals('RYE'))],
    ["typing.Literal['A', 'B, c']", literals('A', 'B, c')],
    ["Literal['a [b] (c)', '*x/y:z+w', '', ']']", literals('a [b] (c)', '*x/y:z+w', '', ']')],
    [
      "Literal['it\\'s', \"don't\", 'a\\\\b', 'tab\\t', '\\x41\\u00e9']",
      literals("it's", "don't", 'a\\b', 'tab\t', 'Aé'),
    ],
    ['typing.Union[datetime.datetime, str]', { kind: 'timestamp' }],
    ['typing.Union[str, bytes, typing.IO[typing.Any], botocore.response.StreamingBody]', { kind: 'blob' }],
    ['Union[bytes, IO[bytes], StreamingBody]', { kind: 'blob' }],
    ['typing.Union[LoafTypeDef, LoafOutputTypeDef]', reference('LoafTypeDef')],
    ['typing.Union[LoafOutputTypeDef, LoafTypeDef]', reference('LoafTypeDef')],
    ['typing.Union[Loaf, LoafExtraOutput]', reference('Loaf')],
    ['typing.Union[LoafOptions, LoafOptionsExtra]', reference('LoafOptions')],
    ['typing.Union[UnionType, UnionOutput]', reference('UnionType')],
    ['typing.Union[Loaf, Roll]', { kind: 'union', options: [reference('Loaf'), reference('Roll')] }],
    ['typing.Union[Loaf, LoafTin]', { kind: 'union', options: [reference('Loaf'), reference('LoafTin')] }],
    ['str | bytes', { kind: 'blob' }],
    ['Union[bytes, bytearray, str]', { kind: 'blob' }],
    ['int | Decimal', { kind: 'float' }],
    ['list["LoafTypeDef"]', list(reference('LoafTypeDef'))],
    ['ForwardRef("\'LoafTypeDef\'")', reference('LoafTypeDef')],
    ['typing.Union[LoafTypeDef, LoafExtraTypeDef]', reference('LoafTypeDef')],
    ['LoafExtraTypeDef | LoafOutputTypeDef', reference('LoafExtraTypeDef')],
    ["Literal['RYE'] | str", literals('RYE')],
  ])('%s', (given, want) => {
    expect(parsed(given)).toMatchObject({ type: want, optional: false, literals: [], remarks: [] })
  })
})

describe('of several types, the one that the service takes, and it is said', () => {
  test.each<[string, Type, string]>([
    [
      'str | LoafSourceTypeDef',
      string,
      'of string, LoafSourceTypeDef it was read as string: that is what the service takes, and boto3 makes it of the other',
    ],
    [
      'Union[str, Mapping[str, Any]]',
      string,
      'of string, map of string to document it was read as string: that is what the service takes, and boto3 makes it of the other',
    ],
    [
      'Union[LoafTypeDef, bytes, str, int, set[int], Sequence[Any], Mapping[str, Any], None]',
      reference('LoafTypeDef'),
      "of LoafTypeDef, blob, string, integer, list of integer, list of document, map of string to document it was read as LoafTypeDef: that is what the service takes, and boto3 makes it of Python's own values",
    ],
    [
      'str | list[str]',
      { kind: 'document' },
      'of string, list of string it was read as document: no codec checks several types, and any JSON value is taken',
    ],
    [
      'typing.Union[int, str]',
      { kind: 'document' },
      'of integer, string it was read as document: no codec checks several types, and any JSON value is taken',
    ],
  ])('%s', (given, type, choice) => {
    expect(parsed(given)).toMatchObject({ type, remarks: [], choices: [choice] })
  })

  test('a literal union that may grow is the literal union, where its name is known', () => {
    expect(parseType('FlourType | str', { isUnion: (name) => name === 'FlourType' })).toMatchObject({
      right: { type: reference('FlourType'), choices: [] },
    })
  })
})

describe('an optional type', () => {
  test.each([
    ['NotRequired[Flour.Type]', true],
    ['typing.Optional[Flour.Type]', true],
    ['NotRequired[List[str]', true],
    ['Flour.Type | None', true],
    ['typing.Union[Flour.Type, NoneType]', true],
    ['Flour.Type', false],
    ['List[Optional[Flour.Type]]', false],
  ])('%s is optional, though nobody can read it: %s', (given, optional) => {
    expect(parseType(given)).toMatchObject({ left: { optional } })
  })
  test.each<[string, Type]>([
    ['typing.Optional[str]', string],
    ['typing.Union[str, NoneType]', string],
    ['typing.Union[datetime.datetime, str, NoneType]', { kind: 'timestamp' }],
    ['typing.Union[str, bytes, typing.IO[typing.Any], NoneType]', { kind: 'blob' }],
    [`typing.Union[${bakery}.Loaf, ${bakery}.LoafOutput, NoneType]`, reference('Loaf')],
    ["typing.Optional[typing.List[ForwardRef('Loaf')]]", list(reference('Loaf'))],
    ['str | None', string],
    ['dict[str, Any] | None', map({ kind: 'document' })],
    ['None | list[str]', list(string)],
  ])('%s', (given, want) => {
    expect(parsed(given)).toMatchObject({ type: want, optional: true, literals: [], remarks: [] })
  })
})

describe('a literal union with its name', () => {
  test.each<[string, Type]>([
    ["Literal['COGNITO'] (see ServiceType)", reference('ServiceType')],
    ["Sequence[Literal['COGNITO'] (see ServiceType)]", list(reference('ServiceType'))],
    ["Mapping[Literal['COGNITO'] (see ServiceType), str]", map(string, reference('ServiceType'))],
  ])('%s gives the values and the name', (given, want) => {
    const { type, literals: named } = parsed(given)
    expect(type).toEqual(want)
    expect(named).toEqual([{ name: 'ServiceType', values: ['COGNITO'] }])
  })
})

describe('what the page knows', () => {
  test('NoneType is the type that the name of its member has hidden', () => {
    const shadowed = reference('Crumb')
    for (const [given, want] of [
      ["<class 'NoneType'>", shadowed],
      ['typing.Optional[typing.List[NoneType]]', list(shadowed)],
      ['typing.Dict[str, NoneType]', map(shadowed)],
    ] as const) {
      expect(parseType(given, { shadowed })).toMatchObject({ right: { type: want, remarks: [] } })
    }
  })

  test('without it the type is lost, and that is said', () => {
    const remarks = ['NoneType stands where a type should, so the type is lost']
    expect(parsed("<class 'NoneType'>")).toMatchObject({ type: { kind: 'unknown' }, optional: true, remarks })
    expect(parsed('typing.List[NoneType]')).toMatchObject({ type: list({ kind: 'unknown' }), remarks })
  })

  test('an event stream is of what it yields', () => {
    const want = (name: string) => ({ type: { kind: 'events', item: { kind: 'reference', name } }, remarks: [] })
    expect(parsed("ForwardRef('EventStream[CrumbStreamTypeDef]')")).toMatchObject(want('CrumbStreamTypeDef'))
    expect(parsed(`aws_resource_validator.base.EventStream[${bakery}.CrumbStream]`)).toMatchObject(want('CrumbStream'))
  })

  test('a list of items that may be None says so', () => {
    expect(parsed('List[Optional[str]]')).toMatchObject({
      type: list(string),
      optional: false,
      remarks: ['None inside a list or a map was left out'],
    })
  })

  test('a shape may begin with a small letter where the page says that it is one', () => {
    expect(parseType('crumbType', { shapes: new Set(['crumbType']) })).toMatchObject({
      right: { type: reference('crumbType') },
    })
    expect(parseType('crumbType')).toMatchObject({ left: { sentence: 'crumbType is no known type at column 1' } })
  })
})

describe('a fault', () => {
  test.each([
    ['', 'expected a type at column 1'],
    ['List[Loaf', 'expected "]" at column 10, but the type ends'],
    ['List[Loaf]]', 'expected the end of the type at column 11'],
    ['List[str, str]', 'expected 1 type in the brackets at column 5'],
    ['typing.Dict[str]', 'expected 2 types in the brackets at column 12'],
    ['List', 'List is no known generic type at column 1'],
    ['typing.FrozenSet[str]', 'typing.FrozenSet is no known generic type at column 1'],
    ["<class 'fractions.Fraction'>", 'fractions.Fraction is no known type at column 9'],
    ['<class str>', 'expected a quoted name at column 8'],
    ["Literal['A', B]", 'expected a quoted literal at column 14'],
    ["Literal['A]", 'expected a quoted literal at column 9'],
    ["Literal['A'] (or B)", 'expected "see" at column 15, but "or" stands there'],
    ['constructor', 'constructor is no known type at column 1'],
    ['List['.repeat(100), 'the type nests deeper than 64 levels at column 326'],
    ["ForwardRef('List[')", 'expected a type at column 18'],
  ])('%s', (given, want) => {
    expect(parseType(given)).toMatchObject({ left: { sentence: want } })
  })
})
