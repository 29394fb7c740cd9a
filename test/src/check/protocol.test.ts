/**
 * Smithy's protocol tests for restJson1, one by one: what a service has to refuse, a request of ours refuses too. Each runs
 * on a service that was generated from a model with the shapes of the tests.
 */
import { lintText } from '../../../src/lint/lint-text.js'
import type { RequestOptions } from '../../../src/walk/rules.js'
import { type GeneratedService, generatedService } from '../../support/generated-service.js'
import { modelOf, type Shape, target } from '../../support/messages.js'
import type { Fault, ProtocolCase } from '../../support/protocol/case.js'
import { malformedCases, malformedRequests, malformedShapes } from '../../support/protocol/malformed.js'
import { validationCases, validationRequests, validationShapes } from '../../support/protocol/validation.js'

const malformed = generatedService('malformed', modelOf(malformedRequests, malformedShapes))
const validation = generatedService('validation', modelOf(validationRequests, validationShapes))

/** The message as a service has it when it has read the texts: the members of the body, and the others beside them. */
const messageOf = ({ path, query, header, body = '{}' }: ProtocolCase): unknown => {
  const parsed: unknown = JSON.parse(body)
  const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
  return isObject ? { ...parsed, ...path, ...query, ...header } : parsed
}

/** What is said of a message: its issues, or that its text is none. */
const saidOf = ({ validateRequest }: GeneratedService, each: ProtocolCase, options?: RequestOptions): Fault => {
  let message: unknown
  try {
    message = messageOf(each)
  } catch {
    return 'no JSON'
  }
  const result = validateRequest(each.operation, message, options)
  return result._tag === 'Right' ? [] : result.left.map(({ code, pointer }) => `${code} ${pointer}`)
}

const isOf =
  (...faults: readonly string[]) =>
  ({ fault }: ProtocolCase): boolean =>
    typeof fault === 'string' && faults.includes(fault)
const ours = ({ fault }: ProtocolCase): boolean => typeof fault !== 'string'
const inBody = ({ path, query, header }: ProtocolCase): boolean =>
  path === undefined && query === undefined && header === undefined

test('they are as many as Smithy has, and all but these are ours', () => {
  expect(malformedCases).toHaveLength(530)
  expect(malformedCases.filter(isOf('Content-Type'))).toHaveLength(4)
  expect(malformedCases.filter(isOf('Accept'))).toHaveLength(3)
  expect(malformedCases.filter(isOf('no JSON'))).toHaveLength(73)
  expect(validationCases).toHaveLength(124)
  expect(validationCases.filter(ours)).toHaveLength(124)
})

const wire: readonly RequestOptions[] = [{ names: 'wire' }, { names: 'wire', values: 'json' }]

describe('malformed requests', () => {
  const checked = malformedCases.filter((each) => !isOf('Content-Type', 'Accept')(each))

  test.each(checked.map((each) => ({ name: each.id, each })))('$name', ({ each }) => {
    for (const options of wire) expect(saidOf(malformed, each, options)).toEqual(each.fault)
  })

  test('a text that is no JSON is told of by the linter, too', () => {
    const reasons = (body = '') => {
      const { issues } = lintText(new TextEncoder().encode(body), { file: 'body.json', target: () => 'no operation' })
      return issues.map(({ message }) => message)
    }
    expect(reasons('{ "int": 10 }')).toEqual(['no operation'])
    for (const { body } of malformedCases.filter(isOf('no JSON'))) expect(reasons(body).length).toBeGreaterThan(1)
  })
})

describe('validation', () => {
  test.each(validationCases.map((each) => ({ name: each.id, each })))('$name', ({ each }) => {
    const options = inBody(each) ? [...wire, { values: 'json' } as const] : wire
    for (const option of options) expect(saidOf(validation, each, option)).toEqual(each.fault)
    // A program holds the same value where it is no date and no bytes.
    const isPlain = inBody(each) && !/blob|timestamp|date/i.test(each.id)
    if (isPlain) expect(saidOf(validation, each)).toEqual(each.fault)
  })

  test('of a sensitive text nothing is shown', () => {
    const result = validation.validateRequest('SensitiveValidation', { string: 'ABC' })
    expect(JSON.stringify(result)).not.toContain('ABC')
  })
})

