/**
 * The facts of Smithy's protocol tests of malformed requests for restJson1: 530 requests that a service has to refuse, and
 * the shapes of their requests.
 */
import { type Shape, target } from '../messages.js'
import { caseOf, casesOf, coded, type ProtocolCase, type Values } from './case.js'

const required = { required: {} }
const lower = (kind: string): string => kind.toLowerCase()

/** A member of this kind in each place, by the names of the tests. */
const everywhere = (kind: string) => ({
  [`${lower(kind)}InBody`]: target(kind),
  [`${lower(kind)}InPath`]: target(kind, { ...required, httpLabel: {} }),
  [`${lower(kind)}InQuery`]: target(kind, { httpQuery: `${lower(kind)}InQuery` }),
  [`${lower(kind)}InHeader`]: target(kind, { httpHeader: `${lower(kind)}InHeader` }),
})

const timestamp = (traits: object) => ({ timestamp: target('Timestamp', { ...required, ...traits }) })
const formatted = (format: string) => ({ timestampFormat: format })
const [label, query, header] = [{ httpLabel: {} }, { httpQuery: 'timestamp' }, { httpHeader: 'timestamp' }]

export const malformedRequests = {
  ...Object.fromEntries(
    ['Boolean', 'Byte', 'Short', 'Integer', 'Long', 'Float', 'Double'].map((kind) => [
      `Malformed${kind}`,
      everywhere(kind),
    ]),
  ),
  MalformedBlob: { blob: target('Blob') },
  MalformedList: { bodyList: target('SimpleList') },
  MalformedMap: { bodyMap: target('SimpleMap') },
  MalformedRequestBody: { int: target('Integer'), float: target('Float') },
  MalformedString: { blob: target('JsonHeaderString', { httpHeader: 'x-media-typed-header' }) },
  MalformedUnion: { union: target('SimpleUnion') },
  MalformedSet: { set: target('SimpleSet') },
  MalformedUniqueItems: { set: target('SimpleSet'), complexSet: target('ComplexSet') },
  MalformedTimestampBodyDefault: timestamp({}),
  MalformedTimestampBodyDateTime: timestamp(formatted('date-time')),
  MalformedTimestampBodyHttpDate: timestamp(formatted('http-date')),
  MalformedTimestampHeaderDefault: timestamp(header),
  MalformedTimestampHeaderDateTime: timestamp({ ...header, ...formatted('date-time') }),
  MalformedTimestampHeaderEpoch: timestamp({ ...header, ...formatted('epoch-seconds') }),
  MalformedTimestampPathDefault: timestamp(label),
  MalformedTimestampPathHttpDate: timestamp({ ...label, ...formatted('http-date') }),
  MalformedTimestampPathEpoch: timestamp({ ...label, ...formatted('epoch-seconds') }),
  MalformedTimestampQueryDefault: timestamp(query),
  MalformedTimestampQueryHttpDate: timestamp({ ...query, ...formatted('http-date') }),
  MalformedTimestampQueryEpoch: timestamp({ ...query, ...formatted('epoch-seconds') }),
}

const unique = { 'smithy.api#uniqueItems': {} }

export const malformedShapes: Readonly<Record<string, Shape>> = {
  SimpleList: { type: 'list', member: target('String') },
  SimpleMap: { type: 'map', key: target('String'), value: target('String') },
  JsonHeaderString: { type: 'string', traits: { 'smithy.api#mediaType': 'application/json' } },
  SimpleUnion: { type: 'union', members: { int: target('Integer'), string: target('String') } },
  SimpleSet: { type: 'list', member: target('String'), traits: unique },
  ComplexSet: { type: 'list', member: target('ComplexSetStruct'), traits: unique },
  ComplexSetStruct: { type: 'structure', members: { foo: target('Boolean'), blob: target('Blob') } },
}

const quoted = (texts: readonly string[]): readonly string[] => texts.map((text) => JSON.stringify(text))

const truths = 'True TRUE y Y yes Yes YES 1 on On ON'.split(' ')
const falsehoods = 'False FALSE n N no No NO 0 off Off OFF'.split(' ')
const booleans = [...truths, ...falsehoods]

