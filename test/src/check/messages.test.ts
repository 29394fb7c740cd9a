/**
 * Requests as HTTP messages have them. The values are facts of Smithy's protocol tests for restJson1: what a service has to
 * refuse. Left aside are those about what is no payload: 21 about the headers Accept and Content-Type, and 4 about a text
 * in a header that a media type makes base64, which no model of AWS has.
 */
import { lintText } from '../../../src/lint/lint-text.js'
import { everywhere, type Place, place, serviceOf, type Shape, target } from '../../support/messages.js'

const isRefused = ({ _tag }: { readonly _tag: string }): boolean => _tag === 'Left'

const kinds = ['Boolean', 'Byte', 'Short', 'Integer', 'Long', 'Float', 'Double', 'Timestamp'] as const
const formats = ['date-time', 'http-date', 'epoch-seconds'] as const
const service = serviceOf(
  {
    ...Object.fromEntries(kinds.map((kind) => [kind, everywhere(kind)])),
    ...Object.fromEntries(
      formats.map((format) => [`In${format.replace('-', '')}`, everywhere('Timestamp', { timestampFormat: format })]),
    ),
    Lists: {
      integers: target('Integers', { httpQuery: 'integers' }),
      flags: target('Flags', { httpHeader: 'flags' }),
      dates: target('Dates', { httpHeader: 'dates' }),
    },
  },
  {
    Integers: { type: 'list', member: target('Integer') },
    Flags: { type: 'list', member: target('Boolean') },
    Dates: { type: 'list', member: target('Timestamp') },
  },
)

const goodPath: Readonly<Record<string, string>> = {
  Boolean: 'true',
  Timestamp: '2020-01-01T00:00:00Z',
  Indatetime: '2020-01-01T00:00:00Z',
  Inhttpdate: 'Tue, 29 Apr 2014 18:30:38 GMT',
}

/** The value of a text: in a body they are JSON, and what is none the reader of the text refuses. */
const takenOf = (request: string, where: Place, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => {
    const path = goodPath[request] ?? '1'
    if (where !== 'body') return !isRefused(service.check(request, { path, [where]: text }))
    try {
      return !isRefused(service.check(request, { path, body: JSON.parse(text) as unknown }))
    } catch {
      const bytes = new TextEncoder().encode(`{ "body": ${text} }`)
      const { issues } = lintText(bytes, { file: 'body.json', target: () => 'none' })
      return !issues.some(({ severity }) => severity === 'error')
    }
  })

const quoted = (texts: readonly string[]): readonly string[] => texts.map((text) => JSON.stringify(text))

const besideBody = place.filter((one) => one !== 'body')

describe('numbers', () => {
  const beyond = {
    Byte: ['256', '-256'],
    Short: ['32768', '-32769'],
    Integer: ['2147483648', '-2147483649', '9223372000000000000'],
    Long: ['-184467440737095500000', '184467440737095500000', '123000000000000000000000'],
  }
  const noIntegers = ['true', '1.001', '1.0', '1e3', '2ABC', '0x42', 'Infinity', '-Infinity', 'NaN', '', ' 1']
  const noNumbers = ['true', '2ABC', '0x42', '']
  const inBody = ['"123"', 'true', '2ABC', '0x42', 'Infinity', '-Infinity', 'NaN']
  const noBodies = ['1.001', '"Infinity"', '"-Infinity"', '"NaN"']

  test.each(Object.entries(beyond))('%s: what is beyond its width is refused in every place', (kind, texts) => {
    for (const where of place) expect(takenOf(kind, where, texts)).toEqual([])
  })

  test.each(Object.keys(beyond))('%s: what is none is refused', (kind) => {
    for (const where of besideBody) expect(takenOf(kind, where, noIntegers)).toEqual([])
    expect(takenOf(kind, 'body', [...inBody, ...noBodies])).toEqual([])
  })

  test.each(['Float', 'Double'])('%s: what is none is refused', (kind) => {
    for (const where of besideBody) expect(takenOf(kind, where, noNumbers)).toEqual([])
    expect(takenOf(kind, 'body', inBody)).toEqual([])
  })

  test('what is one is taken, and becomes a number', () => {
    for (const kind of [...Object.keys(beyond), 'Float', 'Double'])
      expect(service.check(kind, { path: '-7', query: '0', header: '12', body: 3 })).toEqual({
        _tag: 'Right',
        right: { path: -7, query: 0, header: 12, body: 3 },
      })
    expect(takenOf('Float', 'header', ['1e3', '-1.5E-3', '0.1'])).toHaveLength(3)
  })
})

