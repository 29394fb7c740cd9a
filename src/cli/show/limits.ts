import { type Constraints, type Definition, definitionOf } from '../../schema/definition.js'

/** The limits of a type, and of what it holds: `1–64`, `≤ 50`, `unique`, `each 1–20`; a pattern is too long for a line. */
export const limitsOf = (definition: Definition): readonly string[] => {
  switch (definition.kind) {
    case 'list':
      return [...ownLimits(definition), ...within('each', definition.item)]
    case 'map':
      return [...ownLimits(definition), ...within('keys', definition.key), ...within('values', definition.value)]
    case 'literals':
    case 'structure':
    case 'foreign':
      return []
    case 'string':
    case 'integer':
    case 'bigint':
    case 'float':
    case 'boolean':
    case 'timestamp':
    case 'blob':
    case 'bytes':
    case 'stream':
    case 'events':
    case 'document':
    case 'unknown':
      return ownLimits(definition)
  }
}

const within = (place: string, codec: Parameters<typeof definitionOf>[0]): readonly string[] => {
  const limits = limitsOf(definitionOf(codec))
  return limits.length === 0 ? [] : [`${place} ${limits.join(' ')}`]
}

const ownLimits = ({ min, max, unique }: Constraints): readonly string[] => [
  ...(isWidth(min, max) ? [] : rangeOf(min, max)),
  ...(unique === true ? ['unique'] : []),
]

const rangeOf = (min: number | undefined, max: number | undefined): readonly string[] => {
  if (max === undefined) return min === undefined ? [] : [`≥ ${min}`]
  if (min === undefined) return [`≤ ${max}`]
  return [min === max ? `exactly ${min}` : `${min}–${max}`]
}

/** An integer of 32 bits that has no limit of its own. */
const isWidth = (min: number | undefined, max: number | undefined): boolean => min === -0x80000000 && max === 0x7fffffff
