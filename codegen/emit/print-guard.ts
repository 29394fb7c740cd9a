import type { Literals, Service, ServiceMember, Structure, Type } from '../service/model.js'
import { inQuotes } from '../service/code-names.js'
import { type PatternNames, referencesOf } from '../service/types.js'
import {
  asksBelow,
  below,
  bracketed,
  depthParameter,
  either,
  guardName,
  hasGuard,
  hasOwn,
  indent,
  isNeededIn,
  isReadable,
  metadataNames,
  mostCompared,
  mostInOneSwitch,
  mostReadOneByOne,
  noteIf,
  orNull,
  tooDeep,
  typeName,
} from './print-guard-parts.js'
import { patternNamesOf } from './pattern-names.js'
import { added, countRefusals, isHeld, keyRefusalOf, alone, type Refusal, scalarRefusal } from './print-guard-scalar.js'
import { recursiveNames } from './resolve.js'

type OfKind<K extends Type['kind']> = Extract<Type, { readonly kind: K }>

/**
 * Prints guards, and keeps what they need: functions for lists and maps, sets of literals, names of the door.
 *
 * A guard passes over own enumerable members only, so that nothing odd can slip through: an object with a key that is
 * inherited it leaves to the walk. The loop over the keys reads each value by position, whatever the object's hidden
 * class. They are declared as functions: of a constant the compiler looks for the declaration, past all that lie between,
 * wherever it is used.
 */
export class GuardPrinter {
  readonly doorNames = new Set<string>(['type Found'])
  /** The literal unions that are looked up in a set. */
  readonly literals = new Set<string>()
  /** The patterns that texts are held to. */
  readonly patterns = new Set<string>()
  readonly #patternNames: PatternNames
  readonly #literalUnions: ReadonlyMap<string, Literals>
  readonly #recursive: ReadonlySet<string>
  /** Exceptions, of which event streams have some as members. */
  readonly #unguarded: ReadonlySet<string>
  readonly #helpers = new Map<string, string>()

  constructor(service: Service) {
    this.#literalUnions = new Map(service.literals.map((literals) => [literals.name, literals]))
    this.#patternNames = patternNamesOf(service).nameOf
    this.#recursive = recursiveNames(service.structures)
    this.#unguarded = new Set(service.structures.flatMap((each) => (hasGuard(each) ? [] : each.name)))
  }

