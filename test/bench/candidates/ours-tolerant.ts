import { decodeResponse } from 'aws-preflight'
import type { Candidate } from '../candidate.js'

/** aws-preflight on responses as it reads them unless told otherwise. */
export const oursTolerant: Candidate = {
  name: 'aws-preflight, tolerant',
  package: 'aws-preflight',
  note: 'the default for responses: what is new passes, null means absent',
  lacks: ['misspell', 'put null'],
  sides: ['response'],
  prepare: ({ operation }) => ({
    accepts: (value) => decodeResponse(operation, value)._tag === 'Right',
    messages: (value) => {
      const result = decodeResponse(operation, value)
      return result._tag === 'Left' ? result.left.map(({ message }) => message) : []
    },
  }),
}
