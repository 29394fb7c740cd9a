/**
 * Good calls of Bedrock Runtime, made with the real client; all but the one whose events go both ways, which takes
 * HTTP/2.
 */
import * as sdk from '@aws-sdk/client-bedrock-runtime'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import * as bedrock from 'aws-preflight/bedrock-runtime'
import { testCalls, testExceptions } from '../support/client-law.js'
import { sdkOf } from '../support/sdks.js'

const operations = Object.fromEntries(
  Object.entries(bedrock.operations).filter(([name]) => name !== 'InvokeModelWithBidirectionalStream'),
)

const calls = {
  service: { ...bedrock, operations },
  sdk: sdkOf('3.1162', sdk, 'BedrockRuntimeClient'),
  settings: { requestHandler: new NodeHttpHandler() },
}
testCalls(calls)
describe('exceptions', () => testExceptions(calls))
