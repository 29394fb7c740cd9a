import type { Any } from 'io-ts'
import { definitionOf } from '../definition.js'
import { services } from './services.js'

/** Whether this is a word of the services themselves, a member or a literal, and so surely nobody's secret. */
export const isKnownWord = (word: string): boolean => (known ??= collect()).has(word)

let known: ReadonlySet<string> | undefined

const collect = (): ReadonlySet<string> => {
  const words = new Set(['true', 'false', 'null', '-', '---', '#', '//', '|', '>'])
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
    }
  }
  for (const operations of Object.values(services)) {
    for (const { request, response } of Object.values(operations)) [request, response].forEach(visit)
  }
  return words
}
