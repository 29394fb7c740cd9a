/** The errors that a call is rejected with. */
import { isInstance, markAs } from '../issue/brand.js'
import { formatIssues } from '../issue/format.js'
import type { Issue } from '../issue/issue.js'

/** The error that a wrong request is rejected with, before it is sent. */
export class RequestValidationError extends Error {
  override readonly name = 'RequestValidationError'
  readonly $fault = 'client'

  constructor(
    /** The operation's name: `CreateBackend`. */
    readonly operation: string,
    /** The issues of the request, and all else that was found. */
    readonly issues: readonly Issue[],
  ) {
    super(`The ${operation} request is invalid and was not sent:\n${listed(issues)}`)
    markAs(this, 'RequestValidationError')
  }

  /** Holds for the errors of both copies of this package, the ES module and the CommonJS one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, RequestValidationError, 'RequestValidationError', value)
  }
}

/** The error that a call is rejected with under `responses: 'throw'`. The service has done its part by then. */
export class ResponseValidationError extends Error {
  override readonly name = 'ResponseValidationError'
  readonly $fault = 'server'
  /** The output's own: status, request id, attempts. */
  readonly $metadata: unknown
  readonly #output: unknown

  constructor(
    /** The operation's name: `CreateBackend`. */
    readonly operation: string,
    /** The issues of the response. */
    readonly issues: readonly Issue[],
    output?: unknown,
  ) {
    super(`The response to ${operation} is invalid:\n${listed(issues)}`, { cause: issues })
    markAs(this, 'ResponseValidationError')
    this.#output = output
    this.$metadata = metadataOf(output)
  }

  /** The output that the call would have returned. No printed error shows it: it may hold secrets. */
  get output(): unknown {
    return this.#output
  }

  /** Holds for the errors of both copies of this package, the ES module and the CommonJS one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, ResponseValidationError, 'ResponseValidationError', value)
  }
}

const metadataOf = (output: unknown): unknown =>
  typeof output === 'object' && output !== null ? (output as { readonly $metadata?: unknown }).$metadata : undefined

/** As many issues as one can read. */
export const listed = (issues: readonly Issue[]): string => {
  const more = issues.length - readable
  return formatIssues(issues.slice(0, readable)) + (more > 0 ? `\n  … and ${more} more` : '')
}

const readable = 100
