import * as z from 'zod'
import type { Candidate } from '../candidate.js'
import { type Algebra, byName, derive } from '../derive.js'

/** zod 4, its compiled objects and all. */
export const zod: Candidate = {
  name: 'zod',
  package: 'zod',
  note: 'its error is made when it is read: see "10 errors, read"',
  prepare: (subject) => {
    const schema = derive(subject, algebra)
    return {
      accepts: (value) => schema.safeParse(value).success,
      messages: (value) => {
        const result = schema.safeParse(value)
        return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
      },
    }
  },
}

const algebra: Algebra<z.ZodType> = {
  string: z.string(),
  integer: z.int(),
  float: z.number(),
  boolean: z.boolean(),
  document: z.unknown(),
  literals: (_, values) => z.enum(values as [string, ...string[]]),
  list: (item) => z.array(item),
  map: (value) => z.record(z.string(), value),
  structure: (_, members) =>
    z.strictObject(byName(members, ({ type, required }) => (required ? type : type.optional()))),
}
