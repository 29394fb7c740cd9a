import type { Any } from 'io-ts'
import { acceptsNull, definitionOf, describe, type Member, type StructureDefinition } from './definition.js'
import { kindOf } from './kind.js'
import { suggest } from './suggest.js'
import { unreadable, type WalkState } from './walk-state.js'

/** How a value at the current path is checked; handed in, since a structure's members may be anything. */
type Visit = (state: WalkState, codec: Any, value: unknown) => unknown

/** A structure's own properties, each read once. */
type Entries = readonly (readonly [name: string, value: unknown])[]

/** What the SDK and boto3 put beside the members of a response. */
const metadataNames: ReadonlySet<string> = new Set(['$metadata', 'ResponseMetadata'])

/** Stands for a member that is not to be in the result. */
const absent: unique symbol = Symbol('absent')

/**
 * Checks a structure: its own keys in their order, then what is missing in the reference's order. Gives back the same
 * object, or a copy without what counts as absent and with what had to be converted.
 */
export const walkStructure = (
  state: WalkState,
  visit: Visit,
  definition: StructureDefinition,
  object: object,
): unknown => {
  const names = ownNames(state, definition, object)
  if (!names.some((name) => definition.members.has(name)) && kindOf(object) !== 'object') {
    state.mismatch(definition, object)
    return object
  }
  const entries = names
    .map((name) => [name, state.read(object, name)] as const)
    .filter(([, value]) => value !== undefined)
  if (isAnotherBody(state, definition, entries)) return object

  const present = new Set<string>()
  const result: [string, unknown][] = []
  let converted = false
  for (const [name, value] of entries) {
    if (state.full) return object
    const kept = walkEntry(state, visit, definition, names, name, value)
    if (kept !== absent) result.push([name, kept])
    if (kept !== absent || value !== null) present.add(name)
    converted ||= !Object.is(kept, value)
  }
  for (const [name, member] of definition.members)
    if (!present.has(name)) walkMissing(state, definition, names, name, member)
  if (state.path.length === 0)
    for (const name of state.rules.require)
      if (!present.has(String(name)) && !definition.members.has(String(name)))
        reportUnknownRequire(state, definition, name)
  if (definition.union) checkUnion(state, definition, object, present)
  return converted ? Object.fromEntries(result) : object
}

/** Own keys: the enumerable ones, then members that were defined as not enumerable, which the SDK would read too. */
const ownNames = (state: WalkState, { members }: StructureDefinition, object: object): readonly string[] => {
  const keys = new Set(state.keys(object))
  for (const name of members.keys()) {
    try {
      if (Object.hasOwn(object, name)) keys.add(name)
    } catch {
      // A proxy that refuses: whatever it has under this name can't be read either.
    }
  }
  return [...keys]
}

const walkEntry = (
  state: WalkState,
  visit: Visit,
  definition: StructureDefinition,
  names: readonly string[],
  name: string,
  value: unknown,
): unknown => {
  const member = definition.members.get(name)
  if (value === unreadable || passesAsMetadata(state, name)) return value
  if (member === undefined) {
    reportUnknown(state, definition, names, name, value)
    return value
  }
  return state.atMember(name, member.sensitive === true, () => walkMember(state, visit, member, name, value))
}

const walkMember = (state: WalkState, visit: Visit, member: Member, name: string, value: unknown): unknown => {
  const { rules } = state
  const held = definitionOf(member.type)
  // The path already ends in this member's name.
  const needed = isNeeded(state, name, member, state.path.length === 1)
  if (value === null && !acceptsNull(held)) {
    if (rules.nulls === 'absent' && !needed) return absent
    const detail = rules.response ? undefined : 'omit the member instead'
    state.report('null_member', null, { expected: () => describe(held), ...(detail && { detail }) })
    return value
  }
  if (rules.emptyStructures === 'absent' && !needed && held.kind === 'structure' && isEmpty(value)) {
    const required = [...held.members].filter(([, { required }]) => required).map(([name]) => name)
    if (required.length > 0) {
      state.drift('missing_member', value, { expected: describe(held), detail: required.join(', ') })
      return absent
    }
  }
  return visit(state, member.type, value)
}

/** Whether a member must be there: by the reference's rule, or because the caller asked for it. */
const isNeeded = ({ rules }: WalkState, name: string, member: Member, atRoot: boolean): boolean =>
  atRoot ? rules.require.includes(name) || (rules.root === 'as documented' && member.required) : member.required

