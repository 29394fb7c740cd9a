import type { Literals, Service, ServiceMember, Structure, Type } from '../service/model.js'
import { inQuotes } from '../service/code-names.js'
import { type PatternNames, referencesOf } from '../service/types.js'
import {
  asksBelow,
  below,
  breakIf,
  byLength,
  casesOf,
  depthParameter,
  guardName,
  hasGuard,
  indent,
  isNeededIn,
  isNoRecord,
  isOwn,
  isReadable,
  metadataNames,
  mostCompared,
  mostInOneSwitch,
  mostReadByName,
  noteIf,
  orNull,
  tooDeep,
  typeName,
} from './print-guard-parts.js'
import { patternNamesOf } from './pattern-names.js'
import { added, countRefusals, isHeld, keyRefusalOf, alone, type Refusal, scalarRefusal } from './print-guard-scalar.js'
import { recursiveNames } from './resolve.js'

/** How a structure's members are read. */
interface Form {
  readonly isDeep: boolean
  readonly isSmall: boolean
}

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
    const isSmall = required === 0 && !isDeep && this.#isSmall(structure)
    const body = this.#switch(checked, structure, { isDeep, isSmall })
    return [
      this.#head(name, isDeep),
      `  let known = 0`,
      ...this.#locals(body.join()),
      ...this.#loop('fields'),
      isSmall ? '    let member: unknown' : '    const member = fields[key]',
      ...(required > 0 || isDeep ? ['    if (member === undefined) continue'] : []),
      ...(asksBelow(body.join()) ? ['    found = false'] : []),
      ...indent(body, 4),
      `  }`,
      this.#end(structure, required),
      `}`,
    ].join('\n')
  }

  /** One or two members are faster read by their names than by their positions. */
  #isSmall({ role, members }: Structure): boolean {
    return role !== 'response' && members.length <= mostReadByName && members.every(isReadable(this.#unguarded))
  }

  #head(name: string, isDeep: boolean): string {
    return [
      `export function ${guardName(name)}(value: unknown${isDeep ? `, ${depthParameter}` : ''}): Found {`,
      `  if (${isNoRecord}${isDeep ? ` || ${this.#door('isTooMuch')}(depth)` : ''}) return false`,
      `  const fields = value as Readonly<Record<string, unknown>>`,
    ].join('\n')
  }

  /** The loop over the keys of an object, up to where the key is its own. */
  #loop(object: string): readonly string[] {
    this.#helpers.set('isOwn', isOwn)
    return [`  for (const key in ${object}) {`, `    if (!isOwn(${object}, key)) return false`]
  }

  /** Where the places are kept, and what a guard below has found. */
  #locals(body: string): readonly string[] {
    return [
      `  let places: ${this.#door('Place', 'type ')} | undefined`,
      ...(asksBelow(body) ? ['  let found: Found'] : []),
    ]
  }

  /** An object of which no member is known may be anything: the walk has a look. */
  #end({ role, union }: Structure, required: number): string {
    if (required === 0) return `  return known > 0 ? places : ${this.#door('bare')}(fields, places)`
    if (role === 'response' || union) return `  return known === ${required} ? places : false`
    return `  return known === ${required} ? places : ${this.#door('lacking')}(fields, places, ${required} - known)`
  }

  /**
   * The members by their check; in long shapes by the length of their names first. A member that is wrong comes out at the
   * end; one that no case is for is unknown.
   */
  #switch(members: readonly ServiceMember[], structure: Structure, { isDeep, isSmall }: Form): readonly string[] {
    const isNeeded = isNeededIn(structure)
    const countsAll = !members.some(isNeeded)
    const checks = members.map((member): readonly [name: string, check: string] => {
      // A member that no guard can follow: where it is there, the walk has a look.
      if (referencesOf(member.type).some((name) => this.#unguarded.has(name))) return [member.name, 'return false']
      const refusal = this.refusal(member.type, 'member', isDeep)
      const counted = countsAll || isNeeded(member) ? ['known++'] : []
      const read = isSmall ? [`member = fields.${member.name}`] : []
      return [member.name, [...read, ...counted, ...breakIf(member.type, refusal, isDeep), 'continue'].join('\n')]
    })
    // They don't count: what has nothing else is no structure by its members.
    const passing = structure.role === 'response' ? metadataNames : []
    const metadata = passing.map((name): readonly [string, string] => [name, 'continue'])
    const isThere = countsAll && !structure.union && !isDeep ? 'if (member !== undefined) ' : ''
    // A shape that has lost members takes others as they are.
    const unknown = structure.incomplete
      ? ['continue']
      : [
          ...(isSmall ? ['member = fields[key]'] : []),
          `${isThere}places = ${this.#door('noteUnknown')}(places, key, member, fields)`,
          'continue',
        ]
    const cases = (members.length <= mostInOneSwitch ? casesOf : byLength)([...checks, ...metadata], unknown)
    const noted = `places = ${this.#door('note')}(places, key, member${asksBelow(cases.join()) ? ', found' : ''})`
    return [...cases, `${isThere}${noted}`]
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

  /** What a guard does with a value that is refused; where any is taken, with one that is none. */
  #noting(type: Type, refusal: string, isNone: string, noted: string): readonly string[] {
    if (refusal === '') return [`    if (${isNone}) return false`]
    const lines = noteIf(type, refusal, noted, 4)
    if (lines.join().includes('note(')) this.#door('note')
    return lines
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
      ...this.#noting(item, refusal, 'item === undefined || item === null', 'places, index, item'),
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
      ...this.#loop('value'),
      `    const entry = value[key]`,
      `    if (entry === undefined) continue`,
      ...(keyRefusal === '' ? [] : [`    if (${keyRefusal}) return false`]),
      ...this.#noting(held, refusal, 'entry === null', 'places, key, entry'),
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
