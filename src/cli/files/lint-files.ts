import { relative, resolve } from 'node:path'
import type { LintIssue, LintRule, Severity } from '../../lint/lint-issue.js'
import type { ConfiguredIgnore, LintTarget } from '../../lint/lint-options.js'
import { lintText } from '../../lint/lint-text.js'
import type { AnyOperation } from '../../combinators/operation.js'
import type { Known } from '../report/baseline.js'
import type { Identity } from '../report/fingerprint.js'
import type { FoundFile } from './find-files.js'
import { stdinPath } from './find-files.js'
import type { CheckedFile, Summary } from '../report/format.js'
import type { FileScope } from '../target/file-scopes.js'
import type { LoadedConfig } from '../target/load-config.js'
import { type KnownOfFile, place, type Unplaced } from '../target/placement.js'
import { Progress } from './progress.js'
import { readBytes, type ReadFile, readStream } from '../world/read-bytes.js'
import type { Service } from '../target/services.js'
import { plainWords, vocabularyOf } from '../report/vocabulary.js'
import type { World } from '../world/world.js'

/** How files are checked. */
export interface LintSettings {
  /** `--operation` */
  readonly operation: AnyOperation | undefined
  /** What flags and config say of the file at this absolute path. */
  readonly scopeOf: (file: string) => FileScope
  readonly response: boolean
  readonly mode: 'tolerant' | 'strict' | undefined
  readonly pointer: string | undefined
  readonly placeholders: boolean
  readonly stdinFilename: string
  readonly severity: (rule: LintRule) => Severity | 'off'
  readonly maxProblems: number
  /** In bytes. */
  readonly maxFileSize: number
  readonly loaded: LoadedConfig
  readonly known: Known | undefined
  /** The folder that a baseline's files are relative to. */
  readonly baselineFolder: string
}

/** Where the outcome goes, file by file. */
export interface LintOutcome {
  readonly report: (checked: CheckedFile) => Promise<void>
  /** Is handed every problem, as a baseline names it, the omitted ones too. */
  readonly record: (problem: Identity) => void
}

/** Checks one file after the other, and holds none of them longer than that. */
export const lintFiles = async (
  files: readonly FoundFile[],
  settings: LintSettings,
  world: World,
  outcome: LintOutcome,
): Promise<Summary> => {
  const progress = new Progress(world, files.length)
  const sum = { files: 0, filesWithProblems: 0, errors: 0, warnings: 0, leftAlone: 0, known: 0, omitted: 0 }
  for (const [index, found] of files.entries()) {
    await progress.at(index)
    const checked = await lintFile(found, settings, world)
    if (checked === undefined) {
      sum.leftAlone++
      continue
    }
    const file = slashed(relative(settings.baselineFolder, resolve(world.cwd, checked.file)))
    const fresh = checked.issues.filter((issue) => settings.known?.takes({ ...issue, file }) !== true)
    fresh.forEach(({ rule, pointer }) => outcome.record({ file, rule, pointer }))
    const issues = fresh.slice(0, Math.max(settings.maxProblems - sum.errors - sum.warnings, 0))
    const errors = fresh.filter(({ severity }) => severity === 'error').length
    sum.files++
    sum.filesWithProblems += fresh.length > 0 ? 1 : 0
    sum.errors += errors
    sum.warnings += fresh.length - errors
    sum.known += checked.issues.length - fresh.length
    sum.omitted += fresh.length - issues.length
    if (issues.length > 0) await progress.clear()
    await outcome.report({ ...checked, issues })
  }
  await progress.clear()
  return sum
}

/** Checks one file; `undefined` for one that is for no operation, where nobody minds. */
const lintFile = async (
  { file: path, walked }: FoundFile,
  settings: LintSettings,
  world: World,
): Promise<CheckedFile | undefined> => {
  const { loaded, severity, maxFileSize } = settings
  const isStdin = path === stdinPath
  const file = isStdin ? settings.stdinFilename : path
  const absolute = resolve(world.cwd, file)
  const known: KnownOfFile = { ...settings, ...settings.scopeOf(absolute), file }
  const isPlaced = !('reason' in (await placeLoaded(known)))
  // Who says that files may be unplaced names them as a folder would: all there are.
  const isMeant = !walked && severity('unplaced_file') !== 'off'
  const read = isStdin ? await readStream(world.stdin, maxFileSize) : readBytes(absolute, maxFileSize)
  if ('reason' in read) {
    // A folder may hold data of other programs, which is as large as it likes.
    if (!isMeant && !isPlaced && read.rule === 'too_large') return undefined
    return { file, issues: unread(file, read, severity), text: '', vocabulary: plainWords }
  }
  const { isOurs, ...checked } = await lintBytes(read.bytes, known, settings, loaded.ignores(absolute))
  return isPlaced || isOurs || isMeant ? checked : undefined
}

/** What a file is for, before it is read. */
const placeLoaded = async (known: KnownOfFile): Promise<LintTarget | Unplaced> => {
  const placed = place(known, undefined)
  if (!('unloaded' in placed)) return placed
  await placed.unloaded.load()
  return placeLoaded(known)
}

/** `isOurs`: the file says itself that it is for an operation. */
const lintBytes = async (
  bytes: Uint8Array,
  known: KnownOfFile,
  settings: LintSettings,
  ignores: readonly ConfiguredIgnore[],
): Promise<CheckedFile & { readonly isOurs: boolean }> => {
  const unloaded = new Set<Service>()
  let isOurs = false
  let vocabulary = plainWords
  const { issues, text } = lintText(bytes, {
    ...settings,
    file: known.file,
    ignores,
    maxIssues: Infinity,
    target: (comment) => {
      const placed = place(known, comment)
      if ('operation' in placed) {
        isOurs = true
        vocabulary = vocabularyOf(placed.operation)
        return placed
      }
      if ('unloaded' in placed) unloaded.add(placed.unloaded)
      else isOurs ||= placed.addressed
      return 'reason' in placed ? placed.reason : ''
    },
  })
  if (unloaded.size === 0) return { file: known.file, issues, text, vocabulary, isOurs }
  // A comment named a service that nobody had asked for before.
  for (const service of unloaded) await service.load()
  return lintBytes(bytes, known, settings, ignores)
}

/** The one issue of a file that has no text to point at. */
const unread = (
  file: string,
  { rule, reason }: Extract<ReadFile, { readonly reason: string }>,
  severityOf: LintSettings['severity'],
): readonly LintIssue[] => {
  const severity = severityOf(rule)
  if (severity === 'off') return []
  const start = { line: 1, column: 1, offset: 0 }
  return [{ file, rule, severity, message: `this file was not checked: ${reason}`, pointer: '', start, end: start }]
}

const slashed = (path: string): string => path.replaceAll('\\', '/')
