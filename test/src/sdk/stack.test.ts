/** Where the plugin stands in the stacks of clients that fill in and convert what they are given. */
import {
  AmplifyBackendClient,
  CreateTokenCommand,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-amplifybackend'
import {
  DynamoDBClient,
  PutItemCommand,
  TransactWriteItemsCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { GlacierClient, InitiateMultipartUploadCommand } from '@aws-sdk/client-glacier'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { SerializeMiddleware } from '@smithy/types'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { document, type DocumentValue, operation, required, response, string, structure } from 'aws-preflight/codec'
import * as dynamodb from 'aws-preflight/dynamodb'
import { preflight, type Service } from 'aws-preflight/sdk'
import { format } from '../../../src/combinators/operation.js'
import { type LocalServer, startServer } from '../../support/local-server.js'
import { configuration } from '../../support/sdks.js'

let server: LocalServer
beforeAll(async () => {
  server = await startServer()
})
beforeEach(() => void server.taken())
afterAll(() => server.close())

interface Upload {
  accountId: string
  vaultName: string
}
const glacier: Service = {
  service: 'glacier',
  operations: {
    InitiateMultipartUpload: operation(
      { format, name: 'made-up' },
      {
        name: 'InitiateMultipartUpload',
        alias: 'initiate_multipart_upload',
        request: structure<Upload>('Upload', { accountId: required(string), vaultName: required(string) }),
        response: response<object>('UploadOutput', {}),
      },
    ),
  },
}

const settings = (): typeof configuration & { readonly endpoint: string } => ({
  ...configuration,
  endpoint: server.endpoint,
})

const rejection = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (reason: unknown) => reason,
  )

describe('lib-dynamodb, which marshals right before the serializer, when a command is sent', () => {
  it.each(['the client', 'the document client', 'the command'] as const)(
    'the plugin, used on %s, sees what was marshalled, each time',
    async (which) => {
      const client = new DynamoDBClient(settings())
      const documents = DynamoDBDocumentClient.from(client)
      const put = new PutCommand({ TableName: 'breads', Item: { name: 'rye', price: 4 } })
      const stacks = { 'the client': client, 'the document client': documents, 'the command': put }
      stacks[which].middlewareStack.use(preflight(dynamodb))
      await documents.send(put)
      await documents.send(put)
      const item = { name: { S: 'rye' }, price: { N: '4' } }
      const bodies = server.taken().map(({ body }) => JSON.parse(body) as unknown)
      expect(bodies).toEqual([1, 2].map(() => ({ TableName: 'breads', Item: item })))
      client.destroy()
    },
  )

  it('the same input is wrong where nothing marshals it', async () => {
    const client = new DynamoDBClient(settings())
    client.middlewareStack.use(preflight(dynamodb))
    const put = new PutItemCommand({ TableName: 'breads', Item: { name: 'rye' as never } })
    expect(await rejection(client.send(put))).toMatchObject({ issues: [{ pointer: '/Item/name' }] })
    expect(server.taken()).toEqual([])
    client.destroy()
  })
})

describe('a token that the serializer fills in', () => {
  const request = { TransactItems: required(document), ClientRequestToken: required(string) }
  const TransactWriteItems = operation(
    { format, name: 'made-up' },
    {
      name: 'TransactWriteItems',
      alias: 'transact_write_items',
      request: structure<{ TransactItems: DocumentValue; ClientRequestToken: string }>(
        'TransactWriteItemsInput',
        request,
      ),
      response: response<object>('TransactWriteItemsOutput', {}),
    },
  )

  it.each([
    [{ TransactItems: [] }, undefined],
    [{}, { issues: [{ pointer: '/TransactItems', code: 'missing_member' }] }],
  ])('%p', async (input, error) => {
    const client = new DynamoDBClient(settings())
    client.middlewareStack.use(preflight({ service: 'dynamodb', operations: { TransactWriteItems } }))
    const outcome = await rejection(client.send(new TransactWriteItemsCommand(input as { TransactItems: [] })))
    if (error === undefined) expect(outcome).toBeUndefined()
    else expect(outcome).toMatchObject(error)
    expect(server.taken().map(({ body }) => Object.keys(JSON.parse(body) as object))).toEqual(
      error === undefined ? [['TransactItems', 'ClientRequestToken']] : [],
    )
    client.destroy()
  })
})

describe('Glacier, which fills in the account', () => {
  it.each([
    [{ vaultName: 'photos' }, undefined, ['/-/vaults/photos/multipart-uploads']],
    [{ vaultName: 7 as never }, { issues: [{ pointer: '/vaultName' }] }, []],
  ])('%p', async (input, error, paths) => {
    const client = new GlacierClient(settings())
    client.middlewareStack.use(preflight(glacier))
    const outcome = await rejection(client.send(new InitiateMultipartUploadCommand({ ...input, accountId: undefined })))
    if (error === undefined) expect(outcome).toBeUndefined()
    else expect(outcome).toMatchObject(error)
    expect(server.taken().map(({ path }) => path)).toEqual(paths)
    client.destroy()
  })
})

describe('a middleware of the user that mends the request', () => {
  const mend: SerializeMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next) => (call) =>
    next({ ...call, input: { AppId: 'mended' } })

  describe.each(['before', 'after'])('added %s the plugin', (when) => {
    it.each([
      ['initialize', (client: AmplifyBackendClient) => client.middlewareStack.add(mend, { step: 'initialize' })],
      [
        'serialize',
        (client: AmplifyBackendClient) => client.middlewareStack.add(mend, { step: 'serialize', priority: 'high' }),
      ],
      [
        'right before the serializer',
        (client: AmplifyBackendClient) =>
          client.middlewareStack.addRelativeTo(mend, { relation: 'before', toMiddleware: 'serializerMiddleware' }),
      ],
    ])('at %s is heard', async (_, add) => {
      const client = new AmplifyBackendClient(settings())
      const plugin = preflight(amplifybackend)
      if (when === 'before') add(client)
      client.middlewareStack.use(plugin)
      if (when === 'after') add(client)
      await client.send(new CreateTokenCommand({ AppId: 7 as never }))
      expect(server.taken()).toMatchObject([{ path: '/backend/mended/challenge' }])
      client.destroy()
    })
  })
})

test('a waiter takes a stopped request for a table that is not there yet, until its time is over', async () => {
  const client = new DynamoDBClient(settings())
  const onRequest = jest.fn()
  client.middlewareStack.use(preflight(dynamodb, { onRequest }))
  const waiting = waitUntilTableExists({ client, maxWaitTime: 2, minDelay: 1, maxDelay: 1 }, {
    TableNam: 'breads',
  } as never)
  expect(await rejection(waiting)).toMatchObject({ name: 'TimeoutError' })
  expect(onRequest).toHaveBeenCalledWith(expect.objectContaining({ operation: 'DescribeTable', sent: false }))
  expect(server.taken()).toEqual([])
  client.destroy()
})
