import type { Any } from 'io-ts'
import type * as Door from '../../../codegen/door.js'
import {
  bigint,
  blob,
  boolean,
  bytes,
  constrained,
  type Constraints,
  dateTime,
  document,
  epochSeconds,
  float,
  httpDate,
  int,
  integer,
  label,
  linear,
  list,
  map,
  nonEmptyString,
  type Scalar,
  sparseList,
  sparseMap,
  stream,
  string,
  timestamp,
  unknown,
} from '../../codec.js'

/** The codecs that generated code takes as they are. */
export const scalars: Readonly<Record<Door.ScalarName, Any>> = {
  bigint,
  blob,
  boolean,
  bytes,
  dateTime,
  document,
  epochSeconds,
  float,
  httpDate,
  int,
  integer,
  nonEmptyString,
  stream,
  string,
  timestamp,
  unknown,
}

export const collections = { list, sparseList, map, sparseMap }

/** Limits as a codec has them: what generated code calls `constrained` with. */
export const constraintsOf = ({ min, max, unique, pattern }: Omit<Door.Limits, 'place'>): Constraints => {
  const code = pattern?.code
  const found = code && new RegExp(code.source, 'us')
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(unique === undefined ? {} : { unique }),
    ...(found === undefined ? {} : { pattern: code?.engine === 'linear' ? linear(found) : found }),
  }
}

/** A codec that has no constraints with these, which are of its kind; of a named scalar with its name. */
export const constrainedCodec = (codec: Any, constraints: Constraints, name?: string): Any =>
  constrained(codec as unknown as Scalar<string, 'string'>, constraints, name)

/** The same text as a part of a path. */
export const labelOf = (codec: Any): Any => label(codec as unknown as Scalar<string, 'string'>)
