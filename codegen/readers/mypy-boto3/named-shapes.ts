import * as Either from 'fp-ts/lib/Either.js'
import type { LiteralsReading, Member, Type } from '../../service/model.js'
import type { Draft } from '../shared/draft.js'
import { quote, type Line } from '../shared/lines.js'
import { parseType, type TypeContext } from '../shared/parse-type.js'

/** A shape in the making: a structure has members, a literal union has values. */
export interface Shape {
  readonly name: string
  readonly members: Map<string, Member>
  readonly values: Set<string>
}

/** What a page has of a type: its text, and which of its names are literal unions. */
export interface TypeText extends TypeContext {
  readonly text: string
  readonly isUnion: (name: string) => boolean
}

/** What a member holds. */
export interface Holds {
  readonly type: Type
  readonly optional: boolean
}

/** The named shapes of a page in the making: each name and each member once, with the literal unions that members name. */
export interface NamedShapes {
  /** Adds a member to a shape, unless it is there before. Its type says whether it is required, if nothing else does. */
  readonly addMember: (line: Line, shape: Shape, name: string, text: TypeText, required?: boolean) => void
  readonly addValue: (line: Line, shape: Shape, value: string) => void
  /** Adds a shape to the draft, unless it is there before or nothing is in it. */
  readonly addShape: (heading: Line, shape: Shape) => void
  /** The type that a text says, and whether it may be absent; what cannot be read is a Problem of `label`, and unknown. */
  readonly typeOf: (line: Line, label: string, text: TypeText) => Holds
  /** Adds the literal unions that members name and no shape defines. To be called last. */
  readonly addUnions: () => void
}

const lost: Holds = { type: { kind: 'unknown' }, optional: true }

/** On pages that say nothing more of a name: every shape but a literal union ends in TypeDef. */
export const isUnion = (name: string): boolean => !name.endsWith('TypeDef')

/** A shape with nothing in it. */
export const emptyShape = (name: string): Shape => ({ name, members: new Map(), values: new Set() })

/** Begins with no shape. */
export function namedShapes(draft: Draft): NamedShapes {
  const lines = new Map<string, number>()
  const unions = new Map<string, LiteralsReading>()

  const addShape = (heading: Line, { name, members, values }: Shape): void => {
    const first = lines.get(name)
    const place = draft.placeOf(heading)
    if (!/^\w+$/.test(name)) draft.report(heading, `${quote(name)} is no name of a shape; it was left out.`)
    else if (first !== undefined)
      draft.report(heading, `${name} was defined before, at line ${first}; that one was kept.`)
    else if (members.size + values.size === 0) {
      draft.report(heading, `${name} has neither fields nor values here; the shape was left out.`)
    } else {
      lines.set(name, heading.number)
      if (members.size > 0) draft.structures.push({ name, members: [...members.values()], place })
      if (values.size > 0) draft.literals.push({ name, values: [...values], place })
    }
  }

  /** Keeps a literal union that a member names. Some members print its values too, others only name it. */
  const addUnion = (line: Line, union: LiteralsReading): void => {
    const { name, values } = union
    const known = unions.get(name)
    if (known?.values === undefined) {
      if (known === undefined || values !== undefined) unions.set(name, union)
    } else if (values !== undefined && !isSameSet(values, known.values)) {
      draft.report(line, `${name} has other values here than at line ${known.place.line}; those were kept.`)
    }
  }

  const typeOf = (line: Line, label: string, { text, isUnion, ...context }: TypeText): Holds => {
    if (text === '') {
      draft.report(line, `${label} has no type; it was kept with an unknown type.`)
      return lost
    }
    const parsed = parseType(text, context)
    if (Either.isLeft(parsed)) {
      draft.report(line, `The type of ${label}, ${quote(text)}, was kept as unknown: ${parsed.left}.`)
      return lost
    }
    const { type, optional, literals, names, remarks } = parsed.right
    for (const remark of remarks) draft.report(line, `The type of ${label} was kept only in part: ${remark}.`)
    const place = draft.placeOf(line)
    const linked = names.filter(isUnion).map((name) => ({ name }))
    for (const union of [...literals, ...linked]) addUnion(line, { ...union, place })
    return { type, optional }
  }

  return {
    addShape,
    typeOf,
    addMember: (line, { name: shape, members }, name, text, required) => {
      const same = members.get(name)
      if (same === undefined) {
        const { type, optional } = typeOf(line, `${shape}.${name}`, text)
        members.set(name, { name, type, required: required ?? !optional, place: draft.placeOf(line) })
      } else draft.report(line, `${shape} has ${name} before, at line ${same.place.line}; that one was kept.`)
    },
    addValue: (line, { name, values }, value) => {
      if (values.has(value)) draft.report(line, `${name} has the value ${quote(value)} twice; it was kept once.`)
      values.add(value)
    },
    addUnions: () => {
      for (const union of unions.values()) if (!lines.has(union.name)) draft.literals.push(union)
    },
  }
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value) => right.includes(value))
}
