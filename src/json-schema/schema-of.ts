import {
  acceptsNull,
  type Definition,
  definitionOf,
  type ListDefinition,
  type MapDefinition,
  type Member,
  type StructureDefinition,
} from '../schema/definition.js'
import { pointerStep } from '../text/path.js'
import { metadataNames } from '../walk/response-body.js'
import { membersUnder, type Naming } from '../schema/wire-names.js'
import { type JsonSchema, lengths, scalarSchema } from './scalars.js'

export type { JsonSchema } from './scalars.js'

/** The versions of JSON Schema that are written. */
export const targets = {
  'draft-2020-12': { $schema: 'https://json-schema.org/draft/2020-12/schema', shapes: '$defs' },
  'draft-07': { $schema: 'http://json-schema.org/draft-07/schema#', shapes: 'definitions' },
} as const

export type JsonSchemaTarget = keyof typeof targets

/** Gives what is said of a shape in words, or of a member of it. */
export type Describe = (shape: string, member?: string) => string | undefined

/** The subject of a description, and its form. */
export interface SchemaRequest {
  readonly target: string
  /** A response is described as `decodeResponse` gives it back: literal unions and structures are open. */
  readonly response: boolean
  readonly naming?: Naming | undefined
  readonly comment?: string | undefined
  readonly describe?: Describe | undefined
}

/**
 * The JSON Schema of a definition, its values as files hold them. The root is written out, never a reference; shapes that
 * are reached more than once stand in `$defs`. Throws a `TypeError` for an unknown target and for a codec of plain io-ts.
 */
export const schemaOf = (definition: Definition, request: SchemaRequest): JsonSchema => {
  const target = Object.hasOwn(targets, request.target) ? targets[request.target as JsonSchemaTarget] : undefined
  if (target === undefined)
    throw new TypeError(
      `There is no JSON Schema for the target ${JSON.stringify(request.target)}: ask for ${Object.keys(targets).join(' or ')}.`,
    )
  const faced = definition.kind === 'foreign' ? (definition.face ?? definition) : definition
  return new Describing(request, target.shapes).root(faced, target.$schema)
}

/** One schema that is being written. */
class Describing {
  /** The names of the shapes that are referred to. */
  readonly #names = new Map<Definition, string>()
  readonly #request: SchemaRequest
  readonly #shapes: string
  /** The response that is described, of which any member may be absent. */
  #answer: Definition | undefined

  constructor(request: SchemaRequest, shapes: string) {
    this.#request = request
    this.#shapes = shapes
  }

