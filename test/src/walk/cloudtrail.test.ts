/** Records that AWS writes: CloudTrail's, and boto3's answers saved by `json.dumps(answer, default=str)`. */
import {
  type AnyOperation,
  integer,
  list,
  literals,
  map,
  operation,
  optional,
  required,
  response,
  string,
  structure,
  timestamp,
} from '../../../src/codec.js'
import { findOperation, format } from '../../../src/combinators/operation.js'
import { decodeResponse, type Drift, validateRequest } from '../../../src/index.js'
import { EnableKey } from 'aws-preflight/kms'
import { AssumeRoleWithSAML } from 'aws-preflight/sts'
import { issuesOf, outcome } from '../../support/outcome.js'

const Item = structure<{ Id: string }>('Item', { Id: required(string) })
const props = {
  Name: required(string, { location: 'path', wire: 'name-label' }),
  AccessSecret: required(string),
  Notes: required(string, { sensitive: true }),
  When: optional(timestamp),
  Text: optional(string),
  Size: optional(literals('Size', ['A', 'B'])),
  List: optional(list(string)),
  Map: optional(map(integer)),
  Item: optional(Item),
  Items: optional(list(Item)),
  Timeout: optional(integer, { location: 'query' }),
} as const
const Ask = operation(
  { format, name: 'made-up' },
  {
    name: 'Ask',
    alias: 'ask',
    request: structure<object>('AskRequest', props),
    response: response<object>('AskResponse', props),
  },
)

const recorded = (body: unknown) => {
  const drifts: Drift[] = []
  const result = decodeResponse(Ask, body, { names: 'cloudtrail', onDrift: (drift) => drifts.push(drift) })
  return { result, drifts: drifts.map(({ message }) => message) }
}

test.each([
  ['Jul 18, 2014 4:07:39 PM', '2014-07-18T16:07:39Z'],
  ['Jul 18, 2014, 4:07:39 PM', '2014-07-18T16:07:39Z'],
  ['Jul 8, 2014, 4:07:39\u202FAM', '2014-07-08T04:07:39Z'],
  ['Dec 31, 2020, 12:00:00 AM', '2020-12-31T00:00:00Z'],
  ['Feb 29, 2020 12:59:59 PM', '2020-02-29T12:59:59Z'],
  ['2020-02-29T12:59:59Z', '2020-02-29T12:59:59Z'],
])('a record has the date %s', (when, iso) => {
  expect(recorded({ when }).result).toEqual({ _tag: 'Right', right: { When: new Date(iso) } })
  expect(outcome(validateRequest(Ask, { name: 'n', when }, { names: 'cloudtrail' }))).toBe('ok')
})

test.each(['Feb 30, 2020 1:00:00 PM', 'Foo 1, 2020 1:00:00 PM', 'Jul 18, 2014 4:07:39', 'Jul 18, 2014'])(
  'and not %s',
  (when) => expect(outcome(recorded({ when }).result)).toEqual(['/When invalid_type']),
)

test('such a date stands in records alone', () => {
  expect(outcome(decodeResponse(Ask, { When: 'Jul 18, 2014 4:07:39 PM' }))).toEqual(['/When invalid_type'])
})

