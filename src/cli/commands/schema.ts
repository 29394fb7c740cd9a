import { relative, resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { JsonSchemaTarget } from '../../json-schema/schema-of.js'
import { visible } from '../../text/path.js'
import type { OperationSchemaOptions } from '../../combinators/json-schema.js'
import { compareSchemas, type SchemaFile, schemaFile, schemaText, writeSchemas } from '../schemas/schema-files.js'
import { describedBy } from '../schemas/described.js'
import { type Editor, editors, type SchemaUse } from '../schemas/editor.js'
import { type FileScope, fileScope } from '../target/file-scopes.js'
import { CarriedServices } from '../target/carried-services.js'
import { findFiles } from '../files/find-files.js'
import { tasksIn } from '../files/tasks-in.js'
import { stateMachineSchema } from '../schemas/state-machine.js'
import { loadConfig, type LoadedConfig } from '../target/load-config.js'
import { andAgain, operationNamed, type Scope, scopeOf, serviceHelp } from '../target/scope.js'
import { type Service, Services } from '../target/services.js'
import type { CliCommand } from '../command.js'
import { UsageError } from '../../text/usage-error.js'
import { say, type Status, type World } from '../world/world.js'

interface SchemaFlags {
  readonly service?: readonly string[]
  readonly side: 'request' | 'response'
  readonly names: 'documented' | 'wire' | 'cloudtrail'
  readonly target: JsonSchemaTarget
  readonly all?: boolean
  readonly out?: string
  readonly check?: boolean
  readonly editor?: Editor
  readonly stateMachine?: readonly string[]
  readonly docs?: string
}

/** `aws-preflight schema sqs.SendMessage`: the JSON Schema of an operation; files of many, and an editor's settings. */
export const schemaCommand: CliCommand = {
  example: 'aws-preflight schema sqs.SendMessage > send-message.schema.json',
  define: () =>
    new Command('schema')
      .summary('print or write the JSON Schema of operations')
      .description(
        'Prints the JSON Schema of an operation, its values as files hold them. With --all and --out it writes a file for ' +
          'each operation of the services, <service>.<operation>.schema.json. With --editor and --out it writes those that ' +
          '"files" in the config name, and prints the settings by which the editor completes these files. With --state-machine it ' +
          'is one schema of state machines, with the operations that the tasks in these files call.',
      )
      .argument('[operation]', 'SendMessage, send-message or send_message; sqs.SendMessage says the service too')
      .option('--service <service>', serviceHelp, andAgain)
      .addOption(new Option('--side <side>', 'what is described').choices(['request', 'response']).default('request'))
      .addOption(
        new Option('--names <names>', 'the names that the files have')
          .choices(['documented', 'wire', 'cloudtrail'])
          .default('documented'),
      )
      .addOption(
        new Option('--target <target>', 'the version of JSON Schema')
          .choices(['draft-2020-12', 'draft-07'])
          .default('draft-2020-12'),
      )
      .option('--docs <source>', 'a package, pages or a model of your own, whose words become descriptions')
      .option('--all', 'every operation of the services')
      .option('--out <folder>', 'the folder of the schemas')
      .option('--check', 'write nothing; the status is 1 if the folder does not hold what would be written')
      .addOption(new Option('--editor <editor>', 'print its settings').choices(Object.keys(editors)).conflicts('all'))
      .addOption(
        new Option('--state-machine <paths...>', 'files, folders and globs that hold state machines').conflicts([
          'all',
          'editor',
        ]),
      ),
  run: async (world, command) => {
    const given = command.opts<SchemaFlags>()
    const flags: Asked = { ...given, options: await optionsOf(given, world) }
    const [name] = command.args
    const config = await loadConfig(world.cwd, undefined)
    const services = new Services(world, config)
    if (flags.stateMachine !== undefined)
      return writeStateMachine(
        flags.stateMachine,
        flags,
        await scopeOf(flags.service, config, services, world),
        services,
        world,
      )
    if (flags.editor !== undefined) return writeForEditor(flags.editor, flags, config, services, world)
    if (flags.all === true) {
      if (name !== undefined) throw new UsageError(`--all is every operation: leave ${visible(name)} out.`)
      return writeOrCheck(await allSchemas(flags, config, services, world), flags, world)
    }
    if (name === undefined) throw new UsageError('Which operation? Name one, sqs.SendMessage, or give --all.')
    const named = await operationNamed('The name', name, await scopeOf(flags.service, config, services, world))
    if (flags.out !== undefined) return writeOrCheck([schemaFile(named, flags.options)], flags, world)
    await say(world.stdout, schemaText(named.operation, flags.options))
    return 0
  },
}

/** The flags, and what they say of each schema. */
interface Asked extends SchemaFlags {
  readonly options: OperationSchemaOptions
}

const optionsOf = async (
  { side, names, target, docs }: SchemaFlags,
  world: World,
): Promise<OperationSchemaOptions> => ({
  side,
  names,
  target,
  describe: docs === undefined ? undefined : await describedBy(docs, world),
})

const allSchemas = async (
  flags: Asked,
  { config, folder }: LoadedConfig,
  services: Services,
  { cwd }: World,
): Promise<readonly SchemaFile[]> => {
  const configured = config.services?.map((given) => services.named(given, folder))
  const wanted: readonly Service[] =
    flags.service?.map((given) => services.named(given, cwd)) ?? configured ?? services.own
  const files: SchemaFile[] = []
  for (const service of wanted)
    for (const operation of Object.values(await service.load()))
      files.push(schemaFile({ service: service.name, operation }, flags.options))
  return files
}

const writeOrCheck = async (files: readonly SchemaFile[], flags: Asked, world: World): Promise<Status> => {
  const { out, check } = flags
  if (out === undefined) throw new UsageError('--out is missing: name the folder of the schemas, as in --out schemas.')
  const folder = resolve(world.cwd, out)
  const shown = visible(relative(world.cwd, folder)) || '.'
  if (check === true) {
    const differences = compareSchemas(files, folder, shown)
    await say(world.stderr, differences.map((line) => `${shown}/${visible(line)}\n`).join(''))
    return differences.length > 0 ? 1 : 0
  }
  const written = writeSchemas(files, folder, shown)
  await say(
    world.stderr,
    written === 0 ? `${shown} is up to date\n` : `wrote ${written} of ${files.length} schemas to ${shown}\n`,
  )
  return 0
}

/** The schemas that the config's files have use for, and the settings that tie them together. */
const writeForEditor = async (
  editor: Editor,
  flags: Asked,
  config: LoadedConfig,
  services: Services,
  world: World,
): Promise<Status> => {
  const scope = await scopeOf(flags.service, config, services, world)
  const files = new Map<string, SchemaFile>()
  const uses: SchemaUse[] = []
  for (const [glob, said] of Object.entries(config.config.files ?? {})) {
    const { configured, named }: FileScope = await fileScope(said, scope, config, services)
    // Of a part of a file no schema speaks, and what only the file's name tells is told file by file.
    if (named === undefined || configured?.pointer !== undefined) continue
    const file = schemaFile(named, { ...flags.options, side: configured?.side ?? 'request' })
    files.set(file.name, file)
    uses.push({ glob, schema: `./${pathOf(flags.out ?? '', config, world)}/${file.name}` })
  }
  if (uses.length === 0)
    throw new UsageError('There is nothing to tie: give "files" in the config an "operation" for each glob.')
  const status = await writeOrCheck([...files.values()], flags, world)
  await say(world.stdout, editors[editor](uses))
  return status
}

/** The schema of state machines that call what the tasks in these files call; says once what is not at hand. */
const writeStateMachine = async (
  paths: readonly string[],
  flags: Asked,
  { services: named }: Scope,
  services: Services,
  world: World,
): Promise<Status> => {
  const { files, unmatched, problems } = findFiles(paths, world.cwd)
  if (unmatched[0] !== undefined) throw new UsageError(`"${visible(unmatched[0])}" matches no file: correct it.`)
  const { tasks, leftOut } = await tasksIn(files, new CarriedServices(services, named, world.cwd), world)
  if (tasks.length === 0)
    throw new UsageError(
      'No task in these files calls an operation that is at hand: name files that hold state machines.',
    )
  await say(world.stderr, [...problems, ...leftOut].map((line) => `aws-preflight: ${visible(line)}\n`).join(''))
  const text = `${JSON.stringify(stateMachineSchema(tasks, flags.target, flags.options.describe), undefined, 2)}\n`
  if (flags.out !== undefined) return writeOrCheck([{ name: 'state-machine.schema.json', text }], flags, world)
  await say(world.stdout, text)
  return 0
}

/** The folder of the schemas as the config's folder, which the editor opens, sees it. */
const pathOf = (out: string, { folder }: LoadedConfig, { cwd }: World): string =>
  relative(folder, resolve(cwd, out)).replaceAll('\\', '/')
