import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import type { Page, PageFile } from './model.js'
import { byCodeUnits } from './names.js'

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
  const manifest: unknown = JSON.parse(page.text)
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
  return { page, version: String(version) }
}

/** The page of a package that lies in a folder. */
export const folderPage = (name: string, folder: string): Page => ({
  name,
  text: readFileSync(join(folder, 'package.json'), 'utf8'),
  files: folders.flatMap((each) => filesIn(folder, each)),
})

/** Where a package says something of its service. */
const folders = ['dist-types/models', 'dist-types/commands', 'dist-es/models', 'dist-es/schemas', 'dist-es/protocols']

const locate = (name: string, from: string): string | undefined => {
  try {
    return createRequire(join(from, 'package.json')).resolve(`${name}/package.json`)
  } catch {
    return undefined
  }
}

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
