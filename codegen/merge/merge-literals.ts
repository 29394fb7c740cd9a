import type { Literals, PageLine, Problem, Type } from '../service/model.js'
import { byCodeUnits, freeName, isReserved, toIdentifier } from '../service/code-names.js'
import type { BelievedMember, BelievedStructure } from './beliefs.js'
import { setKey, siteKey, sitesOf, splitNames, type Site, type ValuesClaim } from './literal-sites.js'
import { isToolName, printPlace, type RankedReading } from './rank.js'

/** The literal unions of a service, and what every position that holds one is called. */
export interface MergedLiterals {
  readonly literals: readonly Literals[]
  readonly problems: readonly Problem[]
  /** The member's type with every literal union by its name. */
  readonly nameIn: (structure: string, member: BelievedMember) => Type
}

interface NamedLiterals {
  readonly values: readonly string[]
  readonly places: readonly PageLine[]
}

/**
 * Names from the pages that have names, values from the pages that print them at the same positions. A position
 * without a name takes the name of an equal union, or gets one from its member.
 */
export const mergeLiterals = (
  readings: readonly RankedReading[],
  structures: Iterable<BelievedStructure>,
  nameOf: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): MergedLiterals => {
  const problems: Problem[] = []
  const sites = sitesOf(structures, nameOf)
  problems.push(...splitNames(sites.values()))
  const publicName = publicNames(readings, sites.values())
  const claims = claimsByName(readings, sites, publicName)
  const named = new Map<string, NamedLiterals>()
  for (const [name, { values, places }] of [...claims].sort((left, right) => byCodeUnits(left[0], right[0]))) {
    const merged = mergeValues(name, values, problems)
    if (merged === undefined) problems.push(...withoutValues(name, places))
    else named.set(name, { values: merged, places: [...places, ...values.map((claim) => claim.place)] })
  }
  const nameAt = nameSites(sites, named, publicName, taken, problems)
  const renamed = renameTaken(named, taken, problems)
  const literals = [...named]
    .map(([name, { values, places }]) => ({ name: renamed.get(name) ?? name, values, places: distinctPlaces(places) }))
    .sort((left, right) => byCodeUnits(left.name, right.name))
  const finalNameAt = new Map([...nameAt].map(([key, name]) => [key, renamed.get(name) ?? name]))
  const nameIn: MergedLiterals['nameIn'] = (structure, member) =>
    nameInType(member.type, siteKey(structure, member.name, ''), finalNameAt)
  return { literals, problems, nameIn }
}

/**
 * The name of a model's union: the one that the pages have at the same position, or else an equal one. A page's own
 * name stands.
 */
const publicNames = (readings: readonly RankedReading[], sites: Iterable<Site>): ((name: string) => string) => {
  const pageNames = new Map<string, string>()
  for (const { names } of sites) {
    const [model, page] = [names.find(({ worth }) => worth === 0), names.find(({ worth }) => worth > 0)]
    if (model !== undefined && page !== undefined && !pageNames.has(model.name)) pageNames.set(model.name, page.name)
  }
  const equal = new Map<string, string>()
  for (const { reading, worth } of readings) {
    for (const { name, values } of reading.literals) if (worth > 0 && values) equal.set(setKey(values), name)
  }
  for (const { reading, worth } of readings) {
    for (const { name, values } of worth === 0 ? reading.literals : []) {
      const page = equal.get(setKey(values ?? []))
      if (page !== undefined && !pageNames.has(name)) pageNames.set(name, page)
    }
  }
  return (name) => pageNames.get(name) ?? name
}

interface ClaimsOfName {
  readonly values: ValuesClaim[]
  readonly places: PageLine[]
}

const claimsByName = (
  readings: readonly RankedReading[],
  sites: ReadonlyMap<string, Site>,
  publicName: (name: string) => string,
): ReadonlyMap<string, ClaimsOfName> => {
  const claims = new Map<string, ClaimsOfName>()
  const claimsOf = (spelling: string): ClaimsOfName => {
    const name = publicName(spelling)
    const known = claims.get(name) ?? { values: [], places: [] }
    claims.set(name, known)
    return known
  }
  const used = new Set(
    [...sites.values()].flatMap(({ names }) => names.slice(0, 1).map(({ name }) => publicName(name))),
  )
  const pageNames = new Set(
    [...sites.values()].flatMap(({ names }) => names.flatMap(({ name, worth }) => (worth > 0 ? name : []))),
  )
  for (const { reading, worth, newness } of readings) {
    for (const { name, values, place } of reading.literals) {
      // The model may have an enum ServiceName, which is not the list of all services that a page calls so.
      if (worth > 0 && isToolName(name) && !pageNames.has(name)) continue
      if (!used.has(publicName(name)) && values === undefined) continue
      claimsOf(name).places.push(place)
      if (values !== undefined) claimsOf(name).values.push({ values, place, worth, newness })
    }
  }
  for (const site of sites.values()) {
    const [name] = site.names
    if (name === undefined) continue
    claimsOf(name.name).places.push(name.place)
    for (const values of site.values) claimsOf(name.name).values.push(values)
  }
  return claims
}

