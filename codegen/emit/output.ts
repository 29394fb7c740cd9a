import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf, UsageError } from '../../src/text/usage-error.js'
import type { GeneratedFrom } from '../service/generated-from.js'
import type { GeneratedFile } from '../service/model.js'
import { byCodeUnits } from '../service/code-names.js'

/** A file that is not as it would be written. */
export interface Difference {
  /** One sentence, which begins with the name of the file. */
  readonly sentence: string
  /** Nothing differs but the versions of packages and the dates of pages. */
  readonly isVersion: boolean
}

/**
 * Where the files and the folder differ, in the order of the files' names. `again` is what writes them. Throws what the
 * system throws where the folder cannot be read.
 */
export const compareFolder = (
  files: readonly GeneratedFile[],
  folder: string,
  again: string,
): readonly Difference[] => {
  const present = existsSync(folder) ? readdirSync(folder) : []
  const wanted = new Set(files.map(({ path }) => path))
  return [
    ...files.flatMap(({ path, text }) => {
      if (!present.includes(path)) return [{ sentence: `${path} is missing: ${again}`, isVersion: false }]
      const old = readFileSync(join(folder, path), 'utf8')
      if (old === text) return []
      if (withoutVersions(old) !== withoutVersions(text))
        return [{ sentence: `${path} differs from what the pages give: ${again}`, isVersion: false }]
      const from = versionsIn(old) === '' ? '' : `, from ${versionsIn(old)} to ${versionsIn(text)}`
      return [{ sentence: `${path} differs in versions alone${from}: ${again}`, isVersion: true }]
    }),
    ...present
      .filter((path) => !wanted.has(path))
      .map((path) => ({
        sentence: isOurs(join(folder, path))
          ? `${path} is not generated any more: ${again}`
          : `${path} was never generated: keep it somewhere else`,
        isVersion: false,
      })),
  ].sort((left, right) => byCodeUnits(left.sentence, right.sentence))
}

/** The list of pages in `index.ts`, and the date of the service in `operations.ts`. */
const listOfPages = /^ {2}pages: \[([^\]]*)\],$/m
const dateOfService = /^(const service: ServiceFacts = .*), asOf: '[\d-]*'/m

const withoutVersions = (text: string): string => text.replace(listOfPages, '').replace(dateOfService, '$1')

const versionsIn = (text: string): string =>
  [...(listOfPages.exec(text)?.[1] ?? '').matchAll(/'([^']*)'/g)].map(([, page = '']) => page).join(', ')

/** The options that a folder was generated with, as its `index.ts` has them; `undefined` where there is no such folder. */
export const optionsOf = (folder: string): Omit<GeneratedFrom, 'pages'> | undefined => {
  const path = join(folder, 'index.ts')
  if (!isOurs(path)) return undefined
  const text = /^export const generatedFrom: .*\n([^]*?)^\}$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? ''
  const operations = /^ {2}operations: \[([^\]]*)\],$/m.exec(text)?.[1]
  return {
    docs: /^ {2}docs: true,$/m.test(text),
    ...(operations === undefined
      ? {}
      : { operations: [...operations.matchAll(/'([^']*)'/g)].map(([, name = '']) => name) }),
  }
}

/**
 * Makes the folder hold these files and nothing else; `false` where it did already. They are written beside it, then the
 * folders are swapped, so that nobody ever sees half of them; what a run left that was killed is put right first. Throws a
 * `UsageError` where the folder holds what was not generated or cannot be made, and what the system throws where it
 * cannot be written.
 */
export const replaceFolder = (files: readonly GeneratedFile[], path: string): boolean => {
  const folder = existsSync(path) ? realpathSync(path) : path
  if (existsSync(folder)) refuseForeign(folder)
  makeFolder(dirname(folder))
  putRight(folder)
  if (existsSync(folder) && compareFolder(files, folder, '').length === 0) return false
  const beside = mkdtempSync(`${besideOf(folder)}${process.pid}-`)
  const [fresh, old] = [join(beside, 'new'), join(beside, 'old')]
  try {
    mkdirSync(fresh)
    for (const file of files) writeFileSync(join(fresh, file.path), file.text)
    swap(fresh, folder, old)
  } finally {
    rmSync(beside, { recursive: true })
  }
  return true
}

/** One folder after the other: below `/proc` Node's own recursion never comes back. */
const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    const code = codeOf(error) ?? 'an unknown error'
    throw new UsageError(`No folder ${basename(folder)} can be made in ${parent} (${code}): name another place.`)
  }
}

/** The name of the folders of a run, without the number. */
const besideOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}-`)

/** Between the two steps of its swap a killed run leaves no folder; at any time it leaves its own. */
const putRight = (folder: string): void => {
  const prefix = basename(besideOf(folder))
  for (const name of readdirSync(dirname(folder))) {
    const pid = name.startsWith(prefix) ? /^(\d+)-\w{6}$/.exec(name.slice(prefix.length))?.[1] : undefined
    if (pid === undefined || isAlive(Number(pid))) continue
    const left = join(dirname(folder), name)
    if (!existsSync(folder) && existsSync(join(left, 'old'))) renameSync(join(left, 'old'), folder)
    rmSync(left, { recursive: true })
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It is somebody else's.
    return codeOf(error) === 'EPERM'
  }
}

const swap = (fresh: string, folder: string, old: string): void => {
  const isThere = existsSync(folder)
  if (isThere) renameSync(folder, old)
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (isThere) renameSync(old, folder)
    throw error
  }
}

const refuseForeign = (folder: string): void => {
  const name = basename(folder)
  if (!statSync(folder).isDirectory())
    throw new UsageError(`${name} is a file, and the output is a folder: name another one.`)
  const foreign = readdirSync(folder).find((entry) => !isOurs(join(folder, entry)))
  if (foreign !== undefined)
    throw new UsageError(`${name} holds ${foreign}, which was not generated: name another folder, or move it away.`)
}

/** Whether we once wrote this file, and so may remove it; anything else was put there by a person. */
export const isOurs = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true &&
  /^(?:\/\/|#) @generated by (?:codegen|aws-preflight) /.test(readFileSync(path, 'utf8'))
