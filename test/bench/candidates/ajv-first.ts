import { Ajv } from 'ajv'
import type { Candidate } from '../candidate.js'
import { derive } from '../derive.js'
import { jsonSchema } from '../json-schema.js'

/** ajv 8 as it comes: it stops at the first error. */
export const ajvFirst: Candidate = {
  name: 'ajv, first error only',
  package: 'ajv',
  note: 'stops at the first error',
  prepare: (subject) => {
    const validate = new Ajv().compile(derive(subject, jsonSchema))
    return {
      accepts: (value) => validate(value),
      messages: (value) =>
        validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`),
    }
  },
}
