import { describedMembers, type Description, type Side } from '../shared/described-members.js'
import { isHelper } from '../shared/helpers.js'
import { sectionsOf, type Line, type Section } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import type { Member, OperationReading } from '../../service/model.js'
import type { Notes } from '../shared/notes.js'
import { parseCall, parseValue, type ShownValue, type ShownMember } from '../shared/parse-syntax.js'
import { almostRequired, indentOf, itemsOf, syntaxBlock, type Block } from './blocks.js'

/** A `.. py:method::` and everything set in below it. */
export interface MethodSection {
  readonly name: string
  readonly parameters: string
  readonly heading: Line
  readonly preamble: readonly Line[]
  readonly parts: readonly Part[]
}

/** A header line of a method and what stands below it. */
interface Part {
  readonly header: Line
  readonly body: readonly Line[]
}

const methodForm = /^\.\. py:method:: (?:\w+\.Client\.)?(\w+)\(([^()]*)\)$/
const requiredMark = '**[REQUIRED]**'
const seeAlsoForm =
  /^See also: `AWS API Documentation <https:\/\/docs\.aws\.amazon\.com\/goto\/WebAPI\/[^/>\s]+\/(\w+)>`_+$/
const headerForm = /^(?:\*\*(?:Request Syntax|Exceptions|Examples)\*\*$|:(?:type|param|rtype|returns)\b)/
const responseForm = /^\*\*Response (?:Syntax|Structure)\*\*$/
const fieldForm = /^:(type|param) ([^:\s]+):(.*)$/
const exceptionForm = /^\* +:py:class:`\w+\.Client\.exceptions\.([\w.-]+)`$/

/**
 * Cuts a method into its parts. The headers stand two further in than the method itself.
 *
 * method = ".. py:method:: " name "(" parameters ")" preamble { header body }
 */
export function methodSectionOf(notes: Notes, { heading, body }: Section): MethodSection | undefined {
  if (heading === undefined) return undefined
  const [, name, parameters] = methodForm.exec(heading.text.trim()) ?? []
  if (name === undefined || parameters === undefined) {
    notes.report(heading, `${quotePiece(heading.text.trim())} is no method that is understood; it was left out.`)
    return undefined
  }
  const [preamble, ...rest] = partsOf(body, indentOf(heading) + 2, headerForm)
  const parts = rest.flatMap((part) => (part.heading === undefined ? [] : [{ header: part.heading, body: part.body }]))
  return { name, parameters, heading, preamble: preamble.body, parts }
}

/** A helper is boto3's own; it takes its own parameters, or none, and neither shows a request nor links to an API. */
export const isHelperMethod = (method: MethodSection): boolean =>
  isHelper(method.name) ||
  (!method.parameters.startsWith('**') &&
    partsNamed(method, '**Request Syntax**').length === 0 &&
    !method.preamble.some(({ text }) => seeAlsoForm.test(text.trim())))

/** One operation, as the page describes it. */
export function readOperation(notes: Notes, method: MethodSection): OperationReading {
  const name = readName(notes, method)
  const request = readRequest(notes, method, method.name)
  const response = readResponse(notes, method)
  const errors = readErrors(notes, method)
  return {
    alias: method.name,
    ...(name === undefined ? {} : { name }),
    ...(request === undefined ? {} : { request }),
    ...(response === undefined ? {} : { response }),
    ...(errors === undefined ? {} : { errors }),
    place: notes.placeOf(method.heading),
  }
}

/**
 * The members of a request. `callee` is the name that the syntax block should call.
 *
 * request = "**Request Syntax**" block { ":type " name ": " word ":param " name ": " [ "**[REQUIRED]**" ] [ prose ] prose items }
 */
