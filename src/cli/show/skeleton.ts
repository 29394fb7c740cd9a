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
  readonly sketch: Sketch
  /** Whether it is there: else it is an optional member that only stands in a comment. */
  readonly isThere: boolean
}

/** A request to start from, as JSON: the required members, or all. */
export const jsonSkeleton = ({ request }: AnyOperation, all: boolean): string =>
  `${JSON.stringify(plainValue(sketch(definitionOf(request), all, [])), null, 2)}\n`

/**
 * The same as YAML, where each line says what it takes, and optional members stand in comments unless all are wanted. It stays
 * YAML when the sign is taken off any comment that holds a member.
 */
export const yamlSkeleton = ({ name, request }: AnyOperation, all: boolean, service: string): string => {
  const made = sketch(definitionOf(request), all, [])
  return [`# aws-preflight: ${service}.${name}`, ...yamlLines(made), ''].join('\n')
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
      const entry = { key, note, sketch: sketchOf(definition.value, all, within), isThere: true }
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
      sketch: isThere ? sketch(held, all, within) : offered(held, within),
      isThere,
    }
  })

/** The content of a member that stands in a comment: no more than is required. */
const offered = (held: Definition, within: readonly string[]): Sketch =>
  isWithin(held, within)
    ? held.kind === 'list'
      ? { kind: 'list', items: [] }
      : { kind: 'object', entries: [] }
    : sketch(held, false, within)

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
        made.entries.flatMap(({ key, sketch, isThere }) => (isThere ? [[key, plainValue(sketch)]] : [])),
      )
  }
}

const yamlLines = (made: Sketch): readonly string[] => {
  switch (made.kind) {
    case 'scalar':
      return [JSON.stringify(made.value)]
    case 'list':
      return made.items.length === 0
        ? ['[]']
        : made.items.flatMap((item) => yamlLines(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`))
    case 'object':
      return made.entries.some(({ isThere }) => isThere) ? made.entries.flatMap(yamlEntry) : braced(made.entries)
  }
}

/** Members that all stand in comments: in braces each of them may be taken out of its comment, or none. */
const braced = (entries: readonly Entry[]): readonly string[] =>
  entries.length === 0
    ? ['{}']
    : ['{', ...entries.map((entry) => `  # ${nameIn(entry)}: ${inLine(entry.sketch)}, # ${entry.note}`), '}']

const yamlEntry = (entry: Entry): readonly string[] => {
  const { note, sketch: made, isThere } = entry
  const name = nameIn(entry)
  if (!isThere) return [`# ${name}: ${inLine(made)} # ${note}`]
  const [first = '', ...others] = yamlLines(made)
  if (made.kind === 'scalar' || /^[[{]/.test(first))
    return [`${name}: ${first} # ${note}`, ...others.map((line) => `  ${line}`)]
  return [`${name}: # ${note}`, ...[first, ...others].map((line) => `  ${line}`)]
}

const nameIn = ({ key }: Entry): string => (/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key))

const inLine = (made: Sketch): string => JSON.stringify(plainValue(made))
