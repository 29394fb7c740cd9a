import * as Either from 'fp-ts/lib/Either.js'
import { draftOf, type Draft } from '../reading/draft.js'
import { flattenLinks } from '../reading/flatten-links.js'
import { linesOf, quote, sectionsOf, type Line, type Section } from '../reading/lines.js'
import type { LiteralsReading, Member, Page, Reader, Reading, Type } from '../model.js'
import { parseType } from '../reading/parse-type.js'

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
const namePattern = /^\w+$/

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

interface Shape {
  readonly name: string
  readonly members: Map<string, Member>
  readonly values: Set<string>
}

/** What was met so far: the line of each shape, and the literal unions that members name. */
interface Seen {
  readonly shapes: Map<string, number>
  readonly unions: Map<string, LiteralsReading>
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
  const seen: Seen = { shapes: new Map(), unions: new Map() }
  shapes.forEach((shape) => readShape(draft, shape, seen))
  for (const union of seen.unions.values()) if (!seen.shapes.has(union.name)) draft.literals.push(union)
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
function readShape(draft: Draft, { heading, body }: Section, seen: Seen): void {
  if (heading === undefined) return
  draft.keep(heading)
  const name = nameOf(heading)
  const [before, ...lists] = sectionsOf(body, ({ text }) => listPattern.test(text))
  for (const line of before.body.filter(({ text }) => text.startsWith('- '))) {
    draft.report(line, `${quote(line.text)} stands in ${name} outside its lists; it was left out.`)
  }
  const shape: Shape = { name, members: new Map(), values: new Set() }
  for (const list of lists) {
    if (list.heading === undefined) continue
    draft.keep(list.heading)
    const kind = listPattern.exec(list.heading.text)?.[1]
    if (kind === 'Values') readValues(draft, shape, list.body)
    else readMembers(draft, shape, list.body, kind === 'Required fields', seen)
  }
  keepShape(draft, heading, shape, seen)
}

function keepShape(draft: Draft, heading: Line, { name, members, values }: Shape, seen: Seen): void {
  const first = seen.shapes.get(name)
  const place = draft.placeOf(heading)
  if (!namePattern.test(name)) draft.report(heading, `${quote(name)} is no name of a shape; it was left out.`)
  else if (first !== undefined)
    draft.report(heading, `${name} was defined before, at line ${first}; that one was kept.`)
  else if (members.size + values.size === 0) {
    draft.report(heading, `${name} has neither fields nor values here; the shape was left out.`)
  } else {
    seen.shapes.set(name, heading.number)
    if (members.size > 0) draft.structures.push({ name, members: [...members.values()], place })
    if (values.size > 0) draft.literals.push({ name, values: [...values], place })
  }
}

// value = '- `' { character } '`'
function readValues(draft: Draft, { name, values }: Shape, body: readonly Line[]): void {
  for (const line of body) {
    const value = valuePattern.exec(line.text)?.[1]
    if (value === undefined) continue
    draft.keep(line)
    if (values.has(value)) draft.report(line, `${name} has the value ${quote(value)} twice; it was kept once.`)
    values.add(value)
  }
}

// member = '- `' name '`:' type { '  ' rest of the type }
function readMembers(draft: Draft, shape: Shape, body: readonly Line[], required: boolean, seen: Seen): void {
  for (const bullet of bulletsOf(body)) {
    const [, name, markdown = ''] = bulletPattern.exec(bullet.text) ?? []
    if (name === undefined) continue
    bullet.lines.forEach(draft.keep)
    const same = shape.members.get(name)
    if (same !== undefined) {
      draft.report(bullet, `${shape.name} has ${name} before, at line ${same.place.line}; that one was kept.`)
    } else {
      const type = readType(draft, bullet, `${shape.name}.${name}`, markdown, seen)
      shape.members.set(name, { name, type, required, place: draft.placeOf(bullet) })
    }
  }
}

function readType(draft: Draft, bullet: Line, label: string, markdown: string, seen: Seen): Type {
  const { text, links } = flattenLinks(markdown)
  if (text === '') {
    draft.report(bullet, `${label} has no type; it was kept with an unknown type.`)
    return { kind: 'unknown' }
  }
  const parsed = parseType(text, { shapes: new Set(links.map(({ name }) => name)) })
  if (Either.isLeft(parsed)) {
    draft.report(bullet, `The type of ${label}, ${quote(text)}, was kept as unknown: ${parsed.left}.`)
    return { kind: 'unknown' }
  }
  const { type, literals, remarks } = parsed.right
  for (const remark of remarks) draft.report(bullet, `The type of ${label} was kept only in part: ${remark}.`)
  const place = draft.placeOf(bullet)
  const names = links.filter(({ target }) => target.startsWith('./literals.md#')).map(({ name }) => ({ name, place }))
  for (const union of [...literals.map((named) => ({ ...named, place })), ...names])
    keepUnion(draft, bullet, union, seen)
  return type
}

/** Keeps a literal union that a member names. Some members print its values too, others only link to it. */
function keepUnion(draft: Draft, bullet: Line, union: LiteralsReading, { unions }: Seen): void {
  const { name, values } = union
  const known = unions.get(name)
  if (known?.values === undefined) {
    if (known === undefined || values !== undefined) unions.set(name, union)
  } else if (values !== undefined && !isSameSet(values, known.values)) {
    draft.report(bullet, `${name} has other values here than at line ${known.place.line}; those were kept.`)
  }
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value) => right.includes(value))
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
