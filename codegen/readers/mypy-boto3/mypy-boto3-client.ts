import { readBulletedMethod } from './bulleted-method.js'
import { checkContents } from './contents.js'
import { draftOf, type Draft } from '../shared/draft.js'
import { fencesOf } from './fences.js'
import { linesOf, sectionsOf, type Line, type Section } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import { isHelper } from '../shared/helpers.js'
import { linkedShapes, type LinkedShapes } from './linked-shapes.js'
import type { Method } from './method.js'
import { asideWrappedFrame } from './mypy-boto3-frame.js'
import { namedShapes, type NamedShapes } from './named-shapes.js'
import { methodAsides, methodPattern, readPythonMethod } from './python-method.js'
import { unwrap } from './unwrap.js'
import type { ListedName, OperationReading, Page, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'

const dialect = 'mypy-boto3-client'

/**
 * Pages of `### operation` with its `def` or its arguments in bullets, as mypy-boto3 and types-boto3 print a client's
 * methods: in bullets until 2022, since then in Python.
 */
export const mypyBoto3Client: Reader = { dialect, recognizes, read }

const titlePattern = /^# \w+Client(?: for boto3 \S+ module)?$/
const sectionPattern = /^##+ /
const chapterPattern = /^## (?:\w+Client|Exceptions|Methods)$/
const methodHeadingPattern = /^### ((?:\w|\\_)+)$/
const shapeNamePattern = /^\w+TypeDef$/
/** The result of a method that asks the service and has no shape for the answer. */
const anyAnswerPattern = /^[Dd]ict\[str, Any\]$/
const describedPattern = /^Type annotations (?:and code completion )?for(?: |$)/
const keywordsPattern = /^(?: {4}\*,|Keyword-only arguments.*:)$/
const overloadPattern = /^- `client\.get_paginator\("\w+"\)` -> \[(\w+)Paginator\]\(\S+\)$/
/** Helpers that a page lists calls of instead of a definition. */
const overloadedPattern = /^### get\\?_(?:paginator|waiter)$/

const asidePatterns: readonly RegExp[] = [
  ...methodAsides,
  /^`boto3` client exceptions are generated in runtime\.(?: This class can be used for static analysis directly:)?$/,
  /^This class provides code completion for `#!python .*` structure\.$/,
  /^Type annotations for `\S+`(?: method with overloads\.)?$/,
  /^Can be used directly:$/,
  /^Exceptions:$/,
  /^- `Exceptions\.\w+`$/,
  /^- `client\.get_waiter\("\w+"\)` -> \[\w+\]\(\S+\)$/,
]

/** The methods of the page so far, by name. */
interface Found {
  readonly named: NamedShapes
  readonly operations: Map<string, OperationReading>
  readonly helpers: Map<string, ListedName>
  readonly linked: LinkedShapes
  /** Some methods take arguments by name alone, as operations do since 2021. */
  readonly hasKeywords: boolean
}

function recognizes(page: Page): boolean {
  return linesOf(page.text).some(({ text }) => titlePattern.test(text))
}

// page = title { aside } [ contents ] { section } ; section = '## ' name { aside } { method }
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const lines = linesOf(page.text)
  const { blocks, unclosed } = fencesOf(lines)
  for (const line of unclosed) draft.report(line, 'A code block begins here and never ends: the page may be cut short.')
  const sections = sectionsOf(lines, ({ text }) => sectionPattern.test(text))
  const methods = sections.filter(({ heading }) => methodHeadingPattern.test(heading?.text ?? ''))
  const others = sections.filter((section) => !methods.includes(section))
  const intro = new Set(others.flatMap(({ body }) => body))
  blocks
    .filter((block) => block.every((line) => intro.has(line)))
    .flat()
    .forEach(draft.aside)
  const found: Found = {
    named: namedShapes(draft),
    operations: new Map(),
    helpers: new Map(),
    linked: linkedShapes(draft, lines),
    hasKeywords: lines.some(({ text }) => keywordsPattern.test(text)),
  }
  methods.forEach((section) => readSection(draft, section, found))
  found.named.addUnions()
  for (const title of lines.filter(({ text }) => titlePattern.test(text))) {
    draft.keep(title)
    if (methods.length === 0) draft.report(title, 'The page has a title and no methods; nothing was read from it.')
  }
  lines.filter(({ text }) => chapterPattern.test(text)).forEach(draft.keep)
  asideWrappedFrame(draft, lines, asidePatterns)
  checkContents(draft, sections[0].body, new Set(sections.map(({ heading }) => nameOf(heading))))
  return draft.finish({ operations: [...found.operations.values()], helpers: [...found.helpers.values()] })
}

