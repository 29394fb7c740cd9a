import type { Literals, PatternCode, Service, ServiceMember, Structure, Type } from '../service/model.js'
import { capitalize, quote } from '../service/names.js'
import {
  countRefusals,
  inBrackets,
  indent,
  joined,
  lengthRefusals,
  numberRefusal,
  orNull,
  rangeRefusals,
  refuse,
} from './refusals.js'
import { patternNamesOf } from './pattern-names.js'
import { referencesOf } from '../service/types.js'
import { recursiveNames } from './resolve.js'
import { requirednessOf } from './traits.js'

/** Longer literal unions are looked up in a set; shorter ones are compared one by one. */
const mostCompared = 8

/** Above this many members, a key's length is looked at before the key. */
const mostInOneSwitch = 12

/** Recursive shapes and documents are followed so far; what is deeper, or shared over and over, is left to the walk. */
const depthParameter = 'depth = 0'

/** Written out: V8 then sees that a key of the loop is the object's own, and asks nothing. */
const hasOwn = 'Object.prototype.hasOwnProperty.call(value, key)'

type ListType = Extract<Type, { readonly kind: 'list' }>
type MapType = Extract<Type, { readonly kind: 'map' }>

/** What the SDK and boto3 put beside a response passes unchecked. */
const metadataNames = ['$metadata', 'ResponseMetadata']

/**
 * Prints guards, and keeps what they need: functions for lists and maps, sets of literals, names of the door.
 *
 * A guard says yes only to own enumerable members, so that nothing odd can slip through: a key that is inherited makes
 * it say no. The loop over the keys reads each value by position, whatever the object's hidden class. They are declared
 * as functions: of a constant the compiler looks for the declaration, past all that lie between, wherever it is used.
 */
export class GuardPrinter {
  readonly doorNames = new Set<string>()
  /** The literal unions that are looked up in a set. */
  readonly literals = new Set<string>()
  readonly patterns = new Set<string>()
  readonly #patternNames: (code: PatternCode) => string
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
  helpers(): readonly string[] {
    return [...this.#helpers.values()]
  }

  /** The constant of a pattern, which the guards then import. */
  patternOf(code: PatternCode): string {
    const name = this.#patternNames(code)
    this.patterns.add(name)
    return name
  }

  structure(structure: Structure): string {
    const { name, role, members, union } = structure
    this.doorNames.add('isRecord')
    const isResponse = role === 'response'
    const checked = isResponse ? members.filter((member) => !metadataNames.includes(member.name)) : members
    const required = union ? 1 : checked.filter(isNeededIn(structure)).length
    if (required === 0) this.doorNames.add('isPlain')
    const isDeep = this.#recursive.has(name)
    return [
      `export function ${guardName(name)}(value: unknown${isDeep ? `, ${depthParameter}` : ''}): boolean {`,
      `  if (!isRecord(value)${this.#tooDeep(isDeep)}) return false`,
      `  let known = 0`,
      `  for (const key in value) {`,
      `    if (!${hasOwn}) return false`,
      `    const member = value[key]`,
      ...indent(this.#switch(checked, structure, isDeep), 4),
      `  }`,
      required === 0 ? `  return known > 0 || isPlain(value)` : `  return known === ${required}`,
      `}`,
    ].join('\n')
  }

  #tooDeep(isDeep: boolean): string {
    if (!isDeep) return ''
    this.doorNames.add('deepest')
    return ' || depth > deepest'
  }

  /** The members by their check; in long shapes by the length of their names first. */
  #switch(members: readonly ServiceMember[], structure: Structure, isDeep: boolean): readonly string[] {
    const isResponse = structure.role === 'response'
    const isNeeded = isNeededIn(structure)
    const countsAll = !members.some(isNeeded)
    const cases = (some: readonly ServiceMember[]): readonly string[] => {
      // A member that no guard can follow is as good as unknown: where it is there, the walk has a look.
      const followed = some.filter(({ type }) => !referencesOf(type).some((name) => this.#unguarded.has(name)))
      return structure.union ? this.#choices(followed, isDeep) : this.#cases(followed, countsAll, isNeeded, isDeep)
    }
    const metadata = isResponse ? metadataNames.map((name) => `  case ${quote(name)}:`) : []
    // They don't count: what has nothing else is no structure by its members.
    const passed = metadata.length > 0 ? [...metadata, '    break'] : []
    if (members.length <= mostInOneSwitch)
      return ['switch (key) {', ...cases(members), ...passed, ...unknownKey(2), '}']
    const lengths = [...new Set(members.map(({ name }) => name.length))].sort((left, right) => left - right)
    const byLength = lengths.flatMap((length) => [
      `  case ${length}:`,
      '    switch (key) {',
      ...indent(cases(members.filter(({ name }) => name.length === length)), 4),
      ...unknownKey(6),
      '    }',
      '    break',
    ])
    const rest = isResponse
      ? ['  default:', '    switch (key) {', ...indent(passed, 4), ...unknownKey(6), '    }']
      : unknownKey(2)
    return ['switch (key.length) {', ...byLength, ...rest, '}']
  }

  #cases(
    members: readonly ServiceMember[],
    countsAll: boolean,
    isNeeded: (member: ServiceMember) => boolean,
    isDeep: boolean,
  ): readonly string[] {
    const groups = new Map<string, string[]>()
    for (const member of members) {
      const { name, type } = member
      const needed = isNeeded(member)
      const refusal = this.refusal(type, 'member', isDeep)
      const condition = refusal === '' ? '' : needed ? refusal : `member !== undefined && ${inBrackets(refusal)}`
      const counted = needed || countsAll ? ['    known++'] : []
      const absent = refusal === '' && needed ? ['    if (member === undefined) return false'] : []
      const body = [...(condition === '' ? absent : refuse(condition, 4)), ...counted, '    break']
      addCase(groups, name, body)
    }
    return printCases(groups)
  }

  /** The members of a tagged union, of which those count that are there. */
  #choices(members: readonly ServiceMember[], isDeep: boolean): readonly string[] {
    const groups = new Map<string, string[]>()
    for (const { name, type } of members) {
      const refusal = this.refusal(type, 'member', isDeep)
      const refused = refusal === '' ? [] : refuse(refusal, 4)
      addCase(groups, name, ['    if (member === undefined) break', ...refused, '    known++', '    break'])
    }
    return printCases(groups)
  }

