import { decodeResponse, validateRequest } from 'aws-preflight'
import type { Candidate } from '../candidate.js'

/** aws-preflight, as its users call it. */
export const ours: Candidate = {
  name: 'aws-preflight',
  package: 'aws-preflight',
  prepare: ({ operation, side }) => {
    const strict = { mode: 'strict' } as const
    const check =
      side === 'request'
        ? (value: unknown) => validateRequest(operation, value)
        : (value: unknown) => decodeResponse(operation, value, strict)
    return {
      // Called as a program calls it: by its name, once for each side.
      accepts:
        side === 'request'
          ? (value) => validateRequest(operation, value)._tag === 'Right'
          : (value) => decodeResponse(operation, value, strict)._tag === 'Right',
      messages: (value) => {
        const result = check(value)
        return result._tag === 'Left' ? result.left.map(({ message }) => message) : []
      },
    }
  },
}
