import { Readable } from 'node:stream'
import { type AnyOperation, type HttpResponse, decodeError, decodeHttpResponse } from 'aws-preflight'
import {
  blob,
  type BlobValue,
  exception,
  integer,
  list,
  map,
  operation,
  optional,
  required,
  response,
  stream,
  type StreamValue,
  string,
  structure,
  timestamp,
} from 'aws-preflight/codec'
import * as dynamodb from 'aws-preflight/dynamodb'
import * as lambda from 'aws-preflight/lambda'
import * as secretsManager from 'aws-preflight/secrets-manager'
import { decodeError as decodeErrorOf, decodeHttpResponse as decode } from 'aws-preflight/amplifybackend'
import { format } from '../../../src/combinators/operation.js'
import { SendSample } from '../../golden/cellar/operations.js'
import { Hostile } from '../../support/hostile.js'

interface Missing {
  Message?: string | undefined
  ResourceType?: string | undefined
}
const Missing = exception<Missing>(
  'MissingException',
  () => ({ Message: optional(string), ResourceType: optional(string) }),
  { status: 404, fault: 'client' },
)

interface Got {
  AppId: string
  When?: Date | undefined
  Revision?: number | undefined
  Tags?: string[] | undefined
  Meta?: { [key: string]: string } | undefined
  Code?: number | undefined
}
const get = operation(
  { format, name: 'made-up', wireNames: 'lowerFirst' },
  {
    name: 'Get',
    alias: 'get',
    request: structure<{}>('GetRequest', () => ({})),
    response: response<Got>('GetResponse', () => ({
      AppId: required(string),
      When: optional(timestamp, { location: 'header', wire: 'x-when' }),
      Revision: optional(integer, { location: 'header', wire: 'X-Revision' }),
      Tags: optional(list(string), { location: 'header', wire: 'x-tags' }),
      Meta: optional(map(string), { location: 'headerMap', wire: 'x-meta-' }),
      Code: optional(integer, { location: 'status' }),
    })),
    errors: [Missing],
  },
)

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The response, or what stands in its place: an error without what it does not have, or the issues' messages. */
const got = (http: HttpResponse): unknown => {
  const decoded = decodeHttpResponse(get, http)
  if (decoded._tag === 'Right') return decoded.right
  return decoded.left._tag === 'InvalidResponse' ? decoded.left.issues.map(({ message }) => message) : decoded.left
}

test.each<[string, HttpResponse, unknown]>([
  ['text', { status: 200, body: '{"appId":"a"}' }, { AppId: 'a', Code: 200 }],
  ['bytes', { status: 200, body: bytes('{"appId":"ä"}') }, { AppId: 'ä', Code: 200 }],
  ['a value', { status: 201, body: { appId: 'a' } }, { AppId: 'a', Code: 201 }],
  ['nothing', { status: 200 }, { Code: 200 }],
  ['empty text', { status: 200, body: '' }, { Code: 200 }],
  [
    'headers',
    {
      status: 200,
      headers: {
        'X-When': 'Wed, 02 Dec 2020 10:11:12 GMT',
        'x-revision': '7',
        'X-TAGS': 'a, b',
        'X-Meta-Colour': 'red',
      },
      body: '{}',
    },
    { When: new Date('2020-12-02T10:11:12Z'), Revision: 7, Tags: ['a', 'b'], Meta: { Colour: 'red' }, Code: 200 },
  ],
  [
    'a header that holds something else',
    { status: 200, headers: { 'x-revision': 'seven' } },
    ['Revision: expected an integer, found a string'],
  ],
  [
    'text that is no JSON',
    { status: 200, body: '<html>' },
    ['GetResponse: this is no GetResponse; its text is no JSON'],
  ],
  [
    'bytes that are no text',
    { status: 200, body: Uint8Array.of(0xff) },
    ['GetResponse: this is no GetResponse; its text is no JSON'],
  ],
  ['a wrong type', { status: 200, body: '{"appId":7}' }, ['AppId: expected a string, found a number']],
])('a response: %s', (_, http, want) => {
  expect(got(http)).toEqual(want)
})

const missing = {
  _tag: 'ServiceError',
  name: 'MissingException',
  documented: true,
  status: 404,
  fault: 'client',
  issues: [],
}
const unknown = { _tag: 'ServiceError', documented: false, fault: 'server', issues: [] }

