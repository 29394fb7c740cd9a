import type { Decoded } from '../combinators/decoded.js'
import type { AnyOperation, PromisedOf, ResponseOf } from '../combinators/operation.js'
import { formatIssues } from '../issue/format.js'
import type { Issue } from '../issue/issue.js'
import { nameText } from '../text/path.js'
import type { Mode, ResponseOptions } from '../walk/rules.js'
import type { Result } from '../walk/result.js'
import { isInstance, markAs } from '../issue/brand.js'
import { decodeResponse, nameOfAsked } from './validate.js'

/**
 * The response in its documented form, as `decodeResponse` gives it; throws one `InvalidResponseError` that lists the
 * issues, if there are some. The function returns the value, since a check of a body converts parts of the body, too.
 */
export const assertValidResponse = <
  O extends AnyOperation,
  M extends Mode = 'tolerant',
  const Required extends keyof ResponseOf<O> = never,
>(
  operation: O,
  body: unknown,
  options?: ResponseOptions<M, Required>,
): Decoded<ResponseOf<O>, M, Required, PromisedOf<O>> =>
  valueOrThrow(operation, decodeResponse(operation, body, options))

/** The value of a result; throws the issues of one that has some. */
export const valueOrThrow = <A>(operation: string | AnyOperation, result: Result<A>): A => {
  if (result._tag === 'Right') return result.right
  throw new InvalidResponseError(nameOfAsked(operation), result.left)
}

/** The error that `assertValidResponse` throws. */
export class InvalidResponseError extends Error {
  override readonly name = 'InvalidResponseError'

  constructor(
    readonly operation: string,
    readonly issues: readonly Issue[],
  ) {
    super(`The ${nameText(operation)} response is invalid:\n${formatIssues(issues)}`)
    markAs(this, 'InvalidResponseError')
  }

  /** Holds for the errors of both copies of this package, the ES module and the CommonJS one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, InvalidResponseError, 'InvalidResponseError', value)
  }
}
