/** The parts of generated code: the one door, `aws-preflight/codec`, for ours and for yours. */
export {
  bigint,
  type BlobValue,
  blob,
  boolean,
  bounded,
  bytes,
  constrained,
  dateTime,
  document,
  epochSeconds,
  events,
  exception,
  float,
  httpDate,
  int,
  integer,
  label,
  list,
  literals,
  map,
  nonEmptyString,
  openStructure,
  optional,
  patterned,
  required,
  response,
  type Scalar,
  sparseList,
  sparseMap,
  stream,
  type StreamValue,
  string,
  structure,
  taggedUnion,
  timestamp,
  unknown,
  valuesOf,
} from './combinators/combinators.js'
export { Codec, type Lazy, Literals, Response, Structure, type TaggedUnion } from './combinators/codec-type.js'
export { type Json, json, JsonCodec, type StandardJson } from './combinators/json.js'
export { extend, type ExtendedBy, omit, partial, type PartialOf, pick } from './combinators/compose.js'
export { refine } from './combinators/refine.js'
export type { DocumentValue } from './schema/document-value.js'
export { type AnyException, Exception, type ExceptionTraits } from './combinators/exception.js'
export {
  bare,
  codePoints,
  deepest,
  type Found,
  type Guard,
  hasBytes,
  isBlob,
  isDocument,
  isEvents,
  isPlain,
  isRecord,
  isTimestamp,
  lacking,
  note,
  noteUnknown,
  type Place,
} from './schema/guard.js'
export { linear } from './schema/linear.js'
export type {
  Constraints,
  ConstraintsOf,
  Location,
  OneOf,
  Pattern,
  Prop,
  Props,
  Traits,
  UnionProps,
} from './schema/definition.js'
export {
  type AnyOperation,
  type GeneratedFrom,
  type Http,
  type Operation,
  operation,
  type ServiceFacts,
} from './combinators/operation.js'
export type { WireNames } from './schema/wire-names.js'
export {
  type AssertValidRequest,
  type AssertValidResponse,
  bindAssertValidRequest,
  bindAssertValidResponse,
  bindDecodeError,
  bindDecodeHttpResponse,
  bindDecodeResponse,
  bindValidateRequest,
  type DecodeError,
  type DecodeHttpResponse,
  type DecodeResponse,
  type ValidateRequest,
} from './check/bind.js'
