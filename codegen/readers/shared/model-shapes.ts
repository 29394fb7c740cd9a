/** The common part of all dialects of service models: shapes that refer to each other, of which operations are made. */
import type {
  Binding,
  ExceptionTraits,
  Http,
  Limits,
  LiteralsReading,
  Member,
  OperationReading,
  PageLine,
  StructureReading,
  TimestampFormat,
  Type,
} from '../../service/model.js'

/** A shape as a model has it. */
export interface ModelShape {
  readonly kind:
    | 'structure'
    | 'list'
    | 'map'
    | 'string'
    | 'integer'
    | 'bigint'
    | 'float'
    | 'boolean'
    | 'timestamp'
    | 'blob'
    | 'document'
  readonly place: PageLine
  /** The shape's name outside the model; absent for a plain string, which every model has. */
  readonly name?: string
  readonly members?: readonly ModelMember[]
  readonly item?: ModelMember
  readonly key?: ModelMember
  readonly value?: ModelMember
  readonly values?: readonly string[]
  readonly limits?: Limits
  /** The bounds of an integer of its type, where a member has bounds of its own. */
  readonly width?: Pick<Limits, 'min' | 'max'>
  readonly format?: TimestampFormat
  readonly sensitive?: boolean
  readonly sparse?: boolean
  readonly streaming?: boolean
  readonly union?: boolean
  readonly eventStream?: boolean
  readonly exception?: ExceptionTraits
}

/** A part of a structure, a list or a map: the shape that it leads to, and the facts that are said there. */
export interface ModelMember extends Binding {
  readonly name: string
  readonly target: string
  readonly place: PageLine
  readonly required?: boolean
  /** Of this member alone: its bounds stand for both of the shape, its pattern for that of the shape. */
  readonly limits?: Limits
  readonly values?: readonly string[]
  readonly format?: TimestampFormat
  readonly streaming?: boolean
  /** JSON inside a string. */
  readonly jsonText?: boolean
}

/** An operation; absent where it takes or gives nothing. */
export interface ModelOperation {
  readonly name: string
  readonly input?: string
  readonly output?: string
  readonly errors: readonly string[]
  readonly http?: Http
  readonly place: PageLine
}

export interface ModelFacts {
  readonly structures: readonly StructureReading[]
  readonly literals: readonly LiteralsReading[]
  readonly operations: readonly OperationReading[]
  readonly limiting: true
}

/**
 * The facts of a model: what operations lead to, for a shape that is reached from nothing is none of the API's. `report`
 * is told of what leads nowhere.
 */
