import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Command } from 'commander'
import { stringify } from 'yaml'
import { findOperation } from '../../combinators/operation.js'
import { quote, visible } from '../../text/path.js'
import { findFiles } from '../files/find-files.js'
import { serviceNames } from '../target/bundled-services.js'
import type { Config } from '../target/config.js'
import { type Service, Services } from '../target/services.js'
import type { CliCommand } from '../command.js'
import { UsageError } from '../../text/usage-error.js'
import { failureText, say } from '../world/world.js'

const configFile = 'aws-preflight.config.yaml'

/** `aws-preflight init`: writes a config from the clients that are installed and the files that lie in the folder. */
export const initCommand: CliCommand = {
  example: 'aws-preflight init && aws-preflight lint .',
  define: () =>
    new Command('init')
      .summary('write a config from what is found in this folder')
      .description(
        `Writes ${configFile}: the services whose SDK clients package.json names, and the files whose names say which ` +
          'operation they are for, but not of which service.',
      )
      .option('--force', 'replace the config that is there'),
  run: async (world, command) => {
    const path = join(world.cwd, configFile)
    if (existsSync(path) && command.opts<{ readonly force?: boolean }>().force !== true)
      throw new UsageError(`${configFile} is there already: edit it, or give --force to replace it.`)
    const names = servicesIn(world.cwd)
    const services = new Services(world)
    const found = names.map((name) => services.named(name, world.cwd))
    const { placed, byName } = await placeFiles(world.cwd, found)
    const config: Config = {
      ...(names.length === 0 ? {} : { services: [...names] }),
      ...(placed.size === 0 ? {} : { files: Object.fromEntries(placed) }),
    }
    write(path, `${header}${Object.keys(config).length === 0 ? empty : stringify(config)}`)
    await say(world.stdout, summary(names, placed.size, byName))
    return 0
  },
}

const header = '# What aws-preflight checks here, and against which services. Paths are relative to this file.\n'
const empty = '# services: [sqs]\n# files:\n#   requests/*.json: { operation: sqs.SendMessage }\n{}\n'

const summary = (names: readonly string[], placed: number, byName: number): string =>
  [
    `Wrote ${configFile}.`,
    `  services: ${names.length === 0 ? 'no SDK client stands in package.json' : names.map(visible).join(', ')}`,
    `  files: ${placed} placed in the config, ${byName} by their own names`,
    'Next: npx aws-preflight lint .',
    '',
  ].join('\n')

/** The services of the clients that package.json names: ours by their names, others by their packages, if installed. */
const servicesIn = (folder: string): readonly string[] =>
  dependenciesIn(folder).flatMap((name) => {
    const service = /^@aws-sdk\/client-(.+)$/.exec(name)?.[1]
    if (service === undefined) return []
    if (serviceNames.includes(service)) return [service]
    return existsSync(join(folder, 'node_modules', name, 'package.json')) ? [name] : []
  })

const dependenciesIn = (folder: string): readonly string[] => {
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return []
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof manifest !== 'object' || manifest === null) return []
    const { dependencies, devDependencies } = manifest as Readonly<Record<string, unknown>>
    return [...new Set([dependencies, devDependencies].flatMap((names) => Object.keys(names ?? {})))].sort()
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is no JSON' : failureText(error)
    throw new UsageError(`package.json could not be read (${reason}): mend it, and try again.`)
  }
}

interface PlacedFiles {
  /** By path: the operation of a file whose name says the operation alone. */
  readonly placed: ReadonlyMap<string, { readonly operation: string }>
  /** How many files say service and operation by their names. */
  readonly byName: number
}

/** Looks at the names of files alone. A name that fits operations of several services is left to the user. */
const placeFiles = async (folder: string, services: readonly Service[]): Promise<PlacedFiles> => {
  const placed = new Map<string, { readonly operation: string }>()
  let byName = 0
  for (const { file } of findFiles(['.'], folder).files) {
    const parts = basename(file).split('.').slice(0, -1)
    const meant: string[] = []
    for (const service of services) {
      const operations = await service.load()
      const operation = parts.map((part) => findOperation(operations, part)).find((one) => one !== undefined)
      if (operation === undefined) continue
      if (parts.includes(service.name)) byName++
      else meant.push(`${service.name}.${operation.name}`)
    }
    const [operation, ...others] = meant
    if (operation !== undefined && others.length === 0) placed.set(file, { operation })
  }
  return { placed, byName }
}

const write = (path: string, text: string): void => {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`${quote(configFile)} could not be written: ${failureText(error)}.`)
  }
}
