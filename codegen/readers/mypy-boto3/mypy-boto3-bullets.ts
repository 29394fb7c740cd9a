import { readBulletedMember } from './bulleted-member.js'
import { checkContents } from './contents.js'
import { draftOf, type Draft } from '../shared/draft.js'
import { linesOf, sectionsOf, type Line, type Section } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import { asideFrame } from './mypy-boto3-frame.js'
import { emptyShape, loseMembers, namedShapes, type NamedShapes, type Shape } from './named-shapes.js'
import { unwrap } from './unwrap.js'
import type { Page, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'

const dialect = 'mypy-boto3-bullets'

/** Pages of `## ShapeTypeDef` and ``- `Member`: `type` `` bullets, as mypy-boto3 printed them in 2021 and 2022. */
export const mypyBoto3Bullets: Reader = { dialect, recognizes, read }

const titlePattern = /^# (?:Typed dictionaries|Literals) for boto3 \S+ module$/
const shapePattern = /^## +(.*)$/
const listPattern = /^(Required fields|Optional fields|Values):$/
const fieldsPattern = /^(?:Required|Optional) fields:$/
const valuePattern = /^- `([^`]*)`$/

const asidePatterns: readonly RegExp[] = [/^from \w+\.(?:type_defs|literals) import \w+$/]

function recognizes(page: Page): boolean {
  return linesOf(page.text).some(({ text }) => titlePattern.test(text) || fieldsPattern.test(text))
}

// page = title { aside } [ contents ] { shape }
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const lines = linesOf(page.text)
  asideFrame(draft, lines, asidePatterns)
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

// shape = '## ' name { 'Required fields:' { member } | 'Optional fields:' { member } | 'Values:' { value } }
function readShape(draft: Draft, { heading, body }: Section, named: NamedShapes): void {
  if (heading === undefined) return
  draft.keep(heading)
  const name = nameOf(heading)
  const [before, ...lists] = sectionsOf(body, ({ text }) => listPattern.test(text))
  for (const line of before.body.filter(({ text }) => text.startsWith('- '))) {
    draft.report(line, `${quotePiece(line.text)} stands in ${name} outside its lists; it was left out.`)
  }
  const shape = emptyShape(name)
  for (const list of lists) {
    if (list.heading === undefined) continue
    draft.keep(list.heading)
    const kind = listPattern.exec(list.heading.text)?.[1]
    if (kind === 'Values') readValues(draft, shape, list.body, named)
    else {
      for (const bullet of unwrap(list.body)) {
        const isMember = readBulletedMember(draft, shape, bullet, kind === 'Required fields', named)
        if (!isMember && bullet.text.startsWith('- ')) shape.incomplete = true
      }
    }
  }
  const isStructure = name.endsWith('TypeDef')
  if (isStructure && shape.members.size === 0) loseMembers(draft, heading, shape)
  named.addShape(heading, shape, isStructure)
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

function nameOf(heading: Line | undefined): string {
  return shapePattern.exec(heading?.text ?? '')?.[1]?.trim() ?? ''
}
