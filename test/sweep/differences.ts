import type { Service, ServiceMember, Type } from '../../codegen/service/model.js'
import { foldName } from '../../codegen/service/code-names.js'
import { spellType } from '../../codegen/service/types.js'

/** One place where two readings of a service differ, and why, where that is known. */
export interface Difference {
  /** `CreateQueue.request.Attributes[]` */
  readonly where: string
  readonly what: string
  readonly why?: Why
}

/** Known reasons for two readings of one service to differ. */
export type Why = keyof typeof reasons

/** Differences between a model and a page of which neither is read wrongly. */
export const reasons = {
  newer: 'only the package has it: it is newer than the page',
  removed: 'only the page has it: the service has removed it since',
  boto3: "boto3's own: `ResponseMetadata`, `PaginationConfig`, how it spells what it adds",
  number: 'the SDK has one kind of number: the page says whether it is an integer',
  bytes: 'boto3 has `bytes` where the SDK tells bytes from streams, and `str` where it takes text for them',
  literals: 'a literal union, which the page has as a string',
  response: 'a page has nearly every member of a response as required, the model what it promises',
  filled: 'the client fills it in: the SDK declares it optional',
  relaxed: 'the page has it as required, the newer package does not: a service may stop to require a member',
  tightened: 'the newer package has it as required, the page does not: a model may be mended',
  text: 'boto3 has the number as the text that stands in the query',
  lost: 'the page has lost the type',
  cut: 'the page has an object of anything: a recursion that it cuts, or a document',
  parsed: 'boto3 parses the JSON text in it',
  stream: 'an event stream, of which the page has the events',
} as const

/** Where the operations of two readings of a service differ, from top to bottom. The first is read from a model. */
export const differencesOf = (model: Service, pages: Service): readonly Difference[] =>
  new Comparison(model, pages).differences()

/** Two readings, walked side by side. */
class Comparison {
  readonly #found: Difference[] = []
  readonly #seen = new Set<string>()

  constructor(
    private readonly model: Service,
    private readonly pages: Service,
  ) {}

  differences(): readonly Difference[] {
    const others = new Map(this.pages.operations.map((operation) => [foldName(operation.name), operation]))
    for (const { name, request, response } of this.model.operations) {
      const other = others.get(foldName(name))
      others.delete(foldName(name))
      if (other === undefined) this.#tell(name, 'is an operation of the package alone', 'newer')
      else {
        this.#structures(request, other.request, `${name}.request`, 'request')
        this.#structures(response, other.response, `${name}.response`, 'response')
      }
    }
    for (const { name } of others.values()) this.#tell(name, 'is an operation of the page alone', 'removed')
    return this.#found
  }

