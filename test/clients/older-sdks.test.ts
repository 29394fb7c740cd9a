/** Real clients of several ages: where in its stack the plugin stands differs, what it does does not. */
import type * as newestLib from '@aws-sdk/lib-dynamodb'
import * as newest from '@aws-sdk/client-dynamodb'
import * as s3Newest from '@aws-sdk/client-s3'
import * as dynamodb from 'aws-preflight/dynamodb'
import { operation, optional, required, response, string, structure } from 'aws-preflight/codec'
import { preflight, type PreflightOptions, RequestValidationError } from 'aws-preflight/sdk'
import * as before2023 from 'client-dynamodb-3-100'
import * as early2023 from 'client-dynamodb-3-310'
import * as late2023 from 'client-dynamodb-3-450'
import * as in2024 from 'client-dynamodb-3-600'
import * as s3In2024 from 'client-s3-3-600'
import { format } from '../../src/combinators/operation.js'
import { type LocalServer, startServer } from '../support/local-server.js'
import { keepingLogger, type Sdk, sdkOf, type Settings } from '../support/sdks.js'

let server: LocalServer
beforeAll(async () => {
  server = await startServer()
})
beforeEach(() => void server.taken())
afterAll(() => server.close())

const good = { TableName: 'breads', Item: { name: { S: 'rye' }, price: { N: '4' } } }
const wrong = { TableName: 7, Item: { name: { S: 'rye' } } }

const call = async (
  sdk: Sdk,
  input: unknown,
  { options = {}, settings = {}, on = 'client' }: { options?: PreflightOptions; settings?: Settings; on?: string } = {},
): Promise<unknown> => {
  const client = sdk.client(server.endpoint, settings)
  const command = sdk.command('PutItem', input)
  if (on !== 'command') client.middlewareStack.use(preflight(dynamodb, options))
  if (on !== 'client') command.middlewareStack.use(preflight(dynamodb, options))
  try {
    return await client.send(command)
  } catch (error) {
    return error
  } finally {
    client.destroy()
  }
}

const ages = [
  { version: '3.310', exported: early2023, lib: 'lib-dynamodb-3-310' },
  { version: '3.450', exported: late2023, lib: 'lib-dynamodb-3-450' },
  { version: '3.600', exported: in2024, lib: 'lib-dynamodb-3-600' },
  { version: '3.1162', exported: newest, lib: '@aws-sdk/lib-dynamodb' },
]

describe.each(ages)('DynamoDB $version', ({ version, exported, lib }) => {
  const sdk = sdkOf(version, exported, 'DynamoDBClient')

  it.each(['client', 'command', 'both'])('a good call is sent, a wrong one is stopped: on the %s', async (on) => {
    expect(await call(sdk, good, { on, options: { responses: 'throw' } })).not.toBeInstanceOf(Error)
    expect(server.taken().map(({ body }) => JSON.parse(body) as unknown)).toEqual([good])
    expect(await call(sdk, wrong, { on })).toMatchObject({ issues: [{ pointer: '/TableName' }] })
    expect(server.taken()).toEqual([])
  })

  it('is told of once, on the client and on the command', async () => {
    const onRequest = jest.fn()
    await call(sdk, wrong, { on: 'both', options: { onInvalidRequest: 'warn', onRequest } })
    expect(onRequest).toHaveBeenCalledTimes(1)
    expect(server.taken()).toHaveLength(1)
  })

  it('on the client, a wrong call is stopped before anybody is asked for credentials', async () => {
    const credentials = jest.fn(() => Promise.reject(new Error('no credentials')))
    expect(await call(sdk, wrong, { settings: { credentials } })).toBeInstanceOf(RequestValidationError)
    expect(credentials).not.toHaveBeenCalled()
  })

  describe('with lib-dynamodb of that age', () => {
    // The library takes the client's package by its name: here it has the one of its own age.
    const { DynamoDBDocumentClient, GetCommand, PutCommand } = libraryOf(lib, exported)

    it.each(['client', 'document client', 'command'])('used on the %s, it sees what was marshalled', async (on) => {
      const client = sdk.client(server.endpoint) as unknown as newest.DynamoDBClient
      const documents = DynamoDBDocumentClient.from(client)
      const put = new PutCommand({ TableName: 'breads', Item: { name: 'rye', price: 4 } })
      const stacks = { client, 'document client': documents, command: put }
      stacks[on as keyof typeof stacks].middlewareStack.use(preflight(dynamodb, { responses: 'throw' }))
      await documents.send(put)
      await documents.send(put)
      expect(server.taken().map(({ body }) => JSON.parse(body) as unknown)).toEqual([good, good])
      const wrongPut = new PutCommand({ TableName: 7 as never, Item: { name: 'rye' } })
      if (on === 'command') wrongPut.middlewareStack.use(preflight(dynamodb))
      await expect(documents.send(wrongPut)).rejects.toThrow(RequestValidationError)
      expect(server.taken()).toEqual([])
      client.destroy()
    })

    it('what it has unmarshalled is not checked', async () => {
      const client = sdk.client(server.endpoint) as unknown as newest.DynamoDBClient
      client.middlewareStack.use(preflight(dynamodb, { responses: 'throw' }))
      server.answerWith({ body: { Item: good.Item } })
      const get = new GetCommand({ TableName: 'breads', Key: { name: 'rye' } })
      expect(await DynamoDBDocumentClient.from(client).send(get)).toMatchObject({ Item: { name: 'rye', price: 4 } })
      client.destroy()
    })
  })
})

