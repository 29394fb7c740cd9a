/** The public API. It knows no service: operations come from `aws-preflight/<service>`. */
export {
  assertValidRequest,
  type AssertOptions,
  decodeResponse,
  InvalidRequestError,
  validateRequest,
} from './check/validate.js'
export { assertValidResponse, InvalidResponseError } from './check/assert-response.js'
export type { Decoded, Open, Strict, Tolerant, Typedef } from './combinators/decoded.js'
export type { Result } from './walk/result.js'
export { flattenIssues } from './issue/flatten.js'
export { formatIssues, type Words, wordsFor } from './issue/format.js'
export { decodeError, decodeHttpResponse, type InvalidResponse, type ServiceError } from './check/http-response.js'
export type { HttpHeaders, HttpResponse } from './check/http-message.js'
export type { IssueCode } from './issue/finding.js'
export { type Drift, Issue, type IssueFields } from './issue/issue.js'
export type { AnyOperation, Operation, RequestOf, ResponseOf } from './combinators/operation.js'
export type { Path } from './text/path.js'
export type { Mode, Options, RequestOptions, ResponseOptions } from './walk/rules.js'