  /** A condition that holds where a value is not of the type; nothing where every value is. */
  refusal(type: Type, value: string, isDeep: boolean): string {
    switch (type.kind) {
      case 'string':
        return joined([`typeof ${value} !== 'string'`, ...this.#textRefusals(type, value)])
      case 'boolean':
        return `typeof ${value} !== 'boolean'`
      case 'bigint':
        return joined([`typeof ${value} !== 'bigint'`, ...rangeRefusals(type, value)])
      case 'integer':
      case 'float':
        return numberRefusal(type, value)
      case 'blob':
      case 'bytes':
      case 'stream':
        return joined([`!${this.#doorGuard('isBlob')}(${value})`, ...this.#sizeRefusals(type, value)])
      case 'timestamp':
      case 'document':
      case 'events':
        return `!${this.#doorGuard(`is${capitalize(type.kind)}`)}(${value})`
      case 'reference':
        return this.#literalUnions.has(type.name)
          ? this.#literalRefusal(type.name, value)
          : `!${guardName(type.name)}(${value}${isDeep && this.#recursive.has(type.name) ? ', depth + 1' : ''})`
      case 'list':
      case 'map': {
        const helper = type.kind === 'list' ? this.#listGuard(type) : this.#mapGuard(type)
        return `!${helper}(${value}${isDeep && this.#reachesRecursion(type) ? ', depth' : ''})`
      }
      default:
        return ''
    }
  }

  #textRefusals(type: Extract<Type, { readonly kind: 'string' }>, value: string): readonly string[] {
    const pattern = type.limits?.pattern?.code
    const refusals = lengthRefusals(type, value)
    if (refusals.some((refusal) => refusal.includes('codePoints'))) this.doorNames.add('codePoints')
    return pattern === undefined ? refusals : [...refusals, `!${this.patternOf(pattern)}.test(${value})`]
  }

  #sizeRefusals({ limits }: Type, value: string): readonly string[] {
    if (limits === undefined) return []
    this.doorNames.add('hasBytes')
    return [`!hasBytes(${value}, ${limits.min ?? 0}, ${limits.max ?? 'Infinity'})`]
  }

  #doorGuard(name: string): string {
    this.doorNames.add(name)
    return name
  }

  #literalRefusal(name: string, value: string): string {
    const values = this.#literalUnions.get(name)?.values ?? []
    if (values.length <= mostCompared) return values.map((literal) => `${value} !== ${quote(literal)}`).join(' && ')
    const set = `${name}Values`
    this.literals.add(name)
    this.doorNames.add('valuesOf')
    this.#helpers.set(set, `const ${set}: ReadonlySet<unknown> = /*#__PURE__*/ valuesOf(${name})`)
    return `!${set}.has(${value})`
  }

