import { type Context, Type } from 'io-ts'
import type { Tolerant } from './decoded.js'
import {
  type Constraints,
  type Definition,
  definitionKey,
  definitionOf,
  type LiteralsDefinition,
  type Member,
  type Prop,
  type Props,
  type StructureDefinition,
  type UnionProps,
  type UnionWays,
  type WalkOf,
} from '../schema/definition.js'
import { subjectOf } from '../issue/finding.js'
import { ask, type Guard } from '../schema/guard.js'
import type { Refinement } from '../schema/refinement.js'
import { requestRules, type Rules, tolerantRules } from '../walk/rules.js'
import { type Result, resultOf, rightOf } from '../walk/result.js'
import { walkWhenRead } from '../walk/unread.js'
import { nearestFew, walkLiteral } from '../walk/literals.js'
import { walkStructure } from '../walk/structure.js'

/** How a codec checks, beside its definition. */
interface CodecTraits {
  readonly guard?: Guard | undefined
  readonly rules?: Rules
}

/** A real io-ts codec that knows its own definition. By itself a codec checks as the two functions do by default. */
export class Codec<A, D extends Definition = Definition, Input = A> extends Type<A> {
  // Declared alone: a bundler keeps a class with a field of a computed name, whether anybody uses it or not.
  declare readonly [definitionKey]: D
  /** Finds, at full speed, the places that this codec by itself has to look at. */
  readonly guard: Guard | undefined
  /** The rules of the codec's own check. */
  readonly rules: Rules

  constructor(name: string, definition: D, { guard, rules = requestRules }: CodecTraits = {}) {
    const check = (value: unknown, outer?: Context): Result<A> => {
      const found = ask(guard, value)
      if (found === undefined) return rightOf(value)
      return resultOf(walkWhenRead(subjectOf(this, undefined, false, outer), value, rules, found))
    }
    super(
      name,
      (value): value is A => {
        const result = check(value)
        return result._tag === 'Right' && Object.is(result.right, value)
      },
      check,
      (value) => value,
    )
    this[definitionKey] = definition
    this.guard = guard
    this.rules = rules
  }

  /** The rules that a request keeps beside the type: a range or a length, the pattern of a text, unique items. */
  get constraints(): { readonly [K in keyof Constraints]: Constraints[K] | undefined } {
    const { min, max, pattern, unique } = this[definitionKey] as Constraints
    return { min, max, pattern, unique }
  }

  /** `Right` holds the value, the very same object unless something had to be converted; `Left` all issues. */
  override decode(value: unknown): Result<A> {
    // Without the value in the context, where io-ts would leave it: an issue must not hold the payload.
    return this.validate(value, [{ key: '', type: this, actual: undefined }]) as Result<A>
  }

  /** Standard Schema v1: the same check for every library that speaks it. */
  get '~standard'(): StandardProps<A, Input> {
    return standardOf(this)
  }
}

/** Standard Schema v1 of anything that decodes to our results. */
export const standardOf = <A, Input>(codec: {
  readonly decode: (value: unknown) => Result<A>
}): StandardProps<A, Input> => ({
  version: 1,
  vendor: 'aws-preflight',
  validate: (value) => {
    const result = codec.decode(value)
    if (result._tag === 'Right') return { value: result.right }
    return { issues: result.left.map(({ sentence: message, path }) => ({ message, path })) }
  },
})

/** Facts of a structure beside its members. */
export interface StructureTraits extends Partial<
  Pick<StructureDefinition, 'walk' | 'guard' | 'union' | 'open' | 'refined'>
> {}

/** A value, or a function that gives the value when somebody first asks for it. */
export type Lazy<A> = A | (() => A)

/** The codec of a named structure. */
export class Structure<A, P extends object = Props<A>> extends Codec<A, StructureDefinition> {
  constructor(name: string, props: Lazy<P>, traits: StructureTraits = {}) {
    super(name, new LazyStructure(name, props, traits.guard, traits), traits)
  }

  /** Its members, to build other structures from. */
  get props(): P {
    return this[definitionKey].props as P
  }
}

/** The codec of a structure of which exactly one member is present. */
export type TaggedUnion<A> = Structure<A, UnionProps<A>>

/**
 * The codec of an operation's response: it walks itself, and all below it, tolerantly. `Promised` are the members of which
 * a model says that they are always there.
 */
export class Response<A, Promised extends keyof A = never> extends Codec<Tolerant<A>, StructureDefinition, unknown> {
  /** The response as the reference documents it; a type only, as io-ts has `_A`. */
  declare readonly _documented: A
  declare readonly _promised: Promised

  constructor(name: string, props: Lazy<Props<A>>, traits: StructureTraits = {}) {
    // The guard is for the root alone, where every member may be absent: it is no part of the definition.
    super(name, new LazyStructure(name, props, undefined, traits), { guard: traits.guard, rules: tolerantRules })
  }

  /** Its members, to build other structures from. */
  get props(): Props<A> {
    return this[definitionKey].props as Props<A>
  }
}

/** The codec of a literal union. */
export class Literals<A extends string> extends Codec<A, LiteralsDefinition> {
  constructor(
    name: string,
    readonly values: readonly A[],
    traits?: Partial<Pick<LiteralsDefinition, 'walk' | 'refined'>>,
  ) {
    super(name, { kind: 'literals', walk: walkLiteral, name, values: new Set(values), inShort: nearestFew, ...traits })
  }
}

/** The part of Standard Schema v1 that a codec carries. */
export interface StandardProps<A, Input = unknown> {
  readonly version: 1
  readonly vendor: string
  readonly validate: (
    value: unknown,
  ) =>
    | { readonly value: A; readonly issues?: undefined }
    | { readonly issues: readonly { readonly message: string; readonly path: readonly PropertyKey[] }[] }
  readonly types?: { readonly input: Input; readonly output: A } | undefined
}

/** A class, so that the engine sees one kind of object in all of them. */
class LazyStructure implements StructureDefinition {
  readonly kind = 'structure'
  readonly walk: WalkOf<StructureDefinition>
  readonly union: UnionWays | undefined
  readonly open: boolean
  readonly refined: readonly Refinement[] | undefined
  #props: Lazy<object>
  #members: ReadonlyMap<string, Member> | undefined
  #required: number | undefined

  constructor(
    readonly name: string,
    props: Lazy<object>,
    readonly guard: Guard | undefined,
    { walk = walkStructure, union, open = false, refined }: StructureTraits,
  ) {
    this.#props = props
    this.walk = walk
    this.union = union
    this.open = open
    this.refined = refined
  }

  get props(): object {
    return typeof this.#props === 'function' ? (this.#props = (this.#props as () => object)()) : this.#props
  }

  get members(): ReadonlyMap<string, Member> {
    return (this.#members ??= membersOf(this.props))
  }

  get required(): number {
    return (this.#required ??= [...this.members.values()].filter(({ required }) => required).length)
  }
}

/** Each member has the same fields in the same order, so that the engine sees one kind of object in all of them. */
const membersOf = (props: object): ReadonlyMap<string, Member> =>
  new Map(
    (Object.entries(props) as [string, Prop<unknown, boolean>][]).map(
      ([name, { required, type, wire, location, sensitive, promised }]) => [
        name,
        { name, required, type, held: definitionOf(type), wire, location, sensitive, promised },
      ],
    ),
  )
