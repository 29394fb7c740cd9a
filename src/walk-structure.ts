import type { Any } from 'io-ts'
import { acceptsNull, definitionOf, describe, type Member, type StructureDefinition } from './definition.js'
import type { IssueCode } from './finding.js'
import { kindOf } from './kind.js'
import { metadataNames, reportAnotherBody } from './response-body.js'
import { suggest } from './suggest.js'
import { type Details, hint, unreadable, type WalkState } from './walk-state.js'

/** How a value at the current path is checked; handed in, since a structure's members may be anything. */
type Visit = (state: WalkState, codec: Any, value: unknown) => unknown

/** A structure that is being looked at. */
interface Here {
  readonly state: WalkState
  readonly visit: Visit
  readonly definition: StructureDefinition
  /** The names of its own properties. */
  readonly names: readonly string[]
  readonly atRoot: boolean
}

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
  const names = state.keys(object)
  const here: Here = { state, visit, definition, names, atRoot: state.path.length === 0 }
  if (!names.some((name) => definition.members.has(name)) && kindOf(object) !== 'object') {
    state.mismatch(definition, object)
    return object
  }
  const entries = names
    .map((name) => [name, state.read(object, name)] as const)
    .filter(([, value]) => value !== undefined)
  if (here.atRoot && state.rules.response && reportAnotherBody(state, definition, entries)) return object

  const present = new Set<string>()
  const result: [string, unknown][] = []
  let converted = false
  for (const [name, value] of entries) {
    if (state.full) return object
    const kept = walkEntry(here, name, value)
    if (kept !== absent) result.push([name, kept])
    if (kept !== absent || value !== null) present.add(name)
    converted ||= !Object.is(kept, value)
  }
  walkMissing(here, present)
  if (definition.union) checkUnion(here, object, present)
  return converted ? Object.fromEntries(result) : object
}

const walkEntry = (here: Here, name: string, value: unknown): unknown => {
  const { state, definition } = here
  if (value === unreadable || passesAsMetadata(here, name)) return value
  const member = definition.members.get(name)
  if (member) return state.atMember(name, member.sensitive === true, () => walkMember(here, name, member, value))
  walkUnknown(here, name, value)
  return value
}

const walkMember = (here: Here, name: string, member: Member, value: unknown): unknown => {
  const { state, visit } = here
  const { rules } = state
  const held = definitionOf(member.type)
  const mayBeAbsent = !isNeeded(here, name, member)
  if (value === null && !acceptsNull(held)) {
    if (rules.nulls === 'absent' && mayBeAbsent) return absent
    const details = hint(state, member.required ? 'it is required' : 'omit the member instead')
    state.report('null_member', null, { expected: () => describe(held), ...details })
    return value
  }
  if (rules.emptyStructures === 'absent' && mayBeAbsent && held.kind === 'structure' && isEmpty(value)) {
    const required = [...held.members].filter(([, inner]) => inner.required).map(([inner]) => inner)
    if (required.length > 0) {
      state.drift('missing_member', value, { expected: describe(held), detail: required.join(', ') })
      return absent
    }
  }
  return visit(state, member.type, value)
}

/** Whether a member must be there: by the reference's rule, or because the caller asked for it. */
const isNeeded = ({ state: { rules }, atRoot }: Here, name: string, member: Member): boolean =>
  atRoot ? rules.require.includes(name) || (rules.root === 'as documented' && member.required) : member.required

const isEmpty = (value: unknown): boolean => {
  try {
    return kindOf(value) === 'object' && Reflect.ownKeys(value as object).length === 0
  } catch {
    return false
  }
}

const passesAsMetadata = ({ state: { rules }, atRoot }: Here, name: string): boolean =>
  atRoot && rules.response && (name === '$metadata' || (name === 'ResponseMetadata' && rules.root === 'optional'))

const walkUnknown = (here: Here, name: string, value: unknown): void => {
  const { state, definition } = here
  const details = { expected: definition.name, suggestion: () => meantBy(here, name) }
  tell(here, state.rules.unknownMembers, name, 'unknown_member', value, details)
}

/** The member that an unknown key was probably meant for: one that is not there yet, before one that is. */
const meantBy = ({ definition, names }: Here, unknownName: string): string | undefined => {
  const members = [...definition.members.keys()]
  const free = members.filter((name) => !names.includes(name))
  return suggest(unknownName, free) ?? suggest(unknownName, members)
}

const walkMissing = (here: Here, present: ReadonlySet<string>): void => {
  const { state, definition, names, atRoot } = here
  const { require, missing } = state.rules
  for (const [name, member] of definition.members) {
    if (present.has(name)) continue
    const verdict = isNeeded(here, name, member) ? 'issue' : atRoot && member.required ? missing : 'pass'
    if (verdict === 'pass' || (verdict === 'drift' && metadataNames.has(name))) continue
    const misspelt = (): string | undefined =>
      names.find((found) => !definition.members.has(found) && meantBy(here, found) === name)
    const details = { expected: () => describe(definitionOf(member.type)), suggestion: misspelt }
    tell(here, verdict, name, 'missing_member', undefined, details)
  }
  // What the caller requires but the reference does not know can still be there; where it is not, nothing is silent.
  for (const name of atRoot ? require.map(String) : []) {
    if (present.has(name) || definition.members.has(name)) continue
    const suggestion = (): string | undefined => suggest(name, [...definition.members.keys()])
    const details = { expected: `member that ${definition.name} does not have`, suggestion }
    tell(here, 'issue', name, 'missing_member', undefined, details)
  }
}

const checkUnion = ({ state, definition }: Here, object: object, present: ReadonlySet<string>): void => {
  const set = [...present].filter((name) => definition.members.has(name))
  // In a response, a member that is newer than the reference is the one that is set: drift, already said.
  if (set.length === 1 || (set.length === 0 && present.size > 0 && state.rules.unknownMembers === 'drift')) return
  const detail = set.length === 0 ? 'none is' : `${set.join(' and ')} are`
  state.report('union_members', object, { expected: definition.name, detail })
}

/** An issue or a drift one step further down. */
const tell = (
  { state }: Here,
  verdict: 'issue' | 'drift' | 'pass',
  name: string,
  code: IssueCode,
  value: unknown,
  details: Details,
): void =>
  state.at(name, () => {
    if (verdict === 'issue') state.report(code, value, details)
    if (verdict === 'drift') state.drift(code, value, details)
  })
