import type { FileConfig } from './config.js'
import type { LoadedConfig } from './load-config.js'
import type { ConfiguredFile } from './placement.js'
import { operationNamed, type Scope } from './scope.js'
import type { Service, Services } from './services.js'

/** What flags and config say of a file: all that is known before it is read, but for its name. */
export interface FileScope extends Scope {
  readonly configured: ConfiguredFile | undefined
}

/**
 * What is said of each of these files, given by absolute paths; `scope` is what flags and config say of all. Services and
 * operations are looked up, so that a wrong name is told before anything is checked, as a `CommandError`.
 */
export const fileScopes = async (
  files: readonly string[],
  scope: Scope,
  { fileConfig, folder }: LoadedConfig,
  services: Services,
): Promise<(file: string) => FileScope> => {
  const of = async (config: FileConfig): Promise<FileScope> => {
    const { service: given, operation: name, ...configured } = config
    const own = given === undefined ? undefined : services.named(given, folder)
    await own?.load()
    const narrow = own === undefined ? scope : narrowed(scope, own)
    if (name === undefined) return { ...narrow, configured }
    const { operation } = await operationNamed('"files" in the config', name, narrow)
    return { ...narrow, configured: { ...configured, operation } }
  }
  const known = new Map<FileConfig, FileScope>()
  for (const config of new Set(files.map(fileConfig))) if (config !== undefined) known.set(config, await of(config))
  return (file) => {
    const config = fileConfig(file)
    return (config && known.get(config)) ?? { ...scope, configured: undefined }
  }
}

/** A flag goes before the config. */
const narrowed = ({ service, isFlagged, services }: Scope, own: Service): Scope => ({
  service: isFlagged ? (service ?? own) : own,
  isFlagged,
  services: [own, ...services],
})
