import type { Page, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'
import { objectOf, parseJsonPage } from '../shared/json-page.js'
import { printEntries } from '../shared/print-json.js'
import { notesOn } from '../shared/notes.js'

const dialect = 'botocore-extras'

/**
 * Files beside a service model of botocore, `paginators-1.json` and `waiters-2.json`: known, and left aside, for it is
 * about botocore's own helpers.
 */
export const botocoreExtras: Reader = { dialect, recognizes, read, facts: (page) => printFacts(page) }

const keys = ['pagination', 'waiters'] as const

function recognizes({ text, files }: Page): boolean {
  return (
    files === undefined && /^\uFEFF?\s*\{\s*(?:"version"\s*:\s*\d+\s*,\s*)?"(?:pagination|waiters)"\s*:\s*\{/.test(text)
  )
}

function read(page: Page): Reading {
  const notes = notesOn(page)
  const parsed = parseJsonPage(page)
  if (typeof parsed === 'string') notes.report({ number: 1, text: '' }, parsed)
  if (typeof parsed === 'string') return notes.reading(dialect)
  const helpers = keys.flatMap((key) =>
    Object.keys(objectOf(parsed.value[key])).map((name) => notes.listed(name, parsed.lineOf(key, name))),
  )
  return notes.reading(dialect, { helpers, guide: true })
}

/** There is no prose in it: each name on a line. */
const printFacts = (page: Page): string => {
  const parsed = parseJsonPage(page)
  if (typeof parsed === 'string') return ''
  const groups = keys.flatMap((key) => {
    const entries = Object.entries(objectOf(parsed.value[key])).map(
      ([name, one]) => [name, JSON.stringify(one)] as const,
    )
    return key in parsed.value ? [`"${key}": {\n${printEntries(entries)}\n}`] : []
  })
  return `{\n${groups.join(',\n')}\n}\n`
}