const inBoolean = { operation: 'MalformedBoolean', path: { booleanInPath: 'true' } }
const booleanCases: readonly ProtocolCase[] = [
  ...casesOf(
    'RestJsonBodyBooleanStringCoercion',
    { ...inBoolean, body: '{ "booleanInBody" : $ }' },
    '/booleanInBody',
    quoted(['true', ...truths, 'false', ...falsehoods]),
  ),
  ...casesOf(
    'RestJsonBodyBooleanBadLiteral',
    { ...inBoolean, body: '{ "booleanInBody" : $ }' },
    '/booleanInBody',
    coded(booleans, 'no JSON', { 1: 'invalid_type', 0: 'invalid_type' }),
  ),
  ...casesOf(
    'RestJsonPathBooleanStringCoercion',
    { operation: 'MalformedBoolean', path: { booleanInPath: '$' } },
    '/booleanInPath',
    booleans,
  ),
  ...casesOf(
    'RestJsonQueryBooleanStringCoercion',
    { ...inBoolean, query: { booleanInQuery: '$' } },
    '/booleanInQuery',
    booleans,
  ),
  ...casesOf(
    'RestJsonHeaderBooleanStringCoercion',
    { ...inBoolean, header: { booleanInHeader: '$' } },
    '/booleanInHeader',
    booleans,
  ),
]

/** The cases of one test in the four places; a body has values of its own. */
const inEachPlace = (kind: string, test: string, bodies: Values, texts: Values): readonly ProtocolCase[] => {
  const [operation, name] = [`Malformed${kind}`, lower(kind)]
  const good = { operation, path: { [`${name}InPath`]: '1' } }
  const places = [
    ['Path', { operation, path: { [`${name}InPath`]: '$' } }],
    ['Query', { ...good, query: { [`${name}InQuery`]: '$' } }],
    ['Header', { ...good, header: { [`${name}InHeader`]: '$' } }],
  ] as const
  return [
    ...casesOf(`RestJsonBody${kind}${test}`, { ...good, body: `{ "${name}InBody" : $ }` }, `/${name}InBody`, bodies),
    ...places.flatMap(([place, parts]) =>
      casesOf(`RestJson${place}${kind}${test}`, parts, `/${name}In${place}`, texts),
    ),
  ]
}

const huge = coded(['-9223372000000000000', '9223372000000000000', '123000000000000000000000'], 'unsafe_integer')
const overflows: Readonly<Record<string, Values>> = {
  Byte: [...coded(['256', '-256'], 'out_of_range'), ...huge],
  Short: [...coded(['40000', '-40000'], 'out_of_range'), ...huge],
  Integer: huge,
  Long: coded(['-184467440737095500000', '184467440737095500000', '123000000000000000000000'], 'unsafe_integer'),
}
const noBodyNumbers = coded(['"123"', 'true', '2ABC', '0x42', 'Infinity', '-Infinity', 'NaN'], 'no JSON', {
  '"123"': 'invalid_type',
  true: 'invalid_type',
})
const noBodyIntegers = coded(
  ['"123"', 'true', '1.001', '2ABC', '0x42', 'Infinity', '"Infinity"', '-Infinity', '"-Infinity"', 'NaN', '"NaN"'],
  'no JSON',
  {
    '"123"': 'invalid_type',
    true: 'invalid_type',
    '1.001': 'not_an_integer',
    '"Infinity"': 'not_finite',
    '"-Infinity"': 'not_finite',
    '"NaN"': 'not_finite',
  },
)

const numberCases: readonly ProtocolCase[] = [
  ...Object.entries(overflows).flatMap(([kind, texts]) => [
    ...inEachPlace(kind, 'UnderflowOverflow', texts, texts),
    ...inEachPlace(kind, 'MalformedValueRejected', noBodyIntegers, [
      'true',
      '1.001',
      '2ABC',
      '0x42',
      ...coded(['Infinity', '-Infinity', 'NaN'], 'not_finite'),
    ]),
  ]),
  ...['Float', 'Double'].flatMap((kind) =>
    inEachPlace(kind, 'MalformedValueRejected', noBodyNumbers, ['true', '2ABC', '0x42']),
  ),
]

const withUnion = (body: string) => ({ operation: 'MalformedUnion', body: `{ "union" : ${body} }` })

