import { BatchWriteItem$, TransactWriteItems$ } from '@aws-sdk/client-dynamodb'
import { CreateBackendAPI$ } from '@aws-sdk/client-amplifybackend'
import { fillsIn, inputSchemaOf, knows } from '../../../src/sdk/schema.js'

const inputOf = (operationSchema: unknown): unknown => inputSchemaOf({ __smithy_context: { operationSchema } })

describe('what the input of CreateBackendAPI knows', () => {
  const schema = inputOf(CreateBackendAPI$)

  it.each([
    [['AppId']],
    [['ResourceConfig', 'DefaultAuthType', 'Settings', 'OpenIDAuthTTL']],
    [['ResourceConfig', 'AdditionalAuthTypes', 3, 'Mode']],
  ])('%j', (path) => expect(knows(schema, path)).toBe(true))

  it.each([
    [['appId']],
    [['Appid']],
    [['__proto__']],
    [['ResourceConfig', 'DefaultAuthType', 'Setings']],
    [['AppId', 'length']],
    [['Appid', 'ResourceConfig', 'Mode']],
  ])('and not %j', (path) => expect(knows(schema, path)).toBe(false))
})

test('it looks into maps of lists of structures', () => {
  const schema = inputOf(BatchWriteItem$)
  expect(knows(schema, ['RequestItems', 'breads', 0, 'PutRequest', 'Item', 'name', 'S'])).toBe(true)
  expect(knows(schema, ['RequestItems', 'breads', 0, 'PatchRequest'])).toBe(false)
})

test('the serializer fills in an idempotency token, and nothing else', () => {
  const schema = inputOf(TransactWriteItems$)
  expect(fillsIn(schema, ['ClientRequestToken'])).toBe(true)
  expect(fillsIn(schema, ['TransactItems'])).toBe(false)
  expect(fillsIn(schema, ['ReturnConsumedCapacity'])).toBe(false)
  // The same trait, written out beside a name on the wire.
  const named = [3, 'made.up', 'Request', 0, ['Token'], [[0, { jsonName: 'token', idempotencyToken: 1 }]]]
  expect(fillsIn(named, ['Token'])).toBe(true)
})

test.each([{}, { __smithy_context: {} }, { __smithy_context: { operationSchema: { input: {} } } }])(
  'where the client carries no schema, nothing is known: %j',
  (context) => {
    expect(inputSchemaOf(context)).toBeUndefined()
    expect(knows(inputSchemaOf(context), ['AppId'])).toBe(false)
  },
)
