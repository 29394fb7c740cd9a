/** The kinds of type that only a model of a service knows, on the cellar, which has them all. */
import { bounded, constrained, optional, required, string, structure } from '../../../src/codec.js'
import { decodeResponse, validateRequest } from '../../../src/index.js'
import { Content } from '../../golden/cellar/index.js'
import { PaintLabel, Pour, SendSample, StoreBottle } from '../../golden/cellar/operations.js'
import { issuesOf, outcome } from '../../support/outcome.js'

const bytes = new Uint8Array([1, 2, 3])
const store = (more: object): object => ({ CellarId: 'c', Content: { Serial: 1n }, ...more })

test.each<[string, object]>([
  ['a bigint', { Serial: 10n ** 30n }],
  ['bytes', { Label: bytes }],
  ['a Buffer', { Label: Buffer.from(bytes) }],
  ['null in sparse lists', { Notes: ['x', null], Grapes: [null, 'MERLOT'], Contents: [null, { Secret: 's' }] }],
  ['null in a sparse map', { Ratings: { a: null, b: 1 } }],
  ['a map by literals', { PricesByGrape: { MERLOT: 1 } }],
  ['a document', { Extra: { a: [null, 1, { b: 'c' }] } }],
  ['no idempotency token, which the client fills in', { ClientToken: undefined }],
  ['a union in a union', { Content: { Mix: [{ ByName: { a: { Label: bytes } } }] } }],
  ['a union of which the others are undefined', { Content: { Secret: 's', Serial: undefined } }],
])('a request with %s is returned as it is', (_, more) => {
  const request = store(more)
  const result = validateRequest(StoreBottle, request)
  expect(outcome(result)).toBe('ok')
  expect(result._tag === 'Right' && result.right).toBe(request)
})

test.each<[object, string[]]>([
  [{ Serial: 1 }, ['/Serial invalid_type']],
  [{ Label: 'AQID' }, ['/Label invalid_type']],
  [{ Label: new Uint16Array(2) }, ['/Label invalid_type']],
  [{ Notes: [null, 1] }, ['/Notes/1 invalid_type']],
  [{ Ratings: { a: 'x' } }, ['/Ratings/a invalid_type']],
  [{ PricesByGrape: { MERLOTT: 1 } }, ['/PricesByGrape/MERLOTT invalid_literal']],
  [{ Content: {} }, ['/Content union_members']],
  [{ Content: { Secret: 's', Serial: 1n } }, ['/Content union_members']],
  [{ Content: { Secrett: 's' } }, ['/Content/Secrett unknown_member', '/Content union_members']],
  [{ Content: { Mix: [{}, { Serial: 1n }, null] } }, ['/Content/Mix/0 union_members', '/Content/Mix/2 null_member']],
])('a request with %j is not', (more, want) => {
  expect(outcome(validateRequest(StoreBottle, store(more)))).toEqual(want)
})

test('a file has digits and base64 for them', () => {
  const given = store({ Content: { Serial: '123456789012345678901' }, Serial: 5, Label: 'AQID' })
  expect(validateRequest(StoreBottle, given, { values: 'json' })).toEqual({
    _tag: 'Right',
    right: store({ Content: { Serial: 123456789012345678901n }, Serial: 5n, Label: bytes }),
  })
  const wrong = store({ Serial: 1.5, Label: 'not base64' })
  expect(issuesOf(validateRequest(StoreBottle, wrong, { values: 'json' })).map(({ message }) => message)).toEqual([
    'Content.Serial: expected a whole number, found a bigint; a file holds its digits in quotes',
    'Serial: 1.5 is not a whole number',
    'Label: expected base64 text, found a string; write the bytes in base64',
  ])
})

test.each([bytes, 'text', new Blob(['x']), new ReadableStream(), { pipe: () => undefined }])(
  'a stream may be %p',
  (Picture) => {
    expect(outcome(validateRequest(PaintLabel, { CellarId: 'c', Picture }))).toBe('ok')
    expect(decodeResponse(PaintLabel, { Picture })).toEqual({ _tag: 'Right', right: { Picture } })
  },
)

test.each([5, {}, [], new Map()])('a stream may not be %p', (Picture) => {
  expect(outcome(validateRequest(PaintLabel, { CellarId: 'c', Picture }))).toEqual(['/Picture invalid_type'])
})

