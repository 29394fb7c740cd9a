import { relative, resolve } from 'node:path'
import type { LintIssue, LintRule, Severity } from '../../lint/lint-issue.js'
import type { LintTarget } from '../../lint/lint-options.js'
import { lintRead } from '../../lint/lint-text.js'
import { type NamedDocument, readText } from '../../lint/read-text.js'
import type { AnyOperation } from '../../combinators/operation.js'
import type { Known } from '../report/baseline.js'
import type { Identity } from '../report/fingerprint.js'
import type { FoundFile } from './find-files.js'
import { stdinPath } from './find-files.js'
import type { CheckedFile, Summary } from '../report/format.js'
import type { FileScope } from '../target/file-scopes.js'
import type { LoadedConfig } from '../target/load-config.js'
import { type KnownOfFile, place, type Placement } from '../target/placement.js'
import { Progress } from './progress.js'
import { readBytes, type ReadFile, readStream } from '../world/read-bytes.js'
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
  const isPlaced = (await place(known, undefined)).target !== undefined
  // Who says that files may be unplaced names them as a folder would: all there are.
  const isMeant = !walked && severity('unplaced_file') !== 'off'
  const bytes = isStdin ? await readStream(world.stdin, maxFileSize) : readBytes(absolute, maxFileSize)
  if ('reason' in bytes) {
    // A folder may hold data of other programs, which is as large as it likes.
    if (!isMeant && !isPlaced && bytes.rule === 'too_large') return undefined
    return { file, issues: unread(file, bytes, severity), text: '', vocabulary: plainWords }
  }
  const read = readText(bytes.bytes, { file, placeholders: settings.placeholders })
  const placements = new Map<NamedDocument, Placement>()
  for (const document of read.documents) placements.set(document, await place(known, document.naming?.name))
  const isOurs = [...placements.values()].some(({ addressed }) => addressed)
  if (!isPlaced && !isOurs && !isMeant) return undefined
  const options = { ...settings, ignores: loaded.ignores(absolute), maxIssues: Infinity }
  const { issues, text } = lintRead(read, (document) => targetOf(placements.get(document)), options)
  const [operation] = [...placements.values()].flatMap(({ target }) => target?.operation ?? []).reverse()
  return { file, issues, text, vocabulary: operation === undefined ? plainWords : vocabularyOf(operation) }
}

const targetOf = (placement: Placement | undefined): LintTarget | string =>
  placement?.target ?? placement?.because ?? ''

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
