import { draftOf, type Draft } from '../reading/draft.js'
import { flattenLinks } from '../reading/flatten-links.js'
import { linesOf, quote, sectionsOf, type Line, type Section } from '../reading/lines.js'
import { emptyShape, namedShapes, type NamedShapes, type Shape } from '../reading/named-shapes.js'
import type { Page, Reader, Reading } from '../model.js'

const dialect = 'mypy-boto3-bullets'

/** Pages of `## ShapeTypeDef` and ``- `Member`: `type` `` bullets, as mypy-boto3 printed them in 2021 and 2022. */
export const mypyBoto3Bullets: Reader = { dialect, recognizes, read }

const titlePattern = /^# (?:Typed dictionaries|Literals) for boto3 \S+ module$/
const shapePattern = /^## +(.*)$/
const listPattern = /^(Required fields|Optional fields|Values):$/
const fieldsPattern = /^(?:Required|Optional) fields:$/
const bulletPattern = /^- `([^`]+)`:(?: +(.*))?$/
const valuePattern = /^- `([^`]*)`$/
const promisePattern = /^ {2}- \[([^\]]*)\]\(#[^)]*\)$/

const asidePatterns: readonly RegExp[] = [
  /^<a id="[^"]*"><\/a>$/,
  /^> \[Index\]\(/,
  /^Auto-generated documentation for$/,
  /^type annotations stubs module$/,
  /^\[[^\]]*\]\(https:\/\/[^)]*\)\.?$/,
  /^- \[[^\]]*\]\(#[^)]*\)$/,
  /^```(?:python)?$/,
  /^from \w+\.(?:type_defs|literals) import \w+$/,
]

/** A line, with the lines under it that continue it. */
interface Bullet extends Line {
  readonly lines: readonly Line[]
}

function recognizes(page: Page): boolean {
  return linesOf(page.text).some(({ text }) => titlePattern.test(text) || fieldsPattern.test(text))
}

// page = title { aside } [ contents ] { shape }
// contents = { '  - [' name '](#' anchor ')' }
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const lines = linesOf(page.text)
  lines.filter(({ text }) => asidePatterns.some((pattern) => pattern.test(text))).forEach(draft.aside)
  const [{ body: contents }, ...shapes] = sectionsOf(lines, ({ text }) => shapePattern.test(text))
  const title = contents.find(({ text }) => titlePattern.test(text))
  const [first] = lines
  if (title !== undefined) draft.keep(title)
  else if (first !== undefined) draft.report(first, "The page's title is missing; what stands below was read.")
  if (title !== undefined && shapes.length === 0) {
    draft.report(title, 'The page has a title and no shapes; nothing was read from it.')
  }
  const named = namedShapes(draft)
  shapes.forEach((shape) => readShape(draft, shape, named))
  named.addUnions()
  checkContents(draft, contents, new Set(shapes.map(({ heading }) => nameOf(heading))))
  return draft.finish()
}

function checkContents(draft: Draft, contents: readonly Line[], names: ReadonlySet<string>): void {
  for (const line of contents) {
    const name = promisePattern.exec(line.text)?.[1]
    if (name === undefined) continue
    draft.keep(line)
    if (names.has(name)) continue
    draft.report(line, `The contents promise ${name}, which the page does not have: it may be cut short.`)
  }
}

// shape = '## ' name { 'Required fields:' { member } | 'Optional fields:' { member } | 'Values:' { value } }
function readShape(draft: Draft, { heading, body }: Section, named: NamedShapes): void {
  if (heading === undefined) return
  draft.keep(heading)
  const name = nameOf(heading)
  const [before, ...lists] = sectionsOf(body, ({ text }) => listPattern.test(text))
  for (const line of before.body.filter(({ text }) => text.startsWith('- '))) {
    draft.report(line, `${quote(line.text)} stands in ${name} outside its lists; it was left out.`)
  }
  const shape = emptyShape(name)
  for (const list of lists) {
    if (list.heading === undefined) continue
    draft.keep(list.heading)
    const kind = listPattern.exec(list.heading.text)?.[1]
    if (kind === 'Values') readValues(draft, shape, list.body, named)
    else readMembers(draft, shape, list.body, kind === 'Required fields', named)
  }
  named.addShape(heading, shape)
}

// value = '- `' { character } '`'
function readValues(draft: Draft, shape: Shape, body: readonly Line[], named: NamedShapes): void {
  for (const line of body) {
    const value = valuePattern.exec(line.text)?.[1]
    if (value === undefined) continue
    draft.keep(line)
    named.addValue(line, shape, value)
  }
}

// member = '- `' name '`:' type { '  ' rest of the type }
function readMembers(draft: Draft, shape: Shape, body: readonly Line[], required: boolean, named: NamedShapes): void {
  for (const bullet of bulletsOf(body)) {
    const [, name, markdown = ''] = bulletPattern.exec(bullet.text) ?? []
    if (name === undefined) continue
    bullet.lines.forEach(draft.keep)
    const { text, links } = flattenLinks(markdown)
    const unions = new Set(links.filter(({ target }) => target.startsWith('./literals.md#')).map((link) => link.name))
    const shapes = new Set(links.map((link) => link.name))
    named.addMember(bullet, shape, name, { text, shapes, isUnion: (union) => unions.has(union) }, required)
  }
}

/** Puts wrapped bullets together: a line that is indented continues the bullet above it. */
function bulletsOf(lines: readonly Line[]): readonly Bullet[] {
  const bullets: { text: string; lines: [Line, ...Line[]] }[] = []
  for (const line of lines) {
    const last = bullets.at(-1)
    if (last !== undefined && /^ {2}\S/.test(line.text) && last.lines.at(-1)?.number === line.number - 1) {
      last.text += ` ${line.text.trim()}`
      last.lines.push(line)
    } else bullets.push({ text: line.text, lines: [line] })
  }
  return bullets.map((bullet) => ({ ...bullet, number: bullet.lines[0].number }))
}

function nameOf(heading: Line | undefined): string {
  return shapePattern.exec(heading?.text ?? '')?.[1]?.trim() ?? ''
}
