/** The document client of lib-dynamodb: what it has marshalled is checked, and what the plain client returns, decoded. */
import { DynamoDBClient, GetItemCommand, GetItemOutput$, PutItemOutput$ } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as dynamodb from 'aws-preflight/dynamodb'
import { decodeHttpResponse, decodeResponse, validateRequest } from 'aws-preflight/dynamodb'
import { preflight, RequestValidationError } from 'aws-preflight/sdk'
import * as fc from 'fast-check'
import { comparable } from '../support/comparable.js'
import { type LocalServer, startServer } from '../support/local-server.js'
import { configuration } from '../support/sdks.js'
import { answerOf } from '../support/wire-answer.js'

let server: LocalServer
let client: DynamoDBClient
let documents: DynamoDBDocumentClient
beforeAll(async () => {
  server = await startServer()
  client = new DynamoDBClient({ ...configuration, endpoint: server.endpoint })
  client.middlewareStack.use(preflight(dynamodb, { onUnknownLiteral: 'throw', responses: 'throw' }))
  documents = DynamoDBDocumentClient.from(client)
})
beforeEach(() => void server.taken())
afterAll(async () => {
  client.destroy()
  await server.close()
})

const bodies = (): readonly unknown[] => server.taken().map(({ body }) => JSON.parse(body) as unknown)

/** None that all objects have, `constructor` say, which lib-dynamodb stumbles over. */
const name = fc.stringMatching(/^[A-Z][^\n]{0,7}$/)

/** Attributes as a program has them. */
const { attribute } = fc.letrec((tie) => ({
  attribute: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 8 }),
    fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 }).map((items) => new Set(items)),
    fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 3 }).map((items) => new Set(items)),
    fc.array(tie('attribute'), { maxLength: 3 }),
    fc.dictionary(name, tie('attribute'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))
const item = fc.dictionary(name, attribute, { maxKeys: 5, noNullPrototype: true })

/** A set has no JSON. */
const plain = (value: object): unknown => comparable(marshall(value))

test('an item that a program holds is marshalled, checked and sent; the answer is checked, and given back as it was', () =>
  fc.assert(
    fc.asyncProperty(item, item, async (held, answered) => {
      const marshalled = { TableName: 'loaves', Item: marshall(held) }
      server.answerWith(answerOf(PutItemOutput$, { Attributes: marshall(answered) }, false))
      const { Attributes } = await documents.send(new PutCommand({ TableName: 'loaves', Item: held }))
      const [body] = bodies()
      const read = validateRequest('PutItem', body, { names: 'wire' })
      expect(read._tag === 'Right' && comparable(read.right)).toEqual(comparable(marshalled))
      expect(plain(Attributes ?? {})).toEqual(plain(answered))
    }),
    { numRuns: 50 },
  ))

test('what the plain client returns is decoded as it is, and what the server answers to the same', () =>
  fc.assert(
    fc.asyncProperty(item, async (answered) => {
      const answer = answerOf(GetItemOutput$, { Item: marshall(answered) }, false)
      server.answerWith(answer)
      const output = await client.send(new GetItemCommand({ TableName: 'loaves', Key: { id: { S: 'rye' } } }))
      const decoded = decodeResponse('GetItem', output, { require: ['Item'] })
      expect(decoded).toEqual({ _tag: 'Right', right: output })
      if (decoded._tag === 'Right') expect(plain(unmarshall(decoded.right.Item))).toEqual(plain(answered))
      const fromHttp = decodeHttpResponse('GetItem', { status: 200, body: JSON.stringify(answer.body) })
      expect(fromHttp._tag === 'Right' && comparable(fromHttp.right.Item)).toEqual(comparable(output.Item))
    }),
    { numRuns: 50 },
  ))

test.each([
  ['a misspelt member', new GetCommand({ TableName: 'loaves', Keys: { id: 1 } } as never), ['/Keys', '/Key']],
  [
    'a wrong literal',
    new PutCommand({ TableName: 'loaves', Item: {}, ReturnValues: 'ALL' as never }),
    ['/ReturnValues'],
  ],
  ['a number for a name', new PutCommand({ TableName: 7 as never, Item: { id: 1 } }), ['/TableName']],
  [
    'a condition that has no operator',
    new QueryCommand({ TableName: 'loaves', KeyConditions: { id: { AttributeValueList: ['rye'] } as never } }),
    ['/KeyConditions/id/ComparisonOperator'],
  ],
])('%s is stopped before anything is sent', async (_, command, pointers) => {
  const error: unknown = await documents.send(command as GetCommand).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(RequestValidationError)
  expect((error as RequestValidationError).issues.map(({ pointer }) => pointer)).toEqual(pointers)
  expect(server.taken()).toEqual([])
})
