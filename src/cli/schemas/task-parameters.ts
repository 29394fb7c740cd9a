import type { JsonSchema } from '../../json-schema/schema-of.js'
import type { WayOfWriting } from '../../lint/documents/carrier.js'
import { javaName } from '../../lint/documents/java-name.js'

/** A part of a text that a template fills in, as lint knows them. */
const filledIn = '\\$\\{[^{}]*\\}|\\{\\{[^{}]*\\}\\}|%%[^%]+%%'

const jsonata = '^\\s*\\{%[\\s\\S]*%\\}\\s*$'

/** A path of JSONPath, or a function of Step Functions. */
const path: JsonSchema = {
  type: 'string',
  pattern: '^\\s*(?:\\$|States\\.|\\{\\{)',
  description: 'A path, or a function: $.order.id, States.Format(…)',
}

/** Makes of the schema of a request the one of the parameters of a task, which may be found out when the task runs. */
export class TaskParameters {
  readonly #isPath: boolean
  readonly #later: JsonSchema

  constructor(
    readonly reading: WayOfWriting,
    key: 'Parameters' | 'Arguments',
    /** Goes before the name of each shape. */
    readonly prefix: string,
    /** Where in a schema the shapes stand. */
    readonly under: string,
  ) {
    this.#isPath = key === 'Parameters'
    this.#later = { type: 'string', pattern: this.#isPath ? filledIn : `${filledIn}|${jsonata}` }
  }

  /** The shapes of a request, by their new names. */
  shapes(schema: JsonSchema): readonly (readonly [string, JsonSchema])[] {
    return Object.entries((schema[this.under] ?? {}) as Schemas).map(([name, shape]) => {
      const isPlain = this.reading.plainAttributes === true && name === 'AttributeValue'
      return [`${this.prefix}.${name}`, isPlain ? { anyOf: [this.#of(shape), { type: 'string' }] } : this.#of(shape)]
    })
  }

  /** The request itself. */
  request(schema: JsonSchema): JsonSchema {
    const { $schema, $comment, [this.under]: _, ...request } = schema
    const own = Object.fromEntries((this.reading.own ?? []).map((name) => [name, {}]))
    const { properties, ...rest } = request as { readonly properties?: Schemas }
    return this.#of({ ...rest, properties: { ...properties, ...own } })
  }

  #of(schema: JsonSchema): JsonSchema {
    if (typeof schema['$ref'] === 'string') return { ...schema, $ref: this.#renamed(schema['$ref']) }
    if ('allOf' in schema) return { ...schema, allOf: this.#each(schema['allOf']) }
    if ('properties' in schema) return this.#orLater(this.#structure(schema))
    switch (schema['type']) {
      case 'object':
        return this.#orLater(this.#map(schema))
      case 'array':
        return this.#orLater({ ...schema, items: this.#of(schema['items'] as JsonSchema) })
      case 'string':
        return 'enum' in schema ? this.#orLater(schema) : this.#text(schema)
      case 'integer':
      case 'number':
        return this.#orLater(schema, { type: 'string', pattern: '^-?\\d+(?:\\.\\d+)?$' })
      case 'boolean':
        return this.#orLater(schema, { enum: ['true', 'false', 'True', 'False', 'TRUE', 'FALSE'] })
      case 'null':
        return schema
      default:
        return 'anyOf' in schema ? this.#orLater({ ...schema, anyOf: this.#each(schema['anyOf']) }) : schema
    }
  }

  #each(schemas: unknown): readonly JsonSchema[] {
    return (schemas as readonly JsonSchema[]).map((schema) => this.#of(schema))
  }

  #renamed(reference: string): string {
    const start = `#/${this.under}/`
    return `${start}${encodeURIComponent(`${this.prefix}.`)}${reference.slice(start.length)}`
  }

  #orLater(schema: JsonSchema, ...others: readonly JsonSchema[]): JsonSchema {
    return { anyOf: [schema, ...others, this.#later] }
  }

  /** Step Functions writes a value as text where a text belongs, and makes bytes of it where bytes belong. */
  #text(schema: JsonSchema): JsonSchema {
    const plain = 'contentEncoding' in schema ? { type: 'string' } : schema
    const others = ['number', 'boolean', ...(this.reading.lenient.includes('object') ? ['object', 'array'] : [])]
    return this.#orLater(plain, ...others.map((type) => ({ type })))
  }

  /** Each member by its names, and by these with `.$` where a path finds it. */
  #structure(schema: JsonSchema): JsonSchema {
    const {
      properties,
      required = [],
      ...rest
    } = schema as {
      readonly properties: Schemas
      readonly required?: readonly string[]
    }
    const keysOf = (name: string): readonly string[] => {
      const names = this.reading.spelling === 'either' ? [...new Set([name, javaName(name)])] : [name]
      return this.#isPath ? names.flatMap((one) => [one, `${one}.$`]) : names
    }
    const members = Object.entries(properties).flatMap(([name, held]) =>
      keysOf(name).map((key) => [key, key.endsWith('.$') ? path : this.#of(held)] as const),
    )
    const needed = required.map((name) => {
      const [only = name, ...others] = keysOf(name)
      const one = (key: string): JsonSchema => ({ required: [key] })
      return others.length === 0 ? one(only) : { anyOf: [only, ...others].map(one) }
    })
    return {
      ...rest,
      properties: Object.fromEntries(members),
      // A name that is filled in later may be any.
      patternProperties: { '\\$\\{|\\{\\{': {} },
      ...(needed.length > 0 && { allOf: needed }),
    }
  }

  #map(schema: JsonSchema): JsonSchema {
    const { propertyNames, additionalProperties, ...rest } = schema
    const later = this.#isPath ? '\\.\\$$|\\$\\{|\\{\\{' : '\\$\\{|\\{\\{'
    return {
      ...rest,
      ...(propertyNames !== undefined && { propertyNames: { anyOf: [propertyNames, { pattern: later }] } }),
      ...(this.#isPath && { patternProperties: { '\\.\\$$': path } }),
      additionalProperties: this.#of(additionalProperties as JsonSchema),
    }
  }
}

type Schemas = Readonly<Record<string, JsonSchema>>
