import type {
  Claim,
  LimitsOverride,
  Limits,
  Operation,
  Problem,
  Scalar,
  ServiceMember,
  Structure,
  TimestampFormat,
  Type,
} from '../service/model.js'
import { byCodeUnits, freeName } from '../service/code-names.js'
import { isOwn } from '../service/own-constraints.js'
import { constraintsFor, sameLimits } from '../service/limits.js'
import { isInt, referencesOf } from '../service/types.js'
import { judgeLimits, judgeOverride, type Overridable } from './judge-limits.js'

/** Structures with what their members are held to, and the scalars that are held to something, by name. */
export interface MergedLimits {
  readonly structures: readonly Structure[]
  readonly scalars: readonly Scalar[]
  readonly problems: readonly Problem[]
}

/**
 * The limits of each member: an override's, else those of the newest page that speaks of limits; the silence of any other
 * page is no claim. Only what a request leads to has any, for nobody holds a response to one. A pattern is translated and
 * judged here, once for all its uses; what cannot be meant, or might take long, is left out with a note.
 */
export const mergeLimits = (
  structures: readonly Structure[],
  operations: readonly Operation[],
  overrides: readonly LimitsOverride[],
  taken: ReadonlySet<string>,
): MergedLimits => {
  const problems = new Map<string, Problem>()
  const report = (problem: Problem): void => void problems.set(problem.message, problem)
  const sent = sentBy(structures, operations)
  const twins = requestsOfPaginators(structures, operations)
  const judged = new Map<string, Type['limits']>()

  const judge = (limits: Limits): Limits | undefined => {
    const key = `${limits.place.page}:${limits.place.line} ${JSON.stringify(limits)}`
    if (!judged.has(key)) judged.set(key, judgeLimits(limits, report))
    return judged.get(key)
  }
  /** The limits of a member by the newest page that speaks of limits. */
  const saidOf = ({ name }: Structure, member: ServiceMember): Type | undefined => {
    const speaks = ({ limiting }: Claim): boolean => limiting === true
    const sibling = twins.get(name)?.members.find((each) => each.name === member.name)
    return (member.claims.find(speaks) ?? sibling?.claims.find(speaks))?.type
  }
  const known =
    overrides.length === 0 ? new Map<string, Overridden>() : judgeOverrides(overrides, structures, sent, saidOf, report)
  const settle = (type: Type, said: Type | undefined, override?: Overridden): Type => {
    const own = ownOf(isSameKind(type, said) ? said : undefined, override ?? known.get(said?.scalar ?? ''))
    if (type.kind === 'list')
      return { ...bare(type), item: settle(type.item, said?.kind === 'list' ? said.item : undefined), ...own }
    if (type.kind === 'map') {
      const [key, value] = said?.kind === 'map' ? [said.key, said.value] : []
      return { ...bare(type), key: settle(type.key, key), value: settle(type.value, value), ...own }
    }
    return constraintsFor(type.kind).length === 0 ? bare(type) : { ...bare(type), ...own }
  }
  const ownOf = (said: Type | undefined, override: Overridden | undefined): Pick<Type, 'limits' | 'scalar'> => {
    const limits = override === undefined ? said?.limits && judge(said.limits) : override.limits
    const scalar = override?.isMember === true ? undefined : said?.scalar
    return { ...(limits === undefined ? {} : { limits }), ...(scalar === undefined ? {} : { scalar }) }
  }
  const memberOf = (structure: Structure, member: ServiceMember): ServiceMember => {
    if (!sent.has(structure.name)) return { ...member, type: withoutLimits(member.type) }
    const override = spellingsOf(structure).flatMap((own) => known.get(`${own}.${member.name}`) ?? [])[0]
    const type = settle(member.type, saidOf(structure, member), override)
    return { ...member, type: withFormat(type, usualFormat(member)) }
  }
  const held = structures.map((structure) => ({
    ...structure,
    members: structure.members.map((member) => memberOf(structure, member)),
  }))
  const { scalars, nameOf } = nameScalars(held, taken)
  const named = held.map((structure) => ({
    ...structure,
    members: structure.members.map((member) => ({ ...member, type: withNames(member.type, nameOf) })),
  }))
  return { structures: named, scalars, problems: [...problems.values()] }
}

/** The limits that an override gives to a member or a scalar. */
interface Overridden {
  readonly limits: Limits | undefined
  readonly isMember: boolean
}

const spellingsOf = ({ name, aliases }: Structure): readonly string[] => [name, ...aliases]

/** Those that can be meant, by name; of several of a name the first. Of the others it is reported why they cannot. */
const judgeOverrides = (
  overrides: readonly LimitsOverride[],
  structures: readonly Structure[],
  sent: ReadonlySet<string>,
  saidOf: (structure: Structure, member: ServiceMember) => Type | undefined,
  report: (problem: Problem) => void,
): ReadonlyMap<string, Overridden> => {
  const members = new Map<string, ReadonlyMap<string, Type['kind']>>()
  const scalars = new Map<string, Type['kind']>()
  const visit = (type: Type): void => {
    if (type.scalar !== undefined) scalars.set(type.scalar, type.kind)
    if (type.kind === 'list') visit(type.item)
    if (type.kind === 'map') [type.key, type.value].forEach(visit)
  }
  for (const structure of structures.filter(({ name }) => sent.has(name))) {
    const kinds = new Map(structure.members.map(({ name, type }) => [name, type.kind]))
    for (const spelling of spellingsOf(structure)) members.set(spelling, kinds)
    for (const said of structure.members.flatMap((member) => saidOf(structure, member) ?? [])) visit(said)
  }
  const there: Overridable = { members, scalars }
  const known = new Map<string, Overridden>()
  for (const override of overrides) {
    const judged = judgeOverride(override, there)
    const { place } = override
    if ('fault' in judged) {
      // An older package may lack what ours is about.
      if (!isOwn({ name: place.page })) report({ place, message: judged.fault })
    } else if (!known.has(override.name))
      known.set(override.name, { limits: judged.limits, isMember: override.name.includes('.') })
  }
  return known
}