function libraryOf(name: string, client: object): typeof newestLib {
  let library: unknown
  jest.isolateModules(() => {
    jest.doMock('@aws-sdk/client-dynamodb', () => client)
    library = jest.requireActual(name)
    jest.dontMock('@aws-sdk/client-dynamodb')
  })
  return library as typeof newestLib
}

describe('S3, which got its middleware for credentials later', () => {
  const GetObject = operation(
    { format, name: 'made-up' },
    {
      name: 'GetObject',
      alias: 'get_object',
      request: structure<{ Bucket: string; Key: string; VersionId?: string | undefined }>('GetObjectRequest', {
        Bucket: required(string),
        Key: required(string),
        VersionId: optional(string),
      }),
      response: response<object>('GetObjectOutput', {}),
    },
  )

  it.each([
    ['3.600', s3In2024],
    ['3.1162', s3Newest],
  ])('%s', async (version, exported) => {
    const sdk = sdkOf(version, exported, 'S3Client')
    const client = sdk.client(server.endpoint, { forcePathStyle: true } as Settings)
    client.middlewareStack.use(preflight({ service: 's3', operations: { GetObject } }))
    await client.send(sdk.command('GetObject', { Bucket: 'breads', Key: 'rye' }))
    expect(server.taken()).toMatchObject([{ path: expect.stringMatching(/^\/breads\/rye/) as string }])
    await expect(client.send(sdk.command('GetObject', { Bucket: 'breads', Key: 7 }))).rejects.toThrow(
      RequestValidationError,
    )
    expect(server.taken()).toEqual([])
    client.destroy()
  })
})

describe('a client without schemas', () => {
  const sdk = sdkOf('3.600', in2024, 'DynamoDBClient')

  it('does not say what it knows: an unknown member is sent, and told', async () => {
    const logger = keepingLogger()
    const unknown = { ...good, ReturnValue: 'NONE' }
    expect(await call(sdk, unknown, { settings: { logger } })).not.toBeInstanceOf(Error)
    expect(logger.lines).toEqual([expect.stringMatching(/^warn: The PutItem request is sent, but:\n.*ReturnValue: /)])
  })

  it('and a union that holds nothing else is one with a newer member', async () => {
    const logger = keepingLogger()
    const input = { ...good, Item: { id: { BRAND_NEW: 'x' } } }
    const outcome = await call(sdk, input, { settings: { logger } })
    expect(outcome).not.toBeInstanceOf(RequestValidationError)
    expect(logger.lines[0]).toContain('BRAND_NEW')
  })
})

test('a client that is too old is told so once, and its calls go on unchecked', async () => {
  const emitWarning = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  const sdk = sdkOf('3.100', before2023, 'DynamoDBClient')
  expect(await call(sdk, good)).not.toBeInstanceOf(Error)
  expect(await call(sdk, { ...good, TableNam: 'x' })).not.toBeInstanceOf(Error)
  expect(server.taken()).toHaveLength(2)
  const told = emitWarning.mock.calls.map(([sentence]) => String(sentence)).filter((each) => /preflight/.test(each))
  emitWarning.mockRestore()
  expect(told).toEqual([expect.stringContaining('older than 3.196')])
})