/**
 * The believed page's values in its order, with what newer pages have beyond them. Pages are compared as sets, as some
 * sort their values. A newer page that has more is growth, and is told as a note; any other difference is a conflict.
 */
const mergeValues = (
  name: string,
  claims: readonly ValuesClaim[],
  problems: Problem[],
): readonly string[] | undefined => {
  const [first, ...rest] = [...claims].sort((a, b) => a.worth - b.worth || b.newness - a.newness)
  if (first === undefined) return undefined
  const believed = new Set(first.values)
  const said = new Set<string>()
  for (const claim of rest) {
    const values = new Set(claim.values)
    const more = claim.values.filter((value) => !believed.has(value))
    const less = [...believed].filter((value) => !values.has(value))
    if (claim.newness > first.newness) for (const value of more) believed.add(value)
    if ((more.length === 0 && less.length === 0) || said.has(claim.place.page)) continue
    said.add(claim.place.page)
    const isGrowth = claim.newness < first.newness ? more.length === 0 : less.length === 0
    const isOneStep = claim.newness !== first.newness && isGrowth
    const differences = [
      ...(more.length === 0 ? [] : [`has ${more.join(', ')} here`]),
      ...(less.length === 0 ? [] : [`lacks ${less.join(', ')} here`]),
    ]
    const message = `${name} ${differences.join(' and ')}, unlike in ${printPlace(first.place)}.`
    problems.push({ place: claim.place, message, severity: isOneStep ? 'note' : 'conflict' })
  }
  return [...believed]
}

const withoutValues = (name: string, places: readonly PageLine[]): readonly Problem[] =>
  places
    .slice(0, 1)
    .map((place) => ({ place, message: `No page prints the values of ${name}: it is read as a plain string.` }))

/** The name of the union at each position; a position without an entry holds any string. */
const nameSites = (
  sites: ReadonlyMap<string, Site>,
  named: Map<string, NamedLiterals>,
  publicName: (name: string) => string,
  taken: ReadonlySet<string>,
  problems: Problem[],
): ReadonlyMap<string, string> => {
  const nameAt = new Map<string, string>()
  const nameOfSet = new Map<string, string>()
  for (const [name, { values }] of named) if (!nameOfSet.has(setKey(values))) nameOfSet.set(setKey(values), name)
  const unnamed: Site[] = []
  for (const site of sites.values()) {
    const [first] = site.names
    const name = first && publicName(first.name)
    if (name === undefined) unnamed.push(site)
    else if (named.has(name)) nameAt.set(site.key, name)
  }
  for (const site of unnamed) {
    const values = mergeValues(`${site.structure}.${site.baseName}`, site.values, problems) ?? []
    const key = setKey(values)
    const places = site.values.map((claim) => claim.place)
    const own = named.get(`${site.baseName}Type`)
    const equal = own !== undefined && setKey(own.values) === key ? `${site.baseName}Type` : nameOfSet.get(key)
    const name = equal ?? deriveName(site, named, taken)
    nameAt.set(site.key, name)
    nameOfSet.set(key, nameOfSet.get(key) ?? name)
    named.set(name, {
      values: named.get(name)?.values ?? values,
      places: [...(named.get(name)?.places ?? []), ...places],
    })
  }
  return nameAt
}

const deriveName = (site: Site, named: ReadonlyMap<string, NamedLiterals>, taken: ReadonlySet<string>): string => {
  const isTaken = { has: (name: string): boolean => named.has(name) || taken.has(name) }
  const short = `${site.baseName}Type`
  return isTaken.has(short) ? freeName(`${site.structure}${short}`, '', isTaken) : freeName(short, 'Literals', isTaken)
}

/** A literal union leaves its name to an operation and to the language. */
const renameTaken = (
  named: ReadonlyMap<string, NamedLiterals>,
  taken: ReadonlySet<string>,
  problems: Problem[],
): ReadonlyMap<string, string> => {
  const isTaken = { has: (name: string): boolean => named.has(name) || taken.has(name) }
  const renamed = new Map<string, string>()
  for (const [name, { places }] of named) {
    if (!taken.has(name) && !isReserved(name) && toIdentifier(name) === name) continue
    const free = freeName(`${name}Literals`, '', isTaken)
    renamed.set(name, free)
    const message = `The literal union ${name} is called ${free}, because its name is taken.`
    for (const place of places.slice(0, 1)) problems.push({ place, message, severity: 'note' })
  }
  return renamed
}

const nameInType = (type: Type, key: string, nameAt: ReadonlyMap<string, string>): Type => {
  switch (type.kind) {
    case 'list':
      return { ...type, item: nameInType(type.item, `${key}[]`, nameAt) }
    case 'map': {
      const mapKey = nameInType(type.key, `${key}{key}`, nameAt)
      return { ...type, key: mapKey, value: nameInType(type.value, `${key}{}`, nameAt) }
    }
    case 'reference':
    case 'literals': {
      const name = nameAt.get(key)
      return name === undefined ? (type.kind === 'literals' ? { kind: 'string' } : type) : { kind: 'reference', name }
    }
    default:
      return type
  }
}

const distinctPlaces = (places: readonly PageLine[]): readonly PageLine[] => [
  ...new Map(places.map((place) => [printPlace(place), place])).values(),
]