  root(definition: Definition, $schema: string): JsonSchema {
    this.#nameShared(definition)
    const { comment, response } = this.#request
    if (response) this.#answer = definition
    const shared = [...this.#names]
      .map(([shape, name]) => [name, this.#written(shape)] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1))
    return {
      $schema,
      ...(comment !== undefined && { $comment: comment }),
      ...('name' in definition && { title: definition.name }),
      ...this.#written(definition),
      ...(shared.length > 0 && { [this.#shapes]: Object.fromEntries(shared) }),
    }
  }

  /** Finds the shapes that are reached more than once. Two of one name are told apart by a number. */
  #nameShared(root: Definition): void {
    const seen = new Set<Definition>()
    const taken = new Set<string>()
    const visit = (definition: Definition): void => {
      if (definition.kind === 'structure' || definition.kind === 'literals') {
        if (seen.has(definition)) {
          if (!this.#names.has(definition)) this.#names.set(definition, freeName(definition.name, taken))
          return
        }
        seen.add(definition)
      }
      for (const held of heldBy(definition)) visit(held)
    }
    visit(root)
  }

  #of(definition: Definition): JsonSchema {
    const name = this.#names.get(definition)
    return name === undefined
      ? this.#written(definition)
      : { $ref: `#/${this.#shapes}/${encodeURIComponent(pointerStep(name))}` }
  }

  #written(definition: Definition): JsonSchema {
    const { response, describe } = this.#request
    switch (definition.kind) {
      case 'literals': {
        const known = { type: 'string', enum: [...definition.values] }
        return response ? { anyOf: [known, { type: 'string' }] } : known
      }
      case 'structure':
        return { ...described(describe?.(definition.name)), ...this.#structure(definition) }
      case 'list':
        return this.#list(definition)
      case 'map':
        return this.#map(definition)
      case 'foreign':
        if (definition.face !== undefined) return this.#of(definition.face)
        throw new TypeError(
          `There is no JSON Schema of the io-ts codec "${definition.codec.name}": only codecs of aws-preflight say what they hold.`,
        )
      default:
        return this.#scalar(scalarSchema(definition, !response), definition)
    }
  }

  /** By other than the documented names, a message holds numbers that JSON can't write as text. */
  #scalar(schema: JsonSchema, { kind }: Definition): JsonSchema {
    const isNumber = kind === 'float' && this.#request.naming !== undefined
    return isNumber ? { anyOf: [schema, { enum: ['NaN', 'Infinity', '-Infinity'] }] } : schema
  }

  #structure(definition: StructureDefinition): JsonSchema {
    const { response, naming } = this.#request
    const isAnswer = definition === this.#answer
    const names = namesUnder(naming, definition)
    const members = [...definition.members.values()].flatMap((member) =>
      // The keys that SDKs put beside a response are not checked.
      isAnswer && metadataNames.has(member.name) ? [] : [[names.get(member) ?? member.name, member] as const],
    )
    const required = members.flatMap(([name, member]) => (member.required && !isAnswer ? [name] : []))
    return {
      type: 'object',
      properties: Object.fromEntries(members.map(([name, member]) => [name, this.#member(definition, member)])),
      ...(required.length > 0 && { required }),
      ...(!response && !definition.open && { additionalProperties: false }),
      ...(definition.union && { minProperties: 1, maxProperties: 1 }),
    }
  }

  #member(definition: StructureDefinition, { name, held, sensitive }: Member): JsonSchema {
    const { describe, response } = this.#request
    const schema = this.#of(held)
    const more = {
      ...described(describe?.(definition.name, name)),
      ...(sensitive === true && !response && { writeOnly: true }),
    }
    // Draft 7 reads nothing that stands beside a reference.
    const isCut = '$ref' in schema && this.#shapes === 'definitions' && Object.keys(more).length > 0
    return isCut ? { allOf: [schema], ...more } : { ...schema, ...more }
  }

  #list(definition: ListDefinition): JsonSchema {
    const { response } = this.#request
    const item = definitionOf(definition.item)
    // Of items that hold others, the check asks nothing.
    const isUnique = definition.unique === true && !['structure', 'list', 'map'].includes(item.kind)
    return {
      type: 'array',
      items: this.#held(item, definition.sparse),
      ...(!response && lengths(definition, 'Items')),
      ...(!response && isUnique && { uniqueItems: true }),
    }
  }

  #map(definition: MapDefinition): JsonSchema {
    const { response } = this.#request
    const key = this.#of(definitionOf(definition.key))
    const isFree = Object.keys(key).length === 1 && key['type'] === 'string'
    return {
      type: 'object',
      ...(!isFree && { propertyNames: key }),
      additionalProperties: this.#held(definitionOf(definition.value), definition.sparse),
      ...(!response && lengths(definition, 'Properties')),
    }
  }

  #held(definition: Definition, sparse: boolean | undefined): JsonSchema {
    const schema = this.#of(definition)
    return sparse === true && !acceptsNull(definition) ? { anyOf: [schema, { type: 'null' }] } : schema
  }
}

const described = (description: string | undefined): JsonSchema => (description === undefined ? {} : { description })

/** The name of each member: of several spellings the first. */
const namesUnder = (naming: Naming | undefined, definition: StructureDefinition): ReadonlyMap<Member, string> =>
  // The last one is the first spelling: the members stand in it from the last to the first.
  new Map([...membersUnder(naming, definition)].map(([name, member]) => [member, name]))

/** The definitions that one reaches in one step. */
export const heldBy = (definition: Definition): readonly Definition[] => {
  switch (definition.kind) {
    case 'structure':
      return [...definition.members.values()].map(({ held }) => held)
    case 'list':
      return [definitionOf(definition.item)]
    case 'map':
      return [definitionOf(definition.key), definitionOf(definition.value)]
    case 'foreign':
      return definition.face === undefined ? [] : [definition.face]
    default:
      return []
  }
}

const freeName = (name: string, taken: Set<string>): string => {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name}${number}`
  taken.add(free)
  return free
}
