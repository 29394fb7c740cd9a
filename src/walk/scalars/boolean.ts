import { type Check, ok, wrongType } from '../scalar.js'

/** `true` or `false`. */
export const checkBoolean: Check = (_, value) =>
  typeof value === 'boolean'
    ? ok(value)
    : wrongType(value === 'true' || value === 'false' ? 'a boolean is written without quotes' : undefined)
