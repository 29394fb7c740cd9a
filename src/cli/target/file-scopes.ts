import type { FileConfig } from './config.js'
import type { LoadedConfig } from './load-config.js'
import type { ConfiguredFile } from './placement.js'
import { type NamedOperation, operationNamed, type Scope } from './scope.js'
import type { Service, Services } from './services.js'

/** The words of flags and config on a file: all that is known before the file is read, but for its name. */
export interface FileScope extends Scope {
  readonly configured: ConfiguredFile | undefined
  /** The operation that the config names, with its service. */
  readonly named?: NamedOperation | undefined
}

/**
 * The scope of each of these files, given by absolute paths; `scope` is that of all of them. Services and
 * operations are looked up, so that a wrong name is told before anything is checked, as a `UsageError`.
 */
export const fileScopes = async (
  files: readonly string[],
  scope: Scope,
  loaded: LoadedConfig,
  services: Services,
): Promise<(file: string) => FileScope> => {
  const { fileConfig } = loaded
  const known = new Map<FileConfig, FileScope>()
  for (const config of new Set(files.map(fileConfig)))
    if (config !== undefined) known.set(config, await fileScope(config, scope, loaded, services))
  return (file) => {
    const config = fileConfig(file)
    return (config && known.get(config)) ?? { ...scope, configured: undefined }
  }
}

/** The scope of the files that one glob of the config matches. */
export const fileScope = async (
  config: FileConfig,
  scope: Scope,
  { folder }: LoadedConfig,
  services: Services,
): Promise<FileScope> => {
  const { service: given, operation: name, ...configured } = config
  const own = given === undefined ? undefined : services.named(given, folder)
  await own?.load()
  const narrow = own === undefined ? scope : narrowed(scope, own)
  if (name === undefined) return { ...narrow, configured }
  const named = await operationNamed('"files" in the config', name, narrow)
  return { ...narrow, named, configured: { ...configured, operation: named.operation } }
}

/** A flag goes before the config. */
const narrowed = ({ service, services, ...same }: Scope, own: Service): Scope => ({
  ...same,
  service: same.isFlagged ? (service ?? own) : own,
  services: [own, ...services],
})