test.each<[string, HttpResponse, unknown]>([
  [
    'its name in a header',
    {
      status: 404,
      headers: { 'X-Amzn-ErrorType': 'MissingException:http://example.org/' },
      body: '{"message":"m","resourceType":"r"}',
    },
    { ...missing, message: 'm', members: { Message: 'm', ResourceType: 'r' } },
  ],
  [
    'its name in the body',
    { status: 404, body: '{"__type":"aws.example#MissingException","Message":"m"}' },
    { ...missing, message: 'm', members: { __type: 'aws.example#MissingException', Message: 'm' } },
  ],
  [
    'one that is not documented',
    { status: 500, body: '{"code":"NewException"}' },
    { ...unknown, status: 500, name: 'NewException', message: undefined, members: { code: 'NewException' } },
  ],
  [
    'a page of a proxy',
    { status: 502, body: '<html>' },
    { ...unknown, status: 502, name: 'UnknownError', message: undefined, members: {} },
  ],
  [
    'nothing but its name',
    { status: 404, body: '{"__type":"MissingException"}' },
    { ...missing, message: undefined, members: { __type: 'MissingException' } },
  ],
  [
    'a message that is no member of it, and something else',
    { status: 404, body: '{"__type":"MissingException","message":"m","Type":"User"}' },
    { ...missing, message: 'm', members: { __type: 'MissingException', Message: 'm', Type: 'User' } },
  ],
])('an error: %s', (_, http, want) => {
  // Whatever the exception has in common with the body: it is known by its name.
  expect(got(http)).toMatchObject(want as object)
  expect(decodeError(get, http)).toMatchObject({ right: want })
})

test('a wrong member of an exception does not hide its name', () => {
  const http = { status: 404, body: '{"__type":"MissingException","resourceType":7,"message":"m"}' }
  expect(got(http)).toMatchObject({
    ...missing,
    message: 'm',
    members: { ResourceType: 7, Message: 'm' },
    issues: [{ pointer: '/ResourceType', code: 'invalid_type' }],
  })
})

test.each([
  ['a list', '[]'],
  ['a number', 5],
  ['a text', '"Missing"'],
  ['null', 'null'],
])('an error is an object, not %s', (_, body) => {
  expect(decodeError(get, { status: 404, body })).toMatchObject({
    left: [{ code: 'unrecognized_body', message: 'GetResponse: this is no GetResponse; an error is an object' }],
  })
})

const headers = { 'X-Revision': '7', 'x-meta-Colour': 'red' }
test.each([
  ['an object', headers],
  ['the Headers of fetch', new Headers({ 'X-Revision': '7', 'X-Meta-Colour': 'red' })],
  ['a Map', new Map(Object.entries(headers))],
  ['pairs', Object.entries(headers)],
  ['what Node has for a header that comes twice', { ...headers, 'X-Tags': ['a', 'b'] }],
])('headers are %s', (_, headers) => {
  expect(got({ status: 200, headers, body: '{}' })).toMatchObject({ Revision: 7 })
  const { Meta } = got({ status: 200, headers, body: '{}' }) as Got
  expect(Object.values(Meta ?? {})).toEqual(['red'])
})

test('a body that nobody has read is refused, and so is what is no response', async () => {
  const unread = 'nobody has read its body: pass what `await response.text()` gives, or the bytes'
  const whole = new Response('{"appId":"a"}', { status: 200, headers: { 'x-revision': '7' } })
  for (const body of [new ReadableStream(), new Blob(['{}']), Readable.from(['{}']), new Response('{}')])
    for (const status of [200, 404])
      expect(got({ status, body })).toEqual([`GetResponse: this is no GetResponse; ${unread}`])
  expect(got(whole)).toEqual([`GetResponse: this is no GetResponse; ${unread}`])
  const { status, headers } = whole
  expect(got({ status, headers, body: await whole.text() })).toEqual({ AppId: 'a', Revision: 7, Code: 200 })
  expect(got(new Response(null, { status: 204 }))).toEqual({ Code: 204 })
  for (const [http, sentence] of [
    [null, 'pass an object with status, headers and body'],
    ['200', 'pass an object with status, headers and body'],
    [{ status: '200' }, 'its status is no whole number'],
    [{ status: Symbol('200') }, 'its status is no whole number'],
    [{ status: 200, headers: 'x: y' }, 'its headers are no object, no Headers, no Map and no list of pairs of texts'],
    [
      { status: 200, headers: [['x', 5]] },
      'its headers are no object, no Headers, no Map and no list of pairs of texts',
    ],
  ] as const) {
    expect(got(http as never)).toEqual([`GetResponse: this is no GetResponse; ${sentence}`])
    expect(decodeError(get, http as never)).toMatchObject({ left: [{ code: 'unrecognized_body' }] })
  }
})

test('a stream that is a member is left for its reader', () => {
  const Body = new ReadableStream()
  const download = {
    ...get,
    response: response<{ Body?: StreamValue | undefined }>('DownloadResponse', () => ({
      Body: optional(stream, { location: 'payload' }),
    })),
  }
  expect(decodeHttpResponse(download, { status: 200, body: Body })).toEqual({ _tag: 'Right', right: { Body } })
  expect(decodeHttpResponse(download, { status: 404, body: Body })).toMatchObject({ left: { _tag: 'InvalidResponse' } })
})

test.each(['\uFEFF{"appId":"a"}', bytes('\uFEFF{"appId":"a"}'), bytes('{"appId":"a"}').buffer])(
  'a byte-order mark is no part of a body',
  (body) => {
    expect(got({ status: 200, body })).toEqual({ AppId: 'a', Code: 200 })
  },
)

