import type { Any } from 'io-ts'
import type * as Door from '../../../codegen/door.js'
import type { Operations } from '../../combinators/operation.js'
import { type Constraints, type Definition, definitionOf, type Member } from '../../schema/definition.js'

const place = { page: 'the codecs', line: 1 }

/** The service of which these are the codecs, in the words of the generator: the way back from `makeCodecs`. */
export const serviceOf = (name: string, operations: Operations): Door.Service =>
  new Describing(name).service(operations)

/** The shapes that were met so far. Two of one name are told apart by a number. */
class Describing {
  readonly #names = new Map<Definition, string>()
  readonly #structures: Door.Structure[] = []
  readonly #literals: Door.Service['literals'][number][] = []

  constructor(readonly name: string) {}

  service(operations: Operations): Door.Service {
    const described = Object.values(operations).map(({ name, alias, request, response, errors }) => ({
      name,
      alias,
      request: this.#shape(request),
      response: this.#shape(response),
      ...(errors !== undefined && { errors: errors.map((error) => error.name) }),
      places: [],
    }))
    return {
      name: this.name,
      generatedFrom: { pages: [] },
      structures: this.#structures,
      literals: this.#literals,
      operations: described,
    }
  }

  #shape(codec: Any): string {
    const definition = definitionOf(codec)
    const type = this.#type(definition)
    return type.kind === 'reference' ? type.name : codec.name
  }

  #named(definition: Definition & { readonly name: string }, describe: (name: string) => void): Door.Type {
    const known = this.#names.get(definition)
    if (known !== undefined) return { kind: 'reference', name: known }
    const taken = new Set(this.#names.values())
    let name = definition.name
    for (let number = 2; taken.has(name); number++) name = `${definition.name}${number}`
    this.#names.set(definition, name)
    describe(name)
    return { kind: 'reference', name }
  }

  #type(definition: Definition): Door.Type {
    switch (definition.kind) {
      case 'structure':
        return this.#named(definition, (name) => {
          const { union, open } = definition
          const members: Door.ServiceMember[] = []
          this.#structures.push({
            name,
            aliases: [],
            role: 'nested',
            ...(union !== undefined && { union: true as const }),
            ...(open && { incomplete: true as const }),
            members,
            places: [],
          })
          for (const member of definition.members.values()) members.push(this.#member(member))
        })
      case 'literals':
        return this.#named(definition, (name) => {
          this.#literals.push({ name, values: [...definition.values], places: [] })
        })
      case 'list':
        return {
          kind: 'list',
          item: this.#type(definitionOf(definition.item)),
          ...(definition.sparse === true && { sparse: true as const }),
          ...limitsOf(definition),
        }
      case 'map':
        return {
          kind: 'map',
          key: this.#type(definitionOf(definition.key)),
          value: this.#type(definitionOf(definition.value)),
          ...(definition.sparse === true && { sparse: true as const }),
          ...limitsOf(definition),
        }
      case 'events':
        return { kind: 'events', item: { kind: 'unknown' } }
      case 'foreign':
        return { kind: 'unknown' }
      case 'integer':
        return definition.min === least && definition.max === most
          ? { kind: 'integer' }
          : { kind: 'integer', ...limitsOf(definition) }
      default:
        return { kind: definition.kind, ...limitsOf(definition) }
    }
  }

  #member({ name, held, required, promised }: Member): Door.ServiceMember {
    return { name, type: this.#type(held), required, ...(promised === true && { promised }), claims: [] }
  }
}

/** An integer of 32 bits has these by its type. */
const least = -2147483648
const most = 2147483647

const limitsOf = ({ min, max, pattern, unique }: Constraints): { readonly limits?: Door.Limits } => {
  if (min === undefined && max === undefined && pattern === undefined && unique !== true) return {}
  return {
    limits: {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(pattern !== undefined && { pattern: { text: textOf(pattern.source) } }),
      ...(unique === true && { unique }),
      place,
    },
  }
}

/** A pattern as it is without the delimiters of a literal, in which a slash is escaped, and in a class never before a star. */
const textOf = (source: string): string =>
  source.replace(/\\(x2f|.)/gs, (escaped, character) => (character === '/' || character === 'x2f' ? '/' : escaped))
