/** What generated code is made of: the one door, `aws-preflight/codec`, for ours and for yours. */
export {
  type BlobValue,
  blob,
  boolean,
  constrained,
  document,
  float,
  integer,
  list,
  literals,
  map,
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
export { deepest, type Guard, isBlob, isDocument, isPlain, isRecord, isTimestamp } from './guard.js'
export type { Constraints, Prop, Props, Traits } from './definition.js'
export { type AnyOperation, type Operation, operation } from './operation.js'
export {
  type AssertValidRequest,
  bindAssertValidRequest,
  bindDecodeResponse,
  bindValidateRequest,
  type DecodeResponse,
  type ValidateRequest,
} from './bind.js'
