/** Good calls of KMS, made with the real client: half of its members are held to a length or a pattern. */
import * as sdk from '@aws-sdk/client-kms'
import * as kms from 'aws-preflight/kms'
import { testCalls } from '../support/client-law.js'
import { sdkOf } from '../support/sdks.js'

testCalls({ service: kms, sdk: sdkOf('3.1162', sdk, 'KMSClient'), numRuns: 2 })