/** The facts of Smithy's tests of requests that are right: the texts of the message, and what they mean. */
describe('requests that are right', () => {
  const list = (member: string): Shape => ({ type: 'list', member: target(member) })
  const format = (timestampFormat: string): Shape => ({
    type: 'timestamp',
    traits: { 'smithy.api#timestampFormat': timestampFormat },
  })
  const kinds = ['String', 'Byte', 'Short', 'Integer', 'Long', 'Float', 'Double', 'Boolean', 'Timestamp', 'FooEnum']
  const inPlace = (trait: string, prefix: string) =>
    Object.fromEntries(
      [...kinds, ...kinds.map((kind) => `${kind}List`), 'StringSet'].map((name) => [
        `${trait}${name}`,
        target(name, { [trait]: `${prefix}${name}` }),
      ]),
    )
  const formats = ['EpochSeconds', 'HttpDate', 'DateTime']
  const shapes = {
    ...malformedShapes,
    ...validationShapes,
    ...Object.fromEntries(kinds.map((kind) => [`${kind}List`, list(kind)])),
    StringSet: { ...list('String'), traits: { 'smithy.api#uniqueItems': {} } },
    EpochSeconds: format('epoch-seconds'),
    HttpDate: format('http-date'),
    DateTime: format('date-time'),
  }
  const service = generatedService(
    'right',
    modelOf(
      {
        Query: inPlace('httpQuery', ''),
        Header: inPlace('httpHeader', 'X-'),
        Labels: Object.fromEntries(
          kinds.slice(0, -1).map((kind) => [kind.toLowerCase(), target(kind, { httpLabel: {}, required: {} })]),
        ),
        LabelFormats: Object.fromEntries(formats.map((name) => [name, target(name, { httpLabel: {}, required: {} })])),
        HeaderFormats: Object.fromEntries(formats.map((name) => [name, target(name, { httpHeader: `X-${name}` })])),
        BodyFormats: {
          ...Object.fromEntries(formats.map((name) => [name, target(name)])),
          normal: target('Timestamp'),
        },
        RecursiveStructures: validationRequests.RecursiveStructures,
      },
      shapes,
    ),
  )
  const seconds = (...each: readonly number[]) => each.map((second) => new Date(second * 1000))
  const [then] = seconds(1576540098)
  const date = 'Mon, 16 Dec 2019 23:48:18 GMT'

  const right: readonly (readonly [operation: string, message: object, request: object])[] = [
    [
      'Query',
      {
        String: "%:/?#[]@!$&'()*+,;=😹",
        StringList: ['a', 'b', 'c'],
        StringSet: ['a', 'b', 'c'],
        Byte: '1',
        Short: '2',
        Integer: '3',
        IntegerList: ['1', '2', '3'],
        Long: '4',
        Float: '1.1',
        Double: '1.1',
        DoubleList: ['1.1', '2.1', '3.1'],
        Boolean: 'true',
        BooleanList: ['true', 'false', 'true'],
        Timestamp: '1970-01-01T00:00:01Z',
        TimestampList: ['1970-01-01T00:00:01Z', '1970-01-01T00:00:02Z'],
        FooEnum: 'Foo',
        FooEnumList: ['Foo', 'Baz', 'Bar'],
      },
      {
        httpQueryString: "%:/?#[]@!$&'()*+,;=😹",
        httpQueryStringList: ['a', 'b', 'c'],
        httpQueryStringSet: ['a', 'b', 'c'],
        httpQueryByte: 1,
        httpQueryShort: 2,
        httpQueryInteger: 3,
        httpQueryIntegerList: [1, 2, 3],
        httpQueryLong: 4,
        httpQueryFloat: 1.1,
        httpQueryDouble: 1.1,
        httpQueryDoubleList: [1.1, 2.1, 3.1],
        httpQueryBoolean: true,
        httpQueryBooleanList: [true, false, true],
        httpQueryTimestamp: new Date(1000),
        httpQueryTimestampList: seconds(1, 2),
        httpQueryFooEnum: 'Foo',
        httpQueryFooEnumList: ['Foo', 'Baz', 'Bar'],
      },
    ],
    ['Query', { String: '' }, { httpQueryString: '' }],
    [
      'Header',
      {
        'X-String': 'Hello',
        'X-StringList': 'a, b, c',
        'X-StringSet': 'a,b, c',
        'X-Byte': '1',
        'X-Short': '123',
        'X-Integer': '123',
        'X-Long': '123',
        'X-Float': '1.1',
        'X-Double': '1.1',
        'X-IntegerList': '1, 2, 3',
        'X-Boolean': 'true',
        'X-BooleanList': 'true, false, true',
        'X-TimestampList': `${date}, ${date}`,
        'X-FooEnum': 'Foo',
        'X-FooEnumList': 'Foo, Bar, Baz',
      },
      {
        httpHeaderString: 'Hello',
        httpHeaderStringList: ['a', 'b', 'c'],
        httpHeaderStringSet: ['a', 'b', 'c'],
        httpHeaderByte: 1,
        httpHeaderShort: 123,
        httpHeaderInteger: 123,
        httpHeaderLong: 123,
        httpHeaderFloat: 1.1,
        httpHeaderDouble: 1.1,
        httpHeaderIntegerList: [1, 2, 3],
        httpHeaderBoolean: true,
        httpHeaderBooleanList: [true, false, true],
        httpHeaderTimestampList: [then, then],
        httpHeaderFooEnum: 'Foo',
        httpHeaderFooEnumList: ['Foo', 'Bar', 'Baz'],
      },
    ],
    // A text with a comma or a quote stands in quotes.
    ['Header', { 'X-StringList': '"b,c", "\\"def\\"", a' }, { httpHeaderStringList: ['b,c', '"def"', 'a'] }],
    ['Header', { 'x-string': 'Hello' }, { httpHeaderString: 'Hello' }],
    [
      'Labels',
      {
        string: 'string',
        byte: '-1',
        short: '1',
        integer: '2',
        long: '3',
        float: '4.0',
        double: '5.0',
        boolean: 'true',
        timestamp: '2019-12-16T23:48:18Z',
      },
      {
        string: 'string',
        byte: -1,
        short: 1,
        integer: 2,
        long: 3,
        float: 4,
        double: 5,
        boolean: true,
        timestamp: then,
      },
    ],
    [
      'LabelFormats',
      { EpochSeconds: '1576540098', HttpDate: date, DateTime: '2019-12-16T23:48:18Z' },
      { EpochSeconds: then, HttpDate: then, DateTime: then },
    ],
    [
      'HeaderFormats',
      { 'X-EpochSeconds': '1576540098', 'X-HttpDate': date, 'X-DateTime': '2019-12-16T23:48:18Z' },
      { EpochSeconds: then, HttpDate: then, DateTime: then },
    ],
    [
      'BodyFormats',
      { EpochSeconds: 1576540098, HttpDate: date, DateTime: '2019-12-16T23:48:18Z', normal: 1576540098 },
      { EpochSeconds: then, HttpDate: then, DateTime: then, normal: then },
    ],
    ...[{ union: { union: { union: { string: 'abc' } } } }].map(
      (request) => ['RecursiveStructures', request, request] as const,
    ),
  ]

  test.each(right)('%s %j', (operation, message, request) =>
    expect(service.validateRequest(operation, message, { names: 'wire' })).toEqual({ _tag: 'Right', right: request }),
  )
})
