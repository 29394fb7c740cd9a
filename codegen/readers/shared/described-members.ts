import { quotePiece } from '../../service/page.js'
import type { Member, PageLine, PrimitiveKind, Problem, Type } from '../../service/model.js'
import type { ShownValue, ShownMember } from './parse-syntax.js'

/** One value, as the text under a syntax block describes it: `- **Flour** *(string) --* **[REQUIRED]**` and below. */
export interface Description {
  /** Absent for the item of a list and for the key and the value of a map. The value stands under the key. */
  readonly name?: string
  /** The type as the page spells it, `string` or `dict`; empty where it does not say, which is reported already. */
  readonly word: string
  readonly required: boolean
  readonly place: PageLine
  readonly children: readonly Description[]
}

/** Which half of an operation is read; only of requests the page says what is required. */
export type Side = 'request' | 'response'

/** The sources for the members of one side: a syntax block, if it could be read, and the text below it. */
export interface Described {
  readonly side: Side
  readonly syntax: readonly ShownMember[] | undefined
  readonly descriptions: readonly Description[]
  /** Where a syntax member stands. */
  readonly placeOf: (offset: number) => PageLine
  /** The owner of the members, for messages: `bake_bread`. */
  readonly owner: string
}

type WordKind = PrimitiveKind | 'list' | 'dict' | 'events'

interface Context extends Described {
  readonly problems: Problem[]
}

const words: ReadonlyMap<string, WordKind> = new Map<string, WordKind>([
  ['string', 'string'],
  ['integer', 'integer'],
  ['long', 'integer'],
  ['float', 'float'],
  ['double', 'float'],
  ['boolean', 'boolean'],
  ['datetime', 'timestamp'],
  ['timestamp', 'timestamp'],
  ['bytes', 'blob'],
  ['blob', 'blob'],
  ['bytes or seekable file-like object', 'blob'],
  [':class:`.StreamingBody`', 'blob'],
  ['StreamingBody', 'blob'],
  [':ref:`document<document>`', 'document'],
  ['document', 'document'],
  ['JSON serializable', 'document'],
  ['list', 'list'],
  ['dict', 'dict'],
  [':class:`.EventStream`', 'events'],
  ['EventStream', 'events'],
])

/** The words that the text may have for each kind of syntax. A value that the syntax does not show may have any word. */
const calls: Readonly<Record<Exclude<ShownValue['kind'], 'elided'>, readonly WordKind[]>> = {
  string: ['string'],
  integer: ['integer'],
  float: ['float'],
  boolean: ['boolean'],
  timestamp: ['timestamp'],
  blob: ['blob'],
  document: ['document'],
  literals: ['string'],
  list: ['list'],
  map: ['dict'],
  structure: ['dict'],
  recursive: ['dict', 'list'],
  events: ['events', 'dict'],
}

const depthLimit = 100

/** A cut recursion: the shape is open further out, and no name says which it is. */
const cutRecursion: Type = { kind: 'map', key: { kind: 'string' }, value: { kind: 'document' } }

/** Whether a word is a type that these pages know. */
export const isTypeWord = (word: string): boolean => words.has(word)

/** Whether the text may call a value of this syntax by this word. */
export function agrees(syntax: ShownValue, word: string): boolean {
  const kind = words.get(word)
  return kind !== undefined && (syntax.kind === 'elided' || calls[syntax.kind].includes(kind))
}

/** The members that a syntax block and the text below it give together, and where the two do not fit. */
export function describedMembers(described: Described): {
  readonly members: readonly Member[]
  readonly problems: readonly Problem[]
} {
  const context: Context = { ...described, problems: [] }
  const { syntax, descriptions, owner } = described
  const members =
    syntax === undefined
      ? membersOfText(context, descriptions, owner, 0)
      : joinMembers(context, syntax, descriptions, owner)
  return { members, problems: context.problems }
}

function joinMembers(
  context: Context,
  syntax: readonly ShownMember[],
  descriptions: readonly Description[],
  path: string,
): readonly Member[] {
  const described = byName(context, descriptions, path)
  const shown = new Set<string>()
  const members = syntax.flatMap((member): readonly Member[] => {
    const memberPath = `${path}.${member.name}`
    const place = context.placeOf(member.offset)
    if (shown.has(member.name)) {
      report(context, place, `${memberPath} stands twice in the syntax; the first is kept.`)
      return []
    }
    shown.add(member.name)
    const description = described.get(member.name)
    if (description === undefined) {
      report(context, place, `${memberPath} stands in the syntax, but the text below does not describe it.`)
      return [{ name: member.name, type: typeOfSyntax(context, member.syntax, place, memberPath), place }]
    }
    const type = joinType(context, member.syntax, description, memberPath)
    return [{ name: member.name, type, ...requiredness(context, description, memberPath), place: description.place }]
  })
  const extra = [...described.values()].filter(({ name }) => name === undefined || !shown.has(name))
  for (const { name, place } of extra) {
    report(context, place, `${path}.${String(name)} is described, but does not stand in the syntax.`)
  }
  return [...members, ...membersOfText(context, extra, path, 0)]
}

