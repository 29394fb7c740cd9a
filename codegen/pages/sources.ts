import { readdirSync, statSync } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../../src/text/usage-error.js'
import type { Page } from '../service/model.js'
import { byCodeUnits } from '../service/code-names.js'
import { isOurs } from '../emit/output.js'
import { botocoreService, type Environment, findModel, modelIn } from './models.js'
import { type FoundPage, readFound } from './found-page.js'
import { findPackage, packageIn } from './package-page.js'
import { findPages, pagesFile } from './pages.js'

/**
 * The pages that a source names: a file, a folder with a `pages.json`, one of boto3's `.rst` files, one of botocore's models,
 * the folder of a package, a package that is installed where `folder` is, or `botocore:lambda`, a model in the Python that
 * is installed. Throws a `UsageError` for anything else, and what the system throws where a folder cannot be looked at.
 */
export const findSource = (source: string, folder: string, environment: Environment = {}): readonly FoundPage[] => {
  const service = botocoreService(source)
  if (service !== undefined) {
    const { name, path } = findModel(service, folder, environment)
    return [{ name, at: path, foundAt: path }]
  }
  const path = resolve(folder, source)
  const found = whatIsAt(path)
  if (found === 'folder') return findInFolder(source, path, folder)
  if (found === 'file') return [{ name: shownPath(path, folder), at: path }]
  const installed = isPackageName(source) ? findPackage(source, folder) : undefined
  if (installed !== undefined) return [installed]
  throw new UsageError(
    `"${source}" is no file, no folder and no package that is installed here: correct it, or npm install it.`,
  )
}

/** The same, read. Throws what the system throws, too, where a file cannot be read. */
export const readSource = (source: string, folder: string, environment: Environment = {}): readonly Page[] =>
  findSource(source, folder, environment).map(readFound)

/** A file of constraints, which is believed before every other page. Throws a `UsageError` where there is no such file. */
export const constraintsPage = (file: string, folder: string): Page => {
  const path = resolve(folder, file)
  if (whatIsAt(path) === 'file') return readFound({ name: shownPath(path, folder), at: path, dialect: 'constraints' })
  throw new UsageError(`"${file}" is no file: name one of constraints, { "Shape.Member": { "max": 80 } }.`)
}

/**
 * The service's name: the given one, else that of the first SDK package, else what the first model calls it, or else that
 * of the output's folder. Throws a `UsageError` for what is none.
 */
export const serviceNameOf = (given: string | undefined, pages: readonly Page[], out: string): string => {
  const packages = pages.flatMap(({ name }) => /^@aws-sdk\/client-(.+)$/.exec(name)?.[1] ?? [])
  return checkedServiceName(given ?? packages[0] ?? modelName(pages) ?? basename(out))
}

/** The service's name in the first model, as packages are called: `Secrets Manager` is `secrets-manager`. */
export const modelName = (pages: readonly Page[]): string | undefined => {
  const ids = pages.flatMap(({ text }) => (/^\uFEFF?\s*\{/.test(text) && modelId.exec(text)?.[1]) || [])
  return ids[0]?.toLowerCase().replaceAll(' ', '-')
}

const modelId = /"(?:serviceId|sdkId)"\s*:\s*"([\w -]+)"/

/** The name itself; throws a `UsageError` where it is no name for a service. */
export const checkedServiceName = (name: string): string => {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return name
  throw new UsageError(
    `"${name}" is no name for a service, which has small letters, digits and hyphens: give one with --service.`,
  )
}

const findInFolder = (source: string, path: string, folder: string): readonly FoundPage[] => {
  if (whatIsAt(join(path, pagesFile)) === 'file') return findPages(path)
  if (whatIsAt(join(path, 'package.json')) === 'file') return [packageIn(path)]
  const model = modelIn(path)
  if (model !== undefined) {
    const name = shownPath(join(path, model), folder)
    return [{ name, at: join(path, model), foundAt: name }]
  }
  const paths = rstFilesIn(path)
  if (paths.length > 0) return [{ name: source, files: { root: path, paths } }]
  if (isOurs(join(path, 'index.ts')))
    throw new UsageError(`${source} was generated: name what it was generated from, a package or pages.`)
  throw new UsageError(
    `The folder ${source} has no ${pagesFile}: list its pages there, oldest first, or name the files themselves (a folder of a model has service-2.json).`,
  )
}

/** boto3's reference has a file for each method: all of a folder that has nothing else are one page. */
const rstFilesIn = (root: string): readonly string[] => {
  const paths = pathsIn(root)
  return paths.every((path) => path.endsWith('.rst')) ? paths : []
}

/** The files of a folder, but for hidden ones. Links are not followed. */
const pathsIn = (root: string, folder = '', depth = 0): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((left, right) => byCodeUnits(left.name, right.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return depth < deepestPart ? pathsIn(root, path, depth + 1) : []
      return [path]
    })

/** `services/bakery/client/bake_bread.rst` */
const deepestPart = 3

const whatIsAt = (path: string): 'folder' | 'file' | undefined => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory() === true) return 'folder'
  return found?.isFile() === true ? 'file' : undefined
}

const isPackageName = (source: string): boolean => /^(?:@[\w.-]+\/)?[\w-][\w.-]*$/.test(source)

const shownPath = (path: string, folder: string): string => {
  const inside = relative(folder, path)
  return (isAbsolute(inside) ? path : inside).split(sep).join('/')
}