  #tell(where: string, what: string, why?: Why): void {
    this.#found.push({ where, what, ...(why === undefined ? {} : { why }) })
  }

  #structures(ours: string, theirs: string, where: string, side: 'request' | 'response' | 'nested'): void {
    const pair = `${ours} ${theirs} ${side}`
    if (this.#seen.has(pair)) return
    this.#seen.add(pair)
    const [left, right] = [membersOf(this.model, ours), membersOf(this.pages, theirs)]
    for (const member of left.values()) {
      const other = right.get(member.name)
      const at = `${where}.${member.name}`
      if (other === undefined) this.#tell(at, 'is a member of the package alone', 'newer')
      else this.#members(member, other, at, side)
    }
    for (const { name } of right.values()) {
      if (!left.has(name))
        this.#tell(`${where}.${name}`, 'is a member of the page alone', isBotos(name) ? 'boto3' : 'removed')
    }
  }

  #members(ours: ServiceMember, theirs: ServiceMember, where: string, side: 'request' | 'response' | 'nested'): void {
    // Silence is no claim: some dialects say nothing of it in responses.
    const isSaid = theirs.claims.some(({ required }) => required !== undefined)
    if (isSaid && ours.required !== theirs.required) {
      const says = ({ required }: ServiceMember): string => (required ? 'required' : 'optional')
      const isFilled = ours.filled === true
      const why = side === 'response' ? 'response' : isFilled ? 'filled' : theirs.required ? 'relaxed' : 'tightened'
      this.#tell(where, `is ${says(ours)} in the package, ${says(theirs)} in the page`, why)
    }
    this.#types(ours.type, theirs.type, where)
  }

  #types(ours: Type, theirs: Type, where: string): void {
    if (ours.kind === 'list' && theirs.kind === 'list') return this.#types(ours.item, theirs.item, `${where}[]`)
    if (ours.kind === 'map' && theirs.kind === 'map') {
      this.#types(ours.key, theirs.key, `${where}{key}`)
      return this.#types(ours.value, theirs.value, `${where}{}`)
    }
    if (ours.kind === 'reference' && theirs.kind === 'reference') {
      const [left, right] = [valuesOf(this.model, ours.name), valuesOf(this.pages, theirs.name)]
      if (left === undefined && right === undefined) return this.#structures(ours.name, theirs.name, where, 'nested')
      if (left !== undefined && right !== undefined) return this.#literals(left, right, where)
    }
    if (ours.kind === theirs.kind && ours.kind !== 'reference') return
    this.#tell(
      where,
      `is ${this.#spell(ours)} in the package, ${spellType(theirs)} in the page`,
      this.#why(ours, theirs),
    )
  }

  #literals(ours: readonly string[], theirs: readonly string[], where: string): void {
    const [added, gone] = [without(ours, theirs), without(theirs, ours)]
    if (added.length > 0) this.#tell(where, `takes ${added.join(', ')} in the package alone`, 'newer')
    if (gone.length > 0) this.#tell(where, `takes ${gone.join(', ')} in the page alone`, 'removed')
  }

  #spell(type: Type): string {
    const values = type.kind === 'reference' ? valuesOf(this.model, type.name) : undefined
    return values === undefined ? spellType(type) : `one of ${values.slice(0, 4).join(', ')}`
  }

  #why(ours: Type, theirs: Type): Why | undefined {
    if (theirs.kind === 'unknown') return 'lost'
    if (isNumber(ours) && isNumber(theirs)) return 'number'
    if (isNumber(ours) && theirs.kind === 'string') return 'text'
    if (isBytes(ours) && (isBytes(theirs) || theirs.kind === 'string')) return 'bytes'
    if (ours.kind === 'events') return 'stream'
    const isAnything =
      isAnyObject(theirs) || (theirs.kind === 'reference' && membersOf(this.pages, theirs.name).size === 0)
    if (isAnything && ours.kind === 'string') return 'parsed'
    if (isAnything && ['reference', 'list', 'map', 'document'].includes(ours.kind)) return 'cut'
    const isUnion = ours.kind === 'reference' && valuesOf(this.model, ours.name) !== undefined
    return isUnion && theirs.kind === 'string' ? 'literals' : undefined
  }
}

const membersOf = (service: Service, structure: string): ReadonlyMap<string, ServiceMember> =>
  new Map(service.structures.find(({ name }) => name === structure)?.members.map((member) => [member.name, member]))

const valuesOf = (service: Service, name: string): readonly string[] | undefined =>
  service.literals.find((literals) => literals.name === name)?.values

const without = (left: readonly string[], right: readonly string[]): readonly string[] =>
  left.filter((value) => !right.includes(value))

const isBotos = (name: string): boolean => name === 'ResponseMetadata' || name === 'PaginationConfig'

const isNumber = ({ kind }: Type): boolean => ['number', 'integer', 'float', 'bigint'].includes(kind)

const isBytes = ({ kind }: Type): boolean => ['blob', 'bytes', 'stream'].includes(kind)

const isAnyObject = (type: Type): boolean =>
  type.kind === 'document' ||
  (type.kind === 'structure' && type.members.length === 0) ||
  (type.kind === 'map' && ['unknown', 'document'].includes(type.value.kind))
