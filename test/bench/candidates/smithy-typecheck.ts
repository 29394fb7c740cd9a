import { validateSchema } from '@smithy/typecheck'
import type { Candidate } from '../candidate.js'
import { type Algebra, derive } from '../derive.js'

/** The optional type check of the AWS SDK for JavaScript 3, on schemas as its clients carry them. */
export const smithyTypecheck: Candidate = {
  name: '@smithy/typecheck',
  package: '@smithy/typecheck',
  note: 'no literals; an empty array passes for an object, null for absent',
  lacks: ['break literal', 'change type', 'put null'],
  prepare: (subject) => {
    const schema = derive(subject, algebra) as Parameters<typeof validateSchema>[0]
    return {
      accepts: (value) => validateSchema(schema, value).length === 0,
      messages: (value) => validateSchema(schema, value),
    }
  },
}

/** A number for a scalar, a tuple for the rest: `[kind, namespace, name, traits, ...]`; a structure's required ones first. */
const algebra: Algebra<unknown> = {
  string: 0,
  integer: 1,
  float: 1,
  boolean: 2,
  document: 15,
  literals: () => 0,
  list: (item) => [1, 'bench', 'List', 0, item],
  map: (value) => [2, 'bench', 'Map', 0, 0, value],
  structure: (name, members) => {
    const required = members.filter((member) => member.required)
    const ordered = [...required, ...members.filter((member) => !member.required)]
    return [
      3,
      'bench',
      name,
      0,
      ordered.map((member) => member.name),
      ordered.map((member) => member.type),
      required.length,
    ]
  },
}
