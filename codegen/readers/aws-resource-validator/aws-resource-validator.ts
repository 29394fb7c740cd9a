import * as Either from 'fp-ts/lib/Either.js'
import { isPythonKeyword } from '../../service/python-keywords.js'
import { draftOf, type Draft } from '../shared/draft.js'
import { linesOf, sectionsOf, type Line, type Section } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import type { Member, Page, Reading, Type } from '../../service/model.js'
import type { Reader } from '../reader.js'
import { parseType, primitiveNamed } from '../shared/parse-type.js'
import { emptyImagePattern, emptyPattern, readRows, rowPattern } from './rows.js'

const dialect = 'aws-resource-validator'

/** Pages of `# Shape`, `### Member` and `- **Type**: <Python>` rows, as aws-resource-validator prints its classes. */
export const awsResourceValidator: Reader = { dialect, recognizes, read }

const titlePattern = /^# (?:\w+_classes|[\w ]+ Classes)$/
const shapePattern = /^# +(.*)$/
const memberPattern = /^### +(.*)$/
const rowNames: ReadonlySet<string> = new Set(['Type', 'Required', 'Default'])
const namePattern = /^[A-Za-z_]\w*$/
const baseClass = 'BaseValidatorModel'

/** The facts in the rows of a member. */
type MemberRows = Pick<Member, 'type' | 'required'>

