import { Codec, Structure } from '../../combinators/codec-type.js'
import type { AnyOperation } from '../../combinators/operation.js'
import { type Definition, definitionOf, type Props, type StructureDefinition } from '../../schema/definition.js'
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
      const made = new Structure<object>(definition.name, props, { union: definition.union, open: definition.open })
      originals.set(definitionOf(made), definition)
      return made
    }
    case 'list':
      return new Codec(codec.name, { ...definition, item: respell(definition.item) })
    case 'map':
      return new Codec(codec.name, { ...definition, value: respell(definition.value) })
    default:
      return codec
  }
}
