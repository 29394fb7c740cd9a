import type { ValidateFunction } from 'ajv'
import type { Candidate } from '../candidate.js'
import { derive } from '../derive.js'
import { jsonSchema } from '../json-schema.js'
import { loadModule } from '../load-module.js'
import { standaloneCode } from '../standalone-code.js'

/** ajv 8, compiled ahead of time to a module of its own, every error collected. */
export const ajvStandalone: Candidate = {
  name: 'ajv, standalone',
  package: 'ajv',
  note: 'allErrors, compiled ahead of time',
  prepare: (subject) => {
    const code = standaloneCode({ check: derive(subject, jsonSchema) }, 'cjs')
    const validate = loadModule(code)['check'] as ValidateFunction
    return {
      accepts: (value) => validate(value),
      messages: (value) =>
        validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`),
    }
  },
}
