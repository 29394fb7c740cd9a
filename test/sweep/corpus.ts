import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../../codegen/service/model.js'

/** The pages of one service in one dialect. */
export interface PageSet {
  readonly dialect: string
  readonly pages: readonly Page[]
}

/** The folder of the corpus for a service, `name` as boto3 spells it; nothing where there is no corpus. */
export const pageSetsOf = (corpus: string, name: string): readonly PageSet[] =>
  sets.flatMap(({ dialect, files }) => {
    const pages = files(join(corpus, dialect), name).map((path) => ({ name: path, text: readFileSync(path, 'utf8') }))
    return pages.length === 0 ? [] : [{ dialect, pages }]
  })

type Files = (folder: string, name: string) => readonly string[]

const file =
  (spell: (name: string) => string): Files =>
  (folder, name) =>
    [join(folder, spell(name))].filter((path) => existsSync(path))

/** In the order in which one page builds on another; what is none of them has no shapes. */
const pagesOfFolder: Files = (folder, name) => {
  const path = join(folder, name)
  const found = existsSync(path) ? readdirSync(path) : []
  return ['type_defs.md', 'literals.md', 'client.md', 'paginators.md'].flatMap((page) =>
    found.includes(page) ? [join(path, page)] : [],
  )
}

const sets: readonly { readonly dialect: string; readonly files: Files }[] = [
  { dialect: 'api-changes', files: file((name) => `${name.replaceAll('_', '-')}-all-new.txt`) },
  { dialect: 'boto3-rst', files: file((name) => `${name.replaceAll('_', '-')}.rst`) },
  { dialect: 'mypy-boto3-seed-dialect', files: pagesOfFolder },
  { dialect: 'mypy-boto3', files: pagesOfFolder },
  { dialect: 'types-boto3-1.43.78', files: pagesOfFolder },
  { dialect: 'arv-seed-dialect', files: file((name) => `${name}_classes.md`) },
  { dialect: 'arv-current', files: file((name) => `${name}_classes.md`) },
]
