import { compareLimits } from './diff-limits.js'
import type { Operation, Service, ServiceMember, Structure, Type } from '../service/model.js'
import type { Read } from '../service/outcome.js'
import { spellType } from '../service/types.js'

/** Where a change stands. `operation`: the operation itself came or went. */
export type ChangedSide = 'operation' | 'request' | 'response' | 'errors'

export type ChangeKind =
  'added' | 'removed' | 'required' | 'optional' | 'retyped' | 'literals added' | 'literals removed' | 'limits'

/** One difference between two references of a service. */
export interface Change {
  readonly operation: string
  readonly side: ChangedSide
  /** `Recipe.Flour`, `Loaves[].LoafId`, `Labels{}`; empty for the operation itself. */
  readonly path: string
  readonly kind: ChangeKind
  /** The subject in a few words: the type of a new member, the literals that came. */
  readonly detail: string
  /** Whose code that was right before may be wrong now: those who send requests, or those who read responses. */
  readonly breaks?: 'callers' | 'readers'
}

/** A reference that can be compared. */
export interface DiffOptions {
  /** Whether both references speak of limits: where one is silent, all of the other's would seem new. */
  readonly limits: boolean
}

/** The changes between two references of one service, as they were read. Limits count where both speak of them. */
export const diffReadings = (before: Read, after: Read): readonly Change[] => {
  const speaksOfLimits = ({ readings }: Read): boolean => readings.some(({ limiting }) => limiting === true)
  return diffServices(before.service, after.service, { limits: speaksOfLimits(before) && speaksOfLimits(after) })
}

/**
 * The changes between two references of one service, operation by operation in the order of their names. A shape is
 * compared once for each side of an operation, where it is reached first. What one reference does not know is no change:
 * a lost type, integer or float, which bytes may be a stream.
 */
export const diffServices = (before: Service, after: Service, options: DiffOptions): readonly Change[] => {
  const old = new Map(before.operations.map((operation) => [key(operation), operation]))
  const fresh = new Map(after.operations.map((operation) => [key(operation), operation]))
  const names = [...new Set([...old.keys(), ...fresh.keys()])].sort()
  return names.flatMap((name): readonly Change[] => {
    const [was, is] = [old.get(name), fresh.get(name)]
    if (was === undefined && is !== undefined) return [came(is)]
    if (was !== undefined && is === undefined) return [went(was)]
    if (was === undefined || is === undefined) return []
    return [
      ...new Comparison(before, after, is.name, 'request', options).shapes(was.request, is.request),
      ...new Comparison(before, after, is.name, 'response', options).shapes(was.response, is.response),
      ...errorChanges(was, is),
    ]
  })
}

const key = ({ alias }: Operation): string => alias.replaceAll('_', '')

const came = ({ name }: Operation): Change => ({
  operation: name,
  side: 'operation',
  path: '',
  kind: 'added',
  detail: 'new',
})

const went = ({ name }: Operation): Change => ({
  ...came({ name } as Operation),
  kind: 'removed',
  detail: 'gone',
  breaks: 'callers',
})

const errorChanges = (was: Operation, is: Operation): readonly Change[] => {
  // A reference that does not speak of errors tells of none that came or went.
  const [old, fresh] = [was.errors, is.errors]
  if (old === undefined || fresh === undefined) return []
  const change = (path: string, kind: 'added' | 'removed'): Change => ({
    operation: is.name,
    side: 'errors',
    path,
    kind,
    detail: kind === 'added' ? 'new' : 'gone',
  })
  return [
    ...fresh.filter((name) => !old.includes(name)).map((name) => change(name, 'added')),
    ...old.filter((name) => !fresh.includes(name)).map((name) => change(name, 'removed')),
  ]
}

/** One side of an operation in both references. */
class Comparison {
  readonly #old: ReadonlyMap<string, Shape>
  readonly #fresh: ReadonlyMap<string, Shape>
  readonly #promises: boolean
  readonly #changes: Change[] = []
  readonly #compared = new Set<string>()

  constructor(
    before: Service,
    after: Service,
    private readonly operation: string,
    private readonly side: 'request' | 'response',
    private readonly options: DiffOptions,
  ) {
    this.#old = shapesOf(before)
    this.#fresh = shapesOf(after)
    this.#promises = after.structures.some(({ members }) => members.some(({ promised }) => promised === true))
  }

  shapes(was: string, is: string): readonly Change[] {
    this.#types({ kind: 'reference', name: was }, { kind: 'reference', name: is }, '')
    return this.#changes
  }

  #types(before: Type, after: Type, path: string): void {
    const [was, is] = [resolved(before, this.#old), resolved(after, this.#fresh)]
    if (this.options.limits && this.side === 'request') {
      const limits = compareLimits(before.limits, after.limits)
      if (limits !== undefined) this.#tell(path, 'limits', limits.detail, limits.isTighter ? 'request' : undefined)
    }
    if (was.kind === 'unknown' || is.kind === 'unknown') return
    if (was.kind === 'literals' && is.kind === 'literals') this.#literals(was.values, is.values, path)
    else if (was.kind === 'shape' && is.kind === 'shape') this.#structures(was.shape, is.shape, path)
    else if (was.kind === 'list' && is.kind === 'list') {
      this.#sparse(was.sparse, is.sparse, `${path}[]`)
      this.#types(was.item, is.item, `${path}[]`)
    } else if (was.kind === 'map' && is.kind === 'map') {
      this.#sparse(was.sparse, is.sparse, `${path}{}`)
      this.#types(was.key, is.key, `${path}{key}`)
      this.#types(was.value, is.value, `${path}{}`)
    } else if (was.kind === 'events' && is.kind === 'events') this.#types(was.item, is.item, `${path}[]`)
    else this.#retyped(was, is, path)
  }

  #retyped(was: Resolved, is: Resolved, path: string): void {
    if (isSame(was, is)) return
    const detail = `${spelled(was)} became ${spelled(is)}`
    // A type that takes more than before breaks those who read it; one that takes less, those who send it.
    if (isWider(was, is)) this.#tell(path, 'retyped', detail, is.kind === 'string' ? undefined : 'response')
    else if (isWider(is, was)) this.#tell(path, 'retyped', detail, 'request')
    else this.#tell(path, 'retyped', detail, this.side)
  }

