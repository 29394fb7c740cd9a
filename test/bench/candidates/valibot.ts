import * as v from 'valibot'
import type { Candidate } from '../candidate.js'
import { type Algebra, byName, derive } from '../derive.js'

/** valibot 1. */
export const valibot: Candidate = {
  name: 'valibot',
  package: 'valibot',
  note: 'an empty array passes for an object',
  lacks: ['change type'],
  prepare: (subject) => {
    const schema = derive(subject, algebra)
    return {
      accepts: (value) => v.safeParse(schema, value).success,
      messages: (value) =>
        (v.safeParse(schema, value).issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`),
    }
  },
}

const algebra: Algebra<v.GenericSchema> = {
  string: v.string(),
  integer: v.pipe(v.number(), v.safeInteger()),
  float: v.pipe(v.number(), v.finite()),
  boolean: v.boolean(),
  document: v.unknown(),
  literals: (_, values) => v.picklist(values),
  list: (item) => v.array(item),
  map: (value) => v.record(v.string(), value),
  structure: (_, members) =>
    v.strictObject(byName(members, ({ type, required }) => (required ? type : v.optional(type)))),
}
