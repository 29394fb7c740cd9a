import { readFileSync } from 'node:fs'
import type { Reading } from '../../codegen/service/model.js'
import { printProblem } from '../../codegen/ask/explain.js'
import { merge } from '../../codegen/merge/merge.js'
import { isReserved, toIdentifier } from '../../codegen/service/code-names.js'
import { readPages } from '../../codegen/pages/pages.js'
import { referencesOf } from '../../codegen/service/types.js'
import { readers, readPage } from '../../codegen/readers/readers.js'
import { resolve } from '../../codegen/emit/resolve.js'
import { strip } from '../../codegen/pages/strip.js'
import { differencesOf, faultsOf, pairsOf, totalsOf, type Results } from '../corpus/compare.js'
import { reasonOf } from '../corpus/explanations.js'
import { folders, hasCorpus, otherFolders, pagesOf, servicesOf } from '../corpus/folders.js'
import { factsOf } from '../support/pages.js'

/** The result of `npm run corpus` when it last read every page and compared every two folders. */
const results = JSON.parse(readFileSync('test/corpus/results.json', 'utf8')) as Results

/** Of how many one is taken, where all of them would take too long. */
const each = { page: 24, service: 10, comparison: 10 }
const sample = <A>(all: readonly A[], of: number): readonly A[] => all.filter((_, index) => index % of === 0)

const run = hasCorpus ? describe : describe.skip

run(`the corpus${hasCorpus ? '' : ' (skipped: ../shared is absent)'}`, () => {
  const compared: (readonly [folder: string, services: ReadonlyMap<string, readonly Reading[]>])[] = []
  const taken = { pages: 0, services: 0, comparisons: 0 }

  afterAll(() => {
    const { pages, services, comparisons } = taken
    process.stdout.write(
      `Every page was read; of them ${pages} again when stripped, ${services} services merged, ${comparisons} compared. All of it: npm run corpus\n`,
    )
  })

  test.each([...otherFolders, ...folders])('%s comes to its totals, and none of its lines is unknown', (folder) => {
    const pages = pagesOf(folder)
    const services = servicesOf(pages)
    const readings = services.size === 0 ? pages.map(readPage) : [...services.values()].flat()
    const rest = pages.filter(({ name }) => !readings.some(({ page }) => page.name === name)).map(readPage)
    const all = [...readings, ...rest]
    expect(totalsOf(all)).toEqual(results.totals[folder])
    const unknown = all.flatMap(({ problems }) => problems).filter(({ message }) => message.includes('not understood'))
    expect(unknown.map(printProblem)).toEqual([])
    for (const reading of sample(all, each.page)) {
      taken.pages += 1
      expect(readers.filter(({ recognizes }) => recognizes(reading.page))).toHaveLength(1)
      const again = readPage(strip(reading))
      expect(again.dialect).toBe(reading.dialect)
      expect(JSON.stringify(factsOf(again)) === JSON.stringify(factsOf(reading))).toBe(true)
    }
    if (services.size > 0) compared.push([folder, services])
  })

  test('the pages of a service fit together and into its index, and every reference and name in it is good', () => {
    for (const [, services] of compared) {
      for (const [name, readings] of sample([...services], each.service)) {
        taken.services += 1
        expect(faultsOf(name, readings).map(printProblem)).toEqual([])
        const { service } = resolve(merge(name, readings).service)
        const names = [...service.structures, ...service.literals, ...service.operations].map((shape) => shape.name)
        const declared = new Set(names)
        expect({ name, names: declared.size }).toEqual({ name, names: names.length })
        expect(names.filter((shape) => isReserved(shape) || toIdentifier(shape) !== shape)).toEqual([])
        const referred = service.structures.flatMap(({ members }) => members.flatMap(({ type }) => referencesOf(type)))
        expect([...new Set(referred)].filter((shape) => !declared.has(shape))).toEqual([])
      }
    }
  })

  test.each(folders)("amplifybackend's committed pages differ from those of %s for known reasons only", (folder) => {
    const committed = readPages('codegen/references/amplifybackend').filter(
      ({ files, name }) => files === undefined && !name.endsWith('.json'),
    )
    const pages = compared.find(([name]) => name === folder)?.[1].get('amplifybackend') ?? []
    const differences = differencesOf('amplifybackend', committed.map(readPage), pages)
    expect(differences.filter((problem) => reasonOf(problem) === undefined).map(printProblem)).toEqual([])
  })

  test.each(Object.keys(results.differences))('%s differ only for reasons that are known', (name) => {
    const { shared = [] } = pairsOf(compared).find((pair) => pair.name === name) ?? {}
    expect(shared).toHaveLength(results.differences[name]?.['services'] ?? 0)
    for (const { service, older, newer } of sample(shared, each.comparison)) {
      taken.comparisons += 1
      const differences = differencesOf(service, older, newer)
      expect(differences.filter((problem) => reasonOf(problem) === undefined).map(printProblem)).toEqual([])
      const reasons = new Set(differences.flatMap((problem) => reasonOf(problem) ?? []))
      expect([...reasons].filter((reason) => results.differences[name]?.[reason] === undefined)).toEqual([])
    }
  })
})