  #literals(was: readonly string[], is: readonly string[], path: string): void {
    const added = is.filter((value) => !was.includes(value))
    const removed = was.filter((value) => !is.includes(value))
    // In responses literal unions are open: a new one breaks nobody.
    if (added.length > 0) this.#tell(path, 'literals added', added.join(', '))
    if (removed.length > 0) this.#tell(path, 'literals removed', removed.join(', '), 'request')
  }

  #sparse(was: true | undefined, is: true | undefined, path: string): void {
    if (was === is) return
    if (is === true) this.#tell(path, 'retyped', 'may be null now', 'response')
    else this.#tell(path, 'retyped', 'is never null now', 'request')
  }

  #structures(was: Structure, is: Structure, path: string): void {
    const pair = `${was.name} ${is.name}`
    if (this.#compared.has(pair)) return
    this.#compared.add(pair)
    if (was.union !== is.union)
      this.#tell(
        path,
        'retyped',
        is.union === true ? 'takes one member only now' : 'takes several members now',
        is.union === true ? 'request' : undefined,
      )
    const old = new Map(was.members.map((member) => [member.name, member]))
    const fresh = new Map(is.members.map((member) => [member.name, member]))
    for (const member of is.members) {
      const at = path === '' ? member.name : `${path}.${member.name}`
      const before = old.get(member.name)
      if (isBoto3s(member, path)) continue
      if (before === undefined) this.#tell(at, 'added', spellNew(member), member.required ? 'request' : undefined)
      else {
        this.#required(before, member, at)
        this.#types(before.type, member.type, at)
      }
    }
    for (const member of was.members)
      if (!fresh.has(member.name) && !isBoto3s(member, path))
        this.#tell(path === '' ? member.name : `${path}.${member.name}`, 'removed', spellType(member.type), this.side)
  }

  /** At the top of a response only a model's promise counts: pages mark nearly all of it as required. */
  #required(was: ServiceMember, is: ServiceMember, path: string): void {
    const isTop = this.side === 'response' && !/[.[{]/.test(path)
    if (isTop && !this.#promises) return
    const [before, after] = isTop ? [was.promised === true, is.promised === true] : [was.required, is.required]
    if (before === after) return
    if (after) this.#tell(path, 'required', 'is required now', 'request')
    else this.#tell(path, 'optional', 'is optional now', 'response')
  }

  /** `breaks`: the side of which it breaks the users. */
  #tell(path: string, kind: ChangeKind, detail: string, breaks?: 'request' | 'response'): void {
    const { operation, side } = this
    this.#changes.push({
      operation,
      side,
      path,
      kind,
      detail,
      ...(breaks === side && { breaks: side === 'request' ? ('callers' as const) : ('readers' as const) }),
    })
  }
}

/** The members that boto3 puts beside a response are a habit of its pages, and no change of the service. */
const isBoto3s = ({ name }: ServiceMember, path: string): boolean => path === '' && name === 'ResponseMetadata'

/** The thing that a name stands for. */
type Shape = { readonly kind: 'shape'; readonly shape: Structure } | Extract<Type, { readonly kind: 'literals' }>

type Resolved = Exclude<Type, { readonly kind: 'reference' }> | Shape

const shapesOf = (service: Service): ReadonlyMap<string, Shape> =>
  new Map<string, Shape>([
    ...service.structures.map((shape) => [shape.name, { kind: 'shape', shape }] as const),
    ...service.literals.map(({ name, values }) => [name, { kind: 'literals', values }] as const),
  ])

const resolved = (type: Type, shapes: ReadonlyMap<string, Shape>): Resolved =>
  type.kind === 'reference' ? (shapes.get(type.name) ?? { kind: 'unknown' }) : type

const spelled = (type: Resolved): string => (type.kind === 'shape' ? type.shape.name : spellType(type))

const spellNew = ({ type, required }: ServiceMember): string =>
  `${spellType(type)}, ${required ? 'required' : 'optional'}`

const bytes: readonly string[] = ['blob', 'bytes', 'stream']

/** Alike, as far as both references know. */
const isSame = (was: Resolved, is: Resolved): boolean =>
  (was.kind === is.kind && was.kind !== 'union') ||
  (was.kind === 'union' && is.kind === 'union' && spelled(was) === spelled(is)) ||
  (bytes.includes(was.kind) && bytes.includes(is.kind)) ||
  (isAnyNumber(was) && isNumber(is)) ||
  (isAnyNumber(is) && isNumber(was))

const isAnyNumber = (type: Resolved): boolean =>
  type.kind === 'number' || (type.kind === 'float' && type.orInteger === true)

const isNumber = ({ kind }: Resolved): boolean => kind === 'integer' || kind === 'float' || kind === 'bigint'

/** Whether `is` takes all that `was` takes. */
const isWider = (was: Resolved, is: Resolved): boolean =>
  is.kind === 'document' ||
  (was.kind === 'integer' && is.kind === 'float') ||
  (was.kind === 'literals' && is.kind === 'string')
