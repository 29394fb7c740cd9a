import { type TSchema, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Candidate } from '../candidate.js'
import { type Algebra, byName, derive } from '../derive.js'

/** TypeBox 1, compiled. It checks first and looks for the errors when there are some, as its users do. */
export const typebox: Candidate = {
  name: 'TypeBox',
  package: 'typebox',
  note: 'compiled; errors are looked for in a second pass',
  prepare: (subject) => {
    const validator = Compile(derive(subject, algebra))
    return {
      accepts: (value) => validator.Check(value) || validator.Errors(value).length === 0,
      messages: (value) => validator.Errors(value).map(({ instancePath, message }) => `${instancePath} ${message}`),
    }
  },
}

const algebra: Algebra<TSchema> = {
  string: Type.String(),
  integer: Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
  float: Type.Number(),
  boolean: Type.Boolean(),
  document: Type.Unknown(),
  literals: (_, values) => Type.Union(values.map((value) => Type.Literal(value))),
  list: (item) => Type.Array(item),
  map: (value) => Type.Record(Type.String(), value),
  structure: (_, members) =>
    Type.Object(
      byName(members, ({ type, required }) => (required ? type : Type.Optional(type))),
      { additionalProperties: false },
    ),
}
