import { writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { LintIssue, LintRule, Severity } from '../../lint/lint-issue.js'
import { isLintRule, ruleNames, ruleOf } from '../../lint/rules/rules.js'
import { visible } from '../../issue/path.js'
import { Baseline, baselineText, Known } from '../report/baseline.js'
import { type CliCommand, meant, oneOf, positive } from '../world/command.js'
import { findFiles, type FoundFile, stdinPath } from '../files/find-files.js'
import type { Identity } from '../report/fingerprint.js'
import type { Summary } from '../report/format.js'
import { lintFiles, type LintSettings } from '../files/lint-files.js'
import { loadConfig, type LoadedConfig } from '../target/load-config.js'
import { readChecked } from '../target/read-checked.js'
import { formats } from '../report/formats.js'
import { openReports, paintFor, sha256 } from '../files/reports.js'
import { fileScopes } from '../target/file-scopes.js'
import { andAgain, operationNamed, scopeOf, serviceHelp } from '../target/scope.js'
import { Services } from '../target/services.js'
import { CommandError, failureText, say, type Status, type World } from '../world/world.js'

/** The options of `lint`, as they were given. */
interface LintFlags {
  readonly operation?: string
  readonly service?: readonly string[]
  readonly response?: boolean
  readonly mode?: 'tolerant' | 'strict'
  readonly pointer?: string
  readonly placeholders?: boolean
  readonly rule?: readonly RuleFlag[]
  readonly failOn?: Severity
  readonly maxProblems?: number
  readonly maxFileSize?: number
  readonly format: readonly string[]
  readonly color?: boolean
  readonly config?: string | false
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly stdinFilename: string
  readonly errorsOnUnmatched: boolean
}

/** `--rule unknown_member=warning` */
interface RuleFlag {
  readonly rule: LintRule
  readonly severity: Severity | 'off'
}

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
          'service goes without saying where --service, or the config, names just one; it is never guessed.',
      )
      .argument('[paths...]', 'files, folders and globs; - is the standard input (default: the current folder)')
      .option('-o, --operation <name>', 'the operation of all the files')
      .option('--service <service>', serviceHelp, andAgain)
      .option('--response', 'the files hold responses')
      .option('--mode <mode>', 'how responses are held to the reference: tolerant or strict', oneOf(modes))
      .option('--pointer <pointer>', 'where in the files the payload stands, as a JSON Pointer')
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
      .option('--color', 'colours, also where there is no terminal')
      .option('--no-color', 'no colours, also on a terminal')
      .option('--config <file>', 'the config; else it is looked for from the current folder upwards')
      .option('--no-config', 'no config')
      .option('--baseline <file>', 'leave out the problems that this file lists')
      .option('--write-baseline <file>', 'list all problems there are in this file, and succeed')
      .option('--stdin-filename <name>', 'what the standard input is called', 'stdin')
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
    const { files: all, unmatched, problems } = findFiles(paths, world.cwd)
    // The config lies where files are looked for, and is no payload.
    const files = all.filter(({ file, walked }) => !walked || resolve(world.cwd, file) !== loaded.path)
    const settings = await settingsOf(flags, loaded, files, world)
    const failOn = flags.failOn ?? loaded.config.failOn ?? 'error'
    const fails = ({ severity }: LintIssue): boolean => severity === 'error' || failOn === 'warning'
    const paint = paintFor(world.stdout, world.env, flags.color)
    const style = { paint, fails, digest: sha256, version: world.version }
    const reports = await openReports(flags.format.length === 0 ? ['pretty'] : flags.format, style, world)
    const found: Identity[] = []
    const summary = await lintFiles(files, settings, world, {
      report: reports.file,
      record: (problem) => flags.writeBaseline !== undefined && found.push(problem),
    })
    await reports.end(summary)
    const complaints = [
      ...(flags.errorsOnUnmatched ? unmatched.map(unmatchedText) : []),
      ...problems,
      ...(isAimless(summary, flags, loaded) && settings.severity('unplaced_file') !== 'off' ? [aimless] : []),
    ]
    await say(world.stderr, complaints.map((line) => `aws-preflight: ${line}\n`).join(''))
    if (flags.writeBaseline !== undefined) writeBaseline(resolve(world.cwd, flags.writeBaseline), found)
    return complaints.length > 0 ? 2 : flags.writeBaseline === undefined ? statusOf(summary, failOn) : 0
  },
}

