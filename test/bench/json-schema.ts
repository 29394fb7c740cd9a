import { type Algebra, byName } from './derive.js'

/** The part of JSON Schema that we need. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
}

/** JSON Schema, as ajv takes it. */
export const jsonSchema: Algebra<JsonSchema> = {
  string: { type: 'string' },
  integer: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
  float: { type: 'number' },
  boolean: { type: 'boolean' },
  document: {},
  literals: (_, values) => ({ type: 'string', enum: values }),
  list: (items) => ({ type: 'array', items }),
  map: (value) => ({ type: 'object', additionalProperties: value }),
  structure: (_, members) => ({
    type: 'object',
    properties: byName(members, ({ type }) => type),
    required: members.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  }),
}
