import type { Any } from 'io-ts'
import { definitionOf } from '../../src/schema/definition.js'
import { randomFrom } from './random.js'

/**
 * The same value with other optional members left out each time, as a server sees it: every one has hidden classes of
 * its own. A good value stays good.
 */
export const variants = (codec: Any, value: unknown, count: number, keep = 0.6): readonly unknown[] => {
  const random = randomFrom(count)
  return Array.from({ length: count }, () => fresh(thin(codec, value, () => random() < keep)))
}

/** A copy as a parser makes it. */
export const fresh = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

const thin = (codec: Any, value: unknown, keep: () => boolean): unknown => {
  const definition = definitionOf(codec)
  if (definition.kind === 'list' && Array.isArray(value)) return value.map((item) => thin(definition.item, item, keep))
  if (definition.kind !== 'structure' || typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).flatMap(([name, held]: [string, unknown]) => {
    const member = definition.members.get(name)
    if (!member) return [[name, held]]
    return member.required || keep() ? [[name, thin(member.type, held, keep)]] : []
  })
  return Object.fromEntries(kept)
}
