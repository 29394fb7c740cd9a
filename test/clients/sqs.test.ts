/** Good calls of SQS, made with the real client, which does not take a message that is another than its checksum says. */
import { createHash } from 'node:crypto'
import * as sdk from '@aws-sdk/client-sqs'
import * as sqs from 'aws-preflight/sqs'
import { testCalls, testExceptions } from '../support/client-law.js'
import { sdkOf } from '../support/sdks.js'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** The client looks an entry up by its name among whatever any object has: `valueOf` would be found there. */
const sent = (request: object): object => {
  const { Entries } = request as Partial<sqs.SendMessageBatchRequest>
  return Entries === undefined
    ? request
    : { ...request, Entries: Entries.map((entry, index) => ({ ...entry, Id: `entry-${index}` })) }
}

/** An answer with the checksums of what was sent, or of what it holds itself. */
const answered = (answer: object, request: object): object => {
  const { Messages, Successful } = answer as Partial<sqs.ReceiveMessageResult & sqs.SendMessageBatchResult>
  const { MessageBody, Entries } = request as Partial<sqs.SendMessageRequest & sqs.SendMessageBatchRequest>
  if (MessageBody !== undefined) return { ...answer, MD5OfMessageBody: md5(MessageBody) }
  if (Messages !== undefined)
    return { ...answer, Messages: Messages.map((message) => ({ ...message, MD5OfBody: md5(message.Body ?? '') })) }
  if (Successful === undefined) return answer
  const sent = new Map(Entries?.map(({ Id, MessageBody: text }) => [Id, text]))
  return {
    ...answer,
    Successful: Successful.map((each) =>
      'MD5OfMessageBody' in each ? { ...each, MD5OfMessageBody: md5(sent.get(each.Id) ?? '') } : each,
    ),
  }
}

const calls = { service: sqs, sdk: sdkOf('3.1162', sdk, 'SQSClient'), sent, answered }
testCalls(calls)
describe('exceptions', () => testExceptions(calls))
