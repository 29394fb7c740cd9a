import type { Left } from 'fp-ts/lib/Either.js'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import { leftOf, type Result, resultOf, rightOf } from '../walk/result.js'
import type { Decoded } from '../combinators/decoded.js'
import { isInstance, markAs } from '../issue/brand.js'
import { definitionOf } from '../schema/definition.js'
import { subjectOf } from '../issue/finding.js'
import { formatIssues } from '../issue/format.js'
import { ask, type Found } from '../schema/guard.js'
import type { Issue } from '../issue/issue.js'
import { isObject, kindOf } from '../schema/kind.js'
import { byDocumentedNames, odd } from '../schema/rename.js'
import { attempt, swallow } from '../schema/swallow.js'
import { goesByWireNames, type Naming, namingOf } from '../schema/wire-names.js'
import type { AnyOperation, RequestOf, PromisedOf, ResponseOf, Unchecked } from '../combinators/operation.js'
import { callIssue } from './call-issue.js'
import { type KnownOptions, knownOfRequest, knownOfResponse, optionsUnder, readOptions, type Side } from './options.js'
import { nameText, quote } from '../text/path.js'
import {
  guardsUnder,
  type Mode,
  type Options,
  type RequestOptions,
  type ResponseOptions,
  requestRules,
  rulesOfRenamed,
  rulesOfRequest,
  rulesOfResponse,
} from '../walk/rules.js'
import { suggest } from '../text/suggest.js'
import { walkWhenRead } from '../walk/unread.js'
import { walk } from '../walk/walk.js'

/**
 * Checks a request before it is sent: `Right` with the payload itself, or `Left` with everything that is wrong with it.
 * Never throws and never changes the payload. The rules: "What a check means" in the README.
 */
export const validateRequest = <O extends AnyOperation>(
  operation: O,
  payload: Unchecked<RequestOf<O>>,
  options?: RequestOptions,
): Result<RequestOf<O>> => {
  const quick = options === undefined && find(operation, 'request', payload)
  if (quick === undefined) return rightOf(payload)
  if (quick !== false)
    return resultOf(walkWhenRead(subjectOf(operation.request, operation), payload, requestRules, quick))
  const read = optionsOf(operation, options, knownOfRequest)
  if (read._tag === 'Left') return read
  const chosen = read.right
  const mayAsk = options !== undefined && guardsUnder(chosen) === 'everywhere'
  const found = mayAsk && ask(operation.request.guard, payload)
  if (found === undefined) return rightOf(payload)
  const naming = chosenNaming(operation, chosen.names)
  const subject = subjectOf(operation.request, operation, chosen.values === 'json')
  const value = isNothing(payload, naming) ? {} : payload
  return resultOf(walk(subject, value, rulesOfRequest(chosen, naming), false, naming ? false : found))
}

/**
 * Checks a response and gives it back in the documented form: `Right` with the body itself unless something had to be
 * converted or left out, or `Left` with everything that is wrong with it. What differs from the reference without being
 * wrong goes to `onDrift`. Throws only what `onDrift` throws.
 */
export const decodeResponse = <
  O extends AnyOperation,
  M extends Mode = 'tolerant',
  const Required extends keyof ResponseOf<O> = never,
>(
  operation: O,
  body: unknown,
  options?: ResponseOptions<M, Required>,
): Result<Decoded<ResponseOf<O>, M, Required, PromisedOf<O>>> => decodeNamed(operation, body, options, 'auto')

/** The same; these are the names that the body goes by where the options do not say. */
export const decodeNamed = <A>(
  operation: AnyOperation,
  body: unknown,
  options: ResponseOptions | undefined,
  usual: Options['names'],
): Result<A> => {
  const quick = options === undefined && usual === 'auto' && find(operation, 'response', body)
  if (quick === undefined) return rightOf(body)
  const read = optionsOf(operation, options, knownOfResponse)
  if (read._tag === 'Left') return read
  const chosen = read.right
  const { onDrift, names = usual } = chosen
  const mayAsk = options !== undefined && names !== 'wire' && guardsUnder(chosen) === 'everywhere'
  const found = mayAsk ? ask(operation.response.guard, body) : quick
  if (found === undefined && hasAll(body, chosen.require)) return rightOf(body)
  const naming = names === 'auto' ? shownNaming(operation, body) : chosenNaming(operation, names)
  const value = body === undefined || body === '' || isNothing(body, naming) ? {} : body
  const subject = subjectOf(operation.response, operation)
  const documented = naming === undefined ? odd : renamed(operation, value, naming, chosen)
  const isRenamed = documented !== odd
  const places = isRenamed ? ask(operation.response.guard, documented) : naming === undefined && found
  if (isRenamed && places === undefined && hasAll(documented, chosen.require)) return rightOf(documented)
  const rules = naming && isRenamed ? rulesOfRenamed(chosen, naming) : rulesOfResponse(chosen, naming)
  const walked = walk(subject, isRenamed ? documented : value, rules, onDrift !== undefined, places ?? false)
  if (onDrift) walked.drifts.forEach((drift) => onDrift(drift))
  return resultOf(walked)
}

