import { Ajv } from 'ajv'
import type { Candidate } from '../candidate.js'
import { derive } from '../derive.js'
import { jsonSchema } from '../json-schema.js'

/** ajv 8, compiled at run time, every error collected. */
export const ajv: Candidate = {
  name: 'ajv',
  package: 'ajv',
  note: 'allErrors, compiled at run time',
  prepare: (subject) => {
    const validate = new Ajv({ allErrors: true }).compile(derive(subject, jsonSchema))
    return {
      accepts: (value) => validate(value),
      messages: (value) =>
        validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`),
    }
  },
}
