import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { UsageError, thrownText } from '../../src/text/usage-error.js'
import type { Page } from '../service/model.js'
import { type FoundPage, readFound } from './found-page.js'
import { findPackage } from './package-page.js'

/** The list of a service's pages, oldest first, with the date of each where it is known. */
export const pagesFile = 'pages.json'

/**
 * The pages that a folder's `pages.json` lists, oldest first, from the disk; packages are looked up from that folder.
 * Throws a `UsageError` where one of them is not there.
 */
export const findPages = (folder: string): readonly FoundPage[] =>
  pageEntries(folder).map((entry) => {
    if ('package' in entry) return listedPackage(entry, folder)
    const at = join(folder, entry.name)
    if (existsSync(at)) return { ...entry, at }
    throw new UsageError(`${listOf(folder)} lists ${entry.name}, but there is no such file beside it.`)
  })

/** The same, read. */
export const readPages = (folder: string): readonly Page[] => findPages(folder).map(readFound)

/** The names of the pages that a folder's list has. */
export const listedNames = (folder: string): readonly string[] => pageEntries(folder).map(entryName)

/** How messages call a folder's list: by the service's folder, as its whole path is the machine's own. */
const listOf = (folder: string): string => `${basename(resolve(folder))}/${pagesFile}`

/** The package must be the one that the committed code was generated from. */
const listedPackage = (entry: PackageEntry, folder: string): FoundPage => {
  const list = listOf(folder)
  const found = findPackage(entry.package, folder)
  if (found === undefined)
    throw new UsageError(`${list} lists ${entry.package}, which is not installed: npm ci, or npm install it.`)
  if (found.version === entry.version) return found
  throw new UsageError(
    `${list} lists ${entry.package} ${entry.version}, but ${found.version} is installed: npm ci, or list that version.`,
  )
}

const pageEntries = (folder: string): readonly (PageEntry | PackageEntry)[] => {
  const path = join(folder, pagesFile)
  const list = listOf(folder)
  if (!existsSync(path)) throw new UsageError(`${list} is missing: list the pages in it, oldest first.`)
  const listed: unknown = parseJson(path, list)
  if (!Array.isArray(listed) || listed.length === 0) {
    throw new UsageError(`${list} is no list of pages; it should be [{ "name": "…" }, …].`)
  }
  const entries = listed.map((entry: unknown) => {
    if (isPackageEntry(entry)) return { package: entry.package, version: entry.version }
    if (isPageEntry(entry)) return { name: entry.name, ...(entry.date === undefined ? {} : { date: entry.date }) }
    const [page, installed] = [
      '{ "name": …, "date"?: "2020-12-01", "from"?: "whose facts, licence" }',
      '{ "package": …, "version": … }',
    ]
    throw new UsageError(`${list} has an entry that is no ${page} and no ${installed}.`)
  })
  const names = entries.map(entryName)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new UsageError(`${list} lists ${twice} twice.`)
  return entries
}

const parseJson = (path: string, list: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`${list}: ${thrownText(error)}`)
  }
}

type PageEntry = Omit<Page, 'text' | 'files' | 'foundAt'>

/** A page that is an installed package, at the version that was read. */
interface PackageEntry {
  readonly package: string
  readonly version: string
}

const entryName = (entry: PageEntry | PackageEntry): string => ('package' in entry ? entry.package : entry.name)

const isPackageEntry = (entry: unknown): entry is PackageEntry =>
  typeof entry === 'object' &&
  entry !== null &&
  'package' in entry &&
  'version' in entry &&
  typeof entry.package === 'string' &&
  typeof entry.version === 'string'

const isPageEntry = (entry: unknown): entry is PageEntry => {
  if (typeof entry !== 'object' || entry === null || !('name' in entry)) return false
  const hasDate = !('date' in entry) || (typeof entry.date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(entry.date))
  const hasFrom = !('from' in entry) || typeof entry.from === 'string'
  return typeof entry.name === 'string' && basename(entry.name) === entry.name && hasDate && hasFrom
}
