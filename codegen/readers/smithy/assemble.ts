import { isObject, objectOf, textOf, type JsonObject } from '../shared/json-page.js'

/** A shape with all that it has from its mixins, and the traits that were applied to it from elsewhere. */
export interface AssembledShape {
  readonly type: string
  /** All that the model says of the shape beside its members and its traits. */
  readonly said: JsonObject
  readonly traits: JsonObject
  readonly members: ReadonlyMap<string, AssembledMember>
}

export interface AssembledMember {
  readonly target: string
  readonly traits: JsonObject
  /** The shape that declares it: a mixin, or the shape itself. */
  readonly owner: string
}

/** Every shape of a model by its id. A mixin that holds itself gives nothing the second time. */
export const assemble = (shapes: JsonObject): ReadonlyMap<string, AssembledShape> => {
  const applied = appliedTraits(shapes)
  const assembled = new Map<string, AssembledShape>()
  const shapeNamed = (id: string, inside: readonly string[]): AssembledShape | undefined => {
    const said = shapes[id]
    if (!isObject(said) || inside.includes(id)) return undefined
    const known = assembled.get(id)
    if (known !== undefined) return known
    const mixins = targetsOf(said.mixins).flatMap((mixin) => shapeNamed(mixin, [...inside, id]) ?? [])
    const members = new Map<string, AssembledMember>()
    for (const mixin of mixins) for (const [name, member] of mixin.members) members.set(name, member)
    for (const [name, target, traits] of membersOf(said)) {
      const inherited = members.get(name)
      members.set(name, { target, traits: { ...inherited?.traits, ...traits }, owner: id })
    }
    for (const [name, member] of members) {
      const traits = applied.get(`${id}$${name}`)
      if (traits !== undefined) members.set(name, { ...member, traits: { ...member.traits, ...traits } })
    }
    const shape: AssembledShape = {
      type: textOf(said.type) ?? '',
      said,
      traits: {
        ...Object.assign({}, ...mixins.map(heritable)),
        ...objectOf(said.traits),
        ...applied.get(id),
      } as JsonObject,
      members,
    }
    assembled.set(id, shape)
    return shape
  }
  for (const id of Object.keys(shapes)) shapeNamed(id, [])
  for (const [id, { type }] of assembled) if (type === 'apply') assembled.delete(id)
  return assembled
}

const targetsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap((one: unknown) => (isObject(one) ? (textOf(one.target) ?? []) : [])) : []

/** The traits of a mixin that its users have too: not that it is one, nor those that it keeps to itself. */
const heritable = ({ traits }: AssembledShape): JsonObject => {
  const { localTraits } = objectOf(traits[mixinTrait])
  const local = new Set<unknown>([mixinTrait, ...(Array.isArray(localTraits) ? (localTraits as unknown[]) : [])])
  return Object.fromEntries(Object.entries(traits).filter(([name]) => !local.has(name)))
}

const mixinTrait = 'smithy.api#mixin'

const membersOf = (said: JsonObject): readonly (readonly [name: string, target: string, traits: JsonObject])[] => {
  const named = Object.entries(objectOf(said.members))
  const parts = ['member', 'key', 'value'].flatMap((part) =>
    isObject(said[part]) ? [[part, said[part]] as const] : [],
  )
  return [...named, ...parts].map(([name, member]) => {
    const { target, traits } = objectOf(member)
    return [name, textOf(target) ?? '', objectOf(traits)]
  })
}

/** `"ns#Shape$member": { "type": "apply", "traits": … }` */
const appliedTraits = (shapes: JsonObject): ReadonlyMap<string, JsonObject> =>
  new Map(
    Object.entries(shapes).flatMap(([id, shape]) =>
      isObject(shape) && shape.type === 'apply' ? [[id, objectOf(shape.traits)] as const] : [],
    ),
  )