  /** Functions and constants that the guards printed so far use. */
  readonly helpers = (): readonly string[] => [...this.#helpers.values()]

  structure(structure: Structure): string {
    const { name, role, members, union } = structure
    const checked = role === 'response' ? members.filter((member) => !metadataNames.includes(member.name)) : members
    const isNeeded = isNeededIn(structure)
    const required = union ? 1 : checked.filter(isNeeded).length
    const isDeep = this.#recursive.has(name)
    if (this.#isSmall(structure)) return this.#small(structure, isDeep)
    const body = this.#switch(checked, structure, isDeep)
    return [
      this.#head(name, isDeep),
      `  let known = 0`,
      ...this.#locals(body.join()),
      `  for (const key in value) {`,
      `    if (!${hasOwn}) return false`,
      `    const member = value[key]`,
      `    if (member === undefined) continue`,
      ...(required === 0 ? ['    known++'] : []),
      ...indent(body, 4),
      ...tooDeep(isDeep, body.join(), 4),
      `  }`,
      this.#end(structure, required),
      `}`,
    ].join('\n')
  }

  /** One or two members are faster read one by one than found in a loop. */
  #isSmall({ role, union, members }: Structure): boolean {
    const isFew = members.length <= mostReadOneByOne
    return isFew && role !== 'response' && union !== true && members.every(isReadable(this.#unguarded))
  }

  /** Reads the members one by one, then looks for keys that are none of theirs. An inherited member is no own key. */
  #small(structure: Structure, isDeep: boolean): string {
    const { name, members } = structure
    const needed = members.filter(isNeededIn(structure))
    const counted = needed.length > 0 ? needed : members
    const checks = members.flatMap((member) => {
      const read = `$${member.name}`
      const isNeeded = needed.includes(member)
      const refusal = this.refusal(member.type, read, isDeep) || (isNeeded ? `${read} === undefined` : '')
      const condition = isNeeded ? refusal : refusal && `${read} !== undefined && ${bracketed(refusal)}`
      return condition === '' ? [] : this.#noting(condition, `places, ${inQuotes(member.name)}, ${read}`, 2)
    })
    const cases = (some: readonly ServiceMember[], body: readonly string[]): readonly string[] =>
      some.length === 0 ? [] : [...some.map((member) => `      case ${inQuotes(member.name)}:`), ...body]
    const isComplete = needed.length > 0 ? `known === ${needed.length}` : 'true'
    const isAll = needed.length > 0 ? ` && ${isComplete}` : ''
    return [
      this.#head(name, isDeep),
      ...members.map((member) => `  const $${member.name} = value.${member.name}`),
      `  let known = 0`,
      ...this.#locals(checks.join()),
      ...checks,
      ...tooDeep(isDeep, checks.join(), 2),
      `  for (const key in value) {`,
      `    if (!${hasOwn}) return false`,
      `    switch (key) {`,
      ...cases(counted, ['        known++', '        break']),
      ...cases(
        members.filter((member) => !counted.includes(member)),
        ['        break'],
      ),
      `      default:`,
      `        if (value[key] !== undefined) places = ${this.#door('note')}(places, key, value[key])`,
      `    }`,
      `  }`,
      ...(needed.length > 0 ? [] : [`  if (known === 0) return ${this.#door('bare')}(value, places)`]),
      `  return places === undefined${isAll} ? undefined : ${this.#door('settle')}(value, places, ${isComplete})`,
      `}`,
    ].join('\n')
  }

  #head(name: string, isDeep: boolean): string {
    return [
      `export function ${guardName(name)}(value: unknown${isDeep ? `, ${depthParameter}` : ''}): Found {`,
      `  if (!${this.#door('isRecord')}(value)${isDeep ? ` || depth > ${this.#door('deepest')}` : ''}) return false`,
    ].join('\n')
  }

  /** Where the places are kept, and what a guard below has found. */
  #locals(body: string): readonly string[] {
    return [
      `  let places: ${this.#door('Place', 'type ')} | undefined`,
      ...(asksBelow(body) ? ['  let found: Found'] : []),
    ]
  }

  /** An object of which no member is known may be anything: the walk has a look. */
  #end({ role }: Structure, required: number): string {
    if (required === 0) return `  return known > 0 ? places : ${this.#door('bare')}(value, places)`
    return `  return known === ${required} ? places : ${role === 'response' ? 'false' : `${this.#door('lacking')}(value, places)`}`
  }

  /** The members by their check; in long shapes by the length of their names first. */
  #switch(members: readonly ServiceMember[], structure: Structure, isDeep: boolean): readonly string[] {
    const isResponse = structure.role === 'response'
    const isNeeded = isNeededIn(structure)
    const countsAll = !structure.union && !members.some(isNeeded)
    const cases = (some: readonly ServiceMember[]): readonly string[] => {
      // A member that no guard can follow is as good as unknown: where it is there, the walk has a look.
      const followed = some.filter(({ type }) => !referencesOf(type).some((name) => this.#unguarded.has(name)))
      return this.#cases(followed, (member) => structure.union === true || isNeeded(member), isDeep)
    }
    const uncounted = countsAll ? ['    known--'] : []
    const unknown = ['  default:', ...uncounted, `    places = ${this.#door('note')}(places, key, member)`]
    // They don't count: what has nothing else is no structure by its members.
    const metadata = isResponse
      ? [...metadataNames.map((name) => `  case ${inQuotes(name)}:`), ...uncounted, '    break']
      : []
    if (members.length <= mostInOneSwitch) return ['switch (key) {', ...cases(members), ...metadata, ...unknown, '}']
    const lengths = [...new Set(members.map(({ name }) => name.length))].sort((left, right) => left - right)
    const byLength = lengths.flatMap((length) => [
      `  case ${length}:`,
      '    switch (key) {',
      ...indent(cases(members.filter(({ name }) => name.length === length)), 4),
      ...indent(unknown, 4),
      '    }',
      '    break',
    ])
    const rest = isResponse
      ? ['  default:', '    switch (key) {', ...indent([...metadata, ...unknown], 4), '    }']
      : unknown
    return ['switch (key.length) {', ...byLength, ...rest, '}']
  }

  /** Members that are checked in the same way share a case, and what is checked alike stands together whatever is added. */
  #cases(
    members: readonly ServiceMember[],
    isCounted: (member: ServiceMember) => boolean,
    isDeep: boolean,
  ): readonly string[] {
    const groups = new Map<string, string[]>()
    for (const member of members) {
      const refusal = this.refusal(member.type, 'member', isDeep)
      const noted = refusal === '' ? [] : this.#noting(refusal, 'places, key, member', 4)
      const body = [...noted, ...(isCounted(member) ? ['    known++'] : []), '    break'].join('\n')
      groups.set(body, [...(groups.get(body) ?? []), `  case ${inQuotes(member.name)}:`])
    }
    return [...groups].flatMap(([body, labels]) => [...labels, ...body.split('\n')])
  }

  /** A condition that holds where the walk has to look at a value; nothing where no value needs it. */
  refusal(type: Type, value: string, isDeep: boolean): string {
    switch (type.kind) {
      case 'reference':
        return this.#literalUnions.has(type.name)
          ? this.#literalRefusal(type.name, value)
          : below(`${guardName(type.name)}(${value}${isDeep && this.#recursive.has(type.name) ? ', depth + 1' : ''})`)
      case 'list':
      case 'map': {
        const helper = type.kind === 'list' ? this.#listGuard(type) : this.#mapGuard(type)
        return below(`${helper}(${value}${isDeep && this.#reachesRecursion(type) ? ', depth' : ''})`)
      }
      default:
        return this.#take(scalarRefusal(type, value, this.#pattern))
    }
  }

  readonly #pattern: PatternNames = (code) => added(this.patterns, this.#patternNames(code))

  #take({ condition, doorNames }: Refusal): string {
    doorNames.forEach((name) => this.#door(name))
    return condition
  }

  #door(name: string, kind = ''): string {
    return added(this.doorNames, `${kind}${name}`).slice(kind.length)
  }

