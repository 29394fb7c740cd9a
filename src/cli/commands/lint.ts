import { Command, InvalidArgumentError, Option } from 'commander'
import { isLintRule, ruleNames } from '../../lint/rules.js'
import { visible } from '../../text/path.js'
import type { CliCommand } from '../command.js'
import { meant, oneOf, positive } from '../world/typed-words.js'
import { lintOnce } from '../files/lint-run.js'
import { largestFile, type LintFlags, modes, type RuleFlag, severities } from '../files/lint-settings.js'
import { watchAndLint } from '../files/watch.js'
import { formats } from '../report/formats.js'
import { andAgain, serviceHelp } from '../target/scope.js'
import { UsageError } from '../../text/usage-error.js'

/** `aws-preflight lint`: checks files, and tells what is wrong with them. */
export const lintCommand: CliCommand = {
  example: 'aws-preflight lint infra --service sqs',
  define: () =>
    new Command('lint')
      .summary('check request and response files')
      .description(
        'Checks JSON and YAML files that hold requests, or responses, of AWS operations.\n\n' +
          'Which operation a file is for is told by --operation, by a comment in it ("aws-preflight: sqs.SendMessage"), ' +
          'by "files" in the config, or by its name (sqs.send-message.json, prod.sqs.SendMessage.response.yaml). The ' +
          'service goes without saying where --service, or the config, names just one; it is never guessed. In every other ' +
          'file, requests are looked for: in state machines, runbooks, templates, schedules and task definitions.',
      )
      .argument('[paths...]', 'files, folders and globs; - is the standard input (default: the current folder)')
      .option('-o, --operation <name>', 'the operation of all the files')
      .option('--service <service>', serviceHelp, andAgain)
      .option('--response', 'the files hold responses')
      .option('--mode <mode>', 'how responses are held to the reference: tolerant or strict', oneOf(modes))
      .option('--pointer <pointer>', 'where in the files the payload stands, as a JSON Pointer')
      .option('--member <pointer>', 'the files are this member of the request alone, as in --request-items file://')
      .option('--fix', 'mend what has one remedy that is a spelling: members, literals, quotes around a number')
      .option('--quiet', 'report errors only; warnings are counted')
      .option('--placeholders', 'let ${MODE} and {{ mode }} stand for any value')
      .option('--rule <rule=severity>', 'make a rule an error, a warning or off; may be given again', ruleFlags)
      .option('--fail-on <severity>', 'what makes the status 1: error or warning (default: error)', oneOf(severities))
      .option('--max-problems <number>', 'report so many problems, and count the others (default: all)', positive)
      .option('--max-file-size <megabytes>', `leave larger files unread (default: ${largestFile})`, positive)
      .addOption(
        new Option('-f, --format <format[=file]>', `${[...formats.keys()].join(', ')}; may be given again`)
          .argParser((given: string, earlier: readonly string[]) => [...earlier, given])
          .default([], 'pretty'),
      )
      .option('--force', 'let a report take the place of a file that is none')
      .option('--show-values', 'on a terminal, show the values of a line too, but for those that may be secret')
      .option('--color', 'colours, also where there is no terminal')
      .option('--no-color', 'no colours, also on a terminal')
      .option('--config <file>', 'the config; else it is looked for from the current folder upwards')
      .option('--no-config', 'no config')
      .option('--baseline <file>', 'leave out the problems that this file lists')
      .option('--write-baseline <file>', 'list all problems there are in this file, and succeed', fileName)
      .option('--stdin-filename <name>', 'what the standard input is called', 'stdin')
      .option('--fail-on-unplaced', 'list the files that are left alone, and make the status 1 if there are any')
      .option('--verbose', 'list the files that are left alone, and those that are not read')
      .option('--watch', 'check again what changes, until Ctrl-C; the status is then that of the last check')
      .option('--why', 'say of each file what tells the operation it is for, and check none')
      .option('--no-errors-on-unmatched', 'let paths and globs match nothing')
      .addHelpText(
        'after',
        '\nThe exit status is 0 if nothing was found, 1 if problems were, 2 for wrong usage or config, 3 for a failure\n' +
          'of aws-preflight itself.',
      ),
  run: async (world, command) => {
    const flags = command.opts<LintFlags>()
    const paths = command.args.length === 0 ? ['.'] : command.args
    return flags.watch === true ? await watchAndLint(paths, flags, world) : (await lintOnce(paths, flags, world)).status
  },
}

const ruleFlags = (given: string, earlier: readonly RuleFlag[] = []): readonly RuleFlag[] => {
  const [rule = '', ...rest] = given.split('=')
  if (!isLintRule(rule))
    throw new UsageError(`There is no rule "${visible(rule)}"${meant(rule, ruleNames)}: see aws-preflight explain.`)
  return [...earlier, { rule, severity: oneOf([...severities, 'off'])(rest.join('=')) }]
}

/** Reads the name of a file: what begins as a flag was meant as one. */
const fileName = (given: string): string => {
  if (!given.startsWith('-')) return given
  throw new InvalidArgumentError(`It is a flag: name a file, or ./${given}.`)
}
