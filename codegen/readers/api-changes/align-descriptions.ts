import { agrees, type Description } from '../shared/described-members.js'
import type { Line } from '../shared/lines.js'
import type { Notes } from '../shared/notes.js'
import type { ShownValue, ShownMember } from '../shared/parse-syntax.js'

/**
 * A line of a page without indentation that may describe a value: `Flour (string) -- [REQUIRED]`, `(dict) --`, or,
 * for a parameter, whose name the page drops, just `string`. A bare word may be prose, so it need not be used.
 */
export interface Mark {
  readonly form: 'named' | 'unnamed' | 'bare'
  readonly name?: string
  readonly word: string
  readonly required: boolean
  /** The line, and the `[REQUIRED]` line below a bare word. */
  readonly lines: readonly [Line, ...Line[]]
}

/** The descriptions that the marks of one side give, and the marks that describe nothing. */
export interface Aligned {
  readonly descriptions: readonly Description[]
  readonly unused: readonly Mark[]
  /** Everything that the syntax asks for was found. */
  readonly complete: boolean
  /** The last mark that was used. */
  readonly last: Mark | undefined
}

/** A mark that the syntax asks for, in the order of the page. */
interface Wanted {
  readonly form: Mark['form']
  readonly name?: string
  readonly syntax: ShownValue
}

/** How far to look for where marks and syntax agree again; it bounds the work for each mark. */
const reach = 200

/** A description that is left out is rarer than a bare word in prose. */
const costs = { wanted: 3, mark: 3, prose: 1 }

/** Describes the parameters of a call, whose marks are bare, and everything in them. */
export const alignParameters = (notes: Notes, members: readonly ShownMember[], marks: readonly Mark[]): Aligned =>
  align(notes, members, 'bare', marks)

/** Describes the members of a response structure and everything in them. */
export const alignMembers = (notes: Notes, members: readonly ShownMember[], marks: readonly Mark[]): Aligned =>
  align(notes, members, 'named', marks)

function align(notes: Notes, members: readonly ShownMember[], form: Mark['form'], marks: readonly Mark[]): Aligned {
  const wanted = members.flatMap((member) => [{ ...member, form }, ...wantedBelow(member.syntax)])
  const used = match(wanted, marks)
  const taken = new Set(used)
  for (const mark of taken) mark?.lines.forEach(notes.keep)
  let next = 0
  const descriptions = members.flatMap((member) => describe(notes, member.name, member.syntax, () => used[next++]))
  return {
    descriptions,
    unused: marks.filter((mark) => !taken.has(mark)),
    complete: used.every((mark) => mark !== undefined),
    last: used.findLast((mark) => mark !== undefined),
  }
}

/** The marks below a value, depth first, as the page prints them. A cut recursion has none. */
function wantedBelow(syntax: ShownValue): readonly Wanted[] {
  const unnamed = (part: ShownValue): readonly Wanted[] => [{ form: 'unnamed', syntax: part }, ...wantedBelow(part)]
  switch (syntax.kind) {
    case 'structure':
      return syntax.members.flatMap((member) => [{ ...member, form: 'named' }, ...wantedBelow(member.syntax)])
    case 'list':
      return unnamed(syntax.item)
    case 'map':
      return [...unnamed(syntax.key), ...unnamed(syntax.value)]
    case 'events':
      return wantedBelow(syntax.event)
    default:
      return []
  }
}

/** For each wanted mark the one that stands for it, both in their order. */
function match(wanted: readonly Wanted[], marks: readonly Mark[]): readonly (Mark | undefined)[] {
  const used: (Mark | undefined)[] = wanted.map(() => undefined)
  let position = 0
  let index = 0
  while (position < wanted.length && index < marks.length) {
    if (fits(wanted[position], marks[index])) {
      used[position++] = marks[index++]
    } else if (replaces(wanted[position - 1], used[position - 1], marks[index])) {
      used[position - 1] = marks[index++]
    } else {
      const gap = cheapestGap(wanted, position, marks, index)
      position += gap.wanted
      index += gap.marks
    }
  }
  for (const mark of marks.slice(index)) {
    if (replaces(wanted.at(-1), used.at(-1), mark)) used[used.length - 1] = mark
  }
  return used
}

function fits(wanted: Wanted | undefined, mark: Mark | undefined): boolean {
  if (wanted === undefined || mark === undefined || wanted.form !== mark.form) return false
  return mark.form === 'named' ? wanted.name === mark.name : agrees(wanted.syntax, mark.word)
}

/** A bare word was taken for a parameter, but here the same word is followed by `[REQUIRED]`: the first was prose. */
const replaces = (wanted: Wanted | undefined, before: Mark | undefined, mark: Mark | undefined): boolean =>
  mark?.form === 'bare' && mark.required && before?.form === 'bare' && !before.required && fits(wanted, mark)

/** How many wanted marks, or how many marks, to pass over until the two agree again. */
function cheapestGap(
  wanted: readonly Wanted[],
  position: number,
  marks: readonly Mark[],
  index: number,
): { readonly wanted: number; readonly marks: number } {
  const ahead = wanted.slice(position, position + reach).findIndex((other) => fits(other, marks[index]))
  const later = marks.slice(index, index + reach).findIndex((mark) => fits(wanted[position], mark))
  if (ahead === -1) return { wanted: 0, marks: 1 }
  if (later === -1) return { wanted: ahead, marks: 0 }
  const passed = marks.slice(index, index + later)
  const price = passed.reduce((sum, mark) => sum + (isProse(mark) ? costs.prose : costs.mark), 0)
  return price <= ahead * costs.wanted ? { wanted: 0, marks: later } : { wanted: ahead, marks: 0 }
}

const isProse = (mark: Mark): boolean => mark.form === 'bare' && !mark.required

/** The description of a value, and of everything in it, from the marks in the order in which they were wanted. */
function describe(
  notes: Notes,
  name: string | undefined,
  syntax: ShownValue,
  take: () => Mark | undefined,
): readonly Description[] {
  const mark = take()
  const children = describeBelow(notes, syntax, take)
  if (mark === undefined) return []
  const { word, required, lines } = mark
  return [{ ...(name === undefined ? {} : { name }), word, required, place: notes.placeOf(lines[0]), children }]
}

function describeBelow(notes: Notes, syntax: ShownValue, take: () => Mark | undefined): readonly Description[] {
  switch (syntax.kind) {
    case 'structure':
      return syntax.members.flatMap((member) => describe(notes, member.name, member.syntax, take))
    case 'list':
      return describe(notes, undefined, syntax.item, take)
    case 'map': {
      const keys = describe(notes, undefined, syntax.key, take)
      const children = describe(notes, undefined, syntax.value, take)
      return keys.map((key) => ({ ...key, children }))
    }
    case 'events':
      return describeBelow(notes, syntax.event, take)
    default:
      return []
  }
}
