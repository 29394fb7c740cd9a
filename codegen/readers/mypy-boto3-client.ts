import { draftOf, type Draft } from '../reading/draft.js'
import { fencesOf } from '../reading/fences.js'
import { linesOf, quote, sectionsOf, type Line, type Section } from '../reading/lines.js'
import { namedShapes, type NamedShapes } from '../reading/named-shapes.js'
import { methodAsides, methodPattern, readMethod, type PythonMethod } from '../reading/python-method.js'
import type { ListedName, OperationReading, Page, Reader, Reading } from '../model.js'

const dialect = 'mypy-boto3-client'

/** Pages of `### operation` and its `def`, as mypy-boto3 and types-boto3 have printed a client's methods since 2022. */
export const mypyBoto3Client: Reader = { dialect, recognizes, read }

const titlePattern = /^# \w+Client$/
const sectionPattern = /^##+ /
const methodHeadingPattern = /^### ((?:\w|\\_)+)$/
const shapeNamePattern = /^\w+TypeDef$/
/** What a method answers that asks the service and has no shape for what comes. */
const anyAnswerPattern = /^[Dd]ict\[str, Any\]$/
const describedPattern = /^Type annotations and code completion for /
const overloadPattern = /^- `client\.get_paginator\("\w+"\)` -> \[(\w+)Paginator\]\(\S+\)$/
/** Helpers that a page lists calls of instead of a definition. */
const overloadedPattern = /^### get\\?_(?:paginator|waiter)$/

const asidePatterns: readonly RegExp[] = [
  ...methodAsides,
  /^## (?:\w+Client|Exceptions|Methods)$/,
  /^`boto3` client exceptions are generated in runtime\.$/,
  /^This class provides code completion for `#!python .*` structure\.$/,
  /^- `client\.get_waiter\("\w+"\)` -> \[\w+\]\(\S+\)$/,
]

/** What the page has so far, by name. */
interface Found {
  readonly named: NamedShapes
  readonly operations: Map<string, OperationReading>
  readonly helpers: Map<string, ListedName>
}

function recognizes(page: Page): boolean {
  return linesOf(page.text).some(({ text }) => titlePattern.test(text))
}

// page = title { aside } { method }
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const lines = linesOf(page.text)
  const { blocks, unclosed } = fencesOf(lines)
  for (const line of unclosed) draft.report(line, 'A code block begins here and never ends: the page may be cut short.')
  const sections = sectionsOf(lines, ({ text }) => sectionPattern.test(text))
  const methods = sections.filter(({ heading }) => methodHeadingPattern.test(heading?.text ?? ''))
  const intro = new Set(sections.filter((section) => !methods.includes(section)).flatMap(({ body }) => body))
  blocks
    .filter((block) => block.every((line) => intro.has(line)))
    .flat()
    .forEach(draft.aside)
  const found: Found = { named: namedShapes(draft), operations: new Map(), helpers: new Map() }
  methods.forEach((section) => readSection(draft, section, found))
  found.named.addUnions()
  for (const title of lines.filter(({ text }) => titlePattern.test(text))) {
    draft.keep(title)
    if (methods.length === 0) draft.report(title, 'The page has a title and no methods; nothing was read from it.')
  }
  lines.filter(({ text }) => asidePatterns.some((pattern) => pattern.test(text))).forEach(draft.aside)
  return draft.finish({ operations: [...found.operations.values()], helpers: [...found.helpers.values()] })
}

// method = '### ' name prose { aside } ( definition | { overload } )
function readSection(draft: Draft, { heading, body }: Section, found: Found): void {
  if (heading === undefined) return
  draft.keep(heading)
  const name = methodHeadingPattern.exec(heading.text)?.[1]?.replaceAll('\\_', '_') ?? ''
  body.slice(0, proseEnd(body)).forEach(draft.aside)
  if (found.operations.has(name) || found.helpers.has(name)) {
    draft.report(heading, `${name} stands twice on the page; the first is kept.`)
  } else if (overloadedPattern.test(heading.text)) {
    found.helpers.set(name, draft.listed(name, heading))
    readOverloads(draft, body)
  } else {
    const method = readMethod(draft, body, found.named)
    if (method === undefined) draft.report(heading, `${name} has no definition here; it was left out.`)
    else readOperation(draft, name, heading, method, found)
  }
}

/** A method with the shape of an answer asks the service; any other is a helper. */
function readOperation(draft: Draft, name: string, heading: Line, method: PythonMethod, found: Found): void {
  const { members, returns, argumentsName } = method
  if (method.name !== name)
    draft.report(method.line, `${method.name} is defined under the heading ${quote(name)}; it was kept as ${name}.`)
  if (returns === undefined) return
  const isShape = shapeNamePattern.test(returns)
  if (!isShape && !anyAnswerPattern.test(returns) && argumentsName === undefined) {
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
  for (const line of lines) {
    const operation = overloadPattern.exec(line.text)?.[1]
    if (operation === undefined) continue
    draft.keep(line)
    draft.paginators.push({ operation, place: draft.placeOf(line) })
  }
}

/** What a method does is told in prose, before its type annotations are. */
function proseEnd(lines: readonly Line[]): number {
  const end = lines.findIndex(({ text }) => describedPattern.test(text) || methodPattern.test(text))
  return Math.max(end, 0)
}
