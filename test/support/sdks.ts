import * as newest from '@aws-sdk/client-amplifybackend'
import * as older from 'client-amplifybackend-a-year-older'
import type { Plugin } from '../../src/sdk.js'

/** A client of either version, as far as tests that send any operation need it. */
export interface AnyClient {
  readonly middlewareStack: { use: (plugin: Plugin) => void }
  send: (command: AnyCommand) => Promise<unknown>
  destroy: () => void
}

export interface AnyCommand {
  readonly input: unknown
  readonly middlewareStack: { use: (plugin: Plugin) => void }
}

/** One version of the SDK's package. */
export interface Sdk {
  readonly version: string
  /** A client of this endpoint with static credentials, which tries once. */
  readonly client: (endpoint: string, settings?: Settings) => AnyClient
  readonly command: (operation: string, input: unknown) => AnyCommand
}

export interface Settings {
  readonly logger?: Logger
  readonly maxAttempts?: number
  readonly credentials?: () => Promise<never>
}

export interface Logger {
  debug: (...content: unknown[]) => void
  info: (...content: unknown[]) => void
  warn: (...content: unknown[]) => void
  error: (...content: unknown[]) => void
}

/** What every client of the tests is made with. */
export const configuration = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
}

type Package = typeof newest | typeof older

const sdkOf = (version: string, sdk: Package): Sdk => {
  const commands = sdk as unknown as Readonly<Record<string, new (input: unknown) => AnyCommand>>
  return {
    version,
    client: (endpoint, settings = {}) =>
      new sdk.AmplifyBackendClient({ ...configuration, endpoint, ...settings }) as unknown as AnyClient,
    command: (operation, input) => {
      const Command = commands[`${operation}Command`]
      if (Command === undefined) throw new Error(`the SDK ${version} has no ${operation}Command`)
      return new Command(input)
    },
  }
}

export const newestSdk = sdkOf('3.1138', newest)

export const yearOlderSdk = sdkOf('3.922', older)

/** Every version that we test. */
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
