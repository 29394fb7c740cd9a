import type { Any } from 'io-ts'
import type * as Door from '../../../codegen/door.js'
import {
  type Constraints,
  openStructure,
  optional,
  required,
  type Scalar,
  structure,
  taggedUnion,
} from '../../codec.js'
import type { AnyOperation } from '../../combinators/operation.js'
import {
  type Definition,
  definitionOf,
  type ListDefinition,
  type MapDefinition,
  type Member,
  type StructureDefinition,
} from '../../schema/definition.js'
import { collections, constrainedCodec, labelOf, scalars } from './limited-codec.js'
import type { Codecs } from './make-codecs.js'

/** The new limits of members (`Shape.Member`) and scalars, by name. */
export type Overrides = ReadonlyMap<string, Constraints>

const constructors = { required, optional }

/** The codecs of a service with other constraints in its requests. What they are made of stays as it is. */
export const overrideCodecs = ({ operations, names, ...same }: Codecs, overrides: Overrides): Codecs => {
  const nameOf = new Map<Any, string>([...names].map(([name, codec]) => [codec, name]))
  const made = new Map<Any, Any>()

  const anew = (codec: Any): Any => {
    const known = made.get(codec)
    if (known !== undefined) return known
    const definition = definitionOf(codec)
    const elsewhere = labelIn(definition)
    const name = nameOf.get(typeof elsewhere === 'object' ? elsewhere : codec)
    const override = name === undefined ? undefined : overrides.get(name)
    const result = override === undefined ? inside(codec, definition) : held(definition, override)
    made.set(codec, result)
    return result
  }
  const inside = (codec: Any, definition: Definition): Any => {
    switch (definition.kind) {
      case 'structure':
        return structureOf(definition)
      case 'list':
      case 'map':
        return held(definition, ownOf(definition))
      default:
        return codec
    }
  }
  const structureOf = ({ name, members, union, open }: StructureDefinition): Any =>
    (open ? openStructure<object> : union ? taggedUnion<object> : structure<object>)(name, () =>
      Object.fromEntries([...members].map(([key, member]) => [key, propOf(member, `${name}.${key}`)])),
    )
  const propOf = ({ name: _, held: definition, required: isRequired, type, ...traits }: Member, name: string) => {
    const override = overrides.get(name)
    const codec = override === undefined ? anew(type) : held(definition, override)
    return constructors[isRequired ? 'required' : 'optional'](codec, traits)
  }
  /** A codec of this kind, held to these constraints, with all in it made anew. */
  const held = (definition: Definition, constraints: Constraints): Any => {
    const codec = constrainedCodec(unlimited(definition), constraints)
    return labelIn(definition) === undefined ? codec : labelOf(codec)
  }
  const unlimited = (definition: Definition): Any => {
    switch (definition.kind) {
      case 'list':
        return collections[definition.sparse === true ? 'sparseList' : 'list'](anew(definition.item))
      case 'map':
        return collections[definition.sparse === true ? 'sparseMap' : 'map'](
          anew(definition.value),
          anew(definition.key),
        )
      default:
        return scalars[definition.kind as Door.ScalarName]
    }
  }
  const operationOf = (operation: AnyOperation): AnyOperation => ({
    ...operation,
    request: anew(operation.request),
    paginator: operation.paginator && { request: anew(operation.paginator.request) },
  })
  return {
    ...same,
    operations: Object.fromEntries(
      Object.entries(operations).map(([name, operation]) => [name, operationOf(operation)]),
    ),
    names: new Map([...names].map(([name, codec]) => [name, anew(codec) as unknown as Scalar<unknown>])),
  }
}

const labelIn = (definition: Definition): true | Any | undefined =>
  definition.kind === 'string' ? definition.label : undefined

const ownOf = ({ min, max, unique }: ListDefinition | MapDefinition): Constraints => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  ...(unique === undefined ? {} : { unique }),
})
