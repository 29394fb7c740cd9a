import type { Definition } from '../../schema/definition.js'
import { none, rule } from '../rule.js'

/** An empty value, as a generated skeleton has it, where the check of the value sees nothing wrong. */
export const leftOverPlaceholder = rule({
  code: 'left_over_placeholder',
  severity: 'warning',
  meaning: 'A value is as empty as a skeleton leaves it.',
  mend: 'Fill it in, or leave the member out.',
  wrong: '{ "OrderId": "" }',
  right: '{ "OrderId": "o-1" }',
  look: ({ node, path, side, definition, isFound }) => {
    if (side !== 'request' || path.length === 0 || definition === undefined) return none
    if (node.kind === 'scalar' && node.value === '' && definition.kind === 'string' && !isFound('invalid_length', path))
      return [{ says: 'this empty string looks left over from a skeleton: fill it in, or take the member out' }]
    if (node.kind === 'object' && node.entries.length + node.merged.length === 0 && mayBeEmpty(definition))
      return [{ says: 'this {} looks left over from a skeleton: fill it in, or take the member out' }]
    return none
  },
})

/** Whether `{}` is right here, although something else was probably meant. */
const mayBeEmpty = (definition: Definition): boolean =>
  definition.kind === 'map' ||
  (definition.kind === 'structure' && definition.members.size > 0 && definition.required === 0 && !definition.union)
