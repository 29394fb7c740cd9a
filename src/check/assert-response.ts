import type { Decoded } from '../combinators/decoded.js'
import type { AnyOperation, PromisedOf, ResponseOf } from '../combinators/operation.js'
import { formatIssues } from '../issue/format.js'
import type { Issue } from '../issue/issue.js'
import { nameText } from '../text/path.js'
import type { Mode, ResponseOptions } from '../walk/rules.js'
import { decodeResponse, isOperation } from './validate.js'

/**
 * The response in its documented form, as `decodeResponse` gives it; throws one `InvalidResponseError` that lists the
 * issues, if there are some. It returns the value, since what it asks of a body it also converts.
 */
export const assertValidResponse = <
  O extends AnyOperation,
  M extends Mode = 'tolerant',
  const Required extends keyof ResponseOf<O> = never,
>(
  operation: O,
  body: unknown,
  options?: ResponseOptions<M, Required>,
): Decoded<ResponseOf<O>, M, Required, PromisedOf<O>> => {
  const result = decodeResponse(operation, body, options)
  if (result._tag === 'Right') return result.right
  throw new InvalidResponseError(isOperation(operation) ? operation.name : 'unknown', result.left)
}

/** What `assertValidResponse` throws. */
export class InvalidResponseError extends Error {
  override readonly name = 'InvalidResponseError'

  constructor(
    readonly operation: string,
    readonly issues: readonly Issue[],
  ) {
    super(`The ${nameText(operation)} response is invalid:\n${formatIssues(issues)}`)
  }
}
