/**
 * Matchers for jest and vitest: mocks of the SDK, such as aws-sdk-client-mock, answer in the
 * place of the middleware, and with it of the plugin.
 */
import type { Result } from '../walk/result.js'
import { formatIssues } from '../issue/format.js'
import { type AnyOperation, findOperation } from '../combinators/operation.js'
import { knownOfRequest, knownOfResponse, misusedOptions, type Side } from '../check/options.js'
import type { Mode, RequestOptions, ResponseOptions } from '../walk/rules.js'
import type { Service } from '../sdk/options.js'
import { decodeResponse, unknownOperation, validateRequest } from '../check/validate.js'

/**
 * The matchers as `expect(…)` has them. The imports of `aws-preflight/jest`, `/jest-globals` and `/vitest` declare them for
 * operations and any `string`. To have the names of one service checked, import from `aws-preflight/matchers` instead, and
 * declare them yourself: `interface Matchers<T> extends PreflightMatchers<void, typeof sqs> {}`.
 */
export interface PreflightMatchers<R = void, S extends Service = Service> {
  /** Whether `validateRequest` has nothing against this value. */
  toBeValidRequestOf: (operation: (keyof S['operations'] & string) | AnyOperation, options?: RequestOptions) => R
  /** Whether `decodeResponse` has nothing against this value; for what a test makes up itself, choose a stricter mode. */
  toBeValidResponseOf: (operation: (keyof S['operations'] & string) | AnyOperation, options?: ResponseOptions) => R
}

/** The answer of a matcher: the message is for when the test expected otherwise. */
export interface Verdict {
  readonly pass: boolean
  readonly message: () => string
}

/** The argument of `expect.extend`. */
export type Extension = {
  readonly [Name in keyof PreflightMatchers]: (
    received: unknown,
    ...parameters: Parameters<PreflightMatchers[Name]>
  ) => Verdict
}

/**
 * The matchers for one service, for `expect.extend(matchersFor(amplifybackend))`. They throw where the operation or an
 * option is misspelt, so that `.not` does not pass for that.
 */
export const matchersFor = ({ operations }: Service): Extension => {
  const verdictOf = (
    side: Side,
    asked: string | AnyOperation,
    options: unknown,
    check: (operation: AnyOperation) => Result<unknown>,
  ): Verdict => {
    const operation = typeof asked === 'string' ? findOperation(operations, asked) : asked
    const known = side === 'request' ? knownOfRequest : knownOfResponse
    const misused = options === undefined ? undefined : misusedOptions(options, known)
    if (misused?._tag === 'Left') throw new TypeError(formatIssues(misused.left))
    const result = operation === undefined ? unknownOperation(asked, Object.keys(operations)) : check(operation)
    const issues = result._tag === 'Left' ? result.left : []
    if (issues.some(({ code }) => code === 'unknown_operation')) throw new TypeError(formatIssues(issues))
    const pass = issues.length === 0
    const kind = `a valid ${operation?.name ?? ''} ${side}`
    return {
      pass,
      message: () =>
        pass ? `expected the value not to be ${kind}, and it is` : `expected ${kind}, but:\n${formatIssues(issues)}`,
    }
  }
  return {
    toBeValidRequestOf: (received, asked, options) =>
      verdictOf('request', asked, options, (operation) => validateRequest(operation, received, options)),
    toBeValidResponseOf: (received, asked, options) =>
      verdictOf('response', asked, options, (operation) =>
        // The names in `require` are known at run time only.
        decodeResponse(operation, received, options as ResponseOptions<Mode, never>),
      ),
  }
}