const bodyCases: readonly ProtocolCase[] = [
  ...casesOf(
    'RestJsonBodyMalformedBlobInvalidBase64',
    { operation: 'MalformedBlob', body: '{ "blob" : $ }' },
    '/blob',
    [
      ['blob', 'no JSON'],
      '"xyz"',
      '"YmxvYg="',
      '[98, 108, 11, 98]',
      '["b", "l","o","b"]',
      '981081198',
      'true',
      ['[][]', 'no JSON'],
      ['-_==', 'no JSON'],
    ],
  ),
  caseOf(
    'RestJsonBodyMalformedListNullItem',
    { operation: 'MalformedList', body: '{ "bodyList" : ["a", null, "b", "c"] }' },
    'null_member /bodyList/1',
  ),
  caseOf(
    'RestJsonBodyMalformedListUnclosed',
    { operation: 'MalformedList', body: '{ "bodyList" : ["a", "b", "c" }' },
    'no JSON',
  ),
  caseOf(
    'RestJsonBodyMalformedMapNullKey',
    { operation: 'MalformedMap', body: '{ "bodyMap" : { null: "abc" }  }' },
    'no JSON',
  ),
  caseOf(
    'RestJsonBodyMalformedMapNullValue',
    { operation: 'MalformedMap', body: '{ "bodyMap" : { "abc": null }  }' },
    'null_member /bodyMap/abc',
  ),
  ...casesOf(
    'RestJsonInvalidJsonBody',
    { operation: 'MalformedRequestBody', body: '$' },
    '',
    [
      '{[',
      '{ "int": 10 }abc',
      'abc{ "int": 10 }',
      '{\n    "int": 10 // the integer should be 10\n}',
      '{\n    "int": 10 /* the integer should be 10 */\n}',
      '{"int" :\u000c10}',
      "{'int': 10}",
      '{"int": 10,}',
    ],
    'no JSON',
  ),
  ...casesOf('RestJsonTechnicallyValidJsonBody', { operation: 'MalformedRequestBody', body: '$' }, '', [
    '[{ "int": 10}]',
    '10',
    'null',
  ]),
  // The name of the header is not the one of the model, and the body is no JSON.
  ...casesOf(
    'RestJsonHeaderMalformedStringInvalidBase64MediaType',
    { operation: 'MalformedString', header: { 'amz-media-typed-header': '$' }, body: '{ "blob" : $ }' },
    '',
    ['xyz', 'YmxvYg=', '[][]', '-_=='],
    'no JSON',
  ),
  caseOf(
    'RestJsonMalformedUnionMultipleFieldsSet',
    withUnion('{ "int": 2, "string": "three" }'),
    'union_members /union',
  ),
  caseOf(
    'RestJsonMalformedUnionKnownAndUnknownFieldsSet',
    withUnion('{ "int": 2, "unknownField": "three" }'),
    'unknown_member /union/unknownField',
  ),
  caseOf('RestJsonMalformedUnionNoFieldsSet', withUnion('{ "int": null }'), 'null_member /union/int'),
  caseOf('RestJsonMalformedUnionEmptyObjectNoFieldsSet', withUnion('{  }'), 'union_members /union'),
  caseOf('RestJsonMalformedUnionValueIsArray', withUnion('["int"]'), 'invalid_type /union'),
  caseOf(
    'RestJsonMalformedUnionUnknownMember',
    withUnion('{ "unknown": "hello" }'),
    'unknown_member /union/unknown',
    'union_members /union',
  ),
  ...['MalformedSet', 'MalformedUniqueItems'].flatMap((operation) => [
    caseOf(
      `RestJson${operation}DuplicateItems`,
      { operation, body: '{ "set" : ["a", "a", "b", "c"] }' },
      'duplicate_item /set/1',
    ),
    caseOf(
      `RestJson${operation}NullItem`,
      { operation, body: '{ "set" : ["a", null, "b", "c"] }' },
      'null_member /set/1',
    ),
  ]),
  caseOf(
    'RestJsonMalformedUniqueItemsDuplicateBlobs',
    {
      operation: 'MalformedUniqueItems',
      body: '{ "complexSet" : [{"foo": true, "blob": "YmxvYg=="}, {"foo": true, "blob": "b3RoZXJibG9i"}, {"foo": true, "blob": "YmxvYg=="}] }',
    },
    'duplicate_item /complexSet/2',
  ),
]

