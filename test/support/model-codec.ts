/** Codecs made at run time from the service models that other validators' test cases carry. */
import type { Any } from 'io-ts'
import {
  blob,
  boolean,
  type Codec,
  constrained,
  document,
  float,
  integer,
  list,
  literals,
  map,
  optional,
  type Props,
  required,
  string,
  structure,
  taggedUnion,
  timestamp,
  unknown,
} from '../../src/codec.js'

/** A shape of a service model, its references resolved in place. `null`: the model does not say. */
export interface Model {
  readonly type: string
  readonly members?: Readonly<Record<string, Model>>
  readonly required?: readonly string[]
  readonly member?: Model | null
  readonly key?: Model
  readonly value?: Model
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
  readonly enum?: readonly string[]
  readonly union?: boolean
  readonly document?: boolean
  readonly jsonvalue?: boolean
  readonly location?: string
}

type Shape = Record<string, unknown>

const scalars: Readonly<Record<string, Codec<unknown>>> = {
  string: string as Codec<unknown>,
  integer: integer as Codec<unknown>,
  long: integer as Codec<unknown>,
  float: float as Codec<unknown>,
  double: float as Codec<unknown>,
  boolean: boolean as Codec<unknown>,
  timestamp: timestamp as Codec<unknown>,
  blob: blob as Codec<unknown>,
}

/** The codec of a model: types, required members and every constraint it states. */
export const modelCodec = (model: Model | null | undefined, name = 'Input'): Codec<unknown> => {
  if (!model) return unknown
  const { min = model.location === 'uri' ? 1 : undefined, max, pattern } = model
  const bounds = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(pattern !== undefined && { pattern: new RegExp(pattern) }),
  }
  const codec = typeCodec(model, name)
  // Whichever kind a model has them for: the compiler can't tell.
  return Object.keys(bounds).length > 0 ? (constrained(codec as typeof string, bounds) as Codec<unknown>) : codec
}

const typeCodec = (model: Model, name: string): Codec<unknown> => {
  if (model.document || model.jsonvalue) return document as Codec<unknown>
  if (model.enum) return literals(name, model.enum) as Codec<unknown>
  switch (model.type) {
    case 'structure': {
      const make = model.union ? taggedUnion : structure
      return make<Shape>(name, propsOf(model) as never) as Codec<unknown>
    }
    case 'list':
      return list(modelCodec(model.member, `${name}Item`)) as Codec<unknown>
    case 'map': {
      const key = modelCodec(model.key, `${name}Key`) as Any as Codec<string>
      return map(modelCodec(model.value, `${name}Value`), key) as Codec<unknown>
    }
    default: {
      const codec = scalars[model.type]
      if (!codec) throw new Error(`A model of unknown type: ${model.type}`)
      return codec
    }
  }
}

/** Some models require a member that they do not describe: it may be anything, but it must be there. */
const propsOf = ({ members = {}, required: needed = [] }: Model): Props<Shape> => {
  const names = new Set([...Object.keys(members), ...needed])
  const entries = [...names].map((name) => {
    const codec = modelCodec(members[name], name)
    return [name, needed.includes(name) ? required(codec) : optional(codec)]
  })
  return Object.fromEntries(entries) as Props<Shape>
}
