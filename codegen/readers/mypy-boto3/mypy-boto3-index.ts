import { draftOf, type Draft } from '../shared/draft.js'
import { fencesOf } from './fences.js'
import { linesOf, sectionsOf, type Line } from '../shared/lines.js'
import { asideFrame } from './mypy-boto3-frame.js'
import type { ListedName, Page, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'

const dialect = 'mypy-boto3-index'

/** Index pages of a mypy-boto3 module, of either era: lists of links to everything that its other pages define. */
export const mypyBoto3Index: Reader = { dialect, recognizes, read }

const titlePattern = /^# +(?:Type annotations for boto3 \S+|\S+) module$/
const linkPattern = /^- \[(\w+)\]\(\.\/(\w+)\.md#\w+\)$/
/** The pages whose names are facts here: those of shapes and paginators. */
const factTargets: ReadonlySet<string> = new Set(['type_defs', 'literals', 'paginators'])

const guidePattern = /^## (?:How to install|How to uninstall|Usage)$/

/** Lines that hold no fact, or one that no other page needs: introductions, and a client's methods. */
const asidePatterns: readonly RegExp[] = [
  guidePattern,
  /^## (?:Paginators|Waiters|Literals|Typed dictionaries|Type definitions|\w+Client|\w+ServiceResource)$/,
  /^### (?:Methods|Exceptions|Collections|Resources)$/,
  /^\[[^\]]*\]\(\.\/\S*\)\.?$/,
  /^ *- \[[^\]]*\]\(#[^)]*\)$/,
  /^Type annotations (?:and code completion )?for /,
  /^schema\.$/,
  /^(?:from )?`(?:#!python )?(?:boto3|session)\.(?:client|resource)\([^`]*`\.?$/,
  /^Can be used directly:$/,
  /^\w+Client \[exceptions\]\(\.\/client\.md#exceptions\)$/,
]

function recognizes(page: Page): boolean {
  return linesOf(page.text).some(({ text }) => titlePattern.test(text))
}

// page = title { section }
// section = '## ' name { link | aside | fence }
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const lines = withoutExamples(draft, linesOf(page.text))
  const titles = lines.filter(({ text }) => titlePattern.test(text))
  titles.forEach(draft.keep)
  asideFrame(draft, lines, asidePatterns)
  guideLines(lines).forEach(draft.aside)
  exceptionLines(lines).forEach(draft.aside)
  const listed = readLinks(draft, lines)
  if (listed.size === 0) {
    titles.forEach((line) => draft.report(line, 'The page has a title and lists no names; nothing was read from it.'))
  }
  const namesOf = (target: string): readonly ListedName[] => [...(listed.get(target)?.values() ?? [])]
  const paginators = namesOf('paginators')
  for (const { name, place } of paginators) draft.paginators.push({ operation: name.replace(/Paginator$/, ''), place })
  return draft.finish({ index: { structures: namesOf('type_defs'), literals: namesOf('literals'), paginators } })
}

// link = '- [' name '](./' target '.md#' anchor ')'
function readLinks(draft: Draft, lines: readonly Line[]): ReadonlyMap<string, ReadonlyMap<string, ListedName>> {
  const listed = new Map<string, Map<string, ListedName>>()
  for (const line of lines) {
    const [, name, target] = linkPattern.exec(line.text) ?? []
    if (name === undefined || target === undefined) continue
    if (!factTargets.has(target)) {
      draft.aside(line)
      continue
    }
    draft.keep(line)
    const names = listed.get(target) ?? new Map<string, ListedName>()
    listed.set(target, names)
    const same = names.get(name)
    if (same === undefined) names.set(name, draft.listed(name, line))
    else draft.report(line, `${name} is listed before, at line ${same.place.line}; it was kept once.`)
  }
  return listed
}

/** How to install and to use the module: a guide without facts. A link in it is read all the same. */
function guideLines(lines: readonly Line[]): readonly Line[] {
  return sectionsOf(lines, ({ text }) => text.startsWith('## '))
    .filter(({ heading }) => guidePattern.test(heading?.text ?? ''))
    .flatMap(({ body }) => body)
}

// exceptions = '### Exceptions' { aside | '- ' name }
function exceptionLines(lines: readonly Line[]): readonly Line[] {
  return sectionsOf(lines, ({ text }) => text.startsWith('##'))
    .filter(({ heading }) => heading?.text === '### Exceptions')
    .flatMap(({ body }) => body.filter(({ text }) => /^- \w+$/.test(text)))
}

function withoutExamples(draft: Draft, lines: readonly Line[]): readonly Line[] {
  const { blocks, unclosed } = fencesOf(lines)
  for (const line of unclosed) {
    draft.report(line, 'A code block begins here and never ends; it was not left aside.')
  }
  const examples = new Set(blocks.flat())
  examples.forEach((line) => draft.aside(line))
  return lines.filter((line) => !examples.has(line))
}
