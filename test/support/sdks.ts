import * as newest from '@aws-sdk/client-amplifybackend'
import type { $SchemaRef } from '@smithy/types'
import * as older from 'client-amplifybackend-a-year-older'
import type { Plugin } from '../../src/sdk/stack.js'

/** Any client, as far as tests that send any operation need it. */
export interface AnyClient {
  readonly middlewareStack: { use: (plugin: Plugin) => void }
  send: (command: AnyCommand) => Promise<unknown>
  destroy: () => void
}

export interface AnyCommand {
  readonly input: unknown
  readonly middlewareStack: { use: (plugin: Plugin) => void }
}

/** One of the SDK's packages, of one version. */
export interface Sdk {
  readonly version: string
  /** A client of this endpoint with static credentials, which tries once. */
  readonly client: (endpoint: string, settings?: Settings) => AnyClient
  readonly command: (operation: string, input: unknown) => AnyCommand
  /** The package's own words on a shape or on an operation. */
  readonly schema: (name: string) => $SchemaRef
}

export interface Settings {
  readonly logger?: Logger
  readonly maxAttempts?: number
  readonly credentials?: () => Promise<never>
  readonly requestHandler?: object
}

export interface Logger {
  debug: (...content: unknown[]) => void
  info: (...content: unknown[]) => void
  warn: (...content: unknown[]) => void
  error: (...content: unknown[]) => void
}

/** The options of every client of the tests. */
export const configuration = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
}

/** A package by what it exports, and the name of its client. */
export const sdkOf = (version: string, exported: object, clientName: string): Sdk => {
  const all = new Map<string, unknown>(Object.entries(exported))
  const named = (name: string): unknown => {
    if (!all.has(name)) throw new Error(`the SDK ${version} has no ${name}`)
    return all.get(name)
  }
  const Client = named(clientName) as new (settings: object) => AnyClient
  return {
    version,
    client: (endpoint, settings = {}) => new Client({ ...configuration, endpoint, ...settings }),
    command: (operation, input) => new (named(`${operation}Command`) as new (input: unknown) => AnyCommand)(input),
    schema: (name) => named(`${name}$`) as $SchemaRef,
  }
}

export const newestSdk = sdkOf('3.1138', newest, 'AmplifyBackendClient')

export const yearOlderSdk = sdkOf('3.922', older, 'AmplifyBackendClient')

/** Every version of AmplifyBackend's that we test. */
export const sdks: readonly Sdk[] = [newestSdk, yearOlderSdk]

/** A logger that keeps the sentences of what is worth telling, one `level: text` each; the rest is the SDK's own. */
export const keepingLogger = (): Logger & { readonly lines: readonly string[] } => {
  const lines: string[] = []
  const keep =
    (level: string) =>
    (...content: unknown[]): void => {
      if (typeof content[0] === 'string') lines.push(`${level}: ${content[0]}`)
    }
  return { lines, debug: () => undefined, info: keep('info'), warn: keep('warn'), error: keep('error') }
}
