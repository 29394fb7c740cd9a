import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { alignMembers, alignParameters, type Aligned, type Mark } from './align-descriptions.js'
import { describedMembers, isTypeWord, type Side } from '../shared/described-members.js'
import { linesOf, type Line } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import type { Member, OperationReading, Page, Reading } from '../../service/model.js'
import type { Reader } from '../reader.js'
import { notesOn, type Notes } from '../shared/notes.js'
import { missingChanges, parseChanges } from './parse-changes.js'
import { parseCall, parseValue, type ShownMember } from '../shared/parse-syntax.js'
import type { SyntaxFault } from '../shared/syntax-tokens.js'

/** The lines of one operation, from its call to where the next one begins; its description comes before. */
interface Entry {
  readonly before: readonly Line[]
  readonly heading: Line
  readonly call: Line
  readonly body: readonly Line[]
}

const dialect = 'api-changes'
const titleForm = /^(\d{4})\/(\d\d)\/(\d\d) - .+ - (\d+ (?:new|updated)(?: \d+ (?:new|updated))*) api methods?$/
const callForm = /^client\.\w+\(/
const namedForm = /^([^\s()]+) \(([^()]+)\) --( \[REQUIRED\])?$/
const unnamedForm = /^\(([^()]+)\) --( \[REQUIRED\])?$/
const changesForm = /^Changes \((?:request|response|both|request, response)\)$/
const changeForm = /^(?=[R{])(?:(Request|Response)\b)? ?(\{.*\})?$/
const seeAlso = 'See also: AWS API Documentation'

/** Reads an entry of the AWS API change log: no indentation, the syntax on one line, parameters without their names. */
export const apiChanges: Reader = {
  dialect,
  recognizes: (page) => titleForm.test(linesOf(page.text)[0]?.text.trim() ?? ''),
  read,
}

/** The log knows operations by boto3's name. */
type Aliased = OperationReading & { readonly alias: string }

// page = title prose { operation } ; title = date " - " service " - " number "new" | "updated" … " api methods"
function read(page: Page): Reading {
  const notes = notesOn(page)
  const lines = linesOf(page.text)
  const entries = entriesOf(notes, lines)
  const date = readTitle(notes, lines, entries.length)
  const byAlias = new Map<string, Aliased>()
  for (const entry of entries) {
    const operation = readOperation(notes, entry)
    if (operation === undefined) continue
    if (byAlias.has(operation.alias)) {
      notes.report(entry.call, `${operation.alias} stands twice on the page; the first is kept.`)
    } else byAlias.set(operation.alias, operation)
  }
  const operations = [...byAlias.values()]
  return notes.reading(dialect, { page: date === undefined ? page : { ...page, date }, operations })
}

/** The title says when the page was written and how many operations are on it. */
function readTitle(notes: Notes, lines: readonly Line[], count: number): string | undefined {
  const [title, ...others] = lines.filter(({ text }) => titleForm.test(text.trim()))
  for (const other of others)
    notes.report(other, 'A second entry of the log begins here; save each as a page of its own.')
  const [, year, month, day, counts] = titleForm.exec(title?.text.trim() ?? '') ?? []
  if (title === undefined || counts === undefined) return undefined
  notes.keep(title)
  const said = [...counts.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0)
  if (said !== count) notes.report(title, `The title speaks of ${said} operations, but ${count} are on the page.`)
  return `${year}-${month}-${day}`
}

// operation = prose "See also: …" "Request Syntax" call parameters ( "None" | "dict" … "Response Syntax" … )
function entriesOf(notes: Notes, lines: readonly Line[]): readonly Entry[] {
  const starts = lines.flatMap((line, index) => (line.text.trim() === 'Request Syntax' ? [index] : []))
  return starts.flatMap((start, index) => {
    const heading = lines[start]
    const call = lines[start + 1]
    if (heading === undefined) return []
    if (call === undefined || !callForm.test(call.text.trim())) {
      notes.report(heading, 'No call of the client follows "Request Syntax".')
      return []
    }
    const before = lines.slice(starts[index - 1] ?? 0, start)
    return [{ before, heading, call, body: lines.slice(start + 2, starts[index + 1]) }]
  })
}

function readOperation(notes: Notes, { before: intro, heading, call, body }: Entry): Aliased | undefined {
  const alias = /^client\.(\w+)/.exec(call.text.trim())?.[1]
  if (alias === undefined) return undefined
  notes.keep(heading)
  notes.keep(call)
  const end = body.findIndex(({ text }) => text.trim() === seeAlso)
  const own = end === -1 ? body : body.slice(0, end)
  const start = own.findIndex(({ text }) => text.trim() === 'Response Syntax')
  const members = parsedLine(notes, call, parseCall)?.members
  const before = start === -1 ? own : own.slice(0, start)
  const request = readRequest(notes, alias, call, members, before, start === -1 ? 'None' : 'dict')
  const response = start === -1 ? request.returned : readResponse(notes, alias, own.slice(start))
  checkChanges(notes, alias, intro, { request: request.members, response })
  return {
    alias,
    ...(request.members === undefined ? {} : { request: request.members }),
    ...(response === undefined ? {} : { response }),
    place: notes.placeOf(call),
  }
}

/**
 * Of an operation that was updated, the log shows what changed before it describes the whole: all of it must be there.
 *
 * changes = 'Changes (' side ')' { [ 'Request' | 'Response' ] structure }
 */
function checkChanges(
  notes: Notes,
  alias: string,
  lines: readonly Line[],
  members: Readonly<Record<Side, readonly Member[] | undefined>>,
): void {
  const start = lines.findLastIndex(({ text }) => changesForm.test(text.trim()))
  const heading = lines[start]
  let side: Side = /request|both/.test(heading?.text ?? '') ? 'request' : 'response'
  if (heading === undefined) return
  notes.keep(heading)
  let count = 0
  for (const line of lines.slice(start + 1)) {
    const [, label, literal] = changeForm.exec(line.text.trim()) ?? []
    if (label === undefined && literal === undefined) break
    if (label !== undefined) side = label === 'Request' ? 'request' : 'response'
    notes.keep(line)
    if (literal === undefined) continue
    count += 1
    const change = parsedLine(
      notes,
      { ...line, text: line.text.replace(/^\s*Re\w+/, (word) => ' '.repeat(word.length)) },
      parseChanges,
    )
    const sideMembers = members[side]
    if (change === undefined || sideMembers === undefined) continue
    for (const path of missingChanges(change, sideMembers))
      notes.report(line, `${path} is said to have changed in the ${side} of ${alias}, which does not have it.`)
  }
  if (count === 0) notes.report(heading, `Nothing follows that has changed of ${alias}.`)
}

/**
 * The members of a request, and those of the response where the request's last word says that there are none.
 *
 * parameters = { word [ "[REQUIRED]" ] prose items } ( "None" | "dict" prose )
 */
function readRequest(
  notes: Notes,
  alias: string,
  call: Line,
  members: readonly ShownMember[] | undefined,
  lines: readonly Line[],
  returns: 'None' | 'dict',
): { readonly members?: readonly Member[]; readonly returned: readonly Member[] | undefined } {
  const aligned = members && alignParameters(notes, members, marksOf(lines))
  const ending = endingOf(lines, aligned, call, returns)
  if (ending === undefined) notes.report(call, `${alias} does not say what it returns.`)
  else notes.keep(ending)
  reportUnused(notes, alias, aligned, ending?.number ?? Infinity)
  reportLooseRequired(notes, lines)
  const returned = ending === undefined ? undefined : []
  if (aligned === undefined || members === undefined) return { returned }
  return { members: join(notes, alias, 'request', call, members, aligned), returned }
}

/** The word that says what an operation returns: the last `dict`, if it is no parameter, or the first `None` after all. */
function endingOf(
  lines: readonly Line[],
  aligned: Aligned | undefined,
  call: Line,
  returns: 'None' | 'dict',
): Line | undefined {
  if (returns === 'dict') {
    const dict = lines.findLast(({ text }) => text.trim() === 'dict')
    return aligned?.unused.some(({ lines: [line] }) => line === dict) === false ? undefined : dict
  }
  const after = aligned?.last?.lines[0].number ?? call.number
  return lines.find(({ number, text }) => number > after && text.trim() === 'None')
}

// response = "Response Syntax" literal "Response Structure" "(dict) --" prose items
function readResponse(notes: Notes, alias: string, lines: readonly Line[]): readonly Member[] | undefined {
  const [heading, literal, structure, ...rest] = lines
  if (heading === undefined) return undefined
  notes.keep(heading)
  if (literal === undefined || !literal.text.trim().startsWith('{')) {
    notes.report(heading, `No structure follows the "Response Syntax" of ${alias}.`)
    return undefined
  }
  notes.keep(literal)
  const syntax = parsedLine(notes, literal, parseValue)
  if (structure?.text.trim() !== 'Response Structure') {
    notes.report(literal, `No "Response Structure" follows the syntax of ${alias}.`)
  } else notes.keep(structure)
  const [root, ...marks] = marksOf(rest).filter(({ form }) => form !== 'bare')
  if (syntax === undefined) return undefined
  if (syntax.kind !== 'structure') {
    notes.report(literal, `The response of ${alias} is no structure.`)
    return undefined
  }
  if (root?.form === 'unnamed' && root.word === 'dict') root.lines.forEach(notes.keep)
  else notes.report(structure ?? literal, `The structure of ${alias} does not begin with a dict.`)
  const below = root === undefined || root.form === 'unnamed' ? marks : [root, ...marks]
  const aligned = alignMembers(notes, syntax.members, below)
  reportUnused(notes, alias, aligned, Infinity)
  reportLooseRequired(notes, rest)
  return join(notes, alias, 'response', literal, syntax.members, aligned)
}

function join(
  notes: Notes,
  alias: string,
  side: Side,
  line: Line,
  syntax: readonly ShownMember[],
  { descriptions }: Aligned,
): readonly Member[] {
  const placeOf = () => notes.placeOf(line)
  const { members, problems } = describedMembers({ side, syntax, descriptions, placeOf, owner: alias })
  notes.reportAll(problems)
  return members
}

/** The literal on one line, which says at which column it fails. */
function parsedLine<A>(notes: Notes, line: Line, parse: (text: string) => Either<SyntaxFault, A>): A | undefined {
  const parsed = parse(line.text)
  if (!isLeft(parsed)) return parsed.right
  const { message, offset } = parsed.left
  notes.report(line, `The syntax cannot be read at column ${offset + 1}: ${message}`)
  return undefined
}

/** Every line that may describe a value. */
function marksOf(lines: readonly Line[]): readonly Mark[] {
  return lines.flatMap((line, index): readonly Mark[] => {
    const text = line.text.trim()
    const next = lines[index + 1]
    const [, name, type, inline] = namedForm.exec(text) ?? []
    if (name !== undefined && type !== undefined) {
      return [{ form: 'named', name, word: type, required: inline !== undefined, lines: [line] }]
    }
    const [, word, marked] = unnamedForm.exec(text) ?? []
    if (word !== undefined) return [{ form: 'unnamed', word, required: marked !== undefined, lines: [line] }]
    if (!isTypeWord(text)) return []
    return next !== undefined && isRequired(next)
      ? [{ form: 'bare', word: text, required: true, lines: [line, next] }]
      : [{ form: 'bare', word: text, required: false, lines: [line] }]
  })
}

const isRequired = ({ text }: Line): boolean => text.trim() === '[REQUIRED]'

/**
 * Marks that describe nothing. A bare word is prose where every parameter has its own, or once the operation has said
 * what it returns; a word that is followed by `[REQUIRED]`, and a mark of another form, never is.
 */
function reportUnused(notes: Notes, alias: string, aligned: Aligned | undefined, until: number): void {
  for (const { form, name, required, lines } of aligned?.unused ?? []) {
    const [line] = lines
    if (form === 'bare' && !required && (aligned?.complete === true || line.number >= until)) continue
    const what = form === 'bare' ? 'parameter' : 'value'
    const shown = quotePiece(name ?? line.text.trim())
    notes.report(line, `${shown} describes a ${what} that the syntax of ${alias} does not have.`)
  }
}

function reportLooseRequired(notes: Notes, lines: readonly Line[]): void {
  lines.forEach((line, index) => {
    const before = lines[index - 1]?.text.trim() ?? ''
    if (isRequired(line) && !isTypeWord(before))
      notes.report(line, 'REQUIRED stands under nothing that could be required.')
  })
}