  #literalRefusal(name: string, value: string): string {
    const values = this.#literalUnions.get(name)?.values ?? []
    if (values.length <= mostCompared) return values.map((literal) => `${value} !== ${inQuotes(literal)}`).join(' && ')
    const set = `${name}Values`
    this.literals.add(name)
    this.#helpers.set(set, `const ${set}: ReadonlySet<unknown> = /*#__PURE__*/ ${this.#door('valuesOf')}(${name})`)
    return `!${set}.has(${value})`
  }

  #noting(...statement: Parameters<typeof noteIf>): readonly string[] {
    this.#door('note')
    return noteIf(...statement)
  }

  #listGuard({ item, sparse, limits }: OfKind<'list'>): string {
    const isDeep = this.#reachesRecursion(item)
    const refusal = orNull(sparse, 'item', this.refusal(item, 'item', isDeep))
    const body = [
      `  if (!Array.isArray(value)) return false`,
      `  const items: readonly unknown[] = value`,
      ...countRefusals(limits, 'items.length').map((refused) => `  if (${refused}) return false`),
      ...this.#locals(refusal),
      `  for (let index = 0; index < items.length; index++) {`,
      `    const item = items[index]`,
      ...this.#noting(refusal || 'item === undefined || item === null', 'places, index, item', 4),
      ...tooDeep(isDeep, refusal, 4),
      `  }`,
      `  return places`,
    ]
    return this.#helper(`in${sparse ? 'Sparse' : ''}ListOf${typeName(item)}`, isDeep, body)
  }

  #mapGuard({ key, value: held, sparse, limits }: OfKind<'map'>): string {
    const isDeep = this.#reachesRecursion(held)
    const keyRefusal = isHeld(key)
      ? this.#take(keyRefusalOf(key, this.#pattern) ?? alone(this.refusal(key, 'key', false)))
      : ''
    const refusal = orNull(sparse, 'entry', this.refusal(held, 'entry', isDeep))
    const body = [
      `  if (!${this.#door('isRecord')}(value) || !${this.#door('isPlain')}(value)) return false`,
      ...countRefusals(limits, 'Object.keys(value).length').map((refused) => `  if (${refused}) return false`),
      ...this.#locals(refusal),
      `  for (const key in value) {`,
      `    if (!${hasOwn}) return false`,
      `    const entry = value[key]`,
      `    if (entry === undefined) continue`,
      ...this.#noting(either(refusal || 'entry === null', keyRefusal), 'places, key, entry', 4),
      ...tooDeep(isDeep, refusal, 4),
      `  }`,
      `  return places`,
    ]
    const keyName = key.kind === 'reference' ? `By${key.name}` : ''
    return this.#helper(`in${sparse ? 'Sparse' : ''}MapOf${typeName(held)}${keyName}`, isDeep, body)
  }

  /** A function of this name; of the next free one where another type has taken it. */
  #helper(name: string, isDeep: boolean, body: readonly string[]): string {
    const print = (as: string): string =>
      [`function ${as}(value: unknown${isDeep ? `, ${depthParameter}` : ''}): Found {`, ...body, '}'].join('\n')
    let free = name
    for (let number = 2; (this.#helpers.get(free) ?? print(free)) !== print(free); number++) free = `${name}${number}`
    this.#helpers.set(free, print(free))
    return free
  }

  #reachesRecursion(type: Type): boolean {
    return referencesOf(type).some((name) => this.#recursive.has(name))
  }
}
