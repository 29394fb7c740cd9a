/** The plugin sees what the SDK serializes: members that stand anywhere but among an object's own, too. */
import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import * as sqs from 'aws-preflight/sqs'
import { preflight, RequestValidationError } from 'aws-preflight/sdk'
import { requestIssues } from '../../../src/sdk/request-issues.js'
import { type LocalServer, startServer } from '../../support/local-server.js'
import { configuration } from '../../support/sdks.js'
import { Hostile } from '../../support/hostile.js'

let server: LocalServer
let client: SQSClient
beforeAll(async () => {
  server = await startServer()
  client = new SQSClient({ ...configuration, endpoint: server.endpoint, md5: false })
  client.middlewareStack.use(preflight(sqs))
})
beforeEach(() => void server.taken())
afterAll(async () => {
  client.destroy()
  await server.close()
})

class Message {
  get QueueUrl(): string {
    return 'https://q'
  }
  get MessageBody(): string {
    return 'rye'
  }
  get summary(): string {
    return 'no member'
  }
}

class Late extends Message {
  get DelaySeconds(): unknown {
    return 'soon'
  }
}

const hidden = (name: string, value: unknown): object =>
  Object.defineProperty({ QueueUrl: 'https://q', MessageBody: 'rye' }, name, { value, enumerable: false })

describe.each<[string, object, string | undefined]>([
  ["a class's getters", new Message(), undefined],
  ['and a wrong one among them', new Late(), '/DelaySeconds'],
  ['inherited members', Object.create({ QueueUrl: 'https://q', MessageBody: 'rye' }) as object, undefined],
  ['inherited through two', Object.create(new Late()) as object, '/DelaySeconds'],
  ['one that is not enumerable', hidden('DelaySeconds', 5), undefined],
  ['a wrong one that is not enumerable', hidden('DelaySeconds', 'soon'), '/DelaySeconds'],
  [
    'an inherited one further down',
    {
      QueueUrl: 'https://q',
      MessageBody: 'rye',
      MessageAttributes: { a: Object.assign(Object.create({ StringValue: 7 }) as object, { DataType: 'String' }) },
    },
    '/MessageAttributes/a/StringValue',
  ],
])('%s', (_, input, pointer) => {
  it(pointer === undefined ? 'is sent' : 'is stopped', async () => {
    const command = new SendMessageCommand({ QueueUrl: '', MessageBody: '' })
    // The command copies what it is given: a middleware of the user's may hand over anything.
    command.middlewareStack.add((next) => (call) => next({ ...call, input: input as typeof call.input }), {
      step: 'initialize',
    })
    const outcome: unknown = await client.send(command).catch((error: unknown) => error)
    const arrived = server.taken().map(({ body }) => JSON.parse(body) as unknown)
    if (pointer === undefined) {
      expect(outcome).not.toBeInstanceOf(Error)
      expect(arrived).toMatchObject([{ QueueUrl: 'https://q', MessageBody: 'rye' }])
    } else {
      expect(outcome).toBeInstanceOf(RequestValidationError)
      expect(outcome).toMatchObject({ issues: [{ pointer }] })
      expect(arrived).toEqual([])
    }
  })
})

test('what every object has is no member, and what throws when it is read is an issue', () => {
  expect(requestIssues(sqs.ListQueues, {})).toEqual([])
  expect(requestIssues(sqs.ListQueues, Object.create(null))).toEqual([])
  const throwing = Object.create({
    get MaxResults() {
      throw new Hostile()
    },
  }) as object
  expect(requestIssues(sqs.ListQueues, throwing)).toMatchObject([{ pointer: '/MaxResults', code: 'unreadable' }])
})

test('what holds itself, or shares over and over, comes to an end', () => {
  const cycle: Record<string, unknown> = { QueueName: 'q' }
  cycle['Attributes'] = cycle
  expect(requestIssues(sqs.CreateQueue, cycle).map(({ code }) => code)).not.toEqual([])
  expect(new CreateQueueCommand({ QueueName: 'q' }).input).toEqual({ QueueName: 'q' })
})
