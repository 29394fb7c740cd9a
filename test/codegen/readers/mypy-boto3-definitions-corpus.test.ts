import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '../../../codegen/model.js'
import { referencesOf } from '../../../codegen/print-type.js'
import { mypyBoto3Definitions } from '../../../codegen/readers/mypy-boto3-definitions.js'
import { strip } from '../../../codegen/strip.js'
import { factsOf, pagesIn, problemsOf, references } from '../../support/pages.js'

interface Totals {
  readonly pages: number
  readonly structures: number
  readonly members: number
  readonly required: number
  readonly aliases: number
  readonly literals: number
  readonly values: number
}

/** What each era's pages come to, all of its services together. */
const corpora: Readonly<Record<string, Totals>> = {
  'mypy-boto3': { pages: 76, structures: 2601, members: 8582, required: 4614, aliases: 0, literals: 642, values: 14697 },
  'types-boto3-1.43.78': { pages: 118, structures: 7894, members: 29764, required: 14496, aliases: 306, literals: 1791, values: 32966 },
} // prettier-ignore

/** The Problems that the pages are to blame for: an event stream is no value. */
const explained: Readonly<Record<string, readonly string[]>> = {
  'connecthealth/type_defs.md': [
    '1755: The type of StartMedicalScribeListeningSessionOutputTypeDef.responseStream was kept only in part: an event stream is no value that can be checked.',
    '1927: The type of StartMedicalScribeListeningSessionInputTypeDef.inputStream was kept only in part: an event stream is no value that can be checked.',
  ],
  'devops_agent/type_defs.md': [
    '6423: The type of SendMessageResponseTypeDef.events was kept only in part: an event stream is no value that can be checked.',
  ],
}

for (const [folder, totals] of Object.entries(corpora)) {
  const path = join(references, 'corpus', folder)
  const shared = existsSync(path)
  ;(shared ? describe : describe.skip)(`${folder} corpus${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
    const pages = (shared ? pagesIn(path) : []).filter(({ name }) => /\/(?:type_defs|literals)\.md$/.test(name))
    const readings = pages.map((page) => mypyBoto3Definitions.read(page))

    test.each(readings.map((reading) => [reading.page.name, reading] as const))('%s', (name, reading) => {
      expect(mypyBoto3Definitions.recognizes(reading.page)).toBe(true)
      expect(problemsOf(reading)).toEqual(explained[name] ?? [])
      const again = mypyBoto3Definitions.read(strip(reading))
      expect(JSON.stringify(factsOf(again)) === JSON.stringify(factsOf(reading))).toBe(true)
    })

    test('comes to what its headings and lines add up to', () => {
      const sum = (count: (reading: Reading) => number): number =>
        readings.reduce((total, reading) => total + count(reading), 0)
      const valued = ({ literals }: Reading) => literals.filter(({ values }) => values !== undefined)
      const members = ({ structures }: Reading) => structures.flatMap((structure) => structure.members)
      expect({
        pages: readings.length,
        structures: sum(({ structures }) => structures.length),
        members: sum((reading) => members(reading).length),
        required: sum((reading) => members(reading).filter(({ required }) => required).length),
        aliases: sum(({ aliases = [] }) => aliases.length),
        literals: sum((reading) => valued(reading).length),
        values: sum((reading) => valued(reading).flatMap(({ values = [] }) => values).length),
      }).toEqual(totals)
    })

    test('every name that a member refers to is defined in its service', () => {
      const named = new Map<string, Set<string>>()
      const service = (name: string): string => name.replace(/\/.*/, '')
      for (const { page, structures, literals } of readings) {
        const known = named.get(service(page.name)) ?? new Set<string>()
        named.set(service(page.name), known)
        for (const { name } of structures) known.add(name)
        for (const { name, values } of literals) if (values !== undefined) known.add(name)
      }
      const dangling = readings.flatMap(({ page, structures }) =>
        structures.flatMap(({ name: owner, members }) =>
          members.flatMap(({ type }) =>
            referencesOf(type)
              .filter((name) => named.get(service(page.name))?.has(name) !== true)
              .map((name) => `${page.name} ${owner} ${name}`),
          ),
        ),
      )
      expect(dangling).toEqual([])
    })

    test('no other page of its services is taken for one of these', () => {
      const others = pagesIn(path).filter(({ name }) => !/\/(?:type_defs|literals)\.md$/.test(name))
      expect(others.filter(mypyBoto3Definitions.recognizes).map(({ name }) => name)).toEqual([])
    })
  })
}
