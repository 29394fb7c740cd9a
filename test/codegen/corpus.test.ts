import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { allLines } from '../../codegen/lines.js'
import { readPage } from '../../codegen/reader.js'
import type { Reading } from '../../codegen/model.js'
import { pagesIn, references } from '../support/pages.js'

const corpus = `${references}/corpus`
const shared = existsSync(corpus)

/** What a page of hundreds of services may still be told off for: it has lost the type, and no reader can find it. */
const explained =
  /an event stream is no value that can be checked\.$|NoneType stands where a type should, so the type is lost\.$/

/** The dialect of every folder, or of every kind of page where a folder has several. */
const dialects: Readonly<Record<string, string>> = {
  'api-changes': 'api-changes',
  'arv-api': 'unknown',
  'arv-current': 'aws-resource-validator',
  'arv-seed-dialect': 'aws-resource-validator',
  'boto3-rst': 'boto3-rst',
  'mypy-boto3 README.md': 'mypy-boto3-index',
  'mypy-boto3 client.md': 'unknown',
  'mypy-boto3 literals.md': 'unknown',
  'mypy-boto3 paginators.md': 'unknown',
  'mypy-boto3 type_defs.md': 'unknown',
  'mypy-boto3-seed-dialect README.md': 'mypy-boto3-index',
  'mypy-boto3-seed-dialect client.md': 'unknown',
  'mypy-boto3-seed-dialect literals.md': 'mypy-boto3-bullets',
  'mypy-boto3-seed-dialect paginators.md': 'unknown',
  'mypy-boto3-seed-dialect type_defs.md': 'mypy-boto3-bullets',
  'types-boto3-1.43.78 README.md': 'mypy-boto3-index',
  'types-boto3-1.43.78 client.md': 'unknown',
  'types-boto3-1.43.78 literals.md': 'unknown',
  'types-boto3-1.43.78 paginators.md': 'unknown',
  'types-boto3-1.43.78 type_defs.md': 'unknown',
}

/** What a line with a fact looks like, for each of the Markdown dialects. */
const factForms: Readonly<Record<string, RegExp>> = {
  'aws-resource-validator': /^#(?! BaseValidatorModel$)|^- /,
  'mypy-boto3-bullets': /^##|^- `|^ {2}|:$/,
  'mypy-boto3-index': /^- \[.*\]\(\.\/(?:type_defs|literals|paginators)\.md/,
}

/** The lines of a page that carry no fact and are no Problem: what the reader knows and leaves aside. */
function asideLines({ page, factLines, problems }: Reading): readonly string[] {
  const told = new Set([...factLines, ...problems.map(({ place }) => place.line)])
  return allLines(page.text).filter((line, index) => line.trim() !== '' && !told.has(index + 1))
}

const kindOf = (path: string): string => {
  const [folder = '', ...rest] = path.split('/')
  return rest.length > 1 ? `${folder} ${rest.at(-1)}` : folder
}

;(shared ? describe : describe.skip)(`corpus${shared ? '' : ' (skipped: ../shared is absent)'}`, () => {
  const readings = new Map<string, Reading[]>()
  const namesAt = (
    path: string,
    pick: (reading: Reading) => readonly { readonly name: string }[],
  ): readonly string[] => {
    const reading = readings.get(kindOf(path))?.find(({ page }) => page.name === path)
    return reading === undefined
      ? []
      : pick(reading)
          .map(({ name }) => name)
          .sort()
  }

  beforeAll(() => {
    for (const page of pagesIn(corpus)) {
      const kind = kindOf(page.name)
      readings.set(kind, [...(readings.get(kind) ?? []), readPage(page)])
    }
    const rows = [...readings].map(([kind, all]) => {
      const members = all.flatMap(({ structures }) => structures.map((structure) => structure.members.length))
      const problems = all.reduce((sum, reading) => sum + reading.problems.length, 0)
      const total = members.reduce((sum, count) => sum + count, 0)
      const counts = [all.length, members.length, total, problems].map((count) => String(count).padStart(11))
      return `${kind.padEnd(40)}${counts.join('')}`
    })
    const head = ['pages', 'structures', 'members', 'problems'].map((title) => title.padStart(11)).join('')
    process.stdout.write(`${''.padEnd(40)}${head}\n${rows.join('\n')}\n`)
  })

  test('every page is read in its own dialect', () => {
    const found = [...readings].map(([kind, all]) => [kind, [...new Set(all.map(({ dialect }) => dialect))].join(', ')])
    expect(Object.fromEntries(found)).toEqual(dialects)
  })

  test('a page of another dialect is one Problem', () => {
    const unread = [...readings.values()].flat().filter(({ dialect }) => dialect === 'unknown')
    expect(unread.filter(({ problems }) => problems.length !== 1)).toEqual([])
  })

  test.each(Object.keys(factForms))('every Problem in pages of %s is explained', (dialect) => {
    const read = [...readings.values()].flat().filter((reading) => reading.dialect === dialect)
    const problems = read.flatMap((reading) => reading.problems.filter(({ message }) => !explained.test(message)))
    expect(read).not.toEqual([])
    expect(problems).toEqual([])
  })

  test.each(Object.entries(factForms))('no line with a fact is left aside in pages of %s', (dialect, form) => {
    const read = [...readings.values()].flat().filter((reading) => reading.dialect === dialect)
    expect(read.flatMap(asideLines).filter((line) => form.test(line))).toEqual([])
  })

  test('an aws-resource-validator page has nothing aside but its empty base class', () => {
    const read = [...readings.values()].flat().filter(({ dialect }) => dialect === 'aws-resource-validator')
    expect(read.filter((reading) => asideLines(reading).length !== 3)).toEqual([])
  })

  test('an index lists exactly the names that the other pages of its module define', () => {
    const indexes = readings.get('mypy-boto3-seed-dialect README.md') ?? []
    expect(indexes).not.toEqual([])
    for (const { page } of indexes) {
      const folder = dirname(page.name)
      const structures = namesAt(`${folder}/type_defs.md`, (reading) => reading.structures)
      const literals = namesAt(`${folder}/literals.md`, (reading) => reading.literals)
      expect(namesAt(page.name, ({ index }) => index?.structures ?? [])).toEqual(structures)
      expect(namesAt(page.name, ({ index }) => index?.literals ?? [])).toEqual(literals)
    }
  })
})
