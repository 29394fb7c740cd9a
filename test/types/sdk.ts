/** A checked request goes into the SDK as it is, for every operation. Nothing here runs: `tsc` is the test. */
import * as sdk from '@aws-sdk/client-amplifybackend'
import { operations, validateRequest } from 'aws-preflight/amplifybackend'

declare const payload: unknown

/** The value of a `Right`; a `Left` has none. */
declare const right: <A>(result: { _tag: 'Left' } | { _tag: 'Right'; right: A }) => A

new sdk.CloneBackendCommand(right(validateRequest('CloneBackend', payload)))
new sdk.CreateBackendCommand(right(validateRequest('CreateBackend', payload)))
new sdk.CreateBackendAPICommand(right(validateRequest('CreateBackendAPI', payload)))
new sdk.CreateBackendAuthCommand(right(validateRequest('CreateBackendAuth', payload)))
new sdk.CreateBackendConfigCommand(right(validateRequest('CreateBackendConfig', payload)))
new sdk.CreateBackendStorageCommand(right(validateRequest('CreateBackendStorage', payload)))
new sdk.CreateTokenCommand(right(validateRequest('CreateToken', payload)))
new sdk.DeleteBackendCommand(right(validateRequest('DeleteBackend', payload)))
new sdk.DeleteBackendAPICommand(right(validateRequest('DeleteBackendAPI', payload)))
new sdk.DeleteBackendAuthCommand(right(validateRequest('DeleteBackendAuth', payload)))
new sdk.DeleteBackendStorageCommand(right(validateRequest('DeleteBackendStorage', payload)))
new sdk.DeleteTokenCommand(right(validateRequest('DeleteToken', payload)))
new sdk.GenerateBackendAPIModelsCommand(right(validateRequest('GenerateBackendAPIModels', payload)))
new sdk.GetBackendCommand(right(validateRequest('GetBackend', payload)))
new sdk.GetBackendAPICommand(right(validateRequest('GetBackendAPI', payload)))
new sdk.GetBackendAPIModelsCommand(right(validateRequest('GetBackendAPIModels', payload)))
new sdk.GetBackendAuthCommand(right(validateRequest('GetBackendAuth', payload)))
new sdk.GetBackendJobCommand(right(validateRequest('GetBackendJob', payload)))
new sdk.GetBackendStorageCommand(right(validateRequest('GetBackendStorage', payload)))
new sdk.GetTokenCommand(right(validateRequest('GetToken', payload)))
new sdk.ImportBackendAuthCommand(right(validateRequest('ImportBackendAuth', payload)))
new sdk.ImportBackendStorageCommand(right(validateRequest('ImportBackendStorage', payload)))
new sdk.ListBackendJobsCommand(right(validateRequest('ListBackendJobs', payload)))
new sdk.ListS3BucketsCommand(right(validateRequest('ListS3Buckets', payload)))
new sdk.RemoveAllBackendsCommand(right(validateRequest('RemoveAllBackends', payload)))
new sdk.RemoveBackendConfigCommand(right(validateRequest('RemoveBackendConfig', payload)))
new sdk.UpdateBackendAPICommand(right(validateRequest('UpdateBackendAPI', payload)))
new sdk.UpdateBackendAuthCommand(right(validateRequest('UpdateBackendAuth', payload)))
new sdk.UpdateBackendConfigCommand(right(validateRequest('UpdateBackendConfig', payload)))
new sdk.UpdateBackendJobCommand(right(validateRequest('UpdateBackendJob', payload)))
new sdk.UpdateBackendStorageCommand(right(validateRequest('UpdateBackendStorage', payload)))

// No operation was forgotten above, and the SDK has a command for each.
type Commands = { [K in keyof typeof operations]: InstanceType<(typeof sdk)[`${K}Command`]> }
declare const commands: Commands
void commands

// @ts-expect-error what was not checked is not accepted
new sdk.CreateBackendCommand(payload)
// @ts-expect-error nor the request of another operation
new sdk.CreateBackendCommand(right(validateRequest('GetToken', payload)))
