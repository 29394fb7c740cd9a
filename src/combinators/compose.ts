import { type Lazy, Structure } from './codec-type.js'
import type { Guard } from '../schema/guard.js'
import { madeGuard, refinedGuard } from './make-guard.js'
import { definitionKey, type Prop, type Props, type StructureDefinition } from '../schema/definition.js'

/** A type of which every member may be absent. */
export type PartialOf<A> = { [K in keyof A]?: A[K] | undefined }

/** The type `A` with the members of `B`. Of two members with one name, that of `B` counts. */
export type ExtendedBy<A, B> = Flat<Omit<A, keyof B> & B>

/** All of an intersection in one object, as an editor should show it. */
type Flat<A> = { [K in keyof A]: A[K] }

/** A structure of some members of another one: as strict, and typed. A name that is no member does not compile. */
export const pick = <A, K extends keyof A & string>(
  name: string,
  from: Structure<A>,
  names: readonly K[],
): Structure<Pick<A, K>> =>
  derived(name, unrefined(from), (props) => props.filter(([member]) => names.includes(member as K)))

/** A structure of the members of another one but for some. */
export const omit = <A, K extends keyof A & string>(
  name: string,
  from: Structure<A>,
  names: readonly K[],
): Structure<Omit<A, K>> =>
  derived(name, unrefined(from), (props) => props.filter(([member]) => !names.includes(member as K)))

/** A structure of the same members, none of which has to be there; what they hold keeps its rules. */
export const partial = <A>(name: string, from: Structure<A>): Structure<PartialOf<A>> =>
  derived(name, unrefined(from), (props) => props.map(([member, prop]) => [member, { ...prop, required: false }]))

/**
 * A structure of the members of another one and more of your own; one of the same name takes the other's place. The checks
 * of `refine` stay with it.
 */
export const extend = <A, B>(name: string, from: Structure<A>, props: Lazy<Props<B>>): Structure<ExtendedBy<A, B>> =>
  derived(name, from, (own) => [
    ...own.filter(([member]) => !Object.hasOwn(valueOf(props), member)),
    ...entriesOf(valueOf(props)),
  ])

/** A check on a whole structure reads any of its members, and so can't go along where they change. */
const unrefined = <A>(from: Structure<A>): Structure<A> => {
  if (from[definitionKey].refined === undefined) return from
  throw new TypeError(
    `${from.name} has a check of \`refine\`, which may read any member: pick, omit or partial first, and refine what comes of it.`,
  )
}

type Entry = readonly [string, Prop<unknown, boolean>]

/** A structure of other members. Its guard goes by them, and by the guards of the shapes that they hold. */
const derived = <B>(
  name: string,
  from: { readonly props: object; readonly [definitionKey]: StructureDefinition },
  change: (props: readonly Entry[]) => readonly Entry[],
): Structure<B> => {
  let known: Guard | undefined
  const { walk, open, refined } = from[definitionKey]
  const guard = refinedGuard((value) => (known ??= madeGuard(codec[definitionKey].members))(value), { refined })
  const props = (): Props<B> => Object.fromEntries(change(entriesOf(from.props))) as never
  const codec: Structure<B> = new Structure<B, Props<B>>(name, props, { guard, walk, open, refined })
  return codec
}

const entriesOf = (props: object): readonly Entry[] => Object.entries(props) as Entry[]

const valueOf = <B extends object>(props: Lazy<B>): B => (typeof props === 'function' ? props() : props)
