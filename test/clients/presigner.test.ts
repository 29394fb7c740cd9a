/** The presigner of S3 ends the middleware stack early: what it puts in the place of a response is none. */
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { operation, required, response, string, structure } from 'aws-preflight/codec'
import { preflight, RequestValidationError, ResponseValidationError, type Service } from 'aws-preflight/sdk'
import { format } from '../../src/combinators/operation.js'
import { startServer } from '../support/local-server.js'
import { configuration } from '../support/sdks.js'

const object = structure<{ Bucket: string; Key: string }>('ObjectRequest', {
  Bucket: required(string),
  Key: required(string),
})
const operationOf = (name: string, alias: string) =>
  operation(
    { format, name: 'made-up' },
    {
      name,
      alias,
      request: object,
      response: response<{ ETag: string }>(`${name}Output`, { ETag: required(string) }),
    },
  )
const s3: Service = {
  service: 's3',
  operations: { GetObject: operationOf('GetObject', 'get_object'), PutObject: operationOf('PutObject', 'put_object') },
}
const place = { Bucket: 'breads', Key: 'rye' }

test.each(['check', 'throw'] as const)(
  'under %s a URL is signed, and nobody is told of anything',
  async (responses) => {
    const onResponse = jest.fn()
    const client = new S3Client(configuration)
    client.middlewareStack.use(preflight(s3, { responses, onResponse }))
    for (const command of [new GetObjectCommand(place), new PutObjectCommand(place)])
      expect(await getSignedUrl(client, command)).toMatch(/^https:\/\/breads\.s3\..*\/rye\?.*X-Amz-Signature=/)
    expect(onResponse).not.toHaveBeenCalled()
    client.destroy()
  },
)

test('a wrong request is not signed', async () => {
  const client = new S3Client(configuration)
  client.middlewareStack.use(preflight(s3))
  const command = new GetObjectCommand({ Bucket: 'breads', Key: 7 as never })
  await expect(getSignedUrl(client, command)).rejects.toThrow(RequestValidationError)
  client.destroy()
})

test('what the service answers is still a response', async () => {
  const server = await startServer()
  const client = new S3Client({ ...configuration, endpoint: server.endpoint, forcePathStyle: true })
  client.middlewareStack.use(preflight(s3, { responses: 'throw', onResponse: () => undefined }))
  server.answerWith({ body: new Uint8Array(), headers: { etag: '"1"' } })
  await client.send(new PutObjectCommand(place))
  const strict = preflight(
    {
      ...s3,
      operations: { PutObject: { ...s3.operations['PutObject'], response: response('O', { ETag: required(object) }) } },
    } as never,
    { responses: 'throw' },
  )
  client.middlewareStack.use(strict)
  server.answerWith({ body: new Uint8Array(), headers: { etag: '"1"' } })
  await expect(client.send(new PutObjectCommand(place))).rejects.toThrow(ResponseValidationError)
  client.destroy()
  await server.close()
})
