import { draftOf, type Draft } from '../shared/draft.js'
import { fencesOf } from './fences.js'
import { linesOf, sectionsOf, type Line, type Section } from '../shared/lines.js'
import { asideFrame } from './mypy-boto3-frame.js'
import { emptyShape, isUnion, namedShapes, type NamedShapes } from './named-shapes.js'
import type { AliasReading, Page, Reader, Reading } from '../../service/model.js'

const dialect = 'mypy-boto3-definitions'

/** Pages of `## Shape` and its definition in Python, as mypy-boto3 and types-boto3 have printed them since 2022. */
export const mypyBoto3Definitions: Reader = { dialect, recognizes, read }

const titlePattern = /^# (?:Typed dictionaries|Type definitions|Literals)$/
const shapePattern = /^## +(.*)$/
const definitionPattern = /^(?:class (\w+)\(TypedDict\):|(\w+) = (?:Union|Literal)\[)$/
const assignmentPattern = /^\w+ = (\w+\[)$/
const memberPattern = /^ {4}(\w+): (.+),(?: {2}# \(\d+\))?$/
const optionPattern = /^ {4}(\S.*),(?: {2}# \(\d+\))?$/
const endPattern = /^\]$/

/** What these pages say beside a definition: how it is used, and where its parts are described. */
const asidePatterns: readonly RegExp[] = [
  /^# \w+ (?:(?:TypedDict |Union )?usage example|definition)$/,
  /^from \w+\.(?:type_defs|literals) import \w+$/,
  /^def get_value\(\) -> \w+:$/,
  /^ {4}return (?:\{|\.\.\.|".*")$/,
  /^ {8}"\w+": \.\.\.,$/,
  /^ {4}\}$/,
  /^\d+\. See (?:\[:material-code-(?:braces|brackets): \w+\]\(\S+\)|`[^`]+`)$/,
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
  const aliases = new Map<string, AliasReading>()
  for (const definition of sections.flatMap((section) => definitionOf(draft, section))) {
    if (assignmentPattern.test(definition.line.text)) readAssignment(draft, definition, named, aliases)
    else readClass(draft, definition, named)
  }
  named.addUnions()
  asideFrame(draft, lines, asidePatterns)
  return draft.finish({ aliases: [...aliases.values()] })
}

// shape = '## ' name { aside } ( class | assignment ) { aside }
function definitionOf(draft: Draft, { heading, body }: Section): readonly Definition[] {
  if (heading === undefined) return []
  draft.keep(heading)
  const name = shapePattern.exec(heading.text)?.[1]?.trim() ?? ''
  const start = body.findIndex(({ text }) => definitionPattern.test(text))
  const line = body[start]
  if (line === undefined) {
    draft.report(heading, `${name} has no definition here; the shape was left out.`)
    return []
  }
  draft.keep(line)
  const [, ofClass, ofAssignment] = definitionPattern.exec(line.text) ?? []
  const defined = ofClass ?? ofAssignment ?? ''
  if (defined !== name) draft.report(line, `${defined} is defined under the heading ${name}; it was kept as ${name}.`)
  return [{ heading, line, name, body: body.slice(start + 1) }]
}

// class = 'class ' name '(TypedDict):' { '    ' member ': ' type ',' [ note ] }
function readClass(draft: Draft, { heading, name, body }: Definition, named: NamedShapes): void {
  const shape = emptyShape(name)
  for (const line of body) {
    const [, member, text] = memberPattern.exec(line.text) ?? []
    if (member === undefined || text === undefined) continue
    draft.keep(line)
    named.addMember(line, shape, member, { text, isUnion })
  }
  named.addShape(heading, shape)
}

// assignment = name ' = ' ( 'Union[' | 'Literal[' ) { '    ' option ',' [ note ] } ']'
function readAssignment(
  draft: Draft,
  definition: Definition,
  named: NamedShapes,
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
  const { type } = named.typeOf(line, name, { text, isUnion })
  const same = aliases.get(name)
  if (type.kind === 'literals') {
    const shape = emptyShape(name)
    for (const [index, value] of type.values.entries()) named.addValue(options[index]?.line ?? line, shape, value)
    named.addShape(heading, shape)
  } else if (same === undefined) aliases.set(name, { name, type, place: draft.placeOf(heading) })
  else draft.report(heading, `${name} was defined before, at line ${same.place.line}; that one was kept.`)
}