test('events are what comes out of an async iterable, which is not begun', () => {
  const Glasses = {
    [Symbol.asyncIterator]: (): never => {
      throw new Error('begun')
    },
  }
  expect(outcome(validateRequest(Pour, { CellarId: 'c', Glasses }))).toBe('ok')
  expect(outcome(validateRequest(Pour, { CellarId: 'c', Glasses: [{ Millilitres: 1 }] }))).toEqual([
    '/Glasses invalid_type',
  ])
})

test('an unknown member of a union is drift in a response, and so is the absence of what a model promises', () => {
  const drifts: string[] = []
  const onDrift = ({ pointer, code }: { pointer: string; code: string }): void => void drifts.push(`${pointer} ${code}`)
  const body = { Content: { Cork: 1 } }
  expect(decodeResponse(StoreBottle, body, { onDrift })).toEqual({ _tag: 'Right', right: body })
  expect(drifts).toEqual(['/Content/Cork unknown_member', '/BottleId missing_member'])
  expect(outcome(decodeResponse(StoreBottle, { Notes: [] }, { mode: 'strict' }))).toEqual(['/BottleId missing_member'])
})

test.each([1398796238, '2014-04-29T18:30:38Z', 'Tue, 29 Apr 2014 18:30:38 GMT'])(
  'a timestamp in a message is %p, whichever format its protocol has',
  (StoredAt) => {
    expect(decodeResponse(StoreBottle, { BottleId: 'b', StoredAt })).toEqual({
      _tag: 'Right',
      right: { BottleId: 'b', StoredAt: new Date('2014-04-29T18:30:38Z') },
    })
  },
)

test.each(['29 Apr 2014', 'Tue, 99 Apr 2014 18:30:38 GMT', '1398796238'])('and not %p', (StoredAt) => {
  expect(outcome(decodeResponse(StoreBottle, { StoredAt }))).toEqual(['/StoredAt invalid_type'])
})

test('a promised member that is null is absent', () => {
  const drifts: string[] = []
  const result = decodeResponse(
    StoreBottle,
    { BottleId: null, Notes: [null] },
    { onDrift: (drift) => drifts.push(drift.pointer) },
  )
  expect(result).toEqual({ _tag: 'Right', right: { Notes: [null] } })
  expect(drifts).toEqual(['/BottleId'])
})

test('a tagged union has its members at hand', () => {
  expect(Object.keys(Content.props)).toEqual(['Wine', 'Serial', 'Label', 'Mix', 'ByName', 'Secret'])
})

test('bytes that are to be put in a file are asked for as a text', () => {
  const result = validateRequest(
    StoreBottle,
    { CellarId: 'c', Content: { Label: new Uint8Array(1) } },
    { values: 'json' },
  )
  expect(issuesOf(result).map(({ message }) => message)).toEqual([
    'Content.Label: expected base64 text, found Uint8Array; write the bytes in base64',
  ])
})

test('bytes that are a whole body may be a text too, and what is a part of the host is not empty', () => {
  const request = { CellarId: 'c', Taster: 't', Sample: 'a text' }
  expect(outcome(validateRequest(SendSample, request))).toBe('ok')
  expect(outcome(validateRequest(SendSample, { ...request, Sample: 5 }))).toEqual(['/Sample invalid_type'])
  expect(outcome(validateRequest(SendSample, { ...request, Taster: '' }))).toEqual(['/Taster invalid_length'])
})

test('what the client fills in may be absent, though it has to be declared', () => {
  const Request = structure<{ Account: string | undefined; Name: string }>('Request', {
    Account: optional(string),
    Name: required(string),
  })
  expect(Request.is({ Name: 'n' })).toBe(true)
  expect(outcome(Request.decode({}))).toEqual(['/Name missing_member'])
})

test('a scalar with constraints goes by its own name where it stands alone, and by its kind where it has none', () => {
  const messageOf = (codec: typeof string): string => {
    const result = codec.decode('')
    return result._tag === 'Left' ? result.left[0].message : ''
  }
  expect(messageOf(bounded(string, { min: 1 }, 'RoleName'))).toMatch(/^RoleName: has 0 characters/)
  expect(messageOf(constrained(string, { min: 1, pattern: /^a$/su }, 'RoleName'))).toMatch(
    /^RoleName: has 0 characters/,
  )
  expect(messageOf(bounded(string, { min: 1 }))).toMatch(/^string: has 0 characters/)
})
