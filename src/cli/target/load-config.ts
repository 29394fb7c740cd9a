import { basename, dirname, relative, resolve } from 'node:path'
import { lilconfig } from 'lilconfig'
import picomatch from 'picomatch'
import type { ConfiguredIgnore } from '../../lint/lint-options.js'
import { Config, type FileConfig } from './config.js'
import { readChecked } from './read-checked.js'
import { UsageError } from '../../text/usage-error.js'
import { failureText } from '../world/world.js'

/** A config that was found, with what it says of each file. */
export interface LoadedConfig {
  readonly config: Config
  readonly path: string | undefined
  /** Relative paths in the config are meant from here. */
  readonly folder: string
  /** The config's words on the file at this absolute path. */
  readonly fileConfig: (file: string) => FileConfig | undefined
  readonly ignores: (file: string) => readonly ConfiguredIgnore[]
}

const key = 'aws-preflight'
const manifest = 'package.json'
const searchPlaces = [manifest, ...['json', 'yaml', 'yml'].map((extension) => `aws-preflight.config.${extension}`)]

/**
 * Finds the config, from the current folder upwards, and checks it. `asked`: the file that the user named, or `false` for
 * none. It is data only: none of its code is run, for it has none.
 */
export const loadConfig = async (cwd: string, asked: string | false | undefined): Promise<LoadedConfig> => {
  const path = typeof asked === 'string' ? resolve(cwd, asked) : asked === false ? undefined : await search(cwd)
  if (path === undefined) return loaded({}, undefined, cwd)
  const pointer = basename(path) === manifest ? `/${key}` : undefined
  return loaded(readChecked({ path, file: relative(cwd, path), pointer }, Config), path, dirname(path))
}

const search = async (cwd: string): Promise<string | undefined> => {
  const read = (path: string, content: string): unknown =>
    basename(path) === manifest ? parsedManifest(content) : content
  const loaders = { '.json': read, '.yaml': read, '.yml': read }
  try {
    const found = await lilconfig(key, { searchPlaces, loaders, packageProp: [key], cache: false }).search(cwd)
    return found?.filepath
  } catch (error) {
    throw new UsageError(`The config could not be looked for: ${failureText(error)}.`)
  }
}

/** A broken `package.json` is none of ours. */
const parsedManifest = (content: string): unknown => {
  try {
    return JSON.parse(content)
  } catch {
    return {}
  }
}

const loaded = (config: Config, path: string | undefined, folder: string): LoadedConfig => {
  const files = Object.entries(config.files ?? {}).map(([glob, fileConfig]) => ({
    matches: picomatch(glob, { dot: true }),
    fileConfig,
  }))
  const ignores = new Map<string, ConfiguredIgnore[]>()
  for (const { file, pointer, rule } of config.ignores ?? []) {
    const absolute = resolve(folder, file)
    ignores.set(absolute, [...(ignores.get(absolute) ?? []), { pointer, ...(rule === undefined ? {} : { rule }) }])
  }
  return {
    config,
    path,
    folder,
    fileConfig: (file) => {
      if (files.length === 0) return undefined
      const inside = relative(folder, file).replaceAll('\\', '/')
      return files.find(({ matches }) => matches(inside))?.fileConfig
    },
    ignores: (file) => ignores.get(file) ?? [],
  }
}
