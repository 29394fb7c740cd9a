import type { Any } from 'io-ts'
import { definitionOf } from '../../src/schema/definition.js'
import type { Subject } from './candidate.js'

/** A member of a structure whose type has been made into `S`. */
export interface DerivedMember<S> {
  readonly name: string
  readonly required: boolean
  readonly type: S
}

/** How one library writes each kind of type. */
export interface Algebra<S> {
  readonly string: S
  readonly integer: S
  readonly float: S
  readonly boolean: S
  readonly document: S
  readonly literals: (name: string, values: readonly string[]) => S
  readonly list: (item: S) => S
  readonly map: (value: S) => S
  /** Unknown members are refused. */
  readonly structure: (name: string, members: readonly DerivedMember<S>[]) => S
}

/** A subject as a library's own schema, from the definition of our codec. */
export const derive = <S>({ operation, side }: Subject, algebra: Algebra<S>): S =>
  side === 'request'
    ? deriveCodec(operation.request, algebra)
    : deriveCodec(operation.response, algebra, { optionalRoot: true })

/** A codec as a library's own schema. `optionalRoot`: what is required at the top level may be absent. */
export const deriveCodec = <S>(codec: Any, algebra: Algebra<S>, { optionalRoot = false } = {}): S => {
  const made = new Map<Any, S>()
  const visit = (inner: Any): S => {
    const known = made.get(inner)
    if (known !== undefined) return known
    const type = build(inner, false)
    made.set(inner, type)
    return type
  }
  const build = (inner: Any, optional: boolean): S => {
    const definition = definitionOf(inner)
    switch (definition.kind) {
      case 'literals':
        return algebra.literals(definition.name, [...definition.values])
      case 'list':
        return algebra.list(visit(definition.item))
      case 'map':
        return algebra.map(visit(definition.value))
      case 'structure': {
        const members = [...definition.members].map(([name, { required, type }]) => ({
          name,
          required: required && !optional,
          type: visit(type),
        }))
        return algebra.structure(definition.name, members)
      }
      case 'string':
      case 'integer':
      case 'float':
      case 'boolean':
      case 'document':
        return algebra[definition.kind]
      default:
        throw new Error(`The bench has no type for ${definition.kind}: not every library could say it.`)
    }
  }
  return build(codec, optionalRoot)
}

/** The members with their types by name, as most libraries take them. */
export const byName = <S, T>(
  members: readonly DerivedMember<S>[],
  type: (member: DerivedMember<S>) => T,
): Record<string, T> => Object.fromEntries(members.map((member) => [member.name, type(member)]))
