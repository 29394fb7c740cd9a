import { resolve } from 'node:path'
import type { LintIssue, Severity } from '../../lint/lint-issue.js'
import { visible } from '../../text/path.js'
import { baselineText } from '../report/baseline.js'
import type { Identity } from '../report/fingerprint.js'
import type { CheckedFile, Summary } from '../report/format.js'
import { loadConfig, type LoadedConfig } from '../target/load-config.js'
import { Services } from '../target/services.js'
import { writeWhole } from '../world/write-whole.js'
import { UsageError } from '../../text/usage-error.js'
import { failureText, say, type Status, type World } from '../world/world.js'
import { findFiles } from './find-files.js'
import { type LeftAlone, lintFiles, type RememberedFile } from './lint-files.js'
import { type LintFlags, settingsOf } from './lint-settings.js'
import { Missing } from './missing.js'
import { openReports, paintFor, reportPath, sha256 } from './reports.js'
import { sayWhy } from './say-why.js'

/** All that one run keeps for the next one, where there is a next one. */
export class KeptForNextRun {
  #services: Services | undefined
  /** The result of each file, by its path: whoever finds that one has changed takes it out. */
  readonly files = new Map<string, RememberedFile>()

  /** The files that its services were read from: where one of them changes, nothing is to be kept. */
  get sources(): Iterable<string> {
    return this.#services?.files ?? []
  }

  /** The services of a run with this config, and of the next one with the same. */
  servicesOf(loaded: LoadedConfig, world: World): Services {
    return (this.#services ??= new Services(world, loaded))
  }
}

/** How a run ended, and how much it looked at. */
export interface LintRun {
  readonly status: Status
  /** How many files. */
  readonly files: number
  readonly config: string | undefined
}

/** Checks files once, and reports. */
export const lintOnce = async (
  paths: readonly string[],
  flags: LintFlags,
  world: World,
  kept?: KeptForNextRun,
): Promise<LintRun> => {
  const loaded = await loadConfig(world.cwd, flags.config)
  const { files: all, unmatched, problems, unread } = findFiles(paths, world.cwd, flags.stdinFilename)
  // The config and the reports lie where files are looked for, and are no payloads.
  const ours = new Set([loaded.path, ...flags.format.map((asked) => reportPath(asked, world.cwd))])
  const files = all.filter(({ path, walked }) => !walked || !ours.has(path))
  const ended = (status: Status): LintRun => ({
    status,
    files: files.length,
    config: loaded.path,
  })
  if (flags.showValues === true && world.stdout.isTTY !== true)
    throw new UsageError('--show-values is for a terminal alone: leave it out where somebody else may read the output.')
  const missing = new Missing()
  const settings = await settingsOf(
    flags,
    loaded,
    files,
    world,
    (kept ?? new KeptForNextRun()).servicesOf(loaded, world),
  )
  if (flags.why === true) return ended(await sayWhy(files, settings, world))
  const failOn = flags.failOn ?? loaded.config.failOn ?? 'error'
  const fails = ({ severity }: LintIssue): boolean => severity === 'error' || failOn === 'warning'
  const paint = paintFor(world.stdout, world.env, flags.color)
  const showsValues = flags.showValues === true
  const width = world.stdout.isTTY === true ? world.stdout.columns : undefined
  const style = { paint, width, showsValues, fails, digest: sha256, version: world.version, homepage: world.homepage }
  const asked = flags.format.length === 0 ? ['pretty'] : flags.format
  const reports = await openReports(asked, style, world, flags.force === true)
  const found: Identity[] = []
  const isListed = flags.verbose === true || flags.failOnUnplaced === true
  const left: LeftAlone[] = []
  const outcome = {
    report: (checked: CheckedFile) =>
      reports.file(flags.quiet === true ? { ...checked, issues: errorsOf(checked) } : checked),
    record: (problem: Identity) => flags.writeBaseline !== undefined && found.push(problem),
    leave: (file: LeftAlone) => isListed && left.push(file),
    missing: missing.add,
  }
  const summary = await lintFiles(files, settings, world, outcome, kept?.files)
  await reports.end(summary)
  if (isListed) await say(world.stderr, [...left.map(leftText), ...unread.map(unreadText)].join(''))
  const complaints = [
    ...(flags.errorsOnUnmatched ? unmatched.map(unmatchedText) : []),
    ...problems,
    ...(isAimless(summary, flags, loaded) && settings.severity('unplaced_file') !== 'off' ? [aimless] : []),
  ]
  const lines = [...missing.lines(), ...complaints].map((line) => `aws-preflight: ${line}\n`)
  await say(world.stderr, lines.join(''))
  if (flags.writeBaseline !== undefined) writeBaseline(resolve(world.cwd, flags.writeBaseline), found)
  if (complaints.length > 0) return ended(2)
  return ended(flags.writeBaseline === undefined ? statusOf(summary, failOn, flags.failOnUnplaced) : 0)
}

/** Nobody named a service, and no file did: whoever asks for a check is told that there was none. */
const isAimless = ({ files, leftAlone }: Summary, { service }: LintFlags, { config }: LoadedConfig): boolean =>
  files === 0 && leftAlone > 0 && [service, config.services, config.files].every((said) => said === undefined)

const aimless =
  'No file was checked, as nothing says of which service they are: give --service, or name them ' +
  '<service>.<operation>.json.'

const errorsOf = ({ issues }: CheckedFile): readonly LintIssue[] =>
  issues.filter(({ severity }) => severity === 'error')

const statusOf = ({ errors, warnings, leftAlone }: Summary, failOn: Severity, failOnUnplaced = false): Status =>
  errors > 0 || (warnings > 0 && failOn === 'warning') || (leftAlone > 0 && failOnUnplaced) ? 1 : 0

const leftText = ({ file, because }: LeftAlone): string => `${visible(file)}: left alone: ${visible(because())}\n`

const unreadText = (file: string): string => `${visible(file)}: not read, as it is neither JSON nor YAML\n`

const unmatchedText = (path: string): string =>
  `"${visible(path)}" matches no file: correct it, or give --no-errors-on-unmatched.`

const writeBaseline = (path: string, problems: readonly Identity[]): void => {
  try {
    writeWhole(path, baselineText(problems))
  } catch (error) {
    throw new UsageError(`The baseline ${visible(path)} could not be written: ${failureText(error)}.`)
  }
}
