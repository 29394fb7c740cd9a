import { linesOf, sectionsOf, type Line } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import type { ListedName, Member, OperationReading, Page, PaginatorReading, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'
import { pagesIn } from '../shared/rst-folder.js'
import { notesOn, type Notes } from '../shared/notes.js'
import { proseBelow } from '../shared/prose.js'
import { indentOf } from './blocks.js'
import { isHelperMethod, methodSectionOf, readOperation, readRequest } from './methods.js'

interface Found {
  readonly operations: readonly OperationReading[]
  readonly paginators: readonly PaginatorReading[]
  readonly helpers: readonly ListedName[]
}

const dialect = 'boto3-rst'
const classForm = /^\.\. py:class::(.*)$/
const clientForm = /^\w+\.Client$/
const paginatorForm = /^\w+\.Paginator\.(\w+)$/
/** A method in a file of its own. */
const ownMethodForm = /^\.\. py:method:: \w+\.Client\.\w+\(/
const contentsForm = /^\.\. toctree::$/
/** Waiters and the resources of `boto3.resource` say nothing of an operation that its client does not say. */
const asideForm = /^\w+\.(?:Waiter\.\w+|\w+\([\w, ]*\))$/
const listedMethodForm = /^\* +:py:meth:`~?\w+\.Client\.(\w+)`$/
const listedPaginatorForm = /^\* +:py:class:`~?\w+\.Paginator\.(\w+)`$/
/** Lines between classes: rules over and under titles, tables of contents, ways back, lists, link targets. */
const furnitureForm =
  /^(?:([=*~#^-])\1+|\.\. contents::.*|\.\. _.*|:doc:`.*|The(?:se are the)? available [a-z -]+(?: are)?:|[A-Z]\w+ are available on .*|\* +:py:class:`.*)$/

/**
 * Reads boto3's reference in reStructuredText: one `py:method` for each operation, nested by indentation. It is a page for
 * each service, or, of late, a folder with a file for each method and each paginator.
 */
export const boto3Rst: Reader = {
  dialect,
  recognizes: (page) =>
    pagesIn(page).some(({ text: whole }) =>
      linesOf(whole).some(({ text }) => {
        const name = classForm.exec(text)?.[1]?.trim() ?? ''
        return clientForm.test(name) || paginatorForm.test(name) || ownMethodForm.test(text)
      }),
    ),
  read,
  describe: (reading) => {
    const describers = pagesIn(reading.page).map((part) => proseBelow(readPart(part)))
    return (place) => describers.flatMap((describe) => describe(place))
  },
}

function read(page: Page): Reading {
  const [first, ...others] = pagesIn(page).map(readPart)
  if (first === undefined || others.length === 0) return first ?? notesOn(page).reading(dialect)
  const parts = [first, ...others]
  const twice = parts
    .flatMap(({ operations }) => operations)
    .filter(({ alias }, index, all) => all.findIndex((other) => other.alias === alias) < index)
  return {
    ...first,
    page,
    operations: parts.flatMap(({ operations }) => operations).filter((operation) => !twice.includes(operation)),
    paginators: parts.flatMap(({ paginators }) => paginators),
    helpers: parts.flatMap(({ helpers }) => helpers),
    factLines: [],
    problems: [
      ...parts.flatMap(({ problems }) => problems),
      ...twice.map(({ alias, place }) => ({ place, message: `${String(alias)} stands twice; the first is kept.` })),
    ],
  }
}

// page = { furniture } { class | method } ; class = ".. py:class:: " name { line set in | furniture }
function readPart(page: Page): Reading {
  const notes = notesOn(page)
  const lines = withoutContents(linesOf(page.text))
  const [, ...sections] = sectionsOf(lines, ({ text }) => classForm.test(text) || ownMethodForm.test(text))
  const seen = new Set<string>()
  const found = sections.flatMap(({ heading, body }) => {
    if (heading === undefined) return []
    if (!seen.has(heading.text)) {
      seen.add(heading.text)
      if (ownMethodForm.test(heading.text)) return [{ ...nothing, ...readClient(notes, [heading, ...body]) }]
      return [readClass(notes, heading, body)]
    }
    notes.report(heading, `${quotePiece(heading.text)} stands twice on the page; the first is kept.`)
    return []
  })
  const paginators = found.flatMap((part) => part.paginators)
  readFurniture(notes, lines)
  const listed = listedNames(notes, lines, listedPaginatorForm)
  compareWithList(
    notes,
    listed,
    paginators.map(({ operation, place }) => ({ name: operation, place })),
  )
  return notes.reading(dialect, {
    operations: found.flatMap((part) => part.operations),
    paginators,
    helpers: found.flatMap((part) => part.helpers),
  })
}

const nothing: Found = { operations: [], paginators: [], helpers: [] }

/** Without lists of other files, and what is set in below them. */
function withoutContents(lines: readonly Line[]): readonly Line[] {
  const [before, ...sections] = sectionsOf(lines, (line) => indentOf(line) === 0)
  const rest = sections.filter(({ heading }) => heading === undefined || !contentsForm.test(heading.text))
  return [
    ...before.body,
    ...rest.flatMap(({ heading, body }) => [...(heading === undefined ? [] : [heading]), ...body]),
  ]
}

function readClass(notes: Notes, heading: Line, body: readonly Line[]): Found {
  const name = classForm.exec(heading.text)?.[1]?.trim() ?? ''
  const inside = body.filter((line) => indentOf(line) > 0)
  const operation = paginatorForm.exec(name)?.[1]
  if (clientForm.test(name)) {
    notes.keep(heading)
    return { ...nothing, ...readClient(notes, inside) }
  }
  if (operation !== undefined) {
    notes.keep(heading)
    return { ...nothing, paginators: [readPaginator(notes, operation, heading, inside)] }
  }
  if (!asideForm.test(name)) {
    notes.report(heading, `${quotePiece(name)} is no client, paginator, waiter or resource; it was left out.`)
  }
  return nothing
}

// client = prose { "* :py:meth:`" name "`" } { method }
function readClient(notes: Notes, lines: readonly Line[]): Omit<Found, 'paginators'> {
  const operations: OperationReading[] = []
  const helpers: ListedName[] = []
  const defined = new Map<string, ListedName>()
  const [intro, ...sections] = sectionsOf(lines, isMethod)
  const listed = listedNames(notes, intro.body, listedMethodForm)
  for (const section of sections) {
    const method = methodSectionOf(notes, section)
    if (method === undefined) continue
    const listedName = notes.listed(method.name, method.heading)
    if (defined.has(method.name)) {
      notes.report(method.heading, `${method.name} stands twice on the page; the first is kept.`)
      continue
    }
    notes.keep(method.heading)
    defined.set(method.name, listedName)
    if (isHelperMethod(method)) helpers.push(listedName)
    else operations.push(readOperation(notes, method))
  }
  compareWithList(notes, listed, [...defined.values()])
  return { operations, helpers }
}

// paginator = prose method ; the response is the operation's own
function readPaginator(notes: Notes, operation: string, heading: Line, lines: readonly Line[]): PaginatorReading {
  const [, ...sections] = sectionsOf(lines, isMethod)
  const methods = sections.flatMap((section) => methodSectionOf(notes, section) ?? [])
  const method = methods.find(({ name }) => name === 'paginate')
  const place = notes.placeOf(heading)
  if (method === undefined) {
    notes.report(heading, `The paginator ${operation} has no method "paginate".`)
    return { operation, place }
  }
  notes.keep(method.heading)
  const request: readonly Member[] | undefined = readRequest(notes, method, 'paginate')
  return { operation, ...(request === undefined ? {} : { request }), place }
}

const isMethod = ({ text }: Line): boolean => /^ *\.\. py:method::/.test(text)

/** A line that is not set in should be furniture, or a title, which stands between two rules. */
function readFurniture(notes: Notes, lines: readonly Line[]): void {
  const isRule = (line: Line | undefined): boolean => line !== undefined && /^([=*~#^-])\1+$/.test(line.text)
  lines.forEach((line, index) => {
    if (
      indentOf(line) > 0 ||
      furnitureForm.test(line.text) ||
      classForm.test(line.text) ||
      ownMethodForm.test(line.text)
    )
      return
    if (isRule(lines[index - 1]) && isRule(lines[index + 1])) return
    notes.report(line, `${quotePiece(line.text)} is not understood here and was left out.`)
  })
}

function listedNames(notes: Notes, lines: readonly Line[], form: RegExp): readonly ListedName[] {
  return lines.flatMap((line) => {
    const name = form.exec(line.text.trim())?.[1]
    if (name === undefined) return []
    notes.keep(line)
    return [notes.listed(name, line)]
  })
}

/** A page lists what it defines; where it lists nothing there is nothing to compare with. */
function compareWithList(notes: Notes, listed: readonly ListedName[], defined: readonly ListedName[]): void {
  if (listed.length === 0) return
  const without = (names: readonly ListedName[], others: readonly ListedName[]): readonly ListedName[] => {
    const known = new Set(others.map(({ name }) => name))
    return names.filter(({ name }) => !known.has(name))
  }
  const missing = without(listed, defined)
  const extra = without(defined, listed)
  notes.reportAll([
    ...missing.map(({ name, place }) => ({ place, message: `${name} is listed, but the page does not describe it.` })),
    ...extra.map(({ name, place }) => ({ place, message: `${name} is described, but the page does not list it.` })),
  ])
}
