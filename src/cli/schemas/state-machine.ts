import { type Describe, type JsonSchema, targets, type JsonSchemaTarget } from '../../json-schema/schema-of.js'
import { jsonSchema } from '../../combinators/json-schema.js'
import type { AnyOperation } from '../../combinators/operation.js'
import type { FoundRequest } from '../../lint/documents/carrier.js'
import { inJava } from '../../lint/documents/respelt.js'
import { TaskParameters } from './task-parameters.js'

/** A task of a state machine, and the operation that it calls. */
export interface Task {
  readonly found: FoundRequest
  /** The service or the integration as the resource names it. */
  readonly word: string
  readonly operation: AnyOperation
}

/**
 * The JSON Schema of state machines that call these operations: where the `Resource` of a state names one, `Parameters`
 * holds each member as `X`, or as `X.$` with a path, and `Arguments` may hold `{% … %}` in place of any value. Of all else
 * in a state machine it says nothing.
 */
export const stateMachineSchema = (
  tasks: readonly Task[],
  target: JsonSchemaTarget,
  describe?: Describe,
): JsonSchema => {
  const { $schema, shapes } = targets[target]
  const definitions = new Map<string, JsonSchema>()
  const states = new Map<string, JsonSchema>()
  for (const { found, word, operation } of tasks) {
    const resource = resourceOf(found, word)
    if (states.has(resource)) continue
    const name = `${found.kind === 'task' ? 'aws-sdk.' : ''}${word}.${operation.name}`
    const written = found.reading.spelling === 'java' ? inJava(operation) : operation
    const schema = jsonSchema(written, { target, describe })
    const parameters = Object.fromEntries(
      (['Parameters', 'Arguments'] as const).map((key) => {
        const prefix = `${name}.${key}`
        const made = new TaskParameters(found.reading, key, prefix, shapes)
        for (const [shape, held] of made.shapes(schema)) definitions.set(shape, held)
        definitions.set(prefix, made.request(schema))
        return [key, { $ref: `#/${shapes}/${encodeURIComponent(prefix)}` }]
      }),
    )
    states.set(resource, {
      if: { required: ['Resource'], properties: { Resource: { type: 'string', pattern: resource } } },
      then: { properties: parameters },
    })
  }
  const machine = { $ref: '#' }
  const state = {
    type: 'object',
    properties: { Branches: { type: 'array', items: machine }, ItemProcessor: machine, Iterator: machine },
    allOf: [...states.entries()].sort(byName).map(([, held]) => held),
  }
  const all = [...definitions.entries()].sort(byName)
  return {
    $schema,
    title: 'State machine',
    type: 'object',
    properties: { States: { type: 'object', additionalProperties: { $ref: `#/${shapes}/State` } } },
    [shapes]: Object.fromEntries([['State', state], ...all]),
  }
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1

/** A pattern of the resources that call an operation, in every partition and by every way of waiting for it. */
const resourceOf = ({ kind, action }: FoundRequest, word: string): string => {
  const called = [...(kind === 'task' ? ['aws-sdk'] : []), word, action].map((text) => text.replace(/[^\w-]/g, '\\$&'))
  return `^arn:(?:[^:$]|\\$\\{[^{}]*\\})*:states:[^:]*:[^:]*:${called.join(':')}(?:\\..+)?$`
}
