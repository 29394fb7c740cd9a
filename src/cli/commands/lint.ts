import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { LintIssue, Severity } from '../../lint/lint-issue.js'
import { isLintRule, ruleNames } from '../../lint/rules/rules.js'
import { visible } from '../../text/path.js'
import { baselineText } from '../report/baseline.js'
import { type CliCommand, meant, oneOf, positive } from '../world/command.js'
import { findFiles } from '../files/find-files.js'
import type { Identity } from '../report/fingerprint.js'
import type { CheckedFile, Summary } from '../report/format.js'
import { type LeftAlone, lintFiles } from '../files/lint-files.js'
import { largestFile, type LintFlags, modes, type RuleFlag, settingsOf, severities } from '../files/lint-settings.js'
import { Missing } from '../files/missing.js'
import { openReports, paintFor, sha256 } from '../files/reports.js'
import { sayWhy } from '../files/say-why.js'
import { formats } from '../report/formats.js'
import { loadConfig, type LoadedConfig } from '../target/load-config.js'
import { andAgain, serviceHelp } from '../target/scope.js'
import { UsageError } from '../../text/usage-error.js'
import { failureText, say, type Status } from '../world/world.js'

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
      .option('--color', 'colours, also where there is no terminal')
      .option('--no-color', 'no colours, also on a terminal')
      .option('--config <file>', 'the config; else it is looked for from the current folder upwards')
      .option('--no-config', 'no config')
      .option('--baseline <file>', 'leave out the problems that this file lists')
      .option('--write-baseline <file>', 'list all problems there are in this file, and succeed', fileName)
      .option('--stdin-filename <name>', 'what the standard input is called', 'stdin')
      .option('--fail-on-unplaced', 'list the files that are left alone, and make the status 1 if there are any')
      .option('--verbose', 'list the files that are left alone, and those that are not read')
      .option('--why', 'say of each file what tells the operation it is for, and check none')
      .option('--no-errors-on-unmatched', 'let paths and globs match nothing')
      .addHelpText(
        'after',
        '\nThe exit status is 0 if nothing was found, 1 if problems were, 2 for wrong usage or config, 3 for a failure\n' +
          'of aws-preflight itself.',
      ),
  run: async (world, command) => {
    const flags = command.opts<LintFlags>()
    const loaded = await loadConfig(world.cwd, flags.config)
    const paths = command.args.length === 0 ? ['.'] : command.args
    const { files: all, unmatched, problems, unread } = findFiles(paths, world.cwd)
    // The config lies where files are looked for, and is no payload.
    const files = all.filter(({ file, walked }) => !walked || resolve(world.cwd, file) !== loaded.path)
    const missing = new Missing()
    const settings = await settingsOf(flags, loaded, files, world, missing.add)
    if (flags.why === true) return sayWhy(files, settings, world)
    const failOn = flags.failOn ?? loaded.config.failOn ?? 'error'
    const fails = ({ severity }: LintIssue): boolean => severity === 'error' || failOn === 'warning'
    const paint = paintFor(world.stdout, world.env, flags.color)
    const style = { paint, fails, digest: sha256, version: world.version, homepage: world.homepage }
    const reports = await openReports(
      flags.format.length === 0 ? ['pretty'] : flags.format,
      style,
      world,
      flags.force === true,
    )
    const found: Identity[] = []
    const left: LeftAlone[] = []
    const summary = await lintFiles(files, settings, world, {
      report: (checked) => reports.file(flags.quiet === true ? { ...checked, issues: errorsOf(checked) } : checked),
      record: (problem) => flags.writeBaseline !== undefined && found.push(problem),
      leave: (file) => left.push(file),
    })
    await reports.end(summary)
    const isListed = flags.verbose === true || flags.failOnUnplaced === true
    await say(world.stderr, (isListed ? [...left.map(leftText), ...unread.map(unreadText)] : []).join(''))
    await say(
      world.stderr,
      missing
        .lines()
        .map((line) => `aws-preflight: ${line}\n`)
        .join(''),
    )
    const complaints = [
      ...(flags.errorsOnUnmatched ? unmatched.map(unmatchedText) : []),
      ...problems,
      ...(isAimless(summary, flags, loaded) && settings.severity('unplaced_file') !== 'off' ? [aimless] : []),
    ]
    await say(world.stderr, complaints.map((line) => `aws-preflight: ${line}\n`).join(''))
    if (flags.writeBaseline !== undefined) writeBaseline(resolve(world.cwd, flags.writeBaseline), found)
    return complaints.length > 0
      ? 2
      : flags.writeBaseline === undefined
        ? statusOf(summary, failOn, flags.failOnUnplaced)
        : 0
  },
}

const ruleFlags = (given: string, earlier: readonly RuleFlag[] = []): readonly RuleFlag[] => {
  const [rule = '', ...rest] = given.split('=')
  if (!isLintRule(rule))
    throw new UsageError(`There is no rule "${visible(rule)}"${meant(rule, ruleNames)}: see aws-preflight explain.`)
  return [...earlier, { rule, severity: oneOf([...severities, 'off'])(rest.join('=')) }]
}

/** Nobody named a service, and no file did: whoever asks for a check is told that there was none. */
const isAimless = ({ files, leftAlone }: Summary, { service }: LintFlags, { config }: LoadedConfig): boolean =>
  files === 0 && leftAlone > 0 && [service, config.services, config.files].every((said) => said === undefined)

const aimless =
  'No file was checked, as nothing says of which service they are: give --service, or name them ' +
  '<service>.<operation>.json.'

/** Reads the name of a file: what begins as a flag was meant as one. */
const fileName = (given: string): string => {
  if (!given.startsWith('-')) return given
  throw new InvalidArgumentError(`It is a flag: name a file, or ./${given}.`)
}

const errorsOf = ({ issues }: CheckedFile): readonly LintIssue[] =>
  issues.filter(({ severity }) => severity === 'error')

const statusOf = ({ errors, warnings, leftAlone }: Summary, failOn: Severity, failOnUnplaced = false): Status =>
  errors > 0 || (warnings > 0 && failOn === 'warning') || (leftAlone > 0 && failOnUnplaced) ? 1 : 0

const leftText = ({ file, because }: LeftAlone): string => `${visible(file)}: left alone: ${visible(because)}\n`

const unreadText = (file: string): string => `${visible(file)}: not read, as it is neither JSON nor YAML\n`

const unmatchedText = (path: string): string =>
  `"${visible(path)}" matches no file: correct it, or give --no-errors-on-unmatched.`

const writeBaseline = (path: string, problems: readonly Identity[]): void => {
  try {
    writeFileSync(path, baselineText(problems))
  } catch (error) {
    throw new UsageError(`The baseline ${visible(path)} could not be written: ${failureText(error)}.`)
  }
}