const modes = ['tolerant', 'strict'] as const
const severities = ['error', 'warning'] as const

/** In megabytes. */
const largestFile = 50

const settingsOf = async (
  flags: LintFlags,
  loaded: LoadedConfig,
  files: readonly FoundFile[],
  world: World,
): Promise<LintSettings> => {
  const { cwd } = world
  const { config, folder } = loaded
  const services = new Services(world)
  const scope = await scopeOf(flags.service, loaded, services, world)
  const paths = files.map(({ file }) => resolve(cwd, file === stdinPath ? flags.stdinFilename : file))
  const severities = new Map((flags.rule ?? []).map(({ rule, severity }) => [rule, severity]))
  const baseline =
    flags.baseline !== undefined
      ? resolve(cwd, flags.baseline)
      : config.baseline !== undefined && flags.writeBaseline === undefined
        ? resolve(folder, config.baseline)
        : undefined
  const written = flags.writeBaseline === undefined ? baseline : resolve(cwd, flags.writeBaseline)
  return {
    operation:
      flags.operation === undefined
        ? undefined
        : (await operationNamed('--operation', flags.operation, scope)).operation,
    scopeOf: await fileScopes(paths, scope, loaded, services),
    response: flags.response === true,
    mode: flags.mode ?? config.mode,
    pointer: checkedPointer(flags.pointer),
    placeholders: flags.placeholders ?? config.placeholders ?? false,
    stdinFilename: flags.stdinFilename,
    severity: (rule) => severities.get(rule) ?? config.rules?.[rule] ?? ruleOf[rule].severity,
    maxProblems: flags.maxProblems ?? config.maxProblems ?? Infinity,
    maxFileSize: (flags.maxFileSize ?? config.maxFileSize ?? largestFile) * 1_000_000,
    loaded,
    known:
      baseline === undefined
        ? undefined
        : new Known(readChecked({ path: baseline, file: relative(cwd, baseline) }, Baseline)),
    baselineFolder: written === undefined ? cwd : dirname(written),
  }
}

const checkedPointer = (pointer: string | undefined): string | undefined => {
  if (pointer === undefined || pointer === '' || pointer.startsWith('/')) return pointer
  throw new CommandError(`--pointer takes a JSON Pointer, which begins with a slash: try "/${visible(pointer)}".`)
}

const ruleFlags = (given: string, earlier: readonly RuleFlag[] = []): readonly RuleFlag[] => {
  const [rule = '', ...rest] = given.split('=')
  if (!isLintRule(rule))
    throw new CommandError(`There is no rule "${visible(rule)}"${meant(rule, ruleNames)}: see aws-preflight explain.`)
  return [...earlier, { rule, severity: oneOf([...severities, 'off'])(rest.join('=')) }]
}

/** Nobody named a service, and no file did: whoever asks for a check is told that there was none. */
const isAimless = ({ files, leftAlone }: Summary, { service }: LintFlags, { config }: LoadedConfig): boolean =>
  files === 0 && leftAlone > 0 && [service, config.services, config.files].every((said) => said === undefined)

const aimless =
  'No file was checked, as nothing says of which service they are: give --service, or name them ' +
  '<service>.<operation>.json.'

const statusOf = ({ errors, warnings }: Summary, failOn: Severity): Status =>
  errors > 0 || (warnings > 0 && failOn === 'warning') ? 1 : 0

const unmatchedText = (path: string): string =>
  `"${visible(path)}" matches no file: correct it, or give --no-errors-on-unmatched.`

const writeBaseline = (path: string, problems: readonly Identity[]): void => {
  try {
    writeFileSync(path, baselineText(problems))
  } catch (error) {
    throw new CommandError(`The baseline ${visible(path)} could not be written: ${failureText(error)}.`)
  }
}
