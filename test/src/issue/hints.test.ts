import {
  blob,
  boolean,
  bytes,
  float,
  integer,
  list,
  literals,
  map,
  operation,
  optional,
  required,
  response,
  stream,
  string,
  structure,
  taggedUnion,
  timestamp,
} from '../../../src/codec.js'
import { decodeResponse, formatIssues, validateRequest } from '../../../src/index.js'
import { issuesOf, outcome } from '../../support/outcome.js'
import { format } from '../../../src/combinators/operation.js'

const Value = taggedUnion<{ S: string; N: string; L: number[]; BOOL: boolean }>('Value', {
  S: optional(string),
  N: optional(string),
  L: optional(list(integer)),
  BOOL: optional(boolean),
})
const Rules = structure<{ CORSRules: string[]; Note?: string | undefined }>('Rules', {
  CORSRules: required(list(string)),
  Note: optional(string),
})
const Runtime = literals('Runtime', [
  'nodejs18.x',
  'nodejs20.x',
  'nodejs22.x',
  'python3.10',
  'python3.11',
  'python3.12',
])

const props = {
  Name: required(string),
  Policy: optional(string),
  Count: optional(integer),
  Ratio: optional(float),
  Gift: optional(boolean),
  Due: optional(timestamp),
  Data: optional(bytes),
  Blob: optional(blob),
  Body: optional(stream),
  List: optional(list(string)),
  Map: optional(map(string)),
  Value: optional(Value),
  Values: optional(map(Value)),
  Rules: optional(Rules),
  Several: optional(list(structure<{ Unit: string }>('Metric', { Unit: required(string) }))),
  Runtime: optional(Runtime),
}
const Ask = operation(
  { format, name: 'made-up' },
  {
    name: 'Ask',
    alias: 'ask',
    request: structure<object>('AskRequest', props),
    response: response<object>('AskResponse', props),
  },
)

const said = (rest: object, values: 'sdk' | 'json' = 'sdk'): string[] =>
  issuesOf(validateRequest(Ask, { Name: 'n', ...rest }, { values })).map(({ sentence }) => sentence)

test.each<[string, object, string, string]>([
  ['an object for a text', { Policy: {} }, 'pass JSON.stringify(…)', 'write it as JSON text'],
  ['a list for a text', { Policy: [] }, 'pass JSON.stringify(…)', 'write it as JSON text'],
  ['a number for a text', { Policy: 5 }, 'write it in quotes, or convert it with String()', 'write it in quotes'],
  ['a boolean for a text', { Policy: true }, 'write it in quotes, or convert it with String()', 'write it in quotes'],
  [
    'a text for an integer',
    { Count: '5' },
    'write it without quotes, or convert it with Number()',
    'write it without quotes',
  ],
  [
    'a text for a number',
    { Ratio: '5' },
    'write it without quotes, or convert it with Number()',
    'write it without quotes',
  ],
  [
    'a text for a boolean',
    { Gift: 'true' },
    'a boolean is written without quotes',
    'a boolean is written without quotes',
  ],
  [
    'JSON text for an object',
    { Rules: ' {"a":1}' },
    'JSON.parse it first',
    'write it as it is, without quotes around it',
  ],
  ['JSON text for a map', { Map: '{"a":1}' }, 'JSON.parse it first', 'write it as it is, without quotes around it'],
  ['JSON text for a list', { List: '["a"]' }, 'JSON.parse it first', 'write it as it is, without quotes around it'],
  ['one value for a list', { List: 'a' }, 'put it in brackets', 'put it in brackets'],
  ['one object for a list', { Several: { Unit: 'x' } }, 'put it in brackets', 'put it in brackets'],
  [
    'a plain value for a tagged union',
    { Value: true },
    'write { "BOOL": … }; the members are BOOL, S, N, L',
    'write { "BOOL": … }; the members are BOOL, S, N, L',
  ],
  [
    'a list for a tagged union',
    { Value: [] },
    'write { "L": … }; the members are L, S, N, BOOL',
    'write { "L": … }; the members are L, S, N, BOOL',
  ],
  [
    'a plain value for a structure',
    { Rules: 'x' },
    'the members are Note, CORSRules',
    'the members are Note, CORSRules',
  ],
  [
    'an unknown key of a small shape',
    { Rules: { CORSRules: [], Xyz: 1 } },
    'the members are CORSRules, Note',
    'the members are CORSRules, Note',
  ],
  [
    'what belongs one level down',
    { CORSRules: [] },
    'it is a member of Rules: put it there',
    'it is a member of Rules: put it there',
  ],
  [
    'what belongs in each item',
    { Unit: 's' },
    'it is a member of what is in Several: put it there',
    'it is a member of what is in Several: put it there',
  ],
])('%s', (_, rest, program, file) => {
  expect(said(rest)).toEqual([expect.stringMatching(/./)])
  expect(said(rest)[0]).toContain(`; ${program}`)
  expect(said(rest, 'json')[0]).toContain(`; ${file}`)
})

