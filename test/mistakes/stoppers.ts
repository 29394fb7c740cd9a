import { Agent } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { AmplifyBackendClient } from '@aws-sdk/client-amplifybackend'
import { getRuntimeTypecheckPlugin } from '@smithy/typecheck'
import * as amplifybackend from 'aws-preflight/amplifybackend'
import { preflight } from 'aws-preflight/sdk'
import { configuration, newestSdk } from '../support/sdks.js'

/** A way to make a call, with what it checks before. */
export interface Stopper {
  readonly name: string
  /** The generation of the SDK that makes the call. */
  readonly sdk: 2 | 3
  /** Rejects where the call is stopped, and where it fails. */
  readonly send: (operation: string, input: unknown) => Promise<unknown>
  readonly close: () => void
}

/** The clients as they are, by the generation of the SDK. */
export const bare = (endpoint: string): Readonly<Record<Stopper['sdk'], Stopper>> => ({
  2: version2('the SDK 2 alone', endpoint, false),
  3: version3('the SDK 3 alone', endpoint),
})

/** The clients with what checks their calls; the last one is ours. */
export const checked = (endpoint: string): readonly Stopper[] => [
  version3('@smithy/typecheck', endpoint, (client) =>
    client.middlewareStack.use(getRuntimeTypecheckPlugin({ input: 'throw' })),
  ),
  version2('aws-sdk v2 ParamValidator', endpoint, { min: true, max: true, pattern: true, enum: true }),
  version3('aws-preflight', endpoint, (client) =>
    client.middlewareStack.use(preflight(amplifybackend, { onUnknownLiteral: 'throw' })),
  ),
]

/** Everybody whom the table compares; ours twice, the second time as it is by default. */
export const stoppers = (endpoint: string): readonly Stopper[] => [
  bare(endpoint)[3],
  ...checked(endpoint),
  version3('by default', endpoint, (client) => client.middlewareStack.use(preflight(amplifybackend))),
]

/** The newest client of the SDK 3, with a plugin or as it is. */
const version3 = (name: string, endpoint: string, plugIn?: (client: AmplifyBackendClient) => void): Stopper => {
  const client = new AmplifyBackendClient({ ...configuration, endpoint })
  plugIn?.(client)
  return {
    name,
    sdk: 3,
    send: (operation, input) => client.send(newestSdk.command(operation, input) as Parameters<typeof client.send>[0]),
    close: () => client.destroy(),
  }
}

/** The client of the SDK 2, with the model that it ships, checking this much before each call. */
const version2 = (name: string, endpoint: string, paramValidation: false | Checks): Stopper => {
  process.env['AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE'] = '1'
  const require = createRequire(join(process.cwd(), 'package.json'))
  const Client = require('aws-sdk/clients/amplifybackend') as new (settings: object) => OldClient
  const agent = new Agent({ keepAlive: true })
  const client = new Client({
    ...configuration,
    endpoint,
    sslEnabled: false,
    maxRetries: 0,
    httpOptions: { agent },
    paramValidation,
  })
  return {
    name,
    sdk: 2,
    send: async (operation, input) => {
      const name = operation.charAt(0).toLowerCase() + operation.slice(1)
      return client.makeRequest(name, input).promise()
    },
    close: () => agent.destroy(),
  }
}

interface Checks {
  readonly min: boolean
  readonly max: boolean
  readonly pattern: boolean
  readonly enum: boolean
}

interface OldClient {
  readonly makeRequest: (operation: string, input: unknown) => { readonly promise: () => Promise<unknown> }
}