const numbers: readonly string[] = ['integer', 'float', 'bigint', 'number']

const isSameKind = (type: Type, said: Type | undefined): said is Type =>
  said !== undefined &&
  (said.kind === type.kind ||
    (numbers.includes(said.kind) && numbers.includes(type.kind)) ||
    (/^(?:blob|bytes)$/.test(said.kind) && /^(?:blob|bytes)$/.test(type.kind)))

const bare = <T extends Type>(type: T): T => {
  const { limits, scalar, ...rest } = type
  return rest as T
}

/** A type that nobody sends has no limits, and may write its timestamps as it likes. */
const withoutLimits = (type: Type): Type => {
  const own = bare(type)
  if (own.kind === 'timestamp') return { kind: 'timestamp' }
  if (own.kind === 'list') return { ...own, item: withoutLimits(own.item) }
  return own.kind === 'map' ? { ...own, key: withoutLimits(own.key), value: withoutLimits(own.value) } : own
}

/** How the protocol writes a timestamp in this place of a message; a format says something where it is another. */
const usualFormat = ({ location }: ServiceMember): TimestampFormat =>
  location === 'header' ? 'http-date' : location === 'path' || location === 'query' ? 'date-time' : 'epoch-seconds'

const withFormat = (type: Type, usual: TimestampFormat): Type => {
  if (type.kind === 'timestamp') return type.format === usual ? { kind: 'timestamp' } : type
  if (type.kind === 'list') return { ...type, item: withFormat(type.item, usual) }
  return type.kind === 'map' ? { ...type, value: withFormat(type.value, usual) } : type
}

/** Every structure that a request leads to, itself too. */
const sentBy = (structures: readonly Structure[], operations: readonly Operation[]): ReadonlySet<string> => {
  const byName = new Map(structures.map((structure) => [structure.name, structure]))
  const sent = new Set<string>()
  const waiting = operations.flatMap(({ request, paginator }) => [request, ...(paginator ? [paginator.request] : [])])
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (sent.has(name)) continue
    sent.add(name)
    waiting.push(...(byName.get(name)?.members ?? []).flatMap(({ type }) => referencesOf(type)))
  }
  return sent
}

/** A paginator's request is the operation's, and more. */
const requestsOfPaginators = (
  structures: readonly Structure[],
  operations: readonly Operation[],
): ReadonlyMap<string, Structure> => {
  const byName = new Map(structures.map((structure) => [structure.name, structure]))
  return new Map(
    operations.flatMap(({ request, paginator }) => {
      const structure = byName.get(request)
      return paginator === undefined || structure === undefined ? [] : [[paginator.request, structure] as const]
    }),
  )
}

/** The scalars with limits of their own, each under a name that is free. Where two of a name differ, neither has it. */
const nameScalars = (
  structures: readonly Structure[],
  taken: ReadonlySet<string>,
): { readonly scalars: readonly Scalar[]; readonly nameOf: ReadonlyMap<string, string> } => {
  const found = new Map<string, Type | undefined>()
  const visit = (type: Type): void => {
    if (type.kind === 'list') visit(type.item)
    if (type.kind === 'map') [type.key, type.value].forEach(visit)
    if (type.scalar === undefined) return
    const known = found.has(type.scalar) ? found.get(type.scalar) : type
    const isSame = known !== undefined && known.kind === type.kind && sameLimits(known.limits, type.limits)
    found.set(type.scalar, isSame ? known : undefined)
  }
  for (const { members } of structures) for (const { type } of members) visit(type)
  const used = new Set(taken)
  const nameOf = new Map<string, string>()
  const scalars = [...found]
    .sort((left, right) => byCodeUnits(left[0], right[0]))
    .flatMap(([shape, type]): readonly Scalar[] => {
      const limits = type?.limits
      if (type === undefined || limits === undefined || isInt(type)) return []
      const name = freeName(shape, 'Scalar', used)
      used.add(name)
      nameOf.set(shape, name)
      // The rule for a part of a path is no rule of the name.
      const own: Type = type.kind === 'string' ? { kind: 'string' } : bare(type)
      return [{ name, type: { ...own, limits }, place: limits.place }]
    })
  return { scalars, nameOf }
}

const withNames = (type: Type, nameOf: ReadonlyMap<string, string>): Type => {
  const { scalar, ...rest } = type
  const name = scalar === undefined ? undefined : nameOf.get(scalar)
  const named = name === undefined ? {} : { scalar: name }
  if (rest.kind === 'list') return { ...rest, item: withNames(rest.item, nameOf), ...named }
  if (rest.kind === 'map')
    return { ...rest, key: withNames(rest.key, nameOf), value: withNames(rest.value, nameOf), ...named }
  return { ...rest, ...named }
}