// method = '### ' name prose { aside } ( definition | { overload } )
function readSection(draft: Draft, { heading, body }: Section, found: Found): void {
  if (heading === undefined) return
  draft.keep(heading)
  const name = nameOf(heading)
  body.slice(0, proseEnd(body)).forEach(draft.aside)
  if (found.operations.has(name) || found.helpers.has(name)) {
    draft.report(heading, `${name} stands twice on the page; the first is kept.`)
  } else if (overloadedPattern.test(heading.text)) {
    found.helpers.set(name, draft.listed(name, heading))
    readOverloads(draft, body)
  } else {
    // The arguments of boto3's own methods are no types of the service: nothing is said of them.
    const quiet = { ...draft, report: () => undefined, note: () => undefined }
    const seen = readMethod(quiet, body, namedShapes(quiet), found.linked)
    if (seen !== undefined && isBotos(name, seen, found)) {
      found.helpers.set(name, draft.listed(name, heading))
      return
    }
    const method = readMethod(draft, body, found.named, found.linked)
    if (method === undefined) draft.report(heading, `${name} has no definition here; it was left out.`)
    else readOperation(draft, name, heading, method, found)
  }
}

const readMethod = (
  draft: Draft,
  lines: readonly Line[],
  named: NamedShapes,
  linked: LinkedShapes,
): Method | undefined => readPythonMethod(draft, lines, named, linked) ?? readBulletedMethod(draft, lines, named)

/** Whether a method is boto3's own, by its name, or because its arguments have a place: an operation's have names alone. */
const isBotos = (name: string, { members, isPositional }: Method, { hasKeywords }: Found): boolean =>
  isHelper(name) || (hasKeywords && isPositional && members.length > 0)

/**
 * A method asks the service if it has a shape of what it takes or gives, or gives anything at all; one that takes and
 * gives nothing does too.
 */
function readOperation(draft: Draft, name: string, heading: Line, method: Method, found: Found): void {
  const { members, returns, argumentsName } = method
  if (method.name !== name)
    draft.report(
      method.line,
      `${method.name} is defined under the heading ${quotePiece(name)}; it was kept as ${name}.`,
    )
  if (returns === undefined) return
  const isShape = shapeNamePattern.test(returns)
  const isBare = members.length === 0 && returns === 'None'
  const isOperation = isShape || isBare || anyAnswerPattern.test(returns) || argumentsName !== undefined
  if (!isOperation) {
    found.helpers.set(name, draft.listed(name, heading))
    return
  }
  found.operations.set(name, {
    alias: name,
    request: members,
    ...(argumentsName === undefined ? {} : { requestName: argumentsName }),
    ...(isShape ? { responseName: returns } : {}),
    place: draft.placeOf(heading),
  })
}

// overload = '- `client.get_paginator("' name '")` -> [' operation 'Paginator](' target ')'
function readOverloads(draft: Draft, lines: readonly Line[]): void {
  for (const { lines: own, ...line } of unwrap(lines)) {
    const operation = overloadPattern.exec(line.text)?.[1]
    if (operation === undefined) continue
    own.forEach(draft.keep)
    draft.paginators.push({ operation, place: draft.placeOf(line) })
  }
}

/** The prose about a method stands before the type annotations. */
function proseEnd(lines: readonly Line[]): number {
  const end = lines.findIndex(({ text }) => describedPattern.test(text) || methodPattern.test(text))
  return Math.max(end, 0)
}

function nameOf(heading: Line | undefined): string {
  return heading?.text.replace(sectionPattern, '').replaceAll('\\_', '_') ?? ''
}
