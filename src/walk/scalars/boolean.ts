import type { ReadText, ScalarDefinition } from '../../schema/definition.js'
import { type Check, ok, wrongType } from '../scalar.js'

/** `true` or `false`. */
export const checkBoolean: Check = (_, value) =>
  typeof value === 'boolean'
    ? ok(value)
    : wrongType(value === 'true' || value === 'false' ? 'a boolean is written without quotes' : undefined)

/** `true` or `false` in letters. */
export const readBoolean: ReadText<ScalarDefinition> = (_, written) =>
  written === 'true' || (written === 'false' ? false : written)