/** The type of a value that both the syntax and the text speak of. Where they differ, the syntax is believed. */
function joinType(context: Context, syntax: ShownValue, description: Description, path: string): Type {
  const { word, place, children } = description
  if (word !== '' && !isTypeWord(word))
    report(context, place, `${path} has the type ${quotePiece(word)}, which is not known.`)
  else if (word !== '' && !agrees(syntax, word)) {
    report(context, place, `${path} is described as ${quotePiece(word)}, but the syntax shows ${aKind(syntax)}.`)
  }
  if (syntax.kind === 'structure')
    return { kind: 'structure', members: joinMembers(context, syntax.members, children, path) }
  if (syntax.kind === 'recursive' && words.get(word) === 'list') return { kind: 'list', item: cutRecursion }
  if (syntax.kind === 'elided') return typeOfText(context, description, path, 0)
  const [child, ...more] = children
  if (syntax.kind === 'events') {
    return { kind: 'events', item: joinType(context, syntax.event, { ...description, word: 'dict' }, path) }
  }
  reportDeeper(context, syntax.kind === 'list' || syntax.kind === 'map' ? more : children, path)
  if (child === undefined || (syntax.kind !== 'list' && syntax.kind !== 'map')) {
    return typeOfSyntax(context, syntax, place, path, child === undefined)
  }
  reportUnnamed(context, child, path)
  if (syntax.kind === 'list') return { kind: 'list', item: joinType(context, syntax.item, child, `${path}[]`) }
  const [value, ...rest] = child.children
  reportDeeper(context, rest, path)
  const key = joinType(context, syntax.key, { ...child, children: [] }, `${path}{key}`)
  if (value === undefined) report(context, child.place, `The values of ${path} are not described.`)
  else reportUnnamed(context, value, path)
  return {
    kind: 'map',
    key,
    value:
      value === undefined
        ? typeOfSyntax(context, syntax.value, place, path)
        : joinType(context, syntax.value, value, `${path}{}`),
  }
}

/** The type that a syntax alone gives. `undescribed`: say so where the text should have gone on. */
function typeOfSyntax(context: Context, syntax: ShownValue, place: PageLine, path: string, undescribed = false): Type {
  const inner = (part: ShownValue): Type => typeOfSyntax(context, part, place, path)
  switch (syntax.kind) {
    case 'list':
      if (undescribed) report(context, place, `The items of ${path} are not described.`)
      return { kind: 'list', item: inner(syntax.item) }
    case 'map':
      if (undescribed) report(context, place, `The keys and values of ${path} are not described.`)
      return { kind: 'map', key: inner(syntax.key), value: inner(syntax.value) }
    case 'structure':
      return {
        kind: 'structure',
        members: syntax.members.map((member) => {
          const memberPlace = context.placeOf(member.offset)
          const type = typeOfSyntax(context, member.syntax, memberPlace, `${path}.${member.name}`)
          return { name: member.name, type, place: memberPlace }
        }),
      }
    case 'recursive':
      return cutRecursion
    case 'events':
      return { kind: 'events', item: inner(syntax.event) }
    case 'elided':
      report(context, place, `${path} is shown as "…": the page does not say what it holds.`)
      return { kind: 'unknown' }
    default:
      return syntax
  }
}

function membersOfText(
  context: Context,
  descriptions: readonly Description[],
  path: string,
  depth: number,
): readonly Member[] {
  return descriptions.flatMap((description) => {
    const { name, place } = description
    if (name === undefined) return []
    const memberPath = `${path}.${name}`
    const type = typeOfText(context, description, memberPath, depth)
    return [{ name, type, ...requiredness(context, description, memberPath), place }]
  })
}

/** The type that the text alone gives: without literals, and a word that is not known is unknown. */
function typeOfText(context: Context, description: Description, path: string, depth: number): Type {
  const kind = words.get(description.word)
  const [child] = description.children
  if (depth > depthLimit) return lost(context, description.place, `${path} is nested too deep.`)
  if (kind === 'events') return { kind, item: typeOfText(context, { ...description, word: 'dict' }, path, depth + 1) }
  if (kind === undefined) return lost(context, description.place, `The type of ${path} is not known.`)
  if (kind === 'list' && child !== undefined) {
    return { kind, item: typeOfText(context, child, `${path}[]`, depth + 1) }
  }
  if (kind !== 'dict' && kind !== 'list') return { kind }
  if (child === undefined) return lost(context, description.place, `The page does not say what ${path} holds.`)
  if (child.name !== undefined) {
    return { kind: 'structure', members: membersOfText(context, description.children, path, depth + 1) }
  }
  const [value] = child.children
  const key = typeOfText(context, { ...child, children: [] }, `${path}{key}`, depth + 1)
  if (value === undefined) return lost(context, child.place, `The page does not say what the values of ${path} are.`)
  return { kind: 'map', key, value: typeOfText(context, value, `${path}{}`, depth + 1) }
}

/** Descriptions by name, the first where two have one name. */
function byName(context: Context, descriptions: readonly Description[], path: string): Map<string, Description> {
  const named = new Map<string, Description>()
  for (const description of descriptions) {
    const { name, place } = description
    if (name === undefined) {
      report(context, place, `A part of ${path} is described without a name.`)
    } else if (named.has(name)) {
      report(context, place, `${path}.${name} is described twice; the first is kept.`)
    } else named.set(name, description)
  }
  return named
}

function requiredness(
  { side, problems }: Context,
  { required, place }: Description,
  path: string,
): { required?: boolean } {
  if (side === 'request') return { required }
  if (required) problems.push({ place, message: `${path} is marked REQUIRED, but stands in a response.` })
  return {}
}

function reportUnnamed(context: Context, { name, place, required }: Description, path: string): void {
  if (name !== undefined) report(context, place, `${path}.${name} has a name, but the syntax shows no structure.`)
  if (required) report(context, place, `REQUIRED stands on a part of ${path} that is no member.`)
}

function reportDeeper(context: Context, children: readonly Description[], path: string): void {
  const [first] = children
  if (first !== undefined) report(context, first.place, `${path} is described deeper than its syntax goes.`)
}

function report({ problems }: Context, place: PageLine, message: string): void {
  problems.push({ place, message })
}

function lost(context: Context, place: PageLine, message: string): Type {
  report(context, place, message)
  return { kind: 'unknown' }
}

const aKind = ({ kind }: ShownValue): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
