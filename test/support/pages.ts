import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Page, Reading } from '../../codegen/service/model.js'
import { readFound } from '../../codegen/pages/found-page.js'
import { folderPage } from '../../codegen/pages/package-page.js'

/** The repository's root. Jest runs there. */
const root = process.cwd()

/** Pages that are beside the repository and not in it: tests of them are skipped where they are absent. */
export const references = join(root, '../shared/references')

/** A page from a file, by its path from the repository's root or an absolute one; it is named by `name`. */
export const pageOf = (path: string, name = path): Page => ({ name, text: readFileSync(resolve(root, path), 'utf8') })

/** The made-up SDK package of the bakery. */
export const bakeryPackage = readFound(
  folderPage('@aws-sdk/client-bakery', resolve(root, 'test/fixtures/client-bakery')),
)

/** The made-up SDK package of the cellar, which has what no page of the bakery can say. */
export const cellarPackage = readFound(
  folderPage('@aws-sdk/client-cellar', resolve(root, 'test/fixtures/client-cellar')),
)

/** The cellar's package with the configuration of a client that speaks this protocol. */
export const speaking = (protocol: string): Page => ({
  ...cellarPackage,
  files: [
    ...(cellarPackage.files ?? []),
    {
      path: 'dist-es/runtimeConfig.shared.js',
      text: `export const getRuntimeConfig = (config) => { return { protocol: config?.protocol ?? ${protocol} }; };`,
    },
  ],
})

/** Every file of a folder at any depth, as pages named by their path inside it. */
export function pagesIn(folder: string): readonly Page[] {
  const walk = (path: string): string[] =>
    statSync(path).isDirectory() ? readdirSync(path).flatMap((entry) => walk(join(path, entry))) : [path]
  return walk(folder).map((path) => ({ name: relative(folder, path), text: readFileSync(path, 'utf8') }))
}

/** The facts of a reading, without their places: two pages that say the same have equal facts. */
export function factsOf(reading: Reading): unknown {
  const { structures, literals, operations, paginators, helpers, aliases = [], strings = [], index } = reading
  const facts = { structures, literals, operations, paginators, helpers, aliases, strings, index }
  return JSON.parse(JSON.stringify(facts, (key, value: unknown) => (key === 'place' ? undefined : value)))
}

/** The Problems of a reading as one line each, `3: sentence`. */
export const problemsOf = ({ problems }: Reading): readonly string[] =>
  problems.map(({ place, message }) => `${place.line}: ${message}`)
