import type { Either } from 'fp-ts/lib/Either.js'
import type { Result } from '../walk/result.js'
import type { Decoded } from '../combinators/decoded.js'
import { decodeError, decodeHttpResponse, invalid, type InvalidResponse, type ServiceError } from './http-response.js'
import type { HttpResponse } from './http-message.js'
import {
  type AnyOperation,
  findOperation,
  type Operations,
  type PromisedOf,
  type RequestOf,
  type ResponseOf,
  type Unchecked,
} from '../combinators/operation.js'
import type { Mode, RequestOptions, ResponseOptions } from '../walk/rules.js'
import { valueOrThrow } from './assert-response.js'
import { type AssertOptions, throwIfInvalid, decodeResponse, unknownOperation, validateRequest } from './validate.js'

/**
 * An operation's name as the compiler checks it: an operation, one of the service's names, or a plain `string` that is known
 * only at run time.
 */
type Checked<O, A extends string | AnyOperation> = A extends AnyOperation
  ? A
  : string extends A
    ? A
    : A extends keyof O
      ? A
      : keyof O & string

/** The operation that is asked for; by a plain `string`, any of the service's. */
type Asked<O, A> = A extends AnyOperation ? A : O[string extends A ? keyof O : A & keyof O]

/** `validateRequest` for one service: takes an operation or its name. */
export type ValidateRequest<O> = <A extends string | AnyOperation>(
  operation: Checked<O, A>,
  payload: Unchecked<RequestOf<Asked<O, A>>>,
  options?: RequestOptions,
) => Result<RequestOf<Asked<O, A>>>

/** `decodeResponse` for one service: takes an operation or its name. */
export type DecodeResponse<O> = <
  A extends string | AnyOperation,
  M extends Mode = 'tolerant',
  const Required extends KeysOf<ResponseOf<Asked<O, A>>> = never,
>(
  operation: Checked<O, A>,
  body: unknown,
  options?: ResponseOptions<M, Required>,
) => Result<DecodedOf<Asked<O, A>, M, Required>>

/** `decodeHttpResponse` for one service: takes an operation or its name. */
export type DecodeHttpResponse<O> = <
  A extends string | AnyOperation,
  M extends Mode = 'tolerant',
  const Required extends KeysOf<ResponseOf<Asked<O, A>>> = never,
>(
  operation: Checked<O, A>,
  response: HttpResponse,
  options?: ResponseOptions<M, Required>,
) => Either<ServiceError | InvalidResponse, DecodedOf<Asked<O, A>, M, Required>>

/** `decodeError` for one service: takes an operation or its name. */
export type DecodeError<O> = <A extends string | AnyOperation>(
  operation: Checked<O, A>,
  response: HttpResponse,
) => Result<ServiceError>

/** `assertValidRequest` for one service: takes an operation or its name. */
export type AssertValidRequest<O> = <A extends string | AnyOperation>(
  operation: Checked<O, A>,
  payload: Unchecked<RequestOf<Asked<O, A>>>,
  options?: AssertOptions,
) => asserts payload is RequestOf<Asked<O, A>>

/** `assertValidResponse` for one service: takes an operation or its name. */
export type AssertValidResponse<O> = <
  A extends string | AnyOperation,
  M extends Mode = 'tolerant',
  const Required extends KeysOf<ResponseOf<Asked<O, A>>> = never,
>(
  operation: Checked<O, A>,
  body: unknown,
  options?: ResponseOptions<M, Required>,
) => DecodedOf<Asked<O, A>, M, Required>

/** Member names of any of several responses. */
type KeysOf<A> = A extends unknown ? keyof A : never

/** Of any of several operations, the response of each by itself. */
type DecodedOf<O, M extends Mode, Required extends PropertyKey> = O extends unknown
  ? Decoded<ResponseOf<O>, M, Required, PromisedOf<O>>
  : never

/** Gives `validateRequest` the names of a service's operations. */
export const bindValidateRequest = <O extends Operations>(operations: O): ValidateRequest<O> =>
  ((operation: string | AnyOperation, payload: unknown, options?: RequestOptions) => {
    const found = find(operations, operation)
    return found ? validateRequest(found, payload, options) : unknown(operations, operation)
  }) as ValidateRequest<O>

/** Gives `decodeResponse` the names of a service's operations. */
export const bindDecodeResponse = <O extends Operations>(operations: O): DecodeResponse<O> =>
  ((operation: string | AnyOperation, body: unknown, options?: ResponseOptions<Mode, never>) => {
    const found = find(operations, operation)
    return found ? decodeResponse(found, body, options) : unknown(operations, operation)
  }) as DecodeResponse<O>

/** Gives `decodeHttpResponse` the names of a service's operations. */
export const bindDecodeHttpResponse = <O extends Operations>(operations: O): DecodeHttpResponse<O> =>
  ((operation: string | AnyOperation, response: HttpResponse, options?: ResponseOptions<Mode, never>) => {
    const found = find(operations, operation)
    return found ? decodeHttpResponse(found, response, options) : invalid(unknown(operations, operation).left)
  }) as DecodeHttpResponse<O>

/** Gives `decodeError` the names of a service's operations. */
export const bindDecodeError =
  <O extends Operations>(operations: O): DecodeError<O> =>
  (operation, response) => {
    const found = find(operations, operation)
    return found ? decodeError(found, response) : unknown(operations, operation)
  }

/** Gives `assertValidRequest` the names of a service's operations. */
export const bindAssertValidRequest = <O extends Operations>(operations: O): AssertValidRequest<O> => {
  const validate = bindValidateRequest(operations) as ValidateAny
  return (operation: string | AnyOperation, payload: unknown, options?: AssertOptions) =>
    throwIfInvalid(operation, validate(operation, payload, options))
}

/** Gives `assertValidResponse` the names of a service's operations. */
export const bindAssertValidResponse = <O extends Operations>(operations: O): AssertValidResponse<O> => {
  const decode = bindDecodeResponse(operations) as DecodeAny
  return ((operation: string | AnyOperation, body: unknown, options?: ResponseOptions) =>
    valueOrThrow(operation, decode(operation, body, options))) as AssertValidResponse<O>
}

type DecodeAny = (operation: string | AnyOperation, body: unknown, options?: ResponseOptions) => Result<unknown>

type ValidateAny = (operation: string | AnyOperation, payload: unknown, options?: RequestOptions) => Result<unknown>

const unknown = (operations: Operations, operation: unknown): ReturnType<typeof unknownOperation> =>
  unknownOperation(operation, Object.keys(operations))

const find = (operations: Operations, operation: string | AnyOperation): AnyOperation | undefined =>
  typeof operation === 'string' ? findOperation(operations, operation) : operation
