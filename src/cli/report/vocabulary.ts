import type { Any } from 'io-ts'
import { definitionOf } from '../../schema/definition.js'
import type { AnyOperation } from '../../combinators/operation.js'

/** Words that a report may show, wherever they stand in a file: they are surely nobody's secret. */
export type Vocabulary = Pick<ReadonlySet<string>, 'has'>

/** The words of JSON and YAML themselves, which are all that is known of a file for no operation. */
export const plainWords: ReadonlySet<string> = new Set(['true', 'false', 'null', '-', '---', '#', '//', '|', '>'])

/** The same with the own words of operations: their members and literals. */
export const vocabularyOfAll = (operations: readonly AnyOperation[]): Vocabulary => {
  const vocabularies = [...new Set(operations)].map(vocabularyOf)
  return { has: (word) => plainWords.has(word) || vocabularies.some((vocabulary) => vocabulary.has(word)) }
}

/** The words of one operation. */
const vocabularyOf = (operation: AnyOperation): Vocabulary => {
  const known = vocabularies.get(operation)
  if (known !== undefined) return known
  const words = collect(operation)
  vocabularies.set(operation, words)
  return words
}

const vocabularies = new WeakMap<AnyOperation, Vocabulary>()

const collect = ({ request, response }: AnyOperation): Vocabulary => {
  const words = new Set(plainWords)
  const seen = new Set<Any>()
  const visit = (codec: Any): void => {
    if (seen.has(codec)) return
    seen.add(codec)
    const definition = definitionOf(codec)
    switch (definition.kind) {
      case 'structure':
        for (const [name, { type }] of definition.members) {
          words.add(name)
          visit(type)
        }
        break
      case 'list':
        visit(definition.item)
        break
      case 'map':
        visit(definition.key)
        visit(definition.value)
        break
      case 'literals':
        for (const value of definition.values) words.add(value)
        break
      default:
      // No other kind has names or words of the service.
    }
  }
  visit(request)
  visit(response)
  return words
}
