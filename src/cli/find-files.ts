import * as fs from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { codeOf, failureText } from './world.js'

/** A file to check. `walked`: a folder was named, and the file found in it. */
export interface FoundFile {
  /** From the current folder, with slashes. */
  readonly file: string
  readonly walked: boolean
}

/** What paths and globs lead to. */
export interface FoundFiles {
  /** Sorted within each path, no file twice. */
  readonly files: readonly FoundFile[]
  /** The paths and globs that match nothing. */
  readonly unmatched: readonly string[]
  /** A sentence for each folder that could not be looked into. */
  readonly problems: readonly string[]
}

/** Stands for the standard input among paths. */
export const stdinPath = '-'

/** What is looked for in a folder. */
const everyConfigFile = '**/*.{json,jsonc,json5,yaml,yml}'

const ignore = ['**/node_modules/**', '**/.git/**']

/** Finds the files that these paths, folders and globs name. Folders are walked for JSON and YAML, without following links. */
export const findFiles = async (paths: readonly string[], cwd: string): Promise<FoundFiles> => {
  const files = new Map<string, FoundFile>()
  const unmatched: string[] = []
  const problems: string[] = []
  const listening = { ...fs, readdir: listeningReaddir((folder, reason) => problems.push(folderText(folder, reason))) }
  const search = async (pattern: string, folder: string): Promise<readonly string[]> =>
    (await glob(pattern, { cwd: folder, ignore, dot: true, followSymbolicLinks: false, absolute: true, fs: listening }))
      .filter((path) => !isFolder(path))
      .sort()
  const folderText = (folder: string, reason: string): string =>
    `${shown(folder, cwd)} could not be looked into (${reason}): mend that, or name the files to check.`
  const add = (path: string, walked: boolean): void => {
    const file = shown(path, cwd)
    // A file that was named counts as named, wherever else it is found.
    if (walked && files.has(file)) return
    files.set(file, { file, walked })
  }

  for (const path of paths) {
    const absolute = resolve(cwd, path)
    if (path === stdinPath) files.set(path, { file: path, walked: false })
    else if (isFolder(absolute)) (await search(everyConfigFile, absolute)).forEach((file) => add(file, true))
    else if (whatIsAt(absolute) === 'file') add(absolute, false)
    else {
      const found = isDynamicPattern(path) ? await search(slashed(path), cwd) : []
      if (found.length === 0) unmatched.push(path)
      for (const file of found) add(file, false)
    }
  }
  return { files: [...files.values()], unmatched, problems }
}

/** `readdir` that tells of each folder it can't read: tinyglobby passes over them. */
const listeningReaddir = (tell: (folder: string, reason: string) => void) =>
  // The one form of its many in which tinyglobby calls it.
  ((folder: string, options: { readonly withFileTypes: true }, done: (...found: FoundEntries) => void) =>
    fs.readdir(folder, options, (error, entries) => {
      if (error && error.code !== 'ENOENT') tell(folder, failureText(error))
      done(error, entries)
    })) as typeof fs.readdir

type FoundEntries = readonly [error: NodeJS.ErrnoException | null, entries: fs.Dirent[]]

const isFolder = (path: string): boolean => whatIsAt(path) === 'folder'

/** What can't be looked at is a file here: reading it will tell why. */
const whatIsAt = (path: string): 'folder' | 'file' | 'nothing' => {
  try {
    const found = fs.statSync(path, { throwIfNoEntry: false }) ?? fs.lstatSync(path, { throwIfNoEntry: false })
    return found === undefined ? 'nothing' : found.isDirectory() ? 'folder' : 'file'
  } catch (error) {
    return codeOf(error) === 'ENAMETOOLONG' ? 'nothing' : 'file'
  }
}

/** A path as it is shown: from the current folder, with slashes. */
const shown = (path: string, cwd: string): string => {
  const inside = relative(cwd, path)
  return slashed(inside === '' ? '.' : isAbsolute(inside) ? path : inside)
}

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))
