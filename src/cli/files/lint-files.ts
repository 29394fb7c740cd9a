import { relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { visible } from '../../text/path.js'
import { fixedText } from '../../lint/fix.js'
import type { ConfiguredIgnore } from '../../lint/lint-options.js'
import type { LintIssue, LintRule, Severity } from '../../lint/lint-issue.js'
import { inJava } from '../../lint/documents/respelt.js'
import type { DocumentTarget } from '../../lint/lint-document.js'
import { lintRead } from '../../lint/lint-text.js'
import { decodeText, isMarked } from '../../lint/text/encoding.js'
import type { AnyOperation } from '../../combinators/operation.js'
import type { Known } from '../report/baseline.js'
import type { Identity } from '../report/fingerprint.js'
import { bytesOf, type FoundFile } from './find-files.js'
import type { CheckedFile, Summary } from '../report/format.js'
import type { LoadedConfig } from '../target/load-config.js'
import { type KnownOfFiles, placementOf } from '../target/placement.js'
import { type NamedFile, placeFile, type Search, type TellMissing } from './place-file.js'
import { Progress } from './progress.js'
import type { ReadFile } from '../world/read-bytes.js'
import { plainWords, vocabularyOfAll } from '../report/vocabulary.js'
import { writeWhole } from '../world/write-whole.js'
import { UsageError } from '../../text/usage-error.js'
import { failureText, type World } from '../world/world.js'

/** How files are checked. */
export interface LintSettings extends Search {
  /** The words of flags and config on the file at this absolute path. */
  readonly knownOf: (path: string) => KnownOfFiles
  readonly severity: (rule: LintRule) => Severity | 'off'
  readonly maxProblems: number
  /** In bytes. */
  readonly maxFileSize: number
  readonly loaded: LoadedConfig
  readonly known: Known | undefined
  /** The folder that a baseline's files are relative to. */
  readonly baselineFolder: string
  /** `--fix` */
  readonly fix: boolean
}

/** Where the outcome goes, file by file. */
export interface LintOutcome {
  readonly report: (checked: CheckedFile) => Promise<void>
  /** Is handed every problem, as a baseline names it, the omitted ones too. */
  readonly record: (problem: Identity) => void
  /** Is told of every file that is left alone. */
  readonly leave: (file: LeftAlone) => void
  readonly missing: TellMissing
}

/** A file that nothing places, and why. */
export interface LeftAlone {
  readonly file: string
  readonly because: () => string
}

/** All that came of one file: it is the same as long as the file is. */
export interface RememberedFile {
  readonly linted: Linted | LeftAlone
  readonly missing: readonly Parameters<TellMissing>[]
}

/** So many files are checked at a stretch. */
const breath = 50

/** Checks one file after the other, and holds none of them longer than that; those that are remembered are not checked again. */
export const lintFiles = async (
  files: readonly FoundFile[],
  settings: LintSettings,
  world: World,
  outcome: LintOutcome,
  remembered?: Map<string, RememberedFile>,
): Promise<Summary> => {
  const progress = new Progress(world, files.length)
  const sum = {
    files: 0,
    documents: 0,
    requests: 0,
    fixed: 0,
    filesWithProblems: 0,
    errors: 0,
    warnings: 0,
    leftAlone: 0,
    known: 0,
    omitted: 0,
  }
  for (const [index, found] of files.entries()) {
    await progress.at(index)
    // Nothing in the loop waits for anything: now and then, signals and the garbage collector have their turn.
    if (index % breath === 0) await setImmediate()
    const file = remembered?.get(found.path) ?? (await lintAndRemember(found, settings, world, remembered))
    for (const miss of file.missing) outcome.missing(...miss)
    const { linted } = file
    if ('because' in linted) {
      sum.leftAlone++
      outcome.leave(linted)
      continue
    }
    const { checked, requests } = linted
    sum.documents += requests === undefined ? 0 : 1
    sum.requests += requests ?? 0
    sum.fixed += linted.fixed ?? 0
    const named = checked.issues.length === 0 ? '' : baselineName(found.path, settings)
    const fresh = checked.issues.filter((issue) => settings.known?.takes({ ...issue, file: named }) !== true)
    fresh.forEach(({ rule, pointer }) => outcome.record({ file: named, rule, pointer }))
    const issues = fresh.slice(0, Math.max(settings.maxProblems - sum.errors - sum.warnings, 0))
    const errors = fresh.filter(({ severity }) => severity === 'error').length
    sum.files++
    sum.filesWithProblems += fresh.length > 0 ? 1 : 0
    sum.errors += errors
    sum.warnings += fresh.length - errors
    sum.known += checked.issues.length - fresh.length
    sum.omitted += fresh.length - issues.length
    if (issues.length > 0) await progress.clear()
    await outcome.report(issues.length === checked.issues.length ? checked : { ...checked, issues })
  }
  await progress.clear()
  return sum
}

const lintAndRemember = async (
  found: FoundFile,
  settings: LintSettings,
  world: World,
  remembered: Map<string, RememberedFile> | undefined,
): Promise<RememberedFile> => {
  const missing: Parameters<TellMissing>[] = []
  const linted = await lintFile(found, settings, world, (...miss) => missing.push(miss))
  if (remembered !== undefined) {
    // It is mended once.
    const { fixed: _, ...later } = { fixed: 0, ...linted }
    remembered.set(found.path, { linted: later, missing })
  }
  return { linted, missing }
}

/** Checks one file; a text says why it is left alone, where nobody minds. */
const lintFile = async (
  found: FoundFile,
  settings: LintSettings,
  world: World,
  missing: TellMissing,
): Promise<Linted | LeftAlone> => {
  const { file, path, walked, isStdin } = found
  const { loaded, severity, maxFileSize } = settings
  const known = settings.knownOf(path)
  const byName = await placementOf(file, known)
  // Who says that files may be unplaced names them as a folder would: all there are.
  const isMeant = !walked && severity('unplaced_file') !== 'off'
  const bytes = await bytesOf(found, maxFileSize, world)
  if ('reason' in bytes) {
    // A folder may hold data of other programs, which is as large as it likes.
    if (!isMeant && byName.target === undefined && bytes.rule === 'too_large')
      return { file, because: () => `it is not read: ${bytes.reason}` }
    const checked = { file, issues: unread(file, bytes, severity), text: '', vocabulary: plainWords }
    return { checked, requests: undefined }
  }
  const named = { file, known, byName, isMeant }
  const relint: Relint = (bytes) => lintBytes(bytes, named, settings, loaded.ignores(path), missing)
  const linted = await relint(bytes.bytes)
  return settings.fix && !isStdin && 'checked' in linted ? mended(linted, path, bytes.bytes, relint) : linted
}

/** So often is a mended file mended again: a member that is spelt right may show a wrong value. */
const mostRounds = 5

/** Mends a file as long as that makes it better, and gives its last state. */
const mended = async (linted: Linted, path: string, before: Uint8Array, relint: Relint): Promise<Linted> => {
  let last = linted
  const mark = isMarked(before) ? '\uFEFF' : ''
  for (let round = 0; round < mostRounds; round++) {
    const { text, count } = fixedText(last.checked.text, last.checked.issues)
    // Bytes that could not be read would be lost.
    if (count === 0 || text.includes('\uFFFD')) break
    const bytes = new TextEncoder().encode(mark + text)
    const next = await relint(bytes)
    if ('because' in next || !isBetter(next.checked.issues, last.checked.issues)) break
    replaceFile(path, bytes)
    last = { ...next, fixed: (last.fixed ?? 0) + count }
  }
  return last
}

type Relint = (bytes: Uint8Array) => Promise<Linted | LeftAlone>

/** A correction must not be paid for with one of these. */
const worse: ReadonlySet<LintRule> = new Set(['duplicate_key', 'duplicate_member', 'union_members', 'syntax_error'])

/** Whether nothing stands twice that did not before. */
const isBetter = (now: readonly LintIssue[], before: readonly LintIssue[]): boolean => {
  const count = (issues: readonly LintIssue[]): number => issues.filter(({ rule }) => worse.has(rule)).length
  return count(now) <= count(before)
}

const replaceFile = (path: string, bytes: Uint8Array): void => {
  try {
    writeWhole(path, bytes)
  } catch (error) {
    throw new UsageError(`${visible(path)} could not be written: ${failureText(error)}.`)
  }
}

const lintBytes = async (
  bytes: Uint8Array,
  named: NamedFile,
  settings: LintSettings,
  ignores: readonly ConfiguredIgnore[],
  missing: TellMissing,
): Promise<Linted | LeftAlone> => {
  const { file } = named
  const { placeholders, severity } = settings
  const placed = await placeFile(decodeText(bytes), named, settings, missing)
  if (!('read' in placed)) return { file, because: placed.because }
  const { read, targets, requests } = placed
  const options = { placeholders, severity, ignores, maxIssues: Infinity }
  const { issues, text } = lintRead(read, (document) => targets.get(document) ?? '', options)
  const checked = { file, issues, text, vocabulary: vocabularyOfAll(operationsOf(targets.values())) }
  const isDocument = [...targets.values()].some((target) => typeof target !== 'string' && 'requests' in target)
  return {
    checked,
    requests: isDocument ? requests.filter(({ operation }) => operation !== undefined).length : undefined,
  }
}

/** A file that was checked; of a document: how many of its requests were. */
interface Linted {
  readonly checked: CheckedFile
  readonly requests: number | undefined
  /** How many problems were mended in the file. */
  readonly fixed?: number
}

const operationsOf = (targets: Iterable<DocumentTarget>): readonly AnyOperation[] =>
  [...targets].flatMap((target) => {
    if (typeof target === 'string') return []
    if ('operation' in target) return [target.operation]
    return target.requests.flatMap(({ operation }) =>
      operation === undefined || 'rule' in operation ? [] : [operation, inJava(operation)],
    )
  })

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

/** As a baseline calls a file. */
const baselineName = (path: string, { baselineFolder }: LintSettings): string =>
  relative(baselineFolder, path).replaceAll('\\', '/')