export function readRequest(notes: Notes, method: MethodSection, callee: string): readonly Member[] | undefined {
  const [part, ...more] = partsNamed(method, '**Request Syntax**')
  reportAgain(notes, more)
  if (part === undefined) notes.report(method.heading, `${method.name} has no Request Syntax.`)
  const read = part && syntaxBlock(notes, part.header, part.body, parseCall)
  if (part !== undefined && read !== undefined) {
    reportRest(notes, read.rest)
    const called = read.block?.value.callee.split('.').at(-1)
    if (called !== undefined && called !== callee) {
      notes.report(part.header, `The syntax block of ${callee} calls ${quotePiece(called)}.`)
    }
  }
  const descriptions = readParameters(notes, method)
  if (read?.block === undefined && descriptions.length === 0) return undefined
  const { block } = read ?? {}
  return join(notes, method, 'request', block && { ...block, value: block.value.members }, descriptions)
}

function readParameters(notes: Notes, method: MethodSection): readonly Description[] {
  const words = new Map<string, { readonly word: string; readonly line: Line }>()
  const descriptions = method.parts.flatMap(({ header, body }): readonly Description[] => {
    const text = header.text.trim()
    if (!/^:(?:type|param)\b/.test(text)) return []
    const [, form, name, rest] = fieldForm.exec(text) ?? []
    if (name === undefined || rest === undefined) {
      notes.report(header, `${quotePiece(text)} is no parameter that is understood; it was left out.`)
      return []
    }
    if (form === 'type') {
      notes.keep(header)
      if (words.has(name)) notes.report(header, `The type of ${method.name}.${name} is given twice.`)
      else words.set(name, { word: rest.trim(), line: header })
      reportRest(notes, body)
      return []
    }
    return [parameter(notes, method, { header, body }, name, rest.trim(), words)]
  })
  const described = new Set(descriptions.map(({ name }) => name))
  for (const [name, { line }] of words) {
    if (!described.has(name)) notes.report(line, `${method.name}.${name} has a type, but no description.`)
  }
  return descriptions
}

function parameter(
  notes: Notes,
  method: MethodSection,
  { header, body }: Part,
  name: string,
  rest: string,
  words: ReadonlyMap<string, { readonly word: string }>,
): Description {
  notes.keep(header)
  const path = `${method.name}.${name}`
  if (!words.has(name)) notes.report(header, `${path} has a description, but no type before it.`)
  if (!rest.startsWith(requiredMark) && almostRequired.test(rest))
    notes.report(header, `${quotePiece(rest)} after ${path} is not understood.`)
  reportRest(
    notes,
    body.filter((line) => indentOf(line) <= indentOf(header)),
  )
  return {
    name,
    word: words.get(name)?.word ?? '',
    required: rest.startsWith(requiredMark),
    place: notes.placeOf(header),
    children: itemsOf(
      notes,
      body.filter((line) => indentOf(line) > indentOf(header)),
    ),
  }
}

// response = ":returns: None" | ":rtype: dict" ":returns:" prose "**Response Syntax**" block "**Response Structure**" items
function readResponse(notes: Notes, method: MethodSection): readonly Member[] | undefined {
  const [part, ...more] = method.parts.filter(({ header }) => header.text.trim().startsWith(':returns:'))
  reportAgain(notes, more)
  for (const { header, body } of method.parts.filter((other) => other.header.text.trim().startsWith(':rtype'))) {
    if (header.text.trim() !== ':rtype: dict')
      notes.report(header, `${quotePiece(header.text.trim())} is no type of a response.`)
    reportRest(notes, body)
  }
  if (part === undefined) {
    notes.report(method.heading, `${method.name} does not say what it returns.`)
    return undefined
  }
  notes.keep(part.header)
  const rest = part.header.text.trim().slice(':returns:'.length).trim()
  if (rest === 'None') {
    reportRest(notes, part.body)
    return []
  }
  if (rest !== '') notes.report(part.header, `${method.name} returns ${quotePiece(rest)}, which is not understood.`)
  return readReturned(notes, method, part)
}

