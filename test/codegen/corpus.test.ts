import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { merge } from '../../codegen/merge/merge.js'
import { isReserved, toIdentifier } from '../../codegen/names.js'
import { referencesOf } from '../../codegen/print-type.js'
import { readPage } from '../../codegen/reader.js'
import { resolve } from '../../codegen/resolve.js'
import { pagesIn, references } from '../support/pages.js'

const folder = join(references, 'corpus/arv-current')
const shared = existsSync(folder)

;(shared ? describe : describe.skip)(`services of the corpus${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
  it('have names that can be declared, each once, and references that lead somewhere', () => {
    const pages = pagesIn(folder)
    expect(pages.length).toBeGreaterThan(200)
    for (const page of pages) {
      const { service } = resolve(merge('service', [readPage(page)]).service)
      expect(service.structures.length).toBeGreaterThan(0)
      const names = [...service.structures, ...service.literals, ...service.operations].map(({ name }) => name)
      const declared = new Set(names)
      expect({ page: page.name, names: declared.size }).toEqual({ page: page.name, names: names.length })
      expect(names.filter((name) => isReserved(name) || toIdentifier(name) !== name)).toEqual([])
      const referred = service.structures.flatMap(({ members }) => members.flatMap(({ type }) => referencesOf(type)))
      expect([...new Set(referred)].filter((name) => !declared.has(name))).toEqual([])
    }
  })
})
