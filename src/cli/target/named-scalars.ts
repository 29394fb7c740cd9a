import type { Scalar } from '../../combinators/combinators.js'
import { quote, visible } from '../../text/path.js'
import type { Any } from 'io-ts'
import type { Operations } from '../../combinators/operation.js'
import { definitionOf } from '../../schema/definition.js'
import type { Names } from '../generator/make-codecs.js'
import { meant } from '../world/typed-words.js'
import { UsageError } from '../../text/usage-error.js'

/** The named scalar; a `UsageError` says that there is none, and names the nearest. `source` is the service, as given. */
export const nameMeant = (source: string, name: string, names: Names): Scalar<unknown> => {
  const codec = names.get(name)
  if (codec !== undefined) return codec
  throw new UsageError(
    `${visible(source)} has no name ${quote(name)}${meant(name, [...names.keys()])}: ` +
      `\`aws-preflight names ${visible(source)}\` lists them.`,
  )
}

/** The members of requests that hold a scalar, by themselves or within a list or a map: `Shape.Member`. */
export const holdersOf = (scalar: Any, operations: Operations): readonly string[] => {
  const found = new Set<string>()
  const seen = new Set<string>()
  const holds = (codec: Any): boolean => {
    const definition = definitionOf(codec)
    switch (definition.kind) {
      case 'list':
        return holds(definition.item)
      case 'map':
        return holds(definition.key) || holds(definition.value)
      case 'string':
        return codec === scalar || definition.label === scalar
      default:
        return codec === scalar
    }
  }
  const visit = (codec: Any): void => {
    const definition = definitionOf(codec)
    if (definition.kind === 'list') visit(definition.item)
    if (definition.kind === 'map') [definition.key, definition.value].forEach(visit)
    if (definition.kind !== 'structure' || seen.has(definition.name)) return
    seen.add(definition.name)
    for (const { name, type } of definition.members.values()) {
      if (holds(type)) found.add(`${definition.name}.${name}`)
      visit(type)
    }
  }
  for (const { request } of Object.values(operations)) visit(request)
  return [...found].sort()
}
