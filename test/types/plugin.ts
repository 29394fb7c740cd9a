/** The plugin fits as it is, without the SDK's types being ours. Nothing here runs: `tsc` is the test. */
import { AmplifyBackend, AmplifyBackendClient, CreateBackendCommand } from '@aws-sdk/client-amplifybackend'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GlacierClient } from '@aws-sdk/client-glacier'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { preflight } from 'aws-preflight/sdk'
import * as older from 'client-amplifybackend-a-year-older'

const plugin = preflight(amplifybackend, { onInvalidRequest: 'throw', responses: 'check' })
declare const command: CreateBackendCommand
declare const olderCommand: older.CreateBackendCommand
declare const documents: DynamoDBDocumentClient

new AmplifyBackendClient().middlewareStack.use(plugin)
new AmplifyBackend().middlewareStack.use(plugin)
command.middlewareStack.use(plugin)
new older.AmplifyBackendClient().middlewareStack.use(plugin)
new older.AmplifyBackend().middlewareStack.use(plugin)
olderCommand.middlewareStack.use(plugin)
new GlacierClient().middlewareStack.use(plugin)
new DynamoDBClient().middlewareStack.use(plugin)
new PutItemCommand({ TableName: 't', Item: {} }).middlewareStack.use(plugin)
documents.middlewareStack.use(plugin)

// A few operations are a service too.
preflight({ operations: { CreateToken: amplifybackend.CreateToken } })
// @ts-expect-error a misspelt option
preflight(amplifybackend, { onInvalidRequst: 'warn' })
// @ts-expect-error a misspelt action
preflight(amplifybackend, { onInvalidRequest: 'wran' })
// @ts-expect-error no service
preflight(amplifybackend.CreateToken)