/** Throws one `InvalidRequestError` that lists the issues; returns if there are none. */
export function assertValidRequest<O extends AnyOperation>(
  operation: O,
  payload: Unchecked<RequestOf<O>>,
  options?: AssertOptions,
): asserts payload is RequestOf<O> {
  throwIfInvalid(operation, validateRequest(operation, payload, options))
}

/** The options of `assertValidRequest`: without `values` and `names`, since it can't hand back what was converted. */
export type AssertOptions = Omit<RequestOptions, 'values' | 'names'>

/** The error that `assertValidRequest` throws. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError'

  constructor(
    readonly operation: string,
    readonly issues: readonly Issue[],
  ) {
    super(`The ${nameText(operation)} request is invalid:\n${formatIssues(issues)}`)
    markAs(this, 'InvalidRequestError')
  }

  /** Holds for the errors of both copies of this package, the ES module and the CommonJS one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isInstance(this, InvalidRequestError, 'InvalidRequestError', value)
  }
}

/** Throws the issues of a result that has some. */
export const throwIfInvalid = (operation: string | AnyOperation, result: Result<unknown>): void => {
  if (result._tag === 'Right') return
  throw new InvalidRequestError(nameOfAsked(operation), result.left)
}

/** The name of what was asked for, whatever that was. */
export const nameOfAsked = (operation: string | AnyOperation): string =>
  typeof operation === 'string' ? operation : isOperation(operation) ? operation.name : 'unknown'

/** `Left` with the one issue that there is no such operation, and the nearest of the names there are. */
export const unknownOperation = (operation: unknown, names: readonly string[] = []): Left<NonEmptyArray<Issue>> => {
  const isName = typeof operation === 'string'
  const called = isName ? quote(operation) : `an operation of kind ${kindOf(operation)}`
  const expected = 'the name of an operation, or an operation itself'
  const nearest = (): string | undefined => (isName ? suggest(operation, names) : undefined)
  return leftOf([callIssue('unknown_operation', called, [], operation, expected, nearest)])
}

/** The names that the options say a value goes by, where they are not the documented ones. */
const chosenNaming = ({ wireNames }: AnyOperation, names: Options['names']): Naming | undefined =>
  names === 'wire' || names === 'cloudtrail' ? namingOf(names, wireNames) : undefined

/** The names that the top-level keys of a body show, where the two sets of names have none in common. */
const shownNaming = ({ response, wireNames, disjointNames }: AnyOperation, body: unknown): Naming | undefined =>
  disjointNames && goesByWireNames(definitionOf(response), wireNames, body) ? namingOf('wire', wireNames) : undefined

/** A body of a message by the documented names, where these options let a guard look at it; what is odd is for the walk. */
const renamed = (operation: AnyOperation, body: unknown, naming: Naming, options: ResponseOptions): unknown =>
  naming.names === 'wire' && guardsUnder(options, 'documented') === 'everywhere'
    ? byDocumentedNames(naming, definitionOf(operation.response), body)
    : odd

/** CloudTrail has `null` for a request or a response without members. */
const isNothing = (value: unknown, naming: Naming | undefined): boolean =>
  value === null && naming?.names === 'cloudtrail'

/** Where the walk has to look, found at full speed; an operation that is none has no guard to ask. */
const find = (operation: AnyOperation, side: Side, value: unknown): Found => {
  try {
    const { guard } = side === 'request' ? operation.request : operation.response
    return guard !== undefined && guard(value)
  } catch (error) {
    if (isOperation(operation)) swallow(error)
    return false
  }
}

/** The options as they were read once, or what is wrong with the call itself, before anything is checked. */
const optionsOf = <O extends Options>(
  operation: AnyOperation,
  options: O | undefined,
  known: KnownOptions,
): Result<O> => {
  if (!isOperation(operation)) return unknownOperation(operation)
  return readOptions<O>(options, optionsUnder(operation.protocol, known))
}

/** Whether these members are there. A proxy that throws now, though it did not before, is for the walk to report. */
const hasAll = (body: unknown, names: readonly PropertyKey[] | undefined): boolean =>
  names === undefined ||
  attempt(() => {
    const fields = body as Readonly<Record<PropertyKey, unknown>>
    return names.every((name) => Object.prototype.propertyIsEnumerable.call(fields, name) && fields[name] !== undefined)
  }, false)

/** Whether this is an operation at all. */
export const isOperation = (operation: unknown): operation is AnyOperation =>
  isObject(operation) && attempt(() => hasCodecs(operation), false)

const hasCodecs = ({ request, response }: Partial<AnyOperation>): boolean =>
  typeof request?.validate === 'function' && typeof response?.validate === 'function'