function readReturned(notes: Notes, method: MethodSection, part: Part): readonly Member[] | undefined {
  const inside = part.body.filter((line) => indentOf(line) > indentOf(part.header))
  reportRest(
    notes,
    part.body.filter((line) => indentOf(line) <= indentOf(part.header)),
  )
  const [, ...sections] = partsOf(inside, indentOf(part.header) + 2, responseForm)
  const named = (header: string): readonly Section[] =>
    sections.filter(({ heading }) => heading?.text.trim() === header)
  const [syntax, ...moreSyntax] = named('**Response Syntax**')
  const [structure, ...moreStructure] = named('**Response Structure**')
  reportAgain(
    notes,
    [...moreSyntax, ...moreStructure].flatMap(({ heading }) => (heading ? [{ header: heading }] : [])),
  )
  if (syntax?.heading === undefined) notes.report(part.header, `${method.name} has no Response Syntax.`)
  if (structure?.heading === undefined) notes.report(part.header, `${method.name} has no Response Structure.`)
  else notes.keep(structure.heading)
  const read = syntax?.heading && syntaxBlock(notes, syntax.heading, syntax.body, parseValue)
  reportRest(notes, read?.rest ?? [])
  const roots = itemsOf(notes, structure?.body ?? [])
  const [root, ...others] = roots
  if (root !== undefined && (root.name !== undefined || root.word !== 'dict')) {
    notes.reportAll([{ place: root.place, message: `The structure of ${method.name} does not begin with a dict.` }])
  }
  notes.reportAll(
    others.map(({ place }) => ({ place, message: `${method.name} has a second structure; it was left out.` })),
  )
  const block = membersBlock(notes, method, read?.block, syntax?.heading)
  if (block === undefined && root === undefined) return undefined
  return join(notes, method, 'response', block, root?.children ?? [])
}

/** A response is a structure; nothing else has members. */
function membersBlock(
  notes: Notes,
  method: MethodSection,
  block: Block<ShownValue> | undefined,
  heading: Line | undefined,
): Block<readonly ShownMember[]> | undefined {
  if (block === undefined || heading === undefined) return undefined
  if (block.value.kind === 'structure') return { ...block, value: block.value.members }
  notes.report(heading, `The response of ${method.name} is no structure.`)
  return undefined
}

// errors = "**Exceptions**" { "* :py:class:`" service ".Client.exceptions." name "`" }
function readErrors(notes: Notes, method: MethodSection): readonly string[] | undefined {
  const [part, ...more] = partsNamed(method, '**Exceptions**')
  reportAgain(notes, more)
  if (part === undefined) return undefined
  notes.keep(part.header)
  return part.body.flatMap((line) => {
    const name = exceptionForm.exec(line.text.trim())?.[1]
    if (name === undefined) reportRest(notes, [line])
    else notes.keep(line)
    return name ?? []
  })
}

/** The service's own spelling of an operation's name, which the link to the API's documentation ends with. */
function readName(notes: Notes, method: MethodSection): string | undefined {
  for (const line of method.preamble) {
    const name = seeAlsoForm.exec(line.text.trim())?.[1]
    if (name === undefined) continue
    notes.keep(line)
    if (name.toLowerCase() !== method.name.replaceAll('_', '').toLowerCase()) {
      notes.report(line, `${method.name} links to ${name}, which is another operation.`)
    }
    return name
  }
  return undefined
}

function join(
  notes: Notes,
  method: MethodSection,
  side: Side,
  block: Block<readonly ShownMember[]> | undefined,
  descriptions: readonly Description[],
): readonly Member[] {
  const placeOf = block?.placeOf ?? (() => notes.placeOf(method.heading))
  const { members, problems } = describedMembers({
    side,
    syntax: block?.value,
    descriptions,
    placeOf,
    owner: method.name,
  })
  notes.reportAll(problems)
  return members
}

/** Headers count only where they are set in exactly so far: further in, the same words are prose. */
const partsOf = (lines: readonly Line[], indent: number, form: RegExp): readonly [Section, ...Section[]] =>
  sectionsOf(lines, (line) => indentOf(line) === indent && form.test(line.text.trim()))

const partsNamed = (method: MethodSection, header: string): readonly Part[] =>
  method.parts.filter((part) => part.header.text.trim() === header)

function reportAgain(notes: Notes, parts: readonly { readonly header: Line }[]): void {
  for (const { header } of parts) notes.report(header, `${quotePiece(header.text.trim())} stands here a second time.`)
}

function reportRest(notes: Notes, lines: readonly Line[]): void {
  for (const line of lines)
    notes.report(line, `${quotePiece(line.text.trim())} is not understood here and was left out.`)
}
