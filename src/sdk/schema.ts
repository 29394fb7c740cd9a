/** Facts of an input in the command's own schema: the tuples that the clients of the AWS SDK 3 carry. */
import type { Path } from '../text/path.js'
import type { CallContext } from './stack.js'

/** The schema of a call's input; `undefined` where the client carries none, as those up to 3.92x. */
export const inputSchemaOf = ({ __smithy_context: smithy }: CallContext): unknown => {
  const operation = smithy?.['operationSchema']
  return Array.isArray(operation) ? operation[4] : undefined
}

/** Whether the schema has something at this path: a member that the installed SDK knows, or what is inside one. */
export const knows = (schema: unknown, path: Path): boolean => path.reduce(memberOf, schema) !== undefined

/**
 * Whether the serializer fills in the member at this path where it is absent. A client without schemas does not say: what
 * has the name of an idempotency token is filled in.
 */
export const fillsIn = (schema: unknown, path: Path): boolean => {
  if (schema === undefined) return path.length === 1 && /(client|request|idempotency)_?token$/i.test(String(path[0]))
  const member = path.reduce(memberOf, schema)
  const traits: unknown = isMember(member) ? member[1] : undefined
  return typeof traits === 'number' ? (traits & 4) !== 0 : (traits as Traits | undefined)?.idempotencyToken === 1
}

interface Traits {
  readonly idempotencyToken?: number
}

/** Of a list, the schema of its items; of a map, of its values; of a structure, of this member, if there is one. */
const memberOf = (schema: unknown, key: PropertyKey): unknown => {
  const tuple = tupleOf(schema)
  if (tuple === undefined) return undefined
  const [kind, , , , first, second] = tuple
  if (kind === 1) return first
  if (kind === 2) return second
  if (kind !== 3 && kind !== 4) return undefined
  const [names, members] = [first, second] as readonly (readonly unknown[])[]
  const index = names?.indexOf(key) ?? -1
  return index < 0 ? undefined : members?.[index]
}

/** `[kind, namespace, name, traits, …]`, whether it stands there, behind a function, or as a member with its traits. */
const tupleOf = (schema: unknown): readonly unknown[] | undefined => {
  if (typeof schema === 'function') return tupleOf((schema as () => unknown)())
  if (isMember(schema)) return tupleOf(schema[0])
  return Array.isArray(schema) ? schema : undefined
}

const isMember = (schema: unknown): schema is readonly [unknown, unknown] =>
  Array.isArray(schema) && schema.length === 2
