import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { merge } from '../../../codegen/merge/merge.js'
import type { Reading } from '../../../codegen/model.js'
import { readPages } from '../../../codegen/pages.js'
import { generate } from '../../../codegen/pipeline.js'
import { mypyBoto3Client } from '../../../codegen/readers/mypy-boto3-client.js'
import { mypyBoto3Definitions } from '../../../codegen/readers/mypy-boto3-definitions.js'
import { mypyBoto3Index } from '../../../codegen/readers/mypy-boto3-index.js'
import { mypyBoto3Paginators } from '../../../codegen/readers/mypy-boto3-paginators.js'
import { readers, readPage } from '../../../codegen/reader.js'
import { resolve } from '../../../codegen/resolve.js'
import { strip } from '../../../codegen/strip.js'
import { factsOf, pagesIn, problemsOf, references } from '../../support/pages.js'

/** What each era's pages come to, all of its services together. */
const corpora = {
  'mypy-boto3': {
    pages: 172, services: 38, structures: 2601, members: 8582, required: 4614, aliases: 0, literals: 642, values: 14697,
    operations: 871, helpers: 137, paginators: 103, listed: 3346,
  },
  'types-boto3-1.43.78': {
    pages: 283, services: 59, structures: 7894, members: 29764, required: 14496, aliases: 306, literals: 1791, values: 32966,
    operations: 2380, helpers: 172, paginators: 369, listed: 10360,
  },
} as const // prettier-ignore

/** The only Problems, which the pages are to blame for: an event stream is no value. */
const streams = (member: string): string =>
  `The type of ${member} was kept only in part: an event stream is no value that can be checked.`
const explained: Readonly<Record<string, readonly string[]>> = {
  'connecthealth/client.md': [`539: ${streams('start_medical_scribe_listening_session.inputStream')}`],
  'connecthealth/type_defs.md': [
    `1755: ${streams('StartMedicalScribeListeningSessionOutputTypeDef.responseStream')}`,
    `1927: ${streams('StartMedicalScribeListeningSessionInputTypeDef.inputStream')}`,
  ],
  'devops_agent/type_defs.md': [`6423: ${streams('SendMessageResponseTypeDef.events')}`],
}

const readerOf = (name: string): unknown => {
  if (name.endsWith('/client.md')) return mypyBoto3Client
  if (name.endsWith('/paginators.md')) return mypyBoto3Paginators
  return name.endsWith('/README.md') ? mypyBoto3Index : mypyBoto3Definitions
}

/**
 * What amplifybackend's pages of an era say otherwise than the committed ones: boto3 came to know that the last page has
 * no NextToken, and that an answer may come without a HostId.
 */
const disagreements: Readonly<Record<string, readonly string[]>> = {
  'mypy-boto3': [],
  'types-boto3-1.43.78': [
    'ListBackendJobsResponse.NextToken',
    'ListS3BucketsResponse.NextToken',
    'ResponseMetadata.HostId',
  ],
}

for (const [folder, totals] of Object.entries(corpora)) {
  const path = join(references, 'corpus', folder)
  const shared = existsSync(path)
  ;(shared ? describe : describe.skip)(`${folder} corpus${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
    const readings = (shared ? pagesIn(path) : []).map(readPage)
    const services = new Set(readings.map(({ page }) => page.name.replace(/\/.*/, '')))

    test.each(readings.map((reading) => [reading.page.name, reading] as const))('%s', (name, reading) => {
      expect(readers.filter(({ recognizes }) => recognizes(reading.page))).toEqual([readerOf(name)])
      expect(problemsOf(reading)).toEqual(explained[name] ?? [])
      expect(JSON.stringify(factsOf(readPage(strip(reading)))) === JSON.stringify(factsOf(reading))).toBe(true)
    })

    test('comes to what its headings and lines add up to', () => {
      const count = (of: (reading: Reading) => readonly unknown[]): number => readings.flatMap(of).length
      const members = ({ structures }: Reading) => structures.flatMap((structure) => structure.members)
      const valued = ({ literals }: Reading) => literals.filter(({ values }) => values !== undefined)
      expect({
        pages: readings.length,
        services: services.size,
        structures: count(({ structures }) => structures),
        members: count(members),
        required: count((reading) => members(reading).filter(({ required }) => required)),
        aliases: count(({ aliases = [] }) => aliases),
        literals: count(valued),
        values: count((reading) => valued(reading).flatMap(({ values = [] }) => values)),
        operations: count(({ operations }) => operations),
        helpers: count(({ helpers }) => helpers),
        paginators: count(({ paginators }) => paginators.filter(({ request }) => request !== undefined)),
        listed: count(({ index }) => [
          ...(index?.structures ?? []),
          ...(index?.literals ?? []),
          ...(index?.paginators ?? []),
        ]),
      }).toEqual(totals)
    })

    test('the five pages of a service agree, and the index lists what they define', () => {
      for (const name of services) {
        const ofService = readings.filter(({ page }) => page.name.startsWith(`${name}/`))
        const isClient = ({ page }: Reading): boolean => page.name.endsWith('/client.md')
        // Listed last, as the newest: what operations there are is the client's to say, not that of shapes' names.
        const pages = [...ofService.filter((reading) => !isClient(reading)), ...ofService.filter(isClient)]
        const merged = merge(name, pages)
        const resolved = resolve(merged.service)
        const problems = [...merged.problems, ...resolved.problems].filter(({ severity }) => severity !== 'note')
        expect({ name, problems }).toEqual({ name, problems: [] })
        expect(merged.service.operations).toHaveLength(pages.at(-1)?.operations.length ?? 0)
      }
    })

    test('amplifybackend is what the committed pages say, but for what is explained', () => {
      const committed = readPages(join(process.cwd(), 'codegen/references/amplifybackend'))
      const [sdk] = committed.slice(-1)
      const own = readings.filter(({ page }) => page.name.startsWith('amplifybackend/')).map(({ page }) => page)
      const want = generate(committed, { service: 'amplifybackend' })
      const have = generate([...committed.slice(0, -1), ...own, ...(sdk === undefined ? [] : [sdk])], {
        service: 'amplifybackend',
      })
      const membersOf = ({ service }: typeof have): readonly string[] =>
        service.structures.flatMap(({ name: structure, members }) =>
          members.map(({ name, type, required }) => `${structure}.${name} ${JSON.stringify(type)} ${required}`),
        )
      const said = new Set(membersOf(want))
      const others = membersOf(have).filter((member) => !said.has(member))
      expect(others.map((member) => member.split(' ')[0])).toEqual(disagreements[folder])
      expect(membersOf(have)).toHaveLength(membersOf(want).length)
      expect(have.service.literals.map(({ name, values }) => [name, values])).toEqual(
        want.service.literals.map(({ name, values }) => [name, values]),
      )
      const known = new Set(want.problems.map(({ message }) => message))
      const problems = have.problems.filter(({ message, severity }) => severity !== 'note' && !known.has(message))
      expect([...new Set(problems.map(({ message }) => message.split(' ')[0]))].sort()).toEqual(disagreements[folder])
    })
  })
}
