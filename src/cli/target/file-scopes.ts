import type { FileConfig } from './config.js'
import type { LoadedConfig } from './load-config.js'
import type { ConfiguredFile } from './placement.js'
import { type NamedOperation, operationNamed, type Scope } from './scope.js'
import type { Service, Services } from './services.js'

/** The words of the config on a file. */
interface Configured {
  readonly configured: ConfiguredFile | undefined
  /** The operation that the config names, with its service. */
  readonly named?: NamedOperation | undefined
}

/** The scope of all files, with the words of the config on some of them. */
export type FileScope<S extends Scope = Scope> = S & Configured

/**
 * The scope of each of these files, given by absolute paths; `scope` is that of all of them. Files of which the config says
 * the same have one in common. Services and operations are looked up, so that a wrong name is told before anything is
 * checked, as a `UsageError`.
 */
export const fileScopes = async <S extends Scope>(
  files: readonly string[],
  scope: S,
  loaded: LoadedConfig,
  services: Services,
): Promise<(file: string) => FileScope<S>> => {
  const { fileConfig } = loaded
  const known = new Map<FileConfig, FileScope<S>>()
  for (const config of new Set(files.map(fileConfig)))
    if (config !== undefined) known.set(config, await fileScope(config, scope, loaded, services))
  const other = { ...scope, configured: undefined }
  return (file) => {
    const config = fileConfig(file)
    return (config && known.get(config)) ?? other
  }
}

/** The scope of the files that one glob of the config matches. */
export const fileScope = async <S extends Scope>(
  config: FileConfig,
  scope: S,
  { folder }: LoadedConfig,
  services: Services,
): Promise<FileScope<S>> => {
  const { service: given, operation: name, ...configured } = config
  const own = given === undefined ? undefined : services.named(given, folder)
  await own?.load()
  const narrow = own === undefined ? scope : narrowed(scope, own)
  if (name === undefined) return { ...narrow, configured }
  const named = await operationNamed('"files" in the config', name, narrow)
  return { ...narrow, named, configured: { ...configured, operation: named.operation } }
}

/** A flag goes before the config. */
const narrowed = <S extends Scope>(scope: S, own: Service): S => ({
  ...scope,
  service: scope.isFlagged ? (scope.service ?? own) : own,
  services: [own, ...scope.services],
})