export const modelFacts = (
  shapes: ReadonlyMap<string, ModelShape>,
  operations: readonly ModelOperation[],
  report: (place: PageLine, message: string) => void,
): ModelFacts => {
  const structures = new Map<string, StructureReading>()
  const literals = new Map<string, LiteralsReading>()
  const waiting: string[] = []

  const nameOf = (id: string): string => shapes.get(id)?.name ?? id

  const reach = (id: string, from: PageLine): string | undefined => {
    const shape = shapes.get(id)
    if (shape?.kind !== 'structure') {
      report(from, `${id} is no structure of the model; it was left out.`)
      return undefined
    }
    waiting.push(id)
    return nameOf(id)
  }

  const typeOf = (member: ModelMember, inside: readonly string[], owner: string): Type => {
    const shape = shapes.get(member.target)
    const where = `${owner}.${member.name}`
    if (shape === undefined || inside.includes(member.target)) {
      const why = shape === undefined ? `refers to ${member.target}, which the model does not have` : 'holds itself'
      report(member.place, `The type of ${where} was lost: it ${why}; anything is taken.`)
      return { kind: 'unknown' }
    }
    const inner = (part: ModelMember | undefined): Type =>
      part === undefined ? { kind: 'unknown' } : typeOf(part, [...inside, member.target], owner)
    const limited = limitedOf(shape, member)
    const sparse = shape.sparse === true ? { sparse: true as const } : {}
    const values = member.values ?? shape.values
    const format = member.format ?? shape.format
    switch (shape.kind) {
      case 'structure': {
        waiting.push(member.target)
        const reference: Type = { kind: 'reference', name: nameOf(member.target) }
        return shape.eventStream === true ? { kind: 'events', item: reference } : reference
      }
      case 'list':
        return { kind: 'list', item: inner(shape.item), ...sparse, ...limited }
      case 'map':
        return { kind: 'map', key: inner(shape.key), value: inner(shape.value), ...sparse, ...limited }
      case 'string':
        if (member.jsonText === true) return { kind: 'string' }
        if (values === undefined) return { kind: 'string', ...limited }
        if (member.values !== undefined) return { kind: 'literals', values }
        literals.set(member.target, { name: nameOf(member.target), values, place: shape.place })
        return { kind: 'reference', name: nameOf(member.target) }
      case 'timestamp':
        return { kind: 'timestamp', ...(format === undefined ? {} : { format }) }
      case 'blob':
        if (shape.streaming === true || member.streaming === true) return { kind: 'stream' }
        return { kind: member.location === 'payload' ? 'blob' : 'bytes', ...limited }
      case 'boolean':
      case 'document':
        return { kind: shape.kind }
      default:
        return { kind: shape.kind, ...limited }
    }
  }

  /** A scalar that is sensitive, or a list or a map of such. A structure says so of itself. */
  const isSensitive = (id: string, inside: readonly string[] = []): boolean => {
    const shape = shapes.get(id)
    if (shape === undefined || shape.kind === 'structure' || inside.includes(id)) return false
    return (
      shape.sensitive === true ||
      [shape.item, shape.key, shape.value].some(
        (part) => part !== undefined && isSensitive(part.target, [...inside, id]),
      )
    )
  }

  const memberOf = (member: ModelMember, owner: string): Member => {
    const { name, target, place, required, limits, values, format, streaming, jsonText, ...binding } = member
    return {
      ...binding,
      name,
      type: typeOf(member, [], owner),
      required: required === true,
      ...(isSensitive(target) ? { sensitive: true as const } : {}),
      place,
    }
  }

  const found = operations.map(({ name, input, output, errors, http, place }): OperationReading => {
    const request = input === undefined ? undefined : reach(input, place)
    const response = output === undefined ? undefined : reach(output, place)
    return {
      name,
      ...(request === undefined ? { request: [] } : { requestName: request }),
      ...(response === undefined ? { response: [] } : { responseName: response }),
      errors: errors.flatMap((error) => reach(error, place) ?? []),
      ...(http === undefined ? {} : { http }),
      place,
    }
  })
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const shape = shapes.get(id)
    if (shape === undefined || structures.has(id)) continue
    const name = nameOf(id)
    // Stands there while its members are read, for they may lead back to it.
    structures.set(id, { name, members: [], place: shape.place })
    structures.set(id, {
      name,
      members: (shape.members ?? []).map((member) => memberOf(member, name)),
      ...(shape.union === true ? { union: true as const } : {}),
      ...(shape.sensitive === true ? { sensitive: true as const } : {}),
      ...(shape.exception === undefined ? {} : { exception: shape.exception }),
      place: shape.place,
    })
  }
  const inOrder = [...shapes.keys()]
  const sorted = <A>(map: ReadonlyMap<string, A>): readonly A[] => inOrder.flatMap((id) => map.get(id) ?? [])
  return { structures: sorted(structures), literals: sorted(literals), operations: found, limiting: true }
}

/** The limits of a shape with those that its member has of its own; the name of the scalar where it has none. */
const limitedOf = (shape: ModelShape, member: ModelMember): Pick<Type, 'limits' | 'scalar'> => {
  const isScalar = shape.kind !== 'list' && shape.kind !== 'map'
  const said = member.limits === undefined ? shape.limits : { ...keptOf(shape, member.limits), ...member.limits }
  const limits = said && sayingSomething(shape, said)
  return {
    ...(limits === undefined ? {} : { limits }),
    ...(isScalar && member.limits === undefined && shape.name !== undefined ? { scalar: shape.name } : {}),
  }
}

/** The limits of a shape that a member with these has, too: bounds are one claim, of which a member says both or neither. */
const keptOf = ({ limits, width }: ModelShape, { min, max }: Limits): Partial<Limits> | undefined => {
  if (min === undefined && max === undefined) return limits
  const { min: _, max: __, ...kept } = limits ?? {}
  return { ...kept, ...width }
}

/** A length of at least nothing says nothing, and so do limits without one; a number's lower bound may well be 0. */
const sayingSomething = ({ kind }: ModelShape, limits: Limits): Limits | undefined => {
  const isNumber = kind === 'integer' || kind === 'bigint' || kind === 'float'
  const { min, ...rest } = limits
  const kept = isNumber || (min ?? 0) > 0 ? limits : rest
  return Object.keys(kept).length > 1 ? kept : undefined
}

/** The bounds of an integer of this many bits, where the model states none of its own. */
export const widthOf = (bits: 8 | 16 | 32): Required<Pick<Limits, 'min' | 'max'>> => ({
  min: -(2 ** (bits - 1)),
  max: 2 ** (bits - 1) - 1,
})

/** Whether members have places of their own in a message of this protocol. */
export const isRestProtocol = (protocol: string | undefined): boolean => protocol?.startsWith('rest') === true
