import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import type { JsonSchema } from './json-schema.js'

/** ajv's own code for these schemas, one export each, every error collected. */
export const standaloneCode = (schemas: Readonly<Record<string, JsonSchema>>, format: 'esm' | 'cjs'): string => {
  const ajv = new Ajv({ allErrors: true, code: { source: true, esm: format === 'esm' } })
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name)
  return standalone.default(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])))
}
