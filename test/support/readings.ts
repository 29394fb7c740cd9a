/** Readings made by hand, for tests of what comes after the readers. Every fact gets a line of its own. */
import type { Member, OperationReading, Page, Reading, StructureReading, Type } from '../../codegen/service/model.js'

/** Members by name; `!` after the name: required, `?`: optional, neither: the page does not say. */
export type MemberTable = Readonly<Record<string, Type>>

/** Everything of a reading that a test may care for. */
export interface ReadingTable {
  readonly date?: string
  readonly structures?: Readonly<Record<string, MemberTable>>
  /** The structures of which it has lost members. */
  readonly incomplete?: readonly string[]
  readonly literals?: Readonly<Record<string, readonly string[] | undefined>>
  readonly operations?: readonly OperationTable[]
  readonly paginators?: Readonly<Record<string, MemberTable>>
  readonly index?: {
    readonly structures: readonly string[]
    readonly literals: readonly string[]
    readonly paginators: readonly string[]
  }
}

export interface OperationTable {
  readonly alias?: string
  readonly name?: string
  readonly requestName?: string
  readonly responseName?: string
  readonly request?: MemberTable
  readonly response?: MemberTable
  readonly errors?: readonly string[]
}

export const string: Type = { kind: 'string' }
export const integer: Type = { kind: 'integer' }
export const unknown: Type = { kind: 'unknown' }
export const reference = (name: string): Type => ({ kind: 'reference', name })
export const list = (item: Type): Type => ({ kind: 'list', item })
export const events = (item: Type): Type => ({ kind: 'events', item })
export const map = (value: Type, key: Type = string): Type => ({ kind: 'map', key, value })
export const literals = (...values: readonly string[]): Type => ({ kind: 'literals', values })
export const union = (...options: readonly Type[]): Type => ({ kind: 'union', options })
export const inline = (members: MemberTable): Type => ({ kind: 'structure', members: membersOf('inline', members) })

/** A reading of the page `name` that says what the table says. */
export const readingOf = (name: string, table: ReadingTable): Reading => {
  const page: Page = { name, text: '', ...(table.date === undefined ? {} : { date: table.date }) }
  const listed = (names: readonly string[]) => names.map((listedName) => ({ name: listedName, place: placeIn(name) }))
  return {
    page,
    dialect: 'by-hand',
    structures: Object.entries(table.structures ?? {}).map(([structure, members]): StructureReading => ({
      name: structure,
      members: membersOf(name, members),
      ...(table.incomplete?.includes(structure) ? { incomplete: true } : {}),
      place: placeIn(name),
    })),
    literals: Object.entries(table.literals ?? {}).map(([union, values]) => ({
      name: union,
      place: placeIn(name),
      ...(values === undefined ? {} : { values }),
    })),
    operations: (table.operations ?? []).map(({ request, response, errors, ...names }): OperationReading => ({
      ...names,
      place: placeIn(name),
      ...(request === undefined ? {} : { request: membersOf(name, request) }),
      ...(response === undefined ? {} : { response: membersOf(name, response) }),
      ...(errors === undefined ? {} : { errors }),
    })),
    paginators: Object.entries(table.paginators ?? {}).map(([operation, members]) => ({
      operation,
      request: membersOf(name, members),
      place: placeIn(name),
    })),
    helpers: [],
    ...(table.index === undefined
      ? {}
      : {
          index: {
            structures: listed(table.index.structures),
            literals: listed(table.index.literals),
            paginators: listed(table.index.paginators),
          },
        }),
    factLines: [],
    problems: [],
  }
}

const membersOf = (page: string, members: MemberTable): readonly Member[] =>
  Object.entries(members).map(([key, type]) => ({
    name: key.replace(/[!?]$/, ''),
    type,
    place: placeIn(page),
    ...(key.endsWith('!') ? { required: true } : key.endsWith('?') ? { required: false } : {}),
  }))

let lines = 0
const placeIn = (page: string): { page: string; line: number } => ({ page, line: (lines += 1) })