describe('booleans', () => {
  const truths = 'True TRUE y Y yes Yes YES 1 on On ON'.split(' ')
  const falsehoods = 'False FALSE n N no No NO 0 off Off OFF'.split(' ')
  const none = [...truths, ...falsehoods]

  test('what only looks like one is refused in every place', () => {
    for (const where of besideBody) expect(takenOf('Boolean', where, none)).toEqual([])
    expect(takenOf('Boolean', 'body', [...none, ...quoted(['true', 'false', ...none])])).toEqual([])
  })

  test('the two texts become booleans', () =>
    expect(service.check('Boolean', { path: 'true', query: 'false', header: 'true', body: false })).toEqual({
      _tag: 'Right',
      right: { path: true, query: false, header: true, body: false },
    }))
})

describe('timestamps', () => {
  const dateTimes = ['1985-04-12T23:20:50.52Z', '1985-04-12T23:20:50Z']
  const withOffset = ['1996-12-19T16:39:57-08:00']
  const httpDates = ['Tue, 29 Apr 2014 18:30:38 GMT', 'Sun, 02 Jan 2000 20:34:56.000 GMT']
  const epochs = ['1515531081.1234', '1515531081']
  const noEpochs = 'true 1515531081ABC 0x42 1515531081.123.456 Infinity -Infinity NaN'.split(' ')
  const noDateTimes = [
    ...'1996-12-19T16:39:57+00 1996-12-19T16:39:57+00Z 1996-12-19T16:39:57 1996-12-19T163957 19961219T163957Z'.split(
      ' ',
    ),
    ...'19961219T163957 19961219T16:39:57Z 19961219T16:39:57 1996-12-19T16:39Z 1996-12-19T16:39'.split(' '),
    ...'1996-12-19T1639 1996-12-19T16Z 1996-12-19T16 2011-12-03T10:15:30+01:00[Europe/Paris]'.split(' '),
    '1996-12-19 16:39:57Z',
    '2021-02-30T00:00:00Z',
  ]
  const refusedBy: Readonly<Record<(typeof formats)[number], readonly string[]>> = {
    'date-time': [...httpDates, ...epochs, ...withOffset, ...noDateTimes],
    'http-date': [...dateTimes, ...withOffset, ...epochs],
    'epoch-seconds': [...dateTimes, ...withOffset, ...httpDates, ...noEpochs],
  }
  const takenBy = { 'date-time': dateTimes, 'http-date': httpDates, 'epoch-seconds': epochs }
  const asJson = (format: string, texts: readonly string[]): readonly string[] =>
    texts.map((text) =>
      epochs.includes(text) === (format !== 'epoch-seconds') || !epochs.includes(text) ? JSON.stringify(text) : text,
    )

  test.each(formats)('%s refuses the other formats and what is none of its own, in every place', (format) => {
    const request = `In${format.replace('-', '')}`
    for (const where of besideBody) {
      expect(takenOf(request, where, refusedBy[format])).toEqual([])
      expect(takenOf(request, where, takenBy[format])).toEqual(takenBy[format])
    }
    expect(
      takenOf(request, 'body', [
        ...quoted(refusedBy[format]),
        ...(format === 'epoch-seconds' ? quoted(epochs) : epochs),
      ]),
    ).toEqual([])
    expect(takenOf(request, 'body', asJson(format, takenBy[format]))).toHaveLength(2)
  })

  const usual = { path: 'date-time', query: 'date-time', header: 'http-date', body: 'epoch-seconds' } as const
  test.each(place)('where the model does not say, the place does: %s', (where) => {
    const format = usual[where]
    const written = (texts: readonly string[]) => (where === 'body' ? asJson(format, texts) : texts)
    expect(takenOf('Timestamp', where, written(refusedBy[format]))).toEqual([])
    expect(takenOf('Timestamp', where, written(takenBy[format]))).toHaveLength(2)
  })

  test('they become the time that they say, and an issue says what belongs there', () => {
    const read = service.check('Timestamp', {
      path: '1985-04-12T23:20:50.52Z',
      header: 'Tue, 29 Apr 2014 18:30:38 GMT',
      body: 1515531081.123,
    })
    expect(read).toEqual({
      _tag: 'Right',
      right: {
        path: new Date('1985-04-12T23:20:50.520Z'),
        header: new Date('2014-04-29T18:30:38.000Z'),
        body: new Date(1515531081123),
      },
    })
    expect(service.check('Indatetime', { path: '2020-01-01T00:00:00Z', body: 1 })).toMatchObject({
      left: [{ pointer: '/body', message: expect.stringContaining('the message has a date-time in UTC here') }],
    })
  })
})

