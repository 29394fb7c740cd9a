import { Command, CommanderError } from 'commander'
import { commands } from './commands.js'
import { UsageError } from '../text/usage-error.js'
import { say, type Status, type World } from './world/world.js'

export type { Status, World } from './world/world.js'

/**
 * The command `aws-preflight`, from its arguments to its exit status. It touches the world that it is handed and the
 * files that it is told of, and nothing else; it never throws.
 */
export const run = async (argv: readonly string[], world: World): Promise<Status> => {
  // Whoever reads us may go away, `| head`: that is told by `write`, too, and no reason to die.
  world.stdout.on('error', ignore)
  world.stderr.on('error', ignore)
  try {
    return await parse(argv, world)
  } catch (error) {
    return await fail(error, argv, world)
  } finally {
    world.stdout.off('error', ignore)
    world.stderr.off('error', ignore)
  }
}

const ignore = (): void => undefined

const parse = async (argv: readonly string[], world: World): Promise<Status> => {
  let status: Status = 0
  const said = { out: '', error: '' }
  const listen = (command: Command): Command =>
    command.exitOverride().configureOutput({
      writeOut: (text) => (said.out += text),
      writeErr: (text) => (said.error += text),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  const program = listen(new Command('aws-preflight'))
    .description('Checks AWS requests before they leave, and responses before they are trusted.')
    .version(world.version, '-V, --version', 'print the version')
    .option('--no-cache', 'read packages and pages anew, and keep nothing of them for the next run')
    .option('--stack', 'if aws-preflight itself fails, say where')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('Try --help.')
  for (const { define, example, run: runCommand } of commands) {
    const command = listen(define())
      .configureHelp({ showGlobalOptions: true })
      .helpOption('-h, --help', 'print this help')
      .showHelpAfterError('Try --help.')
      .addHelpText('after', `\nExample:\n  ${example}`)
    program.addCommand(
      command.action(async () => {
        const { cache } = program.opts<{ readonly cache: boolean }>()
        status = await runCommand(cache ? world : { ...world, cache: undefined }, command)
      }),
    )
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    status = error.exitCode === 0 ? 0 : 2
  }
  await say(world.stdout, said.out)
  await say(world.stderr, said.error)
  return status
}

/** Says what went wrong: what the user can mend in its own words; of ours only the kind, since a file may be quoted. */
const fail = async (error: unknown, argv: readonly string[], { stderr }: World): Promise<Status> => {
  if (error instanceof UsageError) {
    await say(stderr, `aws-preflight: ${error.message}\n`).catch(ignore)
    return 2
  }
  const kind = error instanceof Error ? error.name : typeof error
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line)) : []
  const where = argv.includes('--stack') ? `\n${frames.join('\n')}` : ' Run it with --stack to see where.'
  await say(stderr, `aws-preflight failed by its own fault (${kind}): please report it.${where}\n`).catch(ignore)
  return 3
}
