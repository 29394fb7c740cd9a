/** JSON Schemas of operations and codecs, and operations as the tools of agents: `aws-preflight/json-schema`. */
export {
  jsonSchema,
  type JsonSchemaOptions,
  type OperationSchemaOptions,
  type OperationTool,
  tool,
  type WithJsonSchema,
  withJsonSchema,
} from './combinators/json-schema.js'
export { type Json, json, JsonCodec, type StandardJson } from './combinators/json.js'
export type { Describe, JsonSchema, JsonSchemaTarget } from './json-schema/schema-of.js'
