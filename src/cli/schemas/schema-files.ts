import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchema, type OperationSchemaOptions } from '../../combinators/json-schema.js'
import type { NamedOperation } from '../target/scope.js'
import { orFailure } from '../generator/with-generator.js'
import { codeOf } from '../../text/usage-error.js'

/** A schema to write, by the name of its file. */
export interface SchemaFile {
  readonly name: string
  readonly text: string
}

const ending = '.schema.json'

/** `sqs.SendMessage.schema.json` and its text. */
export const schemaFile = ({ service, operation }: NamedOperation, options: OperationSchemaOptions): SchemaFile => ({
  name: `${service}.${operation.name}${options.side === 'response' ? '.response' : ''}${ending}`,
  text: schemaText(operation, options),
})

/** A schema as it stands in a file. */
export const schemaText = (operation: NamedOperation['operation'], options: OperationSchemaOptions): string =>
  `${JSON.stringify(jsonSchema(operation, options), undefined, 2)}\n`

/** Writes the files that are not there as they are; gives back how many these were. Other files are left alone. */
export const writeSchemas = (files: readonly SchemaFile[], folder: string, shown: string): number => {
  const stale = files.filter(({ name, text }) => contentOf(join(folder, name), shown) !== text)
  orFailure(`${shown} could not be written`, () => {
    mkdirSync(folder, { recursive: true })
    for (const { name, text } of stale) writeFileSync(join(folder, name), text)
  })
  return stale.length
}

/** How a folder differs from what would be written, a line each. */
export const compareSchemas = (files: readonly SchemaFile[], folder: string, shown: string): readonly string[] => {
  const names = new Set(files.map(({ name }) => name))
  const differing = files.flatMap(({ name, text }) => {
    const found = contentOf(join(folder, name), shown)
    return found === text ? [] : [`${name} ${found === undefined ? 'is missing' : 'is not what would be written'}`]
  })
  const others = schemasIn(folder, shown).filter((name) => !names.has(name))
  return [...differing, ...others.map((name) => `${name} is of no operation that is asked for: delete it`)]
}

const schemasIn = (folder: string, shown: string): readonly string[] =>
  orFailure(`${shown} could not be read`, () => unlessAbsent(() => readdirSync(folder), []))
    .filter((name) => name.endsWith(ending))
    .sort()

const contentOf = (path: string, shown: string): string | undefined =>
  orFailure(`${shown} could not be read`, () => unlessAbsent(() => readFileSync(path, 'utf8'), undefined))

const unlessAbsent = <A, B>(read: () => A, otherwise: B): A | B => {
  try {
    return read()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return otherwise
    throw error
  }
}
