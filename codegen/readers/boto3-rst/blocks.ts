import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { Description } from '../shared/described-members.js'
import { lineCounter, type Line } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import type { PageLine } from '../../service/model.js'
import type { Notes } from '../shared/notes.js'
import type { SyntaxFault } from '../shared/syntax-tokens.js'

/** A syntax block that could be read, and where in the page each offset of its text stands. */
export interface Block<A> {
  readonly value: A
  readonly placeOf: (offset: number) => PageLine
}

/** An item of a structure text while its children are still to come. */
interface Item extends Description {
  readonly children: Item[]
  readonly indent: number
}

const depthLimit = 100

/** How far a line is set in. On these pages nesting is indentation and nothing else. */
export const indentOf = (line: Line): number => line.text.length - line.text.trimStart().length

/**
 * Reads the literal under a syntax heading, and gives back the lines that follow it.
 *
 * block = heading "::" { line set in deeper than the "::" }
 */
export function syntaxBlock<A>(
  notes: Notes,
  heading: Line,
  body: readonly Line[],
  parse: (text: string) => Either<SyntaxFault, A>,
): { readonly block: Block<A> | undefined; readonly rest: readonly Line[] } {
  notes.keep(heading)
  const [mark, ...after] = body
  if (mark?.text.trim() !== '::') {
    notes.report(heading, `No "::" and no syntax follow ${quotePiece(heading.text.trim())}.`)
    return { block: undefined, rest: body }
  }
  const end = after.findIndex((line) => indentOf(line) <= indentOf(mark))
  const code = end === -1 ? after : after.slice(0, end)
  const rest = end === -1 ? [] : after.slice(end)
  const text = code.map((line) => line.text).join('\n')
  const lineOf = lineCounter(text)
  const lineAt = (offset: number): Line => code[lineOf(offset) - 1] ?? mark
  const parsed = parse(text)
  if (isLeft(parsed)) {
    notes.report(lineAt(parsed.left.offset), `The syntax block cannot be read: ${parsed.left.message}`)
    return { block: undefined, rest }
  }
  notes.keep(mark)
  code.forEach(notes.keep)
  return { block: { value: parsed.right, placeOf: (offset) => notes.placeOf(lineAt(offset)) }, rest }
}

/**
 * Reads the items of a structure text, nested as they are set in. Every other line is prose and left aside.
 *
 * item = "- " [ "**" name "** " ] ( "*(" word ") --*" | "(" word ") --" ) [ "**[REQUIRED]**" ] [ prose ]
 */
export function itemsOf(notes: Notes, lines: readonly Line[]): readonly Description[] {
  const roots: Item[] = []
  const open: Item[] = []
  for (const line of lines) {
    const item = itemOf(notes, line)
    if (item === undefined) continue
    while ((open.at(-1)?.indent ?? -1) >= item.indent) open.pop()
    if (open.length > depthLimit) {
      notes.report(line, `More than ${depthLimit} levels are open; this item was left out.`)
      continue
    }
    notes.keep(line)
    ;(open.at(-1)?.children ?? roots).push(item)
    open.push(item)
  }
  return roots
}

const itemForm =
  /^- (?:\*\*(?<name>[^*]+)\*\* )?(?:\*\((?<word>[^()]+)\) --\*|\((?<plain>[^()]+)\) --)(?<required> \*\*\[REQUIRED\]\*\*)?(?: +(?<prose>\S.*))?$/
const almostItem = /^- *\*{0,2}\(|^- *\*\*|^- .* --\*?$|REQUIRED\]\*\*$/
/** A misspelt mark of a required member. */
export const almostRequired = /^\*{0,2}\[[A-Z]+\]/

function itemOf(notes: Notes, line: Line): Item | undefined {
  const text = line.text.trim()
  const groups = itemForm.exec(text)?.groups
  if (groups === undefined) {
    if (almostItem.test(text))
      notes.report(line, `${quotePiece(text)} is no member that is understood; it was left out.`)
    return undefined
  }
  const { name, word, plain, required, prose = '' } = groups
  if (almostRequired.test(prose))
    notes.report(line, `${quotePiece(prose)} after ${name ?? 'an item'} is not understood.`)
  return {
    ...(name === undefined ? {} : { name }),
    // One page in fifteen writes `(*dict*)` for `*(dict)*`.
    word: word ?? plain?.replace(/^\*|\*$/g, '') ?? '',
    required: required !== undefined,
    place: notes.placeOf(line),
    children: [],
    indent: indentOf(line),
  }
}