test('lists are in a query once for each item, and in one header with commas', () => {
  const dates = ['Tue, 29 Apr 2014 18:30:38 GMT', 'Wed, 30 Apr 2014 18:30:38 GMT']
  expect(service.check('Lists', { integers: ['1', '2'], flags: 'true, false', dates: dates.join(', ') })).toEqual({
    _tag: 'Right',
    right: { integers: [1, 2], flags: [true, false], dates: dates.map((date) => new Date(date)) },
  })
  expect(service.check('Lists', { integers: '1' })).toMatchObject({ right: { integers: [1] } })
  expect(service.check('Lists', { integers: ['1', 'x'], flags: 'true,maybe' })).toMatchObject({
    left: [{ pointer: '/integers/1' }, { pointer: '/flags/1' }],
  })
})

describe('bodies', () => {
  const shapes: Readonly<Record<string, Shape>> = {
    Strings: { type: 'list', member: target('String') },
    Set: { type: 'list', member: target('String'), traits: { 'smithy.api#uniqueItems': {} } },
    Crumb: { type: 'structure', members: { foo: target('Boolean'), blob: target('Blob') } },
    Crumbs: { type: 'list', member: target('Crumb'), traits: { 'smithy.api#uniqueItems': {} } },
    Map: { type: 'map', key: target('String'), value: target('String') },
    Either: { type: 'union', members: { int: target('Integer'), string: target('String') } },
  }
  const { check } = serviceOf(
    {
      Send: {
        blob: target('Blob'),
        list: target('Strings'),
        map: target('Map'),
        either: target('Either'),
        set: target('Set'),
        crumbs: target('Crumbs'),
        int: target('Integer'),
      },
    },
    shapes,
  )
  const refused = [
    ...['"xyz"', '"YmxvYg="', '[98, 108]', '["b", "l"]', '981081198', 'true', '"[][]"', '"-_=="'].map(
      (blob) => `{ "blob": ${blob} }`,
    ),
    '{ "list": ["a", null, "b"] }',
    '{ "map": { "abc": null } }',
    ...[
      '{ "int": 2, "string": "three" }',
      '{ "int": 2, "other": "three" }',
      '{ "int": null }',
      '{}',
      '["int"]',
      '{ "other": "hello" }',
    ].map((either) => `{ "either": ${either} }`),
    '{ "set": ["a", "a", "b"] }',
    '{ "set": ["a", null, "b"] }',
    '{ "crumbs": [{ "foo": true, "blob": "YmxvYg==" }, { "foo": true }, { "blob": "YmxvYg==", "foo": true }] }',
    '[{ "int": 10 }]',
    '10',
    'null',
  ]
  test.each(refused)('%s is refused', (text) => expect(isRefused(check('Send', JSON.parse(text)))).toBe(true))

  const noJson = [
    '{[',
    '{ "int": 10 }abc',
    'abc{ "int": 10 }',
    '{"int" :\u000c10}',
    "{'int': 10}",
    '{ "list": ["a", "b" }',
    '{ "map": { null: "abc" } }',
  ]
  test.each(noJson)('%j is no JSON', (text) => {
    const { issues } = lintText(new TextEncoder().encode(text), { file: 'body.json', target: () => 'none' })
    expect(issues.map(({ severity }) => severity)).toContain('error')
  })

  test('the good ones are taken', () =>
    expect(
      check('Send', { blob: 'YmxvYg==', list: ['a'], map: { a: 'b' }, either: { int: 2 }, set: ['a', 'b'], int: 10 })
        ._tag,
    ).toBe('Right'))
})
