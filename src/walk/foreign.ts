import type { Any, Validation } from 'io-ts'
import type { ForeignDefinition } from '../schema/definition.js'
import { Issue } from '../issue/issue.js'
import { outerPath } from '../issue/outer-path.js'
import { swallow } from '../schema/swallow.js'
import type { WalkState } from './walk-state.js'

/** A codec of plain io-ts decides by itself; its errors become issues at their places, and issues of ours stay so. */
export const walkForeign = (state: WalkState, { codec }: ForeignDefinition, value: unknown): unknown => {
  const result = validateForeign(codec, value)
  if (result === undefined) {
    state.report('unreadable', value)
    return value
  }
  if (result._tag === 'Right') return result.right
  for (const error of result.left) {
    const path = error instanceof Issue ? error.path : outerPath(error.context)
    state.path.push(...path)
    if (error instanceof Issue) state.adopt(error)
    else {
      const expected = error.context[error.context.length - 1]?.type.name ?? codec.name
      state.report('invalid_type', error.value, { expected })
    }
    state.path.splice(state.path.length - path.length)
  }
  return value
}

const validateForeign = (codec: Any, value: unknown): Validation<unknown> | undefined => {
  try {
    return codec.validate(value, [{ key: '', type: codec, actual: value }]) as Validation<unknown>
  } catch (error) {
    if (error instanceof RangeError) throw error
    swallow(error)
    return undefined
  }
}
