import { draftOf, type Draft } from '../shared/draft.js'
import { fencesOf } from './fences.js'
import { linesOf, sectionsOf, type Line, type Section } from '../shared/lines.js'
import { asideFrame } from './mypy-boto3-frame.js'
import { linkedShapes, seePattern, type LinkedShapes } from './linked-shapes.js'
import { emptyShape, loseMembers, namedShapes, type NamedShapes } from './named-shapes.js'
import type { AliasReading, Page, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'

const dialect = 'mypy-boto3-definitions'

/** Pages of `## Shape` and its definition in Python, as mypy-boto3 and types-boto3 have printed them since 2022. */
export const mypyBoto3Definitions: Reader = { dialect, recognizes, read }

const titlePattern = /^# (?:Typed dictionaries|Type definitions|Literals)$/
const shapePattern = /^## +(.*)$/
const definitionPattern =
  /^(?:class (\w+)\(TypedDict(?:, total=(?:True|False))?\):|(\w+) = (?:(?:Union|Literal)\[|TypedDict\((?:"\w+", \{)?))$/
const assignmentPattern = /^\w+ = (\w+\[)$/
const memberPattern = /^ {4,8}(?:"([^"]+)"|(\w+)): *(.*?),?(?: {2}# \(\d+\))?$/
const bodyPattern = /^ {4}\S/
const emptyPattern = /^ {4}pass$/
const optionPattern = /^ {4}(\S.*),(?: {2}# \(\d+\))?$/
const endPattern = /^\]$/
/** Around the members in a call of `TypedDict`, which has names that Python has no other way to spell. */
const callPattern = /^(?: {4}"\w+",| {4}\{| {4}\},?|\}?\))$/

/** Lines beside a definition: how it is used, and where its parts are described. */
const asidePatterns: readonly RegExp[] = [
  /^# \w+ (?:(?:TypedDict |Union )?usage example|definition)$/,
  /^from \w+\.(?:type_defs|literals) import \w+$/,
  /^def get_value\(\) -> \w+:$/,
  /^ {4}return (?:\{|\.\.\.|".*")$/,
  /^ {8}"\w+": \.\.\.,$/,
  /^ {4}\}$/,
  seePattern,
  callPattern,
  emptyPattern,
]

/** A section's definition: where it stands, what it defines, and the lines below it. */
interface Definition {
  readonly heading: Line
  readonly line: Line
  readonly name: string
  readonly body: readonly Line[]
}

function recognizes(page: Page): boolean {
  return linesOf(page.text).some(({ text }) => titlePattern.test(text) || definitionPattern.test(text))
}

// page = title { aside } { shape }
function read(page: Page): Reading {
  const draft = draftOf(page, dialect)
  const lines = linesOf(page.text)
  const [{ body: before }, ...sections] = sectionsOf(lines, ({ text }) => shapePattern.test(text))
  const title = before.find(({ text }) => titlePattern.test(text))
  const [first] = lines
  for (const line of fencesOf(lines).unclosed) {
    draft.report(line, 'A code block begins here and never ends: the page may be cut short.')
  }
  if (title !== undefined) draft.keep(title)
  else if (first !== undefined) draft.report(first, "The page's title is missing; what stands below was read.")
  if (title !== undefined && sections.length === 0) {
    draft.report(title, 'The page has a title and no shapes; nothing was read from it.')
  }
  const named = namedShapes(draft)
  const linked = linkedShapes(draft, lines)
  const aliases = new Map<string, AliasReading>()
  for (const definition of sections.flatMap((section) => definitionOf(draft, section, named))) {
    if (assignmentPattern.test(definition.line.text)) readAssignment(draft, definition, named, linked, aliases)
    else readClass(draft, definition, named, linked)
  }
  named.addUnions()
  asideFrame(draft, lines, asidePatterns)
  return draft.finish({ aliases: [...aliases.values()] })
}

// shape = '## ' name { aside } ( class | assignment ) { aside }
function definitionOf(draft: Draft, { heading, body }: Section, named: NamedShapes): readonly Definition[] {
  if (heading === undefined) return []
  draft.keep(heading)
  const name = shapePattern.exec(heading.text)?.[1]?.trim() ?? ''
  const start = body.findIndex(({ text }) => definitionPattern.test(text))
  const line = body[start]
  if (line === undefined) {
    draft.report(heading, `${name} has no definition here: what it has is lost.`)
    const shape = { ...emptyShape(name), incomplete: true as const }
    if (name.endsWith('TypeDef')) named.addShape(heading, shape, true)
    return []
  }
  draft.keep(line)
  const [, ofClass, ofAssignment] = definitionPattern.exec(line.text) ?? []
  const defined = ofClass ?? ofAssignment ?? ''
  if (defined !== name) draft.report(line, `${defined} is defined under the heading ${name}; it was kept as ${name}.`)
  return [{ heading, line, name, body: body.slice(start + 1) }]
}

/**
 * The members of a structure: with `total=False` all are optional. In a call they may have names that are Python's own.
 *
 *     class  = 'class ' name '(TypedDict' [ ', total=' bool ] '):' { '    ' member }
 *            | name ' = TypedDict("' name '", {' { '    ' member } '})'
 *     member = ( name | '"' name '"' ) ': ' type [ ',' ] [ note ] | 'pass'
 */
function readClass(
  draft: Draft,
  { heading, name, line: opening, body }: Definition,
  named: NamedShapes,
  linked: LinkedShapes,
): void {
  const shape = emptyShape(name)
  const end = body.findIndex(({ text }) => !bodyPattern.test(text) && !callPattern.test(text))
  const inside = (end === -1 ? body : body.slice(0, end)).filter(({ text }) => !callPattern.test(text))
  const isPartial = /total=False\)/.test(opening.text)
  for (const line of inside.filter(({ text }) => !emptyPattern.test(text))) {
    const [, quoted, plain, text = ''] = memberPattern.exec(line.text) ?? []
    const member = quoted ?? plain
    if (member === undefined) {
      shape.incomplete = true
      continue
    }
    draft.keep(line)
    named.addMember(line, shape, member, { text, ...linked }, isPartial ? false : undefined)
  }
  const isEmpty = inside.some(({ text }) => emptyPattern.test(text))
  for (const line of inside.filter(({ text }) => emptyPattern.test(text))) draft.keep(line)
  if (shape.members.size === 0 && !isEmpty) loseMembers(draft, heading, shape)
  named.addShape(heading, shape, true)
}

// assignment = name ' = ' ( 'Union[' | 'Literal[' ) { '    ' option ',' [ note ] } ']'
function readAssignment(
  draft: Draft,
  definition: Definition,
  named: NamedShapes,
  linked: LinkedShapes,
  aliases: Map<string, AliasReading>,
): void {
  const { heading, line, name, body } = definition
  const end = body.findIndex(({ text }) => endPattern.test(text))
  const last = body[end]
  if (last === undefined) draft.report(line, `The definition of ${name} never ends: the page may be cut short.`)
  else draft.keep(last)
  const options = (last === undefined ? body : body.slice(0, end)).flatMap((option) => {
    const text = optionPattern.exec(option.text)?.[1]
    return text === undefined ? [] : [{ line: option, text }]
  })
  for (const option of options) draft.keep(option.line)
  const opening = assignmentPattern.exec(line.text)?.[1] ?? ''
  const text = `${opening}${options.map((option) => option.text).join(', ')}]`
  const { type } = named.typeOf(line, name, { text, ...linked })
  const same = aliases.get(name)
  if (type.kind === 'literals') {
    const shape = emptyShape(name)
    for (const [index, value] of type.values.entries()) named.addValue(options[index]?.line ?? line, shape, value)
    named.addShape(heading, shape)
  } else if (same === undefined) aliases.set(name, { name, type, place: draft.placeOf(heading) })
  else draft.report(heading, `${name} was defined before, at line ${same.place.line}; that one was kept.`)
}
