import * as Either from 'fp-ts/lib/Either.js'
import type { LiteralsReading, Member, Type } from '../../service/model.js'
import type { Draft } from '../shared/draft.js'
import type { Line } from '../shared/lines.js'
import { quotePiece } from '../../service/page.js'
import { parseType, type TypeContext } from '../shared/parse-type.js'

/** A shape in the making: a structure has members, a literal union has values. */
export interface Shape {
  readonly name: string
  readonly members: Map<string, Member>
  readonly values: Set<string>
  /** Something in it was not understood: it may have other members. */
  incomplete?: true
}

/** A type as a page has it: its text, and which of its names are literal unions. */
export interface TypeText extends TypeContext {
  readonly text: string
  readonly isUnion: (name: string) => boolean
}

/** The type of a member; `optional` is absent where the page does not say. */
export interface Holds {
  readonly type: Type
  readonly optional?: boolean
}

/** The named shapes of a page in the making: each name and each member once, with the literal unions that members name. */
export interface NamedShapes {
  /** Adds a member to a shape, unless it is there before. Its type says whether it is required, if nothing else does. */
  readonly addMember: (line: Line, shape: Shape, name: string, text: TypeText, required?: boolean) => void
  readonly addValue: (line: Line, shape: Shape, value: string) => void
  /** Adds a shape to the draft, unless it is there before, or nothing is in it and nothing says that it is a structure. */
  readonly addShape: (heading: Line, shape: Shape, isStructure?: boolean) => void
  /** The type that a text says, and whether it may be absent; what cannot be read is a Problem of `label`, and unknown. */
  readonly typeOf: (line: Line, label: string, text: TypeText) => Holds
  /** Adds the literal unions that members name and no shape defines. To be called last. */
  readonly addUnions: () => void
}

const lost: Type = { kind: 'unknown' }

/** A shape with nothing in it. */
export const emptyShape = (name: string): Shape => ({ name, members: new Map(), values: new Set() })

/** A structure of which the page has no member. There is none without any that a page does not say so of. */
export const loseMembers = (draft: Draft, heading: Line, shape: Shape): void => {
  draft.report(heading, `${shape.name} has no members here, so they are lost; it may have any.`)
  shape.incomplete = true
}

/** Begins with no shape. */
export function namedShapes(draft: Draft): NamedShapes {
  const lines = new Map<string, number>()
  const unions = new Map<string, LiteralsReading>()

  const addShape = (heading: Line, { name, members, values, incomplete }: Shape, isStructure = false): void => {
    const first = lines.get(name)
    const place = draft.placeOf(heading)
    if (!/^\w+$/.test(name)) draft.report(heading, `${quotePiece(name)} is no name of a shape; it was left out.`)
    else if (first !== undefined)
      draft.report(heading, `${name} was defined before, at line ${first}; that one was kept.`)
    else if (members.size + values.size === 0 && !isStructure) {
      draft.report(heading, `${name} has neither fields nor values here; the shape was left out.`)
    } else {
      lines.set(name, heading.number)
      const rest = incomplete === undefined ? {} : { incomplete }
      if (values.size === 0) draft.structures.push({ name, members: [...members.values()], place, ...rest })
      else draft.literals.push({ name, values: [...values], place })
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

  const typeOf = (line: Line, label: string, { text, ...context }: TypeText): Holds => {
    if (text === '') {
      draft.report(line, `${label} has no type; it was kept with an unknown type.`)
      return { type: lost }
    }
    const parsed = parseType(text, context)
    if (Either.isLeft(parsed)) {
      const { sentence, optional } = parsed.left
      draft.report(line, `The type of ${label}, ${quotePiece(text)}, was kept as unknown: ${sentence}.`)
      return { type: lost, optional }
    }
    const { type, optional, literals, names, remarks, choices } = parsed.right
    for (const remark of remarks) draft.report(line, `The type of ${label} was kept only in part: ${remark}.`)
    for (const choice of choices) draft.note(line, `The type of ${label} is one of several: ${choice}.`)
    const place = draft.placeOf(line)
    const linked = names.filter(context.isUnion).map((name) => ({ name }))
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
        const said = required ?? (optional === undefined ? undefined : !optional)
        const requiredness = said === undefined ? {} : { required: said }
        members.set(name, { name, type, ...requiredness, place: draft.placeOf(line) })
      } else draft.report(line, `${shape} has ${name} before, at line ${same.place.line}; that one was kept.`)
    },
    addValue: (line, { name, values }, value) => {
      if (values.has(value)) draft.report(line, `${name} has the value ${quotePiece(value)} twice; it was kept once.`)
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
