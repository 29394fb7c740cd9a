import { readBulletedMethod } from './bulleted-method.js'
import { checkContents } from './contents.js'
import { draftOf, type Draft } from '../shared/draft.js'
import { fencesOf } from './fences.js'
import { linesOf, sectionsOf, type Line, type Section } from '../shared/lines.js'
import { asideWrappedFrame } from './mypy-boto3-frame.js'
import { linkedShapes, type LinkedShapes } from './linked-shapes.js'
import { namedShapes, type NamedShapes } from './named-shapes.js'
import { methodAsides, readPythonMethod } from './python-method.js'
import type { Page, PaginatorReading, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'

const dialect = 'mypy-boto3-paginators'

/** Pages of `## ListJobsPaginator` and what it takes, in bullets or as `def paginate`, of mypy-boto3 and types-boto3. */
export const mypyBoto3Paginators: Reader = { dialect, recognizes, read }

const titlePattern = /^# Paginators(?: for boto3 \S+ module)?$/
const paginatorPattern = /^## (\w+)Paginator$/
const returnsPattern = /^[\w.]*PageIterator\[\w+\]$/
const examplePattern = /^(?:paginator: |client = |def get_)/

const asidePatterns: readonly RegExp[] = [
  ...methodAsides,
  /^### paginate$/,
  /^Can be used directly:$/,
  /^\d+\. (?:client|paginator): \[\w+\]\(\S+\)$/,
  /^\d+\. item: (?:\[:material-code-braces: \w+\]\(\S+\)|`\w+\[\w+\]`)$/,
]

function recognizes(page: Page): boolean {
  return linesOf(page.text).some(({ text }) => titlePattern.test(text) || text === 'def paginate(')
}

// page = title { aside } [ contents ] { paginator }
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const lines = linesOf(page.text)
  const [{ body: before }, ...sections] = sectionsOf(lines, ({ text }) => paginatorPattern.test(text))
  const [title] = before.filter(({ text }) => titlePattern.test(text))
  const [first] = lines
  if (title !== undefined) draft.keep(title)
  else if (first !== undefined) draft.report(first, "The page's title is missing; what stands below was read.")
  if (title !== undefined && sections.length === 0) {
    draft.report(title, 'The page has a title and no paginators; nothing was read from it.')
  }
  const { blocks, unclosed } = fencesOf(lines)
  for (const line of unclosed) draft.report(line, 'A code block begins here and never ends: the page may be cut short.')
  const isExample = (block: readonly Line[]): boolean => block.some(({ text }) => examplePattern.test(text))
  blocks.filter(isExample).flat().forEach(draft.aside)
  const named = namedShapes(draft)
  const linked = linkedShapes(draft, lines)
  const seen = new Map<string, PaginatorReading>()
  sections.forEach((section) => readPaginator(draft, section, named, linked, seen))
  named.addUnions()
  draft.paginators.push(...seen.values())
  asideWrappedFrame(draft, lines, asidePatterns)
  checkContents(draft, before, new Set(sections.map(({ heading }) => heading?.text.slice('## '.length) ?? '')))
  return draft.finish()
}

// paginator = '## ' operation 'Paginator' { aside } method
function readPaginator(
  draft: Draft,
  { heading, body }: Section,
  named: NamedShapes,
  linked: LinkedShapes,
  seen: Map<string, PaginatorReading>,
): void {
  const operation = paginatorPattern.exec(heading?.text ?? '')?.[1]
  if (heading === undefined || operation === undefined) return
  draft.keep(heading)
  const same = seen.get(operation)
  const method = readPythonMethod(draft, body, named, linked) ?? readBulletedMethod(draft, body, named)
  if (same !== undefined) {
    return draft.report(heading, `${operation} has a paginator before, at line ${same.place.line}; that one was kept.`)
  }
  const place = draft.placeOf(heading)
  if (method === undefined) {
    draft.report(heading, `The paginator ${operation} has no method "paginate".`)
    seen.set(operation, { operation, place })
    return
  }
  if (method.returns !== undefined && !returnsPattern.test(method.returns)) {
    draft.report(method.line, `The paginator ${operation} gives ${method.returns}, which are no pages.`)
  }
  seen.set(operation, { operation, request: method.members, place })
}