const isEmpty = (value: unknown): boolean => {
  try {
    return kindOf(value) === 'object' && Reflect.ownKeys(value as object).length === 0
  } catch {
    return false
  }
}

const passesAsMetadata = ({ path, rules }: WalkState, name: string): boolean =>
  path.length === 0 &&
  rules.response &&
  (name === '$metadata' || (name === 'ResponseMetadata' && rules.root === 'optional'))

const reportUnknown = (
  state: WalkState,
  definition: StructureDefinition,
  names: readonly string[],
  name: string,
  value: unknown,
): void => {
  const verdict = state.rules.unknownMembers
  if (verdict === 'pass') return
  const suggestion = (): string | undefined => meantBy(definition, names, name)
  const details = { expected: definition.name, suggestion }
  state.at(name, () => {
    if (verdict === 'drift') state.drift('unknown_member', value, details)
    else state.report('unknown_member', value, details)
  })
}

/** The member that an unknown key was probably meant for: one that is not there yet, before one that is. */
const meantBy = (
  { members }: StructureDefinition,
  names: readonly string[],
  unknownName: string,
): string | undefined => {
  const free = [...members.keys()].filter((name) => !names.includes(name))
  return suggest(unknownName, free) ?? suggest(unknownName, members.keys())
}

const walkMissing = (
  state: WalkState,
  definition: StructureDefinition,
  names: readonly string[],
  name: string,
  member: Member,
): void => {
  const atRoot = state.path.length === 0
  const needed = isNeeded(state, name, member, atRoot)
  if (!needed && !(atRoot && state.rules.missing === 'drift' && member.required && !metadataNames.has(name))) return
  const misspelt = (): string | undefined =>
    names.find((found) => !definition.members.has(found) && meantBy(definition, names, found) === name)
  const details = { expected: () => describe(definitionOf(member.type)), suggestion: misspelt }
  state.at(name, () => {
    if (needed) state.report('missing_member', undefined, details)
    else state.drift('missing_member', undefined, details)
  })
}

/** What the caller requires but the reference does not know can still be there; where it is not, nothing is silent. */
const reportUnknownRequire = (
  state: WalkState,
  { members, name: shape }: StructureDefinition,
  name: PropertyKey,
): void => {
  const details = {
    expected: `member that ${shape} does not have`,
    suggestion: () => suggest(String(name), members.keys()),
  }
  state.at(name, () => state.report('missing_member', undefined, details))
}

const checkUnion = (
  state: WalkState,
  definition: StructureDefinition,
  object: object,
  present: ReadonlySet<string>,
): void => {
  const set = [...present].filter((name) => definition.members.has(name))
  // In a response, a member that is newer than the reference is the one that is set: drift, already said.
  if (set.length === 1 || (set.length === 0 && present.size > 0 && state.rules.unknownMembers === 'drift')) return
  const detail = set.length === 0 ? 'none is' : `${set.join(' and ')} are`
  state.report('union_members', object, { expected: definition.name, detail })
}

/** A body that has members, none of them known: it is another operation's, an error, or in other names. */
const isAnotherBody = (state: WalkState, definition: StructureDefinition, entries: Entries): boolean => {
  if (!state.rules.response || state.path.length > 0) return false
  const { members } = definition
  const own = entries.filter(([name]) => !metadataNames.has(name))
  if (own.length === 0 || own.some(([name]) => members.has(name))) return false
  const known = [...members.keys()].filter((name) => !metadataNames.has(name))
  if (known.length === 0) return false
  state.report(
    'unrecognized_body',
    {},
    {
      expected: definition.name,
      detail:
        errorResponse(state, own) ?? `none of its members is known: expected some of ${known.slice(0, 5).join(', ')}`,
    },
  )
  return true
}

/** Says so where a body is an error response. Its name is shown only where the reference knows it. */
const errorResponse = (state: WalkState, entries: Entries): string | undefined => {
  const type = entries.find(([name, value]) => /^(__type|code)$/i.test(name) && typeof value === 'string')?.[1]
  if (typeof type !== 'string') return undefined
  const name = type.slice(type.lastIndexOf('#') + 1).split(':')[0]
  const known = state.subject.errors?.find((error) => error === name)
  return `it is an error response${known === undefined ? '' : ` (${known})`}`
}
