/** Requests as HTTP messages have them: what Smithy's protocol tests (protocol.test.ts) do not have. */
import { everywhere, type Place, place, serviceOf, target } from '../../support/messages.js'

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
    Body: { blob: target('Blob'), list: target('Strings'), map: target('Map'), either: target('Either') },
  },
  {
    Integers: { type: 'list', member: target('Integer') },
    Flags: { type: 'list', member: target('Boolean') },
    Dates: { type: 'list', member: target('Timestamp') },
    Strings: { type: 'list', member: target('String') },
    Map: { type: 'map', key: target('String'), value: target('String') },
    Either: { type: 'union', members: { int: target('Integer'), string: target('String') } },
  },
)

const goodPath: Readonly<Record<string, string>> = {
  Boolean: 'true',
  Timestamp: '2020-01-01T00:00:00Z',
  Indatetime: '2020-01-01T00:00:00Z',
  Inhttpdate: 'Tue, 29 Apr 2014 18:30:38 GMT',
}

/** The texts that are taken; in a body they are JSON. */
const takenOf = (request: string, where: Place, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => {
    const value: unknown = where === 'body' ? JSON.parse(text) : text
    return service.check(request, { path: goodPath[request] ?? '1', [where]: value })._tag === 'Right'
  })

const besideBody = place.filter((one) => one !== 'body')

describe('numbers', () => {
  const beyond = {
    Byte: ['128', '-129'],
    Short: ['32768', '-32769'],
    Integer: ['2147483648', '-2147483649'],
    Long: ['9007199254740992'],
  }
  const most = { Byte: '127', Short: '-32768', Integer: '2147483647', Long: '-9007199254740991' }
  const noIntegers = ['1.0', '1e3', '1E3', '', ' 1', '1 ', '+1', '--1', '1_000', '1,000', '١', 'null']

  test.each(Object.entries(beyond))('%s: what is just beyond its width is refused in every place', (kind, texts) => {
    for (const where of place) expect(takenOf(kind, where, texts)).toEqual([])
  })

  test.each(Object.entries(most))('%s: what is just within is taken in every place', (kind, text) => {
    for (const where of place) expect(takenOf(kind, where, [text])).toEqual([text])
  })

  test.each(Object.keys(beyond))('%s: what is not written as one is refused', (kind) => {
    for (const where of besideBody) expect(takenOf(kind, where, noIntegers)).toEqual([])
  })

  test.each(['Float', 'Double'])('%s: what is not written as one is refused', (kind) => {
    for (const where of besideBody) expect(takenOf(kind, where, ['', ' 1', '.5', '1.', '1e', '--1', 'nan'])).toEqual([])
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

test('the two texts become booleans', () =>
  expect(service.check('Boolean', { path: 'true', query: 'false', header: 'true', body: false })).toEqual({
    _tag: 'Right',
    right: { path: true, query: false, header: true, body: false },
  }))

describe('timestamps', () => {
  const takenBy = {
    'date-time': ['1985-04-12T23:20:50.52Z', '1985-04-12T23:20:50Z'],
    'http-date': ['Tue, 29 Apr 2014 18:30:38 GMT', 'Sun, 02 Jan 2000 20:34:56.000 GMT'],
    'epoch-seconds': ['1515531081.1234', '1515531081'],
  }
  const inBody = (format: (typeof formats)[number]) =>
    takenBy[format].map((text) => (format === 'epoch-seconds' ? text : JSON.stringify(text)))

  test.each(formats)('%s takes its own in every place, and no day that there is not', (format) => {
    const request = `In${format.replace('-', '')}`
    for (const where of besideBody) expect(takenOf(request, where, takenBy[format])).toEqual(takenBy[format])
    expect(takenOf(request, 'body', inBody(format))).toHaveLength(2)
    for (const where of besideBody) expect(takenOf(request, where, ['2021-02-30T00:00:00Z', ''])).toEqual([])
  })

  const usual = { path: 'date-time', query: 'date-time', header: 'http-date', body: 'epoch-seconds' } as const
  test.each(place)('where the model does not say, the place does: %s', (where) => {
    const format = usual[where]
    expect(takenOf('Timestamp', where, where === 'body' ? inBody(format) : takenBy[format])).toHaveLength(2)
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

test('a body has bytes in base64', () =>
  expect(service.check('Body', { blob: 'YmxvYg==', list: ['a'], map: { a: 'b' }, either: { int: 2 } })).toMatchObject({
    right: { blob: new TextEncoder().encode('blob') },
  }))
