import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Reading } from '../../codegen/service/model.js'
import { readPage } from '../../codegen/readers/readers.js'
import { pagesIn, references } from '../support/pages.js'

/** The folders of the corpus that describe whole services, oldest first as far as what they say shows. */
export const folders = [
  'boto3-rst',
  'mypy-boto3-seed-dialect',
  'mypy-boto3',
  'arv-seed-dialect',
  'arv-current',
  'types-boto3-1.43.78',
  'api-changes',
] as const

/** Folders of the corpus that no two can be compared by: they say nothing of members. */
export const otherFolders = ['arv-api'] as const

const corpus = join(references, 'corpus')

/** Whether the corpus lies beside the repository. */
export const hasCorpus = existsSync(corpus)

/** The pages of a folder, each named by its path inside the corpus. */
export const pagesOf = (folder: string): readonly Page[] =>
  pagesIn(join(corpus, folder)).map((page) => ({ ...page, name: `${folder}/${page.name}` }))

/** The readings of a folder by service, a client's page last: which operations there are is the client's to say. */
export const servicesOf = (pages: readonly Page[]): ReadonlyMap<string, readonly Reading[]> => {
  const services = new Map<string, readonly Reading[]>()
  for (const page of [...pages].sort((left, right) => Number(isClient(left)) - Number(isClient(right)))) {
    const service = serviceOf(page.name)
    if (service !== undefined) services.set(service, [...(services.get(service) ?? []), readPage(page)])
  }
  return services
}

const isClient = ({ name }: Page): boolean => name.endsWith('/client.md')

/** A change log of some operations only describes no service. */
const serviceOf = (name: string): string | undefined => {
  const [, file = ''] = name.split('/')
  if (/-\d{4}-\d\d-\d\d\.txt$/.test(file)) return undefined
  return file.replace(/(?:_classes|-all-new)?\.\w+$/, '').replaceAll('-', '_')
}
