/** Good calls of Lambda, made with the real client. */
import * as sdk from '@aws-sdk/client-lambda'
import * as lambda from 'aws-preflight/lambda'
import { testCalls, testExceptions } from '../support/client-law.js'
import { sdkOf } from '../support/sdks.js'

const calls = { service: lambda, sdk: sdkOf('3.1162', sdk, 'LambdaClient') }
testCalls(calls)
describe('exceptions', () => testExceptions(calls))