function recognizes(page: Page): boolean {
  const lines = linesOf(page.text)
  const first = lines.find(({ text }) => shapePattern.test(text))
  if (first !== undefined && titlePattern.test(first.text)) return true
  return lines.some(({ text }) => /^- \*\*Type\*\*: (?:<class '|typing\.|ForwardRef\()/.test(text))
}

// page = title { shape }
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const [before, ...sections] = sectionsOf(linesOf(page.text), ({ text }) => shapePattern.test(text))
  const [title] = sections
  const hasTitle = title !== undefined && titlePattern.test(title.heading?.text ?? '')
  const shapes = hasTitle ? sections.slice(1) : sections
  strayLines(draft, before.body)
  if (hasTitle) {
    if (title.heading !== undefined) draft.keep(title.heading)
    strayLines(draft, title.body)
  } else if (title?.heading !== undefined) {
    draft.report(title.heading, `The page's title is missing: its first heading was read as a shape.`)
  }
  const names = new Set(shapes.map(({ heading }) => nameOf(heading, shapePattern)))
  const seen = new Map<string, Line>()
  shapes.forEach((shape) => readShape(draft, shape, names, seen))
  if (hasTitle && title.heading !== undefined && draft.structures.length === 0) {
    draft.report(title.heading, 'The page has a title and no shapes; nothing was read from it.')
  }
  return draft.finish()
}

// shape = '# ' name ( { member } | empty )
function readShape(
  draft: Draft,
  { heading, body }: Section,
  names: ReadonlySet<string>,
  seen: Map<string, Line>,
): void {
  if (heading === undefined) return
  const name = nameOf(heading, shapePattern)
  const [before, ...sections] = sectionsOf(body, ({ text }) => memberPattern.test(text))
  const empty = before.body.find(({ text }) => emptyPattern.test(text))
  before.body.filter(({ text }) => empty !== undefined && emptyImagePattern.test(text)).forEach(draft.aside)
  if (empty !== undefined && name === baseClass && sections.length === 0) return [heading, empty].forEach(draft.aside)
  draft.keep(heading)
  if (empty !== undefined) draft.keep(empty)
  before.body
    .filter(({ text }) => rowPattern.test(text))
    .forEach((line) => {
      draft.report(line, `A row of a member stands in ${name} before any member; it was left out.`)
    })
  const { members, isWhole } = readMembers(draft, name, sections, names)
  if (!namePattern.test(name)) {
    return draft.report(heading, `${quotePiece(name)} is no name of a shape; the shape was left out.`)
  }
  const same = seen.get(name)
  if (same !== undefined) {
    return draft.report(heading, `${name} was defined before, at line ${same.number}; that one was kept.`)
  }
  seen.set(name, heading)
  if (members.length === 0) {
    const reason = empty === undefined ? 'has no members here, so they' : 'is printed as empty, so its members'
    draft.report(heading, `${name} ${reason} are lost; it may have any.`)
  }
  const isComplete = isWhole && members.length > 0
  draft.structures.push({
    name,
    members,
    ...(isComplete ? {} : { incomplete: true as const }),
    place: draft.placeOf(heading),
  })
}

function readMembers(
  draft: Draft,
  shape: string,
  sections: readonly Section[],
  names: ReadonlySet<string>,
): { readonly members: readonly Member[]; readonly isWhole: boolean } {
  const members = new Map<string, Member>()
  let isWhole = true
  const siblings = sections.map(({ heading }) => nameOf(heading, memberPattern)).filter((name) => !isHidden(name))
  for (const section of sections) {
    const { heading } = section
    if (heading === undefined) continue
    draft.keep(heading)
    const pythonName = nameOf(heading, memberPattern)
    const name = serviceName(pythonName, siblings)
    const rows = readMember(draft, `${shape}.${name}`, section, hiddenType(pythonName, names))
    const same = members.get(name)
    if (!namePattern.test(name)) {
      draft.report(heading, `${quotePiece(name)} is no name of a member; it was left out of ${shape}.`)
      isWhole = false
    } else if (same !== undefined) {
      draft.report(heading, `${shape} has ${name} before, at line ${same.place.line}; that one was kept.`)
    } else {
      members.set(name, { name, ...rows, place: draft.placeOf(heading) })
      if (name.includes(baseClass))
        draft.report(
          heading,
          `${shape}.${name} has the name of the page's base class in its own, which may be misspelt.`,
        )
    }
  }
  return { members: [...members.values()], isWhole }
}

// member = '### ' name '- **Type**: ' type [ '- **Required**: ' ( 'Yes' | 'No' ) ] [ '- **Default**: ' text ]
function readMember(draft: Draft, label: string, { heading, body }: Section, hidden: Type | undefined): MemberRows {
  const rows = readRows(draft, label, body, rowNames)
  const type = rows.get('Type')
  const required = rows.get('Required')
  const stated = required === undefined ? {} : { required: required.text === 'Yes' }
  if (required !== undefined && !/^(?:Yes|No)$/.test(required.text)) {
    const text = quotePiece(required.text)
    draft.report(required.line, `${label} has ${text} for Required, neither Yes nor No; it was kept as optional.`)
  }
  if (type === undefined) {
    if (heading !== undefined) draft.report(heading, `${label} has no type; it was kept with an unknown type.`)
    return { type: { kind: 'unknown' }, ...stated }
  }
  const parsed = parseType(type.text, { shadowed: hidden })
  if (Either.isLeft(parsed)) {
    const text = quotePiece(type.text)
    const { sentence, optional } = parsed.left
    draft.report(type.line, `The type of ${label}, ${text}, was kept as unknown: ${sentence}.`)
    return { type: { kind: 'unknown' }, ...(optional ? { required: false } : {}), ...stated }
  }
  const { optional, remarks, choices } = parsed.right
  for (const choice of choices) draft.note(type.line, `The type of ${label} is one of several: ${choice}.`)
  for (const remark of remarks) draft.report(type.line, `The type of ${label} was kept only in part: ${remark}.`)
  // A Default row is an attribute of the base class that a required member of the same name has covered.
  const isShadow = rows.has('Default') && !optional
  if (required === undefined && !optional && !isShadow) {
    draft.report(
      type.line,
      `${label} is neither Optional nor Required, as if a row were lost; it was kept as optional.`,
    )
  }
  return { type: parsed.right.type, required: false, ...stated, ...(isShadow ? { required: true } : {}) }
}

/** The type that `NoneType` stands for in a member that has hidden the type of its own name. */
function hiddenType(member: string, names: ReadonlySet<string>): Type | undefined {
  return names.has(member) ? { kind: 'reference', name: member } : primitiveNamed(member)
}

function strayLines(draft: Draft, lines: readonly Line[]): void {
  const stray = lines.filter(({ text }) => memberPattern.test(text) || rowPattern.test(text))
  stray.forEach((line) => draft.report(line, `${quotePiece(line.text)} stands outside any shape; it was left out.`))
}

/**
 * The member's name as the service has it: Python cannot say `or`, so the page says `or_`. It says so of `Or` too, which
 * shows where all the other members begin with a capital.
 */
function serviceName(name: string, siblings: readonly string[]): string {
  if (!isHidden(name)) return name
  const bare = name.slice(0, -1)
  const isCapital = siblings.length > 0 && siblings.every((sibling) => /^[A-Z]/.test(sibling))
  return isCapital ? bare.replace(/^./, (letter) => letter.toUpperCase()) : bare
}

const isHidden = (name: string): boolean => name.endsWith('_') && isPythonKeyword(name.slice(0, -1))

function nameOf(heading: Line | undefined, pattern: RegExp): string {
  return pattern.exec(heading?.text ?? '')?.[1]?.trim() ?? ''
}