const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS'
test.each(['text', 'size', 'list', 'map', 'item', 'items', 'when'])('%s may be hidden, which is drift', (name) => {
  const pointer = `/${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const { result, drifts } = recorded({ [name]: hidden })
  expect(result).toEqual({ _tag: 'Right', right: {} })
  expect(drifts).toEqual([expect.stringMatching(`^${pointer.slice(1)}: is not recorded: .*; CloudTrail withholds it$`)])
  expect(outcome(validateRequest(Ask, { name: 'n', [name]: hidden }, { names: 'cloudtrail' }))).toBe('ok')
})

test('so may an item or an entry', () => {
  const { result, drifts } = recorded({ items: [{ id: 'a' }, hidden], map: { a: hidden } })
  expect(result).toEqual({ _tag: 'Right', right: { Items: [{ Id: 'a' }, hidden], Map: { a: hidden } } })
  expect(drifts).toHaveLength(2)
})

test('elsewhere it is a text like any other', () => {
  expect(outcome(decodeResponse(Ask, { List: hidden, Text: hidden }))).toEqual(['/List invalid_type'])
})

test('a secret that is left out is no issue, another required member is', () => {
  expect(outcome(validateRequest(Ask, {}, { names: 'cloudtrail' }))).toEqual(['/Name missing_member'])
  expect(outcome(validateRequest(Ask, { Name: 'n' }))).toEqual([
    '/AccessSecret missing_member',
    '/Notes missing_member',
  ])
})

test.each(['name', 'name-label'])('a member of the path is %s', (name) => {
  const result = validateRequest(Ask, { [name]: 'n', timeout: 3 }, { names: 'cloudtrail' })
  expect(result).toEqual({ _tag: 'Right', right: { Name: 'n', Timeout: 3 } })
})

test('null for all of it is the empty body', () => {
  expect(recorded(null).result).toEqual({ _tag: 'Right', right: {} })
  expect(outcome(validateRequest(Ask, null, { names: 'cloudtrail' }))).toEqual(['/Name missing_member'])
  expect(outcome(decodeResponse(Ask, null))).toEqual([' invalid_type'])
})

test.each(['Ask', 'Ask20150331', 'Ask20150331v2', 'Ask2020_05_31'])('%s is an event name', (name) => {
  const operations: Record<string, AnyOperation> = { Ask }
  expect(findOperation(operations, name)).toBe(Ask)
})

test.each(['Ask2015', 'Ask20150331w', '20150331', 'Asked20150331'])('and %s is none', (name) => {
  expect(findOperation({ Ask }, name)).toBeUndefined()
})

test.each([
  ['2024-05-01 12:00:00.123000+00:00', '2024-05-01T12:00:00.123Z'],
  ['2024-05-01 12:00:00+02:00', '2024-05-01T10:00:00Z'],
  ['2024-05-01 12:00:00', '2024-05-01T12:00:00Z'],
])('Python prints %s', (When, iso) => {
  expect(decodeResponse(Ask, { When })).toEqual({ _tag: 'Right', right: { When: new Date(iso) } })
  expect(outcome(validateRequest(Ask, { Name: 'n', AccessSecret: 's', Notes: 'n', When }, { values: 'json' }))).toBe(
    'ok',
  )
})

test.each(['2024-02-30 12:00:00', 'Mon, 31 Feb 2014 18:30:38 GMT', 'Mon, 00 Feb 2014 18:30:38 GMT', '2024-02-30'])(
  'the calendar does not have %s',
  (When) => expect(issuesOf(decodeResponse(Ask, { When })).map(({ code }) => code)).toEqual(['invalid_type']),
)

describe('keys of a record that are no names of the API', () => {
  test('AWS STS has parts of the assertion in its place', () => {
    const recorded = {
      sAMLAssertionID: '_c0046cEXAMPLE',
      principalTags: { Department: 'Engineering' },
      roleArn: 'arn:aws:iam::444455556666:role/Federated',
      principalArn: 'arn:aws:iam::444455556666:saml-provider/Example',
    }
    const names = 'cloudtrail'
    expect(outcome(validateRequest(AssumeRoleWithSAML, recorded, { names }))).toEqual([
      '/sAMLAssertionID unknown_member',
      '/principalTags unknown_member',
    ])
    expect(outcome(validateRequest(AssumeRoleWithSAML, recorded, { names, unknownMembers: 'allow' }))).toBe('ok')
  })

  test('AWS KMS has the key in an answer that has no members', () => {
    const drifts: string[] = []
    const onDrift = ({ pointer, code }: Drift): void => void drifts.push(`${pointer} ${code}`)
    const answer = decodeResponse(
      EnableKey,
      { keyId: 'arn:aws:kms:eu-west-3:1:key/2' },
      { names: 'cloudtrail', onDrift },
    )
    expect(outcome(answer)).toBe('ok')
    expect(drifts).toEqual(['/keyId unknown_member'])
  })
})
