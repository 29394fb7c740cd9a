import { lstatSync, readdirSync, statSync } from 'node:fs'
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { visible } from '../../text/path.js'
import { codeOf } from '../../text/usage-error.js'
import { readBytes, type ReadFile, readStream } from '../world/read-bytes.js'
import { failureText, type World } from '../world/world.js'

/** A file to check. `walked`: a folder was named, and the file found in it. */
export interface FoundFile {
  /** From the current folder, with slashes. */
  readonly file: string
  /** From the root of the file system. */
  readonly path: string
  readonly walked: boolean
  /** The standard input, under the name of a file. */
  readonly isStdin: boolean
}

/** The files that paths and globs lead to. */
export interface FoundFiles {
  /** In the order of the paths, below each by name; no file twice. */
  readonly files: readonly FoundFile[]
  /** The paths and globs that match nothing. */
  readonly unmatched: readonly string[]
  /** Files in folders that may hold requests too, in languages that are not read. */
  readonly unread: readonly string[]
  /** A sentence for each folder that could not be looked into. */
  readonly problems: readonly string[]
}

/** Stands for the standard input among paths. */
export const stdinPath = '-'

/** The search in a folder. */
const extensions = new Set(['.json', '.jsonc', '.json5', '.jsonl', '.ndjson', '.yaml', '.yml', '.template', '.asl'])

/** Languages in which others write the same documents: their files are only named. */
const unreadExtensions = new Set(['.tf', '.hcl', '.tftpl', '.vtl', '.vm', '.j2', '.jinja', '.tpl'])

/** Folders that are never walked into. */
export const skipped: ReadonlySet<string> = new Set(['node_modules', '.git'])

/**
 * Finds the files that these paths, folders and globs name. What has a folder's name is walked for JSON and YAML; links to
 * folders are not followed, so that none leads in a circle. `stdinFilename`: the name of the standard input.
 */
export const findFiles = (paths: readonly string[], cwd: string, stdinFilename = 'stdin'): FoundFiles => {
  const files = new Map<string, FoundFile>()
  const unmatched: string[] = []
  const problems: string[] = []
  const unread = new Set<string>()
  const tell: Tell = (folder, reason) =>
    problems.push(`${visible(shown(folder, cwd))} could not be looked into (${reason}): mend that, or name the files.`)
  const add = (path: string, walked: boolean): void => {
    const file = shown(path, cwd)
    // A file that was named counts as named, wherever else it is found.
    if (!walked || !files.has(file)) files.set(file, { file, path, walked, isStdin: false })
  }
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    const what = whatIsAt(absolute)
    if (path === stdinPath)
      files.set(path, { file: stdinFilename, path: resolve(cwd, stdinFilename), walked: false, isStdin: true })
    else if (what === 'file') add(absolute, false)
    else if (what === 'folder') {
      for (const file of walk(absolute, Infinity, tell)) {
        if (extensions.has(extname(file))) add(file, true)
        else if (unreadExtensions.has(extname(file))) unread.add(shown(file, cwd))
      }
    } else {
      const matching = [...globbed(path, cwd, tell)]
      if (matching.length === 0) unmatched.push(path)
      for (const file of matching) add(file, false)
    }
  }
  return { files: [...files.values()], unmatched, unread: [...unread], problems }
}

/** The bytes of a file that was found, or why it has none to give. */
export const bytesOf = async ({ path, isStdin }: FoundFile, limit: number, { stdin }: World): Promise<ReadFile> =>
  isStdin ? await readStream(stdin, limit) : readBytes(path, limit)

type Tell = (folder: string, reason: string) => void

/** The files that a glob matches; none for what is no glob. */
const globbed = function* (pattern: string, cwd: string, tell: Tell): Generator<string> {
  const { base, glob, isGlob } = picomatch.scan(slashed(pattern))
  if (!isGlob) return
  const folder = resolve(cwd, base)
  if (whatIsAt(folder) !== 'folder') return
  const matches = picomatch(glob, { dot: true })
  const depth = glob.includes('**') ? Infinity : glob.split('/').length
  for (const file of walk(folder, depth, tell)) if (matches(slashed(relative(folder, file)))) yield file
}

/** The files in a folder and, to that depth, below it. */
const walk = function* (folder: string, depth: number, tell: Tell): Generator<string> {
  for (const entry of entriesOf(folder, tell)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (depth > 1 && !skipped.has(entry.name)) yield* walk(path, depth - 1, tell)
    } else if (!entry.isSymbolicLink() || whatIsAt(path) !== 'folder') yield path
  }
}

const entriesOf = (folder: string, tell: Tell) => {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    tell(folder, failureText(error))
    return []
  }
}

const impossible = new Set<string | undefined>(['ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/** A path that can't be looked at counts as a file: reading it will tell why. */
const whatIsAt = (path: string): 'folder' | 'file' | 'nothing' => {
  try {
    const found = statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false })
    return found === undefined ? 'nothing' : found.isDirectory() ? 'folder' : 'file'
  } catch (error) {
    // A text that can't be a path, for its length or a NUL in it, is none.
    return impossible.has(codeOf(error)) ? 'nothing' : 'file'
  }
}

/** A path as it is shown: from the current folder, with slashes. */
const shown = (path: string, cwd: string): string => {
  if (path.startsWith(`${cwd}${sep}`)) return slashed(path.slice(cwd.length + 1))
  const inside = relative(cwd, path)
  return slashed(inside === '' ? '.' : isAbsolute(inside) ? path : inside)
}

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))
