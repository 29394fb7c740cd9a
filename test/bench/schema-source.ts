import { operations } from 'aws-preflight/amplifybackend'
import type { Any } from 'io-ts'
import { type Algebra, deriveCodec, type DerivedMember } from './derive.js'
import { type JsonSchema, jsonSchema } from './json-schema.js'
import { standaloneCode } from './standalone-code.js'

/** The whole service as a user of another library would have it in a file, made from our definitions. */
export interface SchemaSource {
  readonly name: string
  /** The package to import, where the file needs one. */
  readonly package: string
  readonly text: string
}

/** How a library's schemas are written, each structure and literal union declared once. */
interface Dialect extends Omit<Algebra<string>, 'literals' | 'structure'> {
  readonly header: string
  readonly literals: (name: string, values: readonly string[]) => string
  readonly structure: (name: string, members: readonly DerivedMember<string>[]) => string
}

const zod: Dialect = {
  header: "import * as z from 'zod'",
  string: 'z.string()',
  integer: 'z.int()',
  float: 'z.number()',
  boolean: 'z.boolean()',
  document: 'z.unknown()',
  literals: (_, values) => `z.enum(${JSON.stringify(values)})`,
  list: (item) => `z.array(${item})`,
  map: (value) => `z.record(z.string(), ${value})`,
  structure: (_, members) => `z.strictObject({ ${fields(members, (type) => `${type}.optional()`)} })`,
}

const valibot: Dialect = {
  header: "import * as v from 'valibot'",
  string: 'v.string()',
  integer: 'v.pipe(v.number(), v.safeInteger())',
  float: 'v.pipe(v.number(), v.finite())',
  boolean: 'v.boolean()',
  document: 'v.unknown()',
  literals: (_, values) => `v.picklist(${JSON.stringify(values)})`,
  list: (item) => `v.array(${item})`,
  map: (value) => `v.record(v.string(), ${value})`,
  structure: (_, members) => `v.strictObject({ ${fields(members, (type) => `v.optional(${type})`)} })`,
}

const ioTs: Dialect = {
  header: "import * as t from 'io-ts'",
  string: 't.string',
  integer: 't.number',
  float: 't.number',
  boolean: 't.boolean',
  document: 't.unknown',
  literals: (_, values) => `t.keyof({ ${values.map((value) => `${JSON.stringify(value)}: null`).join(', ')} })`,
  list: (item) => `t.array(${item})`,
  map: (value) => `t.record(t.string, ${value})`,
  structure: (name, members) => {
    const part = (required: boolean): string =>
      fields(
        members.filter((member) => member.required === required),
        (type) => type,
      )
    return `t.intersection([t.type({ ${part(true)} }), t.partial({ ${part(false)} })], '${name}')`
  },
}

const fields = (members: readonly DerivedMember<string>[], optional: (type: string) => string): string =>
  members.map(({ name, required, type }) => `${JSON.stringify(name)}: ${required ? type : optional(type)}`).join(', ')

const codecs: Readonly<Record<string, Any>> = Object.fromEntries(
  Object.values(operations).flatMap(({ request, response }) => [
    [request.name, request],
    [response.name, response],
  ]),
)

const source = ({ header, ...dialect }: Dialect): string => {
  const declared = new Map<string, string>()
  const declare = (name: string, text: string): string => {
    if (!declared.has(name)) declared.set(name, `export const ${name} = ${text}`)
    return name
  }
  const algebra: Algebra<string> = {
    ...dialect,
    literals: (name, values) => declare(name, dialect.literals(name, values)),
    structure: (name, members) => declare(name, dialect.structure(name, members)),
  }
  for (const codec of Object.values(codecs)) deriveCodec(codec, algebra)
  return [header, ...declared.values(), ''].join('\n')
}

/** JSON Schemas in which each structure stands once and is referred to, so that ajv makes one function of each. */
const referringSchemas = (): Record<string, JsonSchema> => {
  const schemas: Record<string, JsonSchema> = {}
  const algebra: Algebra<JsonSchema> = {
    ...jsonSchema,
    structure: (name, members) => {
      schemas[name] ??= jsonSchema.structure(name, members)
      return { $ref: name }
    },
  }
  for (const codec of Object.values(codecs)) deriveCodec(codec, algebra)
  return schemas
}

/** The alternatives, whole service. */
export const schemaSources = (): readonly SchemaSource[] => {
  return [
    { name: 'ajv, standalone', package: 'ajv', text: standaloneCode(referringSchemas(), 'esm') },
    { name: 'zod', package: 'zod', text: source(zod) },
    { name: 'valibot', package: 'valibot', text: source(valibot) },
    { name: 'io-ts, plain', package: 'io-ts', text: source(ioTs) },
  ]
}

/** One tiny operation of ours through the root. */
export const tinySource = `import { validateRequest } from 'aws-preflight'
import { CreateToken } from 'aws-preflight/amplifybackend'
export const check = (value) => validateRequest(CreateToken, value)
`

/** The whole of ours, with full messages. */
export const wholeSource = `export { formatIssues } from 'aws-preflight'
export { decodeResponse, operations, validateRequest } from 'aws-preflight/amplifybackend'
`
