/** What generated code is made of: the one door, `aws-preflight/codec`, for ours and for yours. */
export {
  type BlobValue,
  blob,
  boolean,
  constrained,
  document,
  exception,
  float,
  integer,
  list,
  literals,
  map,
  nonEmptyString,
  optional,
  required,
  response,
  string,
  structure,
  taggedUnion,
  timestamp,
  unknown,
  valuesOf,
} from './combinators.js'
export { Codec, type Lazy, Literals, Response, Structure } from './codec-type.js'
export { type AnyException, Exception, type ExceptionTraits } from './exception.js'
export { deepest, type Guard, isBlob, isDocument, isPlain, isRecord, isTimestamp } from './guard.js'
export type { Constraints, Location, Prop, Props, Traits } from './definition.js'
export { type AnyOperation, type Http, type Operation, operation } from './operation.js'
export type { WireNames } from './names.js'
export {
  type AssertValidRequest,
  bindAssertValidRequest,
  bindDecodeError,
  bindDecodeHttpResponse,
  bindDecodeResponse,
  bindValidateRequest,
  type DecodeError,
  type DecodeHttpResponse,
  type DecodeResponse,
  type ValidateRequest,
} from './bind.js'
