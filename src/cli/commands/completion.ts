import { Argument, Command, type Option } from 'commander'
import type { CliCommand } from '../command.js'
import { say } from '../world/world.js'

const shells = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof shells)[number]

/** `aws-preflight completion bash`: prints the script that completes commands and options in a shell. */
export const completionCommand: CliCommand = {
  example: 'aws-preflight completion bash >> ~/.bashrc',
  define: () =>
    new Command('completion')
      .summary('print the script that completes commands and options in a shell')
      .description('Prints a script for a shell. The shell then completes the commands and options of aws-preflight.')
      .addArgument(new Argument('<shell>', 'the shell').choices(shells)),
  run: async (world, command) => {
    const [shell] = command.processedArgs as [Shell]
    await say(world.stdout, scripts[shell](command.parent?.commands ?? []))
    return 0
  },
}

/** The options of a command, and those that every command has. */
const optionsOf = (command: Command): readonly Option[] => [...command.options, ...(command.parent?.options ?? [])]

const flagsOf = (command: Command): readonly string[] =>
  [...optionsOf(command).flatMap(({ short, long }) => [short, long]), '--help'].filter((flag) => flag !== undefined)

const bash = (commands: readonly Command[]): string => `_aws_preflight() {
  local words
  case "\${COMP_WORDS[1]}" in
${commands.map((command) => `    ${command.name()}) words="${flagsOf(command).join(' ')}" ;;`).join('\n')}
    *) words="${commands.map((command) => command.name()).join(' ')} --help --version" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _aws_preflight aws-preflight
`

/** zsh takes what bash takes, once it is told to. */
const zsh = (commands: readonly Command[]): string =>
  `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`

const fish = (commands: readonly Command[]): string =>
  commands
    .flatMap((command) => [
      `complete -c aws-preflight -n __fish_use_subcommand -a ${command.name()} -d ${fishQuoted(command.summary())}`,
      ...optionsOf(command).map(
        ({ long, short, description }) =>
          `complete -c aws-preflight -n '__fish_seen_subcommand_from ${command.name()}'` +
          (short === undefined ? '' : ` -s ${short.replace(/^-/, '')}`) +
          `${long === undefined ? '' : ` -l ${long.replace(/^--/, '')}`} -d ${fishQuoted(description)}`,
      ),
    ])
    .map((line) => `${line}\n`)
    .join('')

const fishQuoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const scripts: Readonly<Record<Shell, (commands: readonly Command[]) => string>> = { bash, zsh, fish }
