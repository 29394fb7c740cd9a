import type { Either } from 'fp-ts/lib/Either.js'
import type { Result } from '../combinators/codec-type.js'
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
} from '../combinators/operation.js'
import type { Mode, RequestOptions, ResponseOptions } from '../walk/rules.js'
import { type AssertOptions, throwIfInvalid, decodeResponse, unknownOperation, validateRequest } from './validate.js'

/** A name as the compiler checks it: one of the service's, or a plain `string` that is known only at run time. */
type Name<O, N extends string> = string extends N ? N : N extends keyof O ? N : keyof O & string

/** The operation of this name; for a plain `string`, any of the service's. */
type Named<O, N extends string> = O[string extends N ? keyof O : N & keyof O]

/** `validateRequest` for one service: takes an operation or its name. */
export interface ValidateRequest<O> {
  <N extends string>(operation: Name<O, N>, payload: unknown, options?: RequestOptions): Result<RequestOf<Named<O, N>>>
  <A extends AnyOperation>(operation: A, payload: unknown, options?: RequestOptions): Result<RequestOf<A>>
}

/** `decodeResponse` for one service: takes an operation or its name. */
export interface DecodeResponse<O> {
  <N extends string, M extends Mode = 'tolerant', const Required extends KeysOf<ResponseOf<Named<O, N>>> = never>(
    operation: Name<O, N>,
    body: unknown,
    options?: ResponseOptions<M, Required>,
  ): Result<DecodedOf<Named<O, N>, M, Required>>
  <A extends AnyOperation, M extends Mode = 'tolerant', const Required extends keyof ResponseOf<A> = never>(
    operation: A,
    body: unknown,
    options?: ResponseOptions<M, Required>,
  ): Result<DecodedOf<A, M, Required>>
}

/** `decodeHttpResponse` for one service: takes an operation or its name. */
export interface DecodeHttpResponse<O> {
  <N extends string, M extends Mode = 'tolerant', const Required extends KeysOf<ResponseOf<Named<O, N>>> = never>(
    operation: Name<O, N>,
    response: HttpResponse,
    options?: ResponseOptions<M, Required>,
  ): Either<ServiceError | InvalidResponse, DecodedOf<Named<O, N>, M, Required>>
  <A extends AnyOperation, M extends Mode = 'tolerant', const Required extends keyof ResponseOf<A> = never>(
    operation: A,
    response: HttpResponse,
    options?: ResponseOptions<M, Required>,
  ): Either<ServiceError | InvalidResponse, DecodedOf<A, M, Required>>
}

/** `decodeError` for one service: takes an operation or its name. */
export type DecodeError<O> = <N extends string>(
  operation: Name<O, N> | AnyOperation,
  response: HttpResponse,
) => Result<ServiceError>

/** `assertValidRequest` for one service: takes an operation or its name. */
export interface AssertValidRequest<O> {
  <N extends string>(
    operation: Name<O, N>,
    payload: unknown,
    options?: AssertOptions,
  ): asserts payload is RequestOf<Named<O, N>>
  <A extends AnyOperation>(operation: A, payload: unknown, options?: AssertOptions): asserts payload is RequestOf<A>
}

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

type ValidateAny = (operation: string | AnyOperation, payload: unknown, options?: RequestOptions) => Result<unknown>

const unknown = (operations: Operations, operation: unknown): ReturnType<typeof unknownOperation> =>
  unknownOperation(operation, Object.keys(operations))

const find = (operations: Operations, operation: string | AnyOperation): AnyOperation | undefined =>
  typeof operation === 'string' ? findOperation(operations, operation) : operation