  /** Of a key it is known that it is a text. */
  #keyRefusal(key: Type): string {
    return key.kind === 'string' ? joined(this.#textRefusals(key, 'key')) : this.refusal(key, 'key', false)
  }

  #listGuard({ item, sparse, limits }: ListType): string {
    const isDeep = this.#reachesRecursion(item)
    const refusal = orNull(sparse, 'item', this.refusal(item, 'item', isDeep))
    const body = [
      `  if (!Array.isArray(value)) return false`,
      `  const items: readonly unknown[] = value`,
      ...refuse(joined(countRefusals(limits, 'items.length')), 2),
      `  for (let index = 0; index < items.length; index++) {`,
      `    const item = items[index]`,
      ...refuse(refusal === '' ? 'item === undefined || item === null' : refusal, 4),
      `  }`,
      `  return true`,
    ]
    return this.#helper(`are${sparse ? 'Sparse' : ''}${typeName(item)}`, isDeep, body)
  }

  #mapGuard({ key, value: held, sparse, limits }: MapType): string {
    const isDeep = this.#reachesRecursion(held)
    const isBound = key.kind === 'reference' || key.limits !== undefined
    const keyRefusal = isBound ? this.#keyRefusal(key) : ''
    const counted = countRefusals(limits, 'count')
    const refusal = orNull(sparse, 'entry', this.refusal(held, 'entry', isDeep))
    this.doorNames.add('isRecord').add('isPlain')
    const body = [
      `  if (!isRecord(value) || !isPlain(value)) return false`,
      ...(counted.length === 0 ? [] : [`  let count = 0`]),
      `  for (const key in value) {`,
      `    if (!${hasOwn}) return false`,
      ...refuse(keyRefusal, 4),
      ...(counted.length === 0 ? [] : [`    count++`]),
      `    const entry = value[key]`,
      ...refuse(refusal === '' ? 'entry === null' : `entry !== undefined && ${inBrackets(refusal)}`, 4),
      `  }`,
      ...(counted.length === 0 ? [`  return true`] : [`  return !(${joined(counted)})`]),
    ]
    const keyName = key.kind === 'reference' ? `By${key.name}` : ''
    return this.#helper(`areMapped${sparse ? 'Sparse' : ''}${typeName(held)}${keyName}`, isDeep, body)
  }

  /** A function of this name; of the next free one where another type has taken it. */
  #helper(name: string, isDeep: boolean, body: readonly string[]): string {
    const print = (as: string): string =>
      [`function ${as}(value: unknown${isDeep ? `, ${depthParameter}` : ''}): boolean {`, ...body, '}'].join('\n')
    let free = name
    for (let number = 2; (this.#helpers.get(free) ?? print(free)) !== print(free); number++) free = `${name}${number}`
    this.#helpers.set(free, print(free))
    return free
  }

  #reachesRecursion(type: Type): boolean {
    return referencesOf(type).some((name) => this.#recursive.has(name))
  }
}

/** Exceptions are rare: the walk is fast enough for them. */
export const hasGuard = ({ role }: Structure): boolean => role !== 'exception'

/** The name of a structure's guard; those of the door are the door's. */
export const guardName = (name: string): string => (doorGuards.includes(`is${name}`) ? `is${name}Shape` : `is${name}`)

const doorGuards = ['isBlob', 'isDocument', 'isEvents', 'isPlain', 'isRecord', 'isTimestamp']

/** Which members must be there: of a response those that a model promises, for their absence is drift. */
const isNeededIn =
  ({ role }: Structure) =>
  (member: ServiceMember): boolean =>
    role === 'response' ? member.promised === true : requirednessOf(member) === 'required'

/** Members that are checked in the same way share a case. */
const addCase = (groups: Map<string, string[]>, name: string, body: readonly string[]): void => {
  const key = body.join('\n')
  groups.set(key, [...(groups.get(key) ?? []), `  case ${quote(name)}:`])
}

const printCases = (groups: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...groups].flatMap(([body, labels]) => [...labels, ...body.split('\n')])

const unknownKey = (spaces: number): readonly string[] =>
  indent(['default:', '  if (member !== undefined) return false'], spaces)

const typeName = (type: Type): string => {
  switch (type.kind) {
    case 'reference':
      return capitalize(type.name)
    case 'list':
      return `ListOf${typeName(type.item)}`
    case 'map':
      return `MapOf${typeName(type.value)}`
    default:
      return capitalize(type.kind)
  }
}
