import type { Any } from 'io-ts'
import { definitionOf } from '../../schema/definition.js'
import type { AnyOperation } from '../../combinators/operation.js'

/** Words that a report may show, wherever they stand in a file: they are surely nobody's secret. */
export interface Vocabulary extends Pick<ReadonlySet<string>, 'has'> {
  /** Whether a member of this name is secret, whatever its name sounds like. */
  readonly hides?: (name: string) => boolean
}

/** The words of JSON and YAML themselves, and of the documents that hold requests: all that is known of any file. */
export const plainWords: ReadonlySet<string> = new Set([
  ...['true', 'false', 'null', '-', '---', '#', '//', '|', '>'],
  ...['Type', 'Task', 'Resource', 'Parameters', 'Arguments', 'States', 'StartAt', 'End', 'Next', 'QueryLanguage'],
  ...['inputs', 'Service', 'Api', 'service', 'action', 'parameters', 'Target', 'Arn', 'Input', 'Properties'],
  ...['Create', 'Update', 'Delete'],
])

/** The same with the own words of operations: their members and literals. */
export const vocabularyOfAll = (operations: readonly AnyOperation[]): Vocabulary => {
  const vocabularies = [...new Set(operations)].map(vocabularyOf)
  return {
    has: (word) => plainWords.has(word) || vocabularies.some(({ words }) => words.has(word)),
    hides: (name) => vocabularies.some(({ secrets }) => secrets.has(name)),
  }
}

/** All names and literals of an operation, and the names of its sensitive members. */
interface Words {
  readonly words: ReadonlySet<string>
  readonly secrets: ReadonlySet<string>
}

/** The words of one operation. */
const vocabularyOf = (operation: AnyOperation): Words => {
  const known = vocabularies.get(operation)
  if (known !== undefined) return known
  const words = collect(operation)
  vocabularies.set(operation, words)
  return words
}

const vocabularies = new WeakMap<AnyOperation, Words>()

const collect = ({ request, response }: AnyOperation): Words => {
  const words = new Set<string>()
  const secrets = new Set<string>()
  const seen = new Set<Any>()
  const visit = (codec: Any): void => {
    if (seen.has(codec)) return
    seen.add(codec)
    const definition = definitionOf(codec)
    switch (definition.kind) {
      case 'structure':
        for (const [name, { type, sensitive }] of definition.members) {
          words.add(name)
          if (sensitive === true) secrets.add(name)
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
  return { words, secrets }
}