const dateTimes = ['1985-04-12T23:20:50.52Z', '1985-04-12T23:20:50Z', '1996-12-19T16:39:57-08:00']
const epochs = ['1515531081.1234', '1515531081']
const httpDate = ['Tue, 29 Apr 2014 18:30:38 GMT']
const httpDates = [...httpDate, 'Sun, 02 Jan 2000 20:34:56.000 GMT']
const noEpochs = 'true 1515531081ABC 0x42 1515531081.123.456 Infinity -Infinity NaN'.split(' ')
const odd8601 = [
  '1996-12-19T16:39:57+00',
  '1996-12-19T16:39:57+00Z',
  '1996-12-19T16:39:57',
  '1996-12-19T163957',
  '19961219T163957Z',
  '19961219T163957',
  '19961219T16:39:57Z',
  '19961219T16:39:57',
  '1996-12-19T16:39Z',
  '1996-12-19T16:39',
  '1996-12-19T1639',
  '1996-12-19T16Z',
  '1996-12-19T16',
  '1996-12-19 16:39:57Z',
  '2011-12-03T10:15:30+01:00[Europe/Paris]',
]

/** The cases of one place and one format: what they reject, by the end of their names. */
const timestamps = (
  place: 'Body' | 'Header' | 'Path' | 'Query',
  format: 'Default' | 'DateTime' | 'HttpDate' | 'Epoch',
  tests: Readonly<Record<string, Values>>,
): readonly ProtocolCase[] =>
  Object.entries(tests).flatMap(([rejects, values]) => {
    const operation = `MalformedTimestamp${place}${format}`
    const parts =
      place === 'Body' ? { operation, body: '{ "timestamp": $ }' } : { operation, [lower(place)]: { timestamp: '$' } }
    return casesOf(`RestJson${place}Timestamp${format}Rejects${rejects}`, parts, '/timestamp', values)
  })

const timestampCases: readonly ProtocolCase[] = [
  ...timestamps('Body', 'Default', {
    DateTime: quoted(dateTimes),
    StringifiedEpochSeconds: quoted(epochs),
    MalformedEpochSeconds: [
      'true',
      ...coded(['1515531081ABC', '0x42', '1515531081.123.456', 'Infinity'], 'no JSON'),
      '"Infinity"',
      ['-Infinity', 'no JSON'],
      '"-Infinity"',
      ['NaN', 'no JSON'],
      '"NaN"',
    ],
    HttpDate: quoted(httpDate),
  }),
  ...timestamps('Body', 'DateTime', {
    HttpDate: quoted(httpDate),
    EpochSeconds: epochs,
    UTCOffsets: quoted(['1996-12-19T16:39:57-08:00']),
    Different8601Formats: quoted(odd8601),
  }),
  ...timestamps('Body', 'HttpDate', { DateTime: quoted(dateTimes), Epoch: epochs }),
  ...timestamps('Header', 'Default', { DateTime: dateTimes, EpochSeconds: epochs }),
  ...timestamps('Header', 'DateTime', { HttpDate: httpDate, EpochSeconds: epochs, Different8601Formats: odd8601 }),
  ...timestamps('Header', 'Epoch', { DateTime: dateTimes, HttpDate: httpDate, MalformedValues: noEpochs }),
  ...(['Path', 'Query'] as const).flatMap((place) => [
    ...timestamps(place, 'Default', {
      HttpDate: httpDates,
      EpochSeconds: epochs,
      // The test of the query names a value that it does not have.
      UTCOffsets: place === 'Path' ? ['1996-12-19T16:39:57-08:00'] : ['$value:L'],
      Different8601Formats: odd8601,
    }),
    ...timestamps(place, 'HttpDate', { DateTime: dateTimes, EpochSeconds: epochs }),
    ...timestamps(place, 'Epoch', { DateTime: dateTimes, HttpDate: httpDates, MalformedValues: noEpochs }),
  ]),
]

const headerCases: readonly ProtocolCase[] = [
  ...[
    'WithoutBodyExpectsEmptyContentType',
    'WithBodyExpectsApplicationJsonContentType',
    'WithPayloadExpectsModeledContentType',
    'WithPayloadExpectsImpliedContentType',
  ].map((name) => caseOf(`RestJson${name}`, { operation: 'none' }, 'Content-Type')),
  ...['WithBodyExpectsApplicationJsonAccept', 'WithPayloadExpectsModeledAccept', 'WithPayloadExpectsImpliedAccept'].map(
    (name) => caseOf(`RestJson${name}`, { operation: 'none' }, 'Accept'),
  ),
]

export const malformedCases: readonly ProtocolCase[] = [
  ...booleanCases,
  ...numberCases,
  ...bodyCases,
  ...timestampCases,
  ...headerCases,
]
