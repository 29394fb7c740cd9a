import { draftOf, type Draft } from '../shared/draft.js'
import { linesOf, sectionsOf, type Section } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import { emptyImagePattern, emptyPattern, readRows, type Row } from './rows.js'
import type { Page, Reading, StringReading } from '../../service/model.js'
import type { Reader } from '../reader.js'

const dialect = 'aws-resource-validator-strings'

/**
 * Pages of `### Name` with the pattern and the lengths of a string, as aws-resource-validator prints what its own checks
 * know of a service. They say of no member that it holds one: of members that are named like a string, one in seven is
 * held to something else.
 */
export const awsResourceValidatorStrings: Reader = { dialect, recognizes, read }

const titlePattern = /^# \w+ Service$/
const namePattern = /^### (.*)$/
const rowNames: ReadonlySet<string> = new Set(['Type', 'Pattern', 'Min Length', 'Max Length'])
const constraintPattern = /^- \*\*(?:Pattern|M(?:in|ax) Length)\*\*: /

function recognizes(page: Page): boolean {
  const [first, ...rest] = linesOf(page.text)
  const isTitled = titlePattern.test(first?.text ?? '')
  return rest.some(({ text }) => constraintPattern.test(text) || (isTitled && emptyPattern.test(text)))
}

// page = title ( { string } | empty )
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const lines = linesOf(page.text)
  const [{ body: before }, ...sections] = sectionsOf(lines, ({ text }) => namePattern.test(text))
  const title = before.find(({ text }) => titlePattern.test(text))
  const [first] = lines
  if (title !== undefined) draft.keep(title)
  else if (first !== undefined) draft.report(first, "The page's title is missing; what stands below was read.")
  const empty = before.find(({ text }) => emptyPattern.test(text))
  if (empty !== undefined) {
    draft.keep(empty)
    draft.report(empty, 'The page says of itself that it is empty; nothing was read from it.')
  } else if (title !== undefined && sections.length === 0)
    draft.report(title, 'The page has a title and no strings; nothing was read from it.')
  before.filter(({ text }) => empty !== undefined && emptyImagePattern.test(text)).forEach(draft.aside)
  const strings = new Map<string, StringReading>()
  for (const section of sections) readString(draft, section, strings)
  return draft.finish({ strings: [...strings.values()] })
}

// string = '### ' name '- **Type**: string' [ '- **Pattern**: `' pattern '`' ] [ '- **Min Length**: ' n ] [ '- **Max Length**: ' n ]
function readString(draft: Draft, { heading, body }: Section, strings: Map<string, StringReading>): void {
  if (heading === undefined) return
  draft.keep(heading)
  const name = namePattern.exec(heading.text)?.[1]?.trim() ?? ''
  const rows = readRows(draft, name, body, rowNames)
  const type = rows.get('Type')
  const pattern = readPattern(draft, name, rows.get('Pattern'))
  const min = readLength(draft, name, rows.get('Min Length'))
  const max = readLength(draft, name, rows.get('Max Length'))
  const same = strings.get(name)
  if (!/^\w+$/.test(name)) draft.report(heading, `${quotePiece(name)} is no name of a string; it was left out.`)
  else if (same !== undefined)
    draft.report(heading, `${name} was defined before, at line ${same.place.line}; that one was kept.`)
  else if (type?.text !== 'string')
    draft.report(type?.line ?? heading, `${name} is not said to be a string; it was left out.`)
  else if (min !== undefined && max !== undefined && min > max)
    draft.report(heading, `${name} would be at least ${min} and at most ${max} characters long; it was left out.`)
  else {
    strings.set(name, {
      name,
      ...(pattern === undefined ? {} : { pattern }),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      place: draft.placeOf(heading),
    })
  }
}

function readPattern(draft: Draft, name: string, row: Row | undefined): string | undefined {
  const pattern = /^`(.*)`$/.exec(row?.text ?? '')?.[1]
  if (row !== undefined && pattern === undefined)
    draft.report(row.line, `The pattern of ${name} does not stand between backticks; it was left out.`)
  return pattern
}

function readLength(draft: Draft, name: string, row: Row | undefined): number | undefined {
  const isNumber = /^\d+$/.test(row?.text ?? '')
  if (row !== undefined && !isNumber)
    draft.report(row.line, `${quotePiece(row.text)} is no length of ${name}; it was left out.`)
  return row !== undefined && isNumber ? Number(row.text) : undefined
}
