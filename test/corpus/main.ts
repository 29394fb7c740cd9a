/** `npm run corpus`: reads every page of the corpus beside the repository, compares its folders, and writes results.json. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printProblem } from '../../codegen/ask/explain.js'
import type { Reading } from '../../codegen/service/model.js'
import { readPage } from '../../codegen/readers/readers.js'
import { readDebian } from './debian.js'
import { differencesOf, faultsOf, pairsOf, totalsOf, type Results } from './compare.js'
import { reasonOf } from './explanations.js'
import { folders, hasCorpus, otherFolders, pagesOf, servicesOf } from './folders.js'

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const rows = (counts: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(counts).map(([what, count]) => `${String(count).padStart(8)} ${what}`)

const readAll = (): { readonly results: Results; readonly unexplained: readonly string[] } => {
  const unexplained: string[] = []
  const totals = [...otherFolders, ...folders].map(
    (folder) => [folder, totalsOf(pagesOf(folder).map(readPage))] as const,
  )
  const services = folders.map((folder): readonly [string, ReadonlyMap<string, readonly Reading[]>] => [
    folder,
    servicesOf(pagesOf(folder)),
  ])
  for (const [, byService] of services)
    for (const [service, pages] of byService) unexplained.push(...faultsOf(service, pages).map(printProblem))
  const differences = pairsOf(services).map(({ name, shared }) => {
    const counts: Record<string, number> = {}
    for (const { service, older, newer } of shared) {
      for (const difference of differencesOf(service, older, newer)) {
        const reason = reasonOf(difference)
        if (reason === undefined) unexplained.push(`${service}: ${printProblem(difference)}`)
        else counts[reason] = (counts[reason] ?? 0) + 1
      }
    }
    return [name, { services: shared.length, ...counts }] as const
  })
  return { results: { totals: Object.fromEntries(totals), differences: Object.fromEntries(differences) }, unexplained }
}

const debian = readDebian()
if (typeof debian === 'string') print(debian)
else {
  const { lost, ...counts } = debian
  print(["Debian's botocore", ...rows({ ...counts, 'types lost': lost.length })].join('\n'))
  for (const type of lost) print(`         ${type}`)
  if (lost.length > 0) process.exitCode = 1
}

if (!hasCorpus) {
  print('There is no corpus beside the repository: nothing was read.')
  process.exitCode = 2
} else {
  const { results, unexplained } = readAll()
  for (const [name, counts] of [...Object.entries(results.totals), ...Object.entries(results.differences)])
    print([name, ...rows(counts)].join('\n'))
  print(`${unexplained.length} differences and faults without an explanation`)
  for (const sentence of unexplained) print(`         ${sentence}`)
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`)
  if (unexplained.length > 0) process.exitCode = 1
}
