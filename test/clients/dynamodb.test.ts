/** Good calls of DynamoDB, made with the real client. */
import * as sdk from '@aws-sdk/client-dynamodb'
import * as dynamodb from 'aws-preflight/dynamodb'
import { testCalls, testExceptions } from '../support/client-law.js'
import { sdkOf } from '../support/sdks.js'

const calls = { service: dynamodb, sdk: sdkOf('3.1162', sdk, 'DynamoDBClient') }
testCalls(calls)
describe('exceptions', () => testExceptions(calls))
