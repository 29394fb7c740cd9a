import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { UsageError } from '../../src/text/usage-error.js'
import type { Page } from '../service/model.js'
import { byCodeUnits } from '../service/code-names.js'
import { type FoundPage, readFound } from './found-page.js'

/** A package that was found, with its version. */
export type FoundPackage = FoundPage & { readonly version: string }

/**
 * An installed package: the declarations and the code of it that say something of the service. `from` is the folder from
 * which it is looked up. `undefined` where it is not installed there.
 */
export const findPackage = (name: string, from: string): FoundPackage | undefined => {
  const path = locate(name, from)
  if (path === undefined) return undefined
  const { version } = manifestOf(name, path)
  return { ...folderPage(name, dirname(path)), version: String(version) }
}

/** The same as a page. */
export const packagePage = (
  name: string,
  from: string,
): { readonly page: Page; readonly version: string } | undefined => {
  const found = findPackage(name, from)
  return found && { page: readFound(found), version: found.version }
}

/** The package that lies in a folder, by its own name. */
export const packageIn = (folder: string): FoundPackage => {
  const { name, version } = manifestOf(basename(folder), join(folder, 'package.json'))
  return { ...folderPage(name ?? basename(folder), folder), version: String(version) }
}

const manifestOf = (shown: string, path: string): { readonly name?: string; readonly version?: string } => {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof manifest === 'object' && manifest !== null ? manifest : {}
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UsageError(`The package.json of ${shown} is no JSON: install the package again.`)
  }
}

/** The page of a package that lies in a folder. */
export const folderPage = (name: string, root: string): FoundPage => {
  const settings = existsSync(join(root, configuration)) ? [configuration] : []
  const paths = [...folders.flatMap((folder) => filesIn(root, folder)), ...settings]
  return { name, at: join(root, 'package.json'), files: { root, paths } }
}

/** Where a package says something of its service. */
const folders = ['dist-types/models', 'dist-types/commands', 'dist-es/models', 'dist-es/schemas', 'dist-es/protocols']

/** Where it says what it speaks. */
const configuration = 'dist-es/runtimeConfig.shared.js'

const locate = (name: string, from: string): string | undefined => {
  try {
    return createRequire(resolve(from, 'package.json')).resolve(`${name}/package.json`)
  } catch {
    return undefined
  }
}

const filesIn = (root: string, folder: string): readonly string[] => {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:d\.ts|js)$/.test(path))
      .map((path) => `${folder}/${path.split(sep).join('/')}`)
      .sort(byCodeUnits)
  } catch {
    return []
  }
}
