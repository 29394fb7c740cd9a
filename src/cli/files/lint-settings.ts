import { dirname, relative, resolve } from 'node:path'
import { visible } from '../../text/path.js'
import { carrierKinds } from '../../lint/documents/carriers.js'
import type { LintRule, Severity } from '../../lint/lint-issue.js'
import { ruleOf } from '../../lint/rules.js'
import { Baseline, Known } from '../report/baseline.js'
import { CarriedServices } from '../target/carried-services.js'
import { fileScopes } from '../target/file-scopes.js'
import type { LoadedConfig } from '../target/load-config.js'
import type { KnownOfFiles } from '../target/placement.js'
import { operationNamed, scopeOf } from '../target/scope.js'
import type { Services } from '../target/services.js'
import { UsageError } from '../../text/usage-error.js'
import type { World } from '../world/world.js'
import type { FoundFile } from './find-files.js'
import type { LintSettings } from './lint-files.js'
import { readChecked } from '../target/read-checked.js'

/** The options of `lint`, as they were given. */
export interface LintFlags {
  readonly operation?: string
  readonly service?: readonly string[]
  readonly response?: boolean
  readonly mode?: 'tolerant' | 'strict'
  readonly pointer?: string
  readonly member?: string
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
  readonly failOnUnplaced?: boolean
  readonly verbose?: boolean
  readonly why?: boolean
  readonly quiet?: boolean
  readonly force?: boolean
  readonly fix?: boolean
  readonly watch?: boolean
  readonly showValues?: boolean
}

/** `--rule unknown_member=warning` */
export interface RuleFlag {
  readonly rule: LintRule
  readonly severity: Severity | 'off'
}

export const modes = ['tolerant', 'strict'] as const
export const severities = ['error', 'warning'] as const

/** In megabytes. */
export const largestFile = 50

/** The settings of a run, from its flags and the config; a `UsageError` says which of them is wrong. */
export const settingsOf = async (
  flags: LintFlags,
  loaded: LoadedConfig,
  files: readonly FoundFile[],
  world: World,
  services: Services,
): Promise<LintSettings> => {
  const { cwd } = world
  const { config, folder } = loaded
  const scope = await scopeOf(flags.service, loaded, services, world)
  const carried = new CarriedServices(
    services,
    scope.services,
    folder === cwd || loaded.path === undefined ? cwd : folder,
  )
  const known: KnownOfFiles = {
    ...scope,
    operation:
      flags.operation === undefined
        ? undefined
        : (await operationNamed('--operation', flags.operation, scope)).operation,
    response: flags.response === true,
    mode: flags.mode ?? config.mode,
    pointer: checkedPointer(flags.pointer),
    member: flags.member === undefined ? undefined : `/${flags.member.replace(/^\//, '')}`,
    installed: carried.installed,
  }
  const knownOf = await fileScopes(
    files.map(({ path }) => path),
    known,
    loaded,
    services,
  )
  services.checkConstraints()
  const severities = new Map((flags.rule ?? []).map(({ rule, severity }) => [rule, severity]))
  const baseline =
    flags.baseline !== undefined
      ? resolve(cwd, flags.baseline)
      : config.baseline !== undefined && flags.writeBaseline === undefined
        ? resolve(folder, config.baseline)
        : undefined
  const written = flags.writeBaseline === undefined ? baseline : resolve(cwd, flags.writeBaseline)
  return {
    knownOf,
    fix: flags.fix === true,
    placeholders: flags.placeholders ?? config.placeholders ?? false,
    documents: config.documents ?? carrierKinds,
    empty: config.empty ?? 'drop',
    carried,
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
  throw new UsageError(`--pointer takes a JSON Pointer, which begins with a slash: try "/${visible(pointer)}".`)
}