test('every documented exception of a service is known by its name alone', () => {
  for (const { operations } of [dynamodb, lambda, secretsManager]) {
    const pairs = Object.values<AnyOperation>(operations).flatMap((operation) =>
      (operation.errors ?? []).map((error) => [operation, error.name] as const),
    )
    expect(pairs.length).toBeGreaterThan(100)
    for (const [operation, name] of pairs)
      for (const more of [{}, { message: 'm' }, { Message: 'm' }]) {
        const http = { status: 400, body: JSON.stringify({ __type: `com.amazonaws#${name}`, ...more }) }
        expect(decodeHttpResponse(operation, http)).toMatchObject({
          left: {
            _tag: 'ServiceError',
            name,
            documented: true,
            message: 'message' in more || 'Message' in more ? 'm' : undefined,
          },
        })
      }
  }
})

test('a body that stands for one member', () => {
  const getObject = {
    ...get,
    response: response<{ Body?: BlobValue | undefined }>('GetObjectResponse', () => ({
      Body: optional(blob, { location: 'payload' }),
    })),
  }
  const body = bytes('no JSON')
  expect(decodeHttpResponse(getObject, { status: 200, body })).toEqual({ _tag: 'Right', right: { Body: body } })
  for (const empty of [undefined, '', bytes('')])
    expect(decodeHttpResponse(getObject, { status: 200, body: empty })).toEqual({ _tag: 'Right', right: {} })
})

test('an exception that has a member in a header', () => {
  const Throttled = exception<{ Message?: string | undefined; RetryAfter?: number | undefined }>(
    'ThrottledException',
    () => ({ Message: optional(string), RetryAfter: optional(integer, { location: 'header', wire: 'Retry-After' }) }),
  )
  const headers = { 'x-amzn-errortype': 'ThrottledException', 'retry-after': '7' }
  for (const body of ['{ "message": "m" }', '', '<html>'])
    expect(decodeError({ ...get, errors: [Throttled] }, { status: 429, headers, body })).toMatchObject({
      right: { documented: true, members: { RetryAfter: 7, ...(body.startsWith('{') ? { Message: 'm' } : {}) } },
    })
})

test('what cannot be read is no reason to throw', () => {
  const body = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Hostile()
      },
    },
  )
  expect(got({ status: 500, body })).toMatchObject({ name: 'UnknownError', members: {} })
  expect(
    got({
      status: 200,
      body: new Proxy(
        {},
        {
          get: () => {
            throw new Hostile()
          },
        },
      ),
    }),
  ).toEqual({ Code: 200 })
})

test('the functions of a service take the name of an operation', () => {
  expect(decode('GetToken', { status: 200, body: '{"appId":"a","sessionId":"s"}' })).toEqual({
    _tag: 'Right',
    right: { AppId: 'a', SessionId: 's' },
  })
  const unheardOf: string = 'CreateTokn'
  expect(decode(unheardOf, { status: 200 })).toMatchObject({
    left: { _tag: 'InvalidResponse', issues: [{ code: 'unknown_operation', suggestion: 'CreateToken' }] },
  })
  const misspelt: string = 'GetTokn'
  const http = {
    status: 429,
    headers: { 'x-amzn-errortype': 'TooManyRequestsException' },
    body: '{"limitType":"x","message":"slow down"}',
  }
  expect(decodeErrorOf('GetToken', http)).toMatchObject({
    right: { name: 'TooManyRequestsException', members: { LimitType: 'x', Message: 'slow down' } },
  })
  expect(decodeErrorOf(misspelt, http)).toMatchObject({ left: [{ code: 'unknown_operation' }] })
})

test.each(['aGVsbG8=', '{"a":1}', 'é'])('the bytes of a payload are those that came, also as the text %j', (body) => {
  const decoded = decodeHttpResponse(SendSample, { status: 200, headers: { 'X-Receipt': 'r' }, body })
  expect(decoded).toEqual({ _tag: 'Right', right: { Sample: bytes(body), Receipt: 'r' } })
})

test.each([undefined, '', bytes('')])('a payload that did not come is absent, as the SDK has it: %j', (body) => {
  const decoded = decodeHttpResponse(SendSample, { status: 200, headers: { 'X-Receipt': 'r' }, body })
  expect(decoded).toEqual({ _tag: 'Right', right: { Receipt: 'r' } })
})

test('the messages of a service that speaks no JSON are not read, and that is said', () => {
  const inXml = { ...get, protocol: 'restXml' }
  const sentence =
    'GetResponse: this is no GetResponse; the service speaks restXml, and only JSON is read: hand what the SDK gives to decodeResponse'
  const issues = [expect.objectContaining({ code: 'unrecognized_body', message: sentence })]
  for (const status of [200, 404]) {
    const http = { status, body: '<GetResponse/>' }
    expect(decodeHttpResponse(inXml, http)).toEqual({ _tag: 'Left', left: { _tag: 'InvalidResponse', issues } })
    expect(decodeError(inXml, http)).toEqual({ _tag: 'Left', left: issues })
  }
})
