import { Codec, Structure } from '../../combinators/codec-type.js'
import type { AnyOperation } from '../../combinators/operation.js'
import { type Definition, definitionOf, type Props, type StructureDefinition } from '../../schema/definition.js'
import type { Refinable } from '../../schema/refinement.js'
import { javaName } from './java-name.js'

/** Any codec. */
type Any = Parameters<typeof definitionOf>[0]

const operations = new WeakMap<AnyOperation, AnyOperation>()

/** The same operation with the members of its request as the SDK for Java spells them. */
export const inJava = (operation: AnyOperation): AnyOperation => {
  const known = operations.get(operation)
  if (known !== undefined) return known
  const respelt = { ...operation, request: respell(operation.request) }
  operations.set(operation, respelt)
  return respelt
}

const codecs = new WeakMap<Any, Any>()

const originals = new WeakMap<Definition, StructureDefinition>()

/** Whether a structure, with members as in Java, has this one under this name in the API. */
export const isApiName = (respelt: Definition, name: string): boolean =>
  originals.get(respelt)?.members.has(name) === true

const respell = (codec: Any): Any => {
  const known = codecs.get(codec)
  if (known !== undefined) return known
  const made = respellNew(codec)
  codecs.set(codec, made)
  return made
}

const respellNew = (codec: Any): Any => {
  const definition = definitionOf(codec)
  switch (definition.kind) {
    case 'structure': {
      // The members are asked for when they are needed: a shape may hold itself.
      const props = (): Props<object> =>
        Object.fromEntries(
          [...definition.members].map(([name, member]) => [
            javaName(name),
            { type: respell(member.type), required: member.required, sensitive: member.sensitive === true },
          ]),
        )
      const { name, walk, union, open } = definition
      const made = new Structure<object>(name, props, { walk, union, open, refined: refinedInApi(definition) })
      originals.set(definitionOf(made), definition)
      return made
    }
    case 'list':
      return new Codec(codec.name, {
        ...definition,
        item: respell(definition.item),
        refined: refinedInApi(definition),
      })
    case 'map':
      return new Codec(codec.name, {
        ...definition,
        value: respell(definition.value),
        refined: refinedInApi(definition),
      })
    default:
      return codec
  }
}

/** The own checks of a definition, which read members as the API spells them. */
const refinedInApi = (definition: Definition & Refinable): Refinable['refined'] =>
  definition.refined?.map(({ check, message, at }) => ({
    check: (value) => check(inApi(definition, value) as never),
    message,
    at: at === undefined ? undefined : javaName(at),
  }))

/** A value with its members as the API spells them, of one with the members as in Java. */
const inApi = (definition: Definition, value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value
  switch (definition.kind) {
    case 'structure': {
      const members = new Map([...definition.members].map(([name, { held }]) => [javaName(name), { name, held }]))
      const respelt = (Object.entries(value) as [string, unknown][]).map(([key, inner]) => {
        const member = members.get(key)
        return member === undefined ? [key, inner] : [member.name, inApi(member.held, inner)]
      })
      return Object.fromEntries(respelt)
    }
    case 'list': {
      const held = definitionOf(definition.item)
      return (value as readonly unknown[]).map((item) => inApi(held, item))
    }
    case 'map': {
      const held = definitionOf(definition.value)
      return Object.fromEntries(
        (Object.entries(value) as [string, unknown][]).map(([key, inner]) => [key, inApi(held, inner)]),
      )
    }
    default:
      return value
  }
}
