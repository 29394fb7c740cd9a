import { draftOf } from '../draft.js'
import { linesOf, sectionsOf, type Line } from '../lines.js'
import type { ListedName, Page, Reader, Reading } from '../model.js'

const dialect = 'mypy-boto3-index'

/** Index pages of a mypy-boto3 module, of either era: lists of links to everything that its other pages define. */
export const mypyBoto3Index: Reader = { dialect, recognizes, read }

const titlePattern = /^# +(?:Type annotations for boto3 \S+|\S+) module$/
const linkPattern = /^- \[(\w+)\]\(\.\/(\w+)\.md#\w+\)$/
const fencePattern = /^ *```/
const guidePattern = /^## (?:How to install|How to uninstall|Usage)$/

/** What these pages say that is no fact, or one that no other page needs: introductions, and a client's methods. */
const asidePatterns: readonly RegExp[] = [
  /^## (?:Paginators|Waiters|Literals|Typed dictionaries|Type definitions|\w+Client|\w+ServiceResource)$/,
  /^### (?:Methods|Exceptions|Collections|Resources)$/,
  /^<a id="[^"]*"><\/a>$/,
  /^> \[Index\]\(/,
  /^!!! note ""$/,
  /^ *Auto-generated documentation for(?: \[[^\]]*\]\(\S*\))?$/,
  /^ *type annotations stubs module(?: \[[^\]]*\]\(\S*\)\.)?$/,
  /^\[[^\]]*\]\((?:https?:\/\/|\.\/)\S*\)\.?$/,
  /^ *- \[.*\]\(#.*\)$/,
  /^Type annotations (?:and code completion )?for /,
  /^schema\.$/,
  /^(?:from )?`(?:#!python )?(?:boto3|session)\.(?:client|resource)\(/,
  /^Can be used directly:$/,
  /^\w+Client \[exceptions\]\(\.\/client\.md#exceptions\)$/,
  /^- \w+$/,
]

function recognizes(page: Page): boolean {
  return linesOf(page.text).some(({ text }) => titlePattern.test(text))
}

// page = title { section | link | aside | fence }
// link = '- [' name '](./' page '.md#' anchor ')'
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const lines = linesOf(page.text)
  const { fenced, unclosed } = fencesOf(lines)
  if (unclosed !== undefined)
    draft.problem(unclosed, 'A code block begins here and never ends; its fence was left out.')
  const open = lines.filter((line) => !fenced.has(line))
  const guides = sectionsOf(open, ({ text }) => /^## /.test(text)).filter(({ heading }) =>
    guidePattern.test(heading?.text ?? ''),
  )
  draft.aside(...fenced, ...open.filter(({ text }) => asidePatterns.some((pattern) => pattern.test(text))))
  for (const { heading, body } of guides) draft.aside(...(heading === undefined ? [] : [heading]), ...body)
  draft.fact(...open.filter(({ text }) => titlePattern.test(text)))
  const listed = new Map<string, ListedName[]>()
  for (const line of open) {
    const [, name, target] = linkPattern.exec(line.text) ?? []
    if (name === undefined || target === undefined) continue
    const names = listed.get(target) ?? []
    const same = names.find((other) => other.name === name)
    if (same !== undefined && isDefined(target))
      draft.problem(line, `${name} is listed before, at line ${same.place.line}; it was kept once.`)
    else if (isDefined(target)) draft.fact(line)
    else draft.aside(line)
    if (same === undefined) listed.set(target, [...names, { name, place: draft.place(line) }])
  }
  const paginators = listed.get('paginators') ?? []
  draft.paginators.push(...paginators.map(({ name, place }) => ({ operation: name.replace(/Paginator$/, ''), place })))
  if (listed.size === 0) {
    for (const line of open.filter(({ text }) => titlePattern.test(text))) {
      draft.problem(line, 'The page has a title and lists no names; nothing was read from it.')
    }
  }
  return draft.finish({
    structures: listed.get('type_defs') ?? [],
    literals: listed.get('literals') ?? [],
    paginators,
  })
}

/** Whether the names that link to a page are facts: it defines them, and a reader reads it. */
function isDefined(target: string): boolean {
  return target === 'type_defs' || target === 'literals' || target === 'paginators'
}

/** The lines of code blocks, which are examples and never read. An unclosed fence takes nothing with it. */
function fencesOf(lines: readonly Line[]): { readonly fenced: ReadonlySet<Line>; readonly unclosed?: Line } {
  const fenced = new Set<Line>()
  let opened: Line[] | undefined
  for (const line of lines) {
    const isFence = fencePattern.test(line.text)
    opened = isFence && opened === undefined ? [line] : opened
    if (opened === undefined) continue
    if (opened[0] !== line) opened.push(line)
    if (!isFence || opened[0] === line) continue
    opened.forEach((each) => fenced.add(each))
    opened = undefined
  }
  const [unclosed] = opened ?? []
  return unclosed === undefined ? { fenced } : { fenced, unclosed }
}
