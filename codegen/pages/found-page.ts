import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../service/model.js'
import { readPacked } from './read-packed.js'

/** A page that was found, and not read yet. */
export interface FoundPage extends Omit<Page, 'text' | 'files'> {
  /** Of a package. */
  readonly version?: string
  /** The file of its text. A folder of pages has none: its text is the list of its files. */
  readonly at?: string
  /** Of a package and of a folder: the files, by their paths inside it. */
  readonly files?: { readonly root: string; readonly paths: readonly string[] }
}

/** Reads a page that was found. Throws what the system throws where a file cannot be read. */
export const readFound = ({ version: _, at, files, ...page }: FoundPage): Page => ({
  ...page,
  text: at === undefined ? (files?.paths ?? []).map((path) => `${path}\n`).join('') : readPacked(at),
  ...(files && {
    files: files.paths.map((path) => ({ path, text: readFileSync(join(files.root, path), 'utf8') })),
  }),
})

/** The files that a page is read from. */
export const filesOf = ({ at, files }: FoundPage): readonly string[] => [
  ...(at === undefined ? [] : [at]),
  ...(files?.paths ?? []).map((path) => join(files?.root ?? '', path)),
]

/**
 * All by which a page is known to be the one that was read before: its name and version, and of each file its path, its
 * size and when it was written. Where the page lies does not count. Throws what the system throws where a file is gone.
 */
export const footprintOf = (found: FoundPage): unknown => {
  const { at: _, files, ...page } = found
  const sizes = filesOf(found).map((path) => {
    const { size, mtimeMs } = statSync(path)
    return [size, mtimeMs]
  })
  return { ...page, paths: files?.paths, sizes }
}
