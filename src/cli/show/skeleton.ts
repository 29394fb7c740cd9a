import type { Any } from 'io-ts'
import {
  type Definition,
  definitionOf,
  describe,
  innermost,
  nameOf,
  type StructureDefinition,
} from '../../schema/definition.js'
import type { AnyOperation } from '../../combinators/operation.js'

/** A value to start from, before anybody decides how it is written. */
type Sketch =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean }
  | { readonly kind: 'list'; readonly items: readonly Sketch[] }
  | { readonly kind: 'object'; readonly entries: readonly Entry[] }

interface Entry {
  readonly key: string
  /** The type that the member takes: `required: string`. */
  readonly note: string
  /** Absent for an optional member that is only named. */
  readonly sketch: Sketch | undefined
}

/** A request to start from, as JSON: the required members, or all. */
export const jsonSkeleton = ({ request }: AnyOperation, all: boolean): string =>
  `${JSON.stringify(plainValue(sketch(definitionOf(request), all, [])), null, 2)}\n`

/** The same as YAML, where each line says what it takes, and optional members stand in comments unless all are wanted. */
export const yamlSkeleton = ({ name, request }: AnyOperation, all: boolean, service: string): string => {
  const made = sketch(definitionOf(request), all, [])
  const lines = yamlLines(made)
  const isEmpty = made.kind === 'object' && made.entries.every((entry) => entry.sketch === undefined)
  return [`# aws-preflight: ${service}.${name}`, ...lines, ...(isEmpty ? ['{}'] : []), ''].join('\n')
}

/** `within`: the shapes around this one, which are not entered again. */
const sketch = (definition: Definition, all: boolean, within: readonly string[]): Sketch => {
  switch (definition.kind) {
    case 'structure':
      return { kind: 'object', entries: entriesOf(definition, all, [...within, definition.name]) }
    case 'list':
      return { kind: 'list', items: isWithin(definition, within) ? [] : [sketchOf(definition.item, all, within)] }
    case 'map': {
      const [key = 'KeyName'] = literalsOf(definitionOf(definition.key))
      const note = nameOf(definitionOf(definition.value))
      const entry = { key, note, sketch: sketchOf(definition.value, all, within) }
      return { kind: 'object', entries: isWithin(definition, within) ? [] : [entry] }
    }
    case 'literals':
      return { kind: 'scalar', value: literalsOf(definition)[0] ?? '' }
    case 'integer':
    case 'float':
      return { kind: 'scalar', value: Math.min(Math.max(0, definition.min ?? 0), definition.max ?? Infinity) }
    case 'boolean':
      return { kind: 'scalar', value: false }
    case 'timestamp':
      return { kind: 'scalar', value: '1970-01-01T00:00:00Z' }
    case 'document':
    case 'unknown':
      return { kind: 'object', entries: [] }
    case 'bigint':
      return { kind: 'scalar', value: 0 }
    case 'string':
    case 'blob':
    case 'bytes':
    case 'stream':
    case 'events':
    case 'foreign':
      return { kind: 'scalar', value: '' }
  }
}

const sketchOf = (codec: Any, all: boolean, within: readonly string[]): Sketch =>
  sketch(definitionOf(codec), all, within)

const literalsOf = (definition: Definition): readonly string[] =>
  definition.kind === 'literals' ? [...definition.values] : []

/** Of a tagged union the first member is there: exactly one may be. */
const entriesOf = (
  { members, union }: StructureDefinition,
  all: boolean,
  within: readonly string[],
): readonly Entry[] =>
  [...members].map(([key, { held, required }], index) => {
    const isThere = union ? index === 0 : required || (all && !isWithin(held, within))
    return {
      key,
      note: `${required ? 'required' : 'optional'}: ${describe(held)}`,
      sketch: isThere ? sketch(held, all, within) : undefined,
    }
  })

/** Whether this would lead back into a shape around it. */
const isWithin = (definition: Definition, within: readonly string[]): boolean => {
  const held = innermost(definition)
  return held.kind === 'structure' && within.includes(held.name)
}

const plainValue = (made: Sketch): unknown => {
  switch (made.kind) {
    case 'scalar':
      return made.value
    case 'list':
      return made.items.map(plainValue)
    case 'object':
      return Object.fromEntries(
        made.entries.flatMap((entry) => (entry.sketch === undefined ? [] : [[entry.key, plainValue(entry.sketch)]])),
      )
  }
}

const yamlLines = (made: Sketch): readonly string[] => {
  switch (made.kind) {
    case 'scalar':
      return [JSON.stringify(made.value)]
    case 'list':
      return made.items.flatMap((item) => yamlLines(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`))
    case 'object':
      return made.entries.flatMap(yamlEntry)
  }
}

const yamlEntry = ({ key, note, sketch: made }: Entry): readonly string[] => {
  const name = /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)
  if (made === undefined) return [`# ${name}: ${note}`]
  if (made.kind === 'scalar') return [`${name}: ${JSON.stringify(made.value)} # ${note}`]
  const isEmpty = JSON.stringify(plainValue(made)).length === 2
  const below = yamlLines(made).map((line) => `  ${line}`)
  if (isEmpty) return [`${name}: ${made.kind === 'list' ? '[]' : '{}'} # ${note}`, ...below]
  return [`${name}: # ${note}`, ...below]
}
