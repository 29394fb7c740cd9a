import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../../src/text/usage-error.js'
import type { Page, PageFile } from '../service/model.js'
import { byCodeUnits } from '../service/code-names.js'

/**
 * An installed package as a page: the declarations and the code of it that say something of the service. `from` is the
 * folder from which it is looked up. `undefined` where it is not installed there.
 */
export const packagePage = (
  name: string,
  from: string,
): { readonly page: Page; readonly version: string } | undefined => {
  const path = locate(name, from)
  if (path === undefined) return undefined
  const page = folderPage(name, dirname(path))
  return { page, version: String(manifestOf(page).version) }
}

/** The package that lies in a folder, as a page by its own name. */
export const packageIn = (folder: string): Page => {
  const page = folderPage(basename(folder), folder)
  return { ...page, name: manifestOf(page).name ?? page.name }
}

const manifestOf = ({ name, text }: Page): { readonly name?: string; readonly version?: string } => {
  try {
    const manifest: unknown = JSON.parse(text)
    return typeof manifest === 'object' && manifest !== null ? manifest : {}
  } catch {
    throw new UsageError(`The package.json of ${name} is no JSON: install the package again.`)
  }
}

/** The page of a package that lies in a folder. */
export const folderPage = (name: string, folder: string): Page => ({
  name,
  text: readFileSync(join(folder, 'package.json'), 'utf8'),
  files: [...folders.flatMap((each) => filesIn(folder, each)), ...fileIn(folder, configuration)],
})

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

const fileIn = (root: string, path: string): readonly PageFile[] =>
  existsSync(join(root, path)) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : []

const filesIn = (root: string, folder: string): readonly PageFile[] => {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:d\.ts|js)$/.test(path))
      .map((path) => join(root, folder, path))
      .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
      .sort((left, right) => byCodeUnits(left.path, right.path))
  } catch {
    return []
  }
}