test.each<[string, object, string]>([
  ['base64 text for bytes', { Data: 'iVBORw0KGgo=' }, "Buffer.from(text, 'base64') gives that of base64"],
  ['another text for bytes', { Data: '{"a":1}' }, 'new TextEncoder().encode(text) gives that of a text'],
  ['an object for bytes', { Data: {} }, 'new TextEncoder().encode(JSON.stringify(…))'],
  ['an object for a blob', { Blob: {} }, 'pass JSON.stringify(…)'],
  ['an object for a stream', { Body: {} }, 'pass JSON.stringify(…)'],
  [
    'a moment for a number',
    { Count: new Date() },
    'pass its getTime(), or that divided by 1000 where the member wants seconds',
  ],
  ['a text for a moment', { Due: '2020-01-01' }, 'pass a Date'],
])('%s, in a program', (_, rest, words) => expect(said(rest)).toEqual([expect.stringContaining(words)]))

test.each([{ Data: 'no base64!' }, { Data: {} }, { Blob: [] }, { Body: 5 }])(
  'bytes in a file are base64 text: %j',
  (rest) => {
    expect(said(rest, 'json')[0]).toContain('expected base64 text, found')
    expect(said(rest, 'json')[0]).not.toContain('Uint8Array')
  },
)

test('an unknown key that holds what belongs beside it says so', () => {
  const [unknown, missing] = issuesOf(validateRequest(Ask, { Wrapper: { Name: 'n', Other: 1 } }))
  expect(unknown?.message).toBe(
    'Wrapper: there is no such member in AskRequest; members of AskRequest stand inside it: move them up, in place of it',
  )
  expect(missing?.code).toBe('missing_member')
})

test('a key that stands there already does not make an unknown object a wrapper', () => {
  expect(said({ Wrapper: { Name: 'n' } })).toEqual(['there is no such member in AskRequest'])
})

test('of many literals the nearest come first, then how many more there are', () => {
  expect(said({ Runtime: 'python3.13' })).toEqual([
    '"python3.13" is not one of python3.10, python3.11, python3.12 or 3 more of Runtime (did you mean "python3.10"?)',
  ])
})

test('names of CloudTrail or of an HTTP body are recognized as such', () => {
  const option =
    "these look like the names of CloudTrail, or of an HTTP body: choose names: 'cloudtrail', or names: 'wire'"
  const [first, second] = issuesOf(validateRequest(Ask, { name: 'n', policy: 'p' }))
  expect(first?.message).toContain('did you mean "Name"?')
  expect(first?.message).toContain(option)
  const [alone] = issuesOf(validateRequest(Ask, { name: 'n' }))
  expect(alone?.message).not.toContain('cloudtrail')
  expect(second?.message).not.toContain('cloudtrail')
  const [body] = issuesOf(decodeResponse(Ask, { name: 'n', policy: 'p' }))
  expect(body?.code).toBe('unrecognized_body')
  expect(body?.message).toContain(option)
})

test('a response is not its reader’s to mend', () => {
  const wrong = { Policy: {}, Count: '5', List: 'a', Value: 'x', Rules: '{}' }
  for (const { message } of issuesOf(decodeResponse(Ask, wrong))) expect(message).not.toContain(';')
})

test('a misspelt required member is two issues and one line', () => {
  const issues = issuesOf(validateRequest(Ask, { Nmae: 'n', Count: 1.5 }))
  expect(outcome({ _tag: 'Left', left: issues })).toEqual([
    '/Nmae unknown_member',
    '/Count not_an_integer',
    '/Name missing_member',
  ])
  expect(formatIssues(issues).split('\n')).toEqual([
    '  ✗ Nmae: there is no such member in AskRequest (did you mean "Name"?)  [unknown_member]',
    '  ✗ Count: 1.5 is not a whole number  [not_an_integer]',
  ])
})

test('a required member that is missing beside an unknown one of another name keeps its line', () => {
  const issues = issuesOf(validateRequest(Ask, { Zzz: 1 }))
  expect(formatIssues(issues).split('\n')).toHaveLength(2)
})
