/** Good calls of Secrets Manager, made with the real client. */
import * as sdk from '@aws-sdk/client-secrets-manager'
import * as secretsManager from 'aws-preflight/secrets-manager'
import { testCalls, testExceptions } from '../support/client-law.js'
import { sdkOf } from '../support/sdks.js'

const calls = { service: secretsManager, sdk: sdkOf('3.1162', sdk, 'SecretsManagerClient') }
testCalls(calls)
describe('exceptions', () => testExceptions(calls))
