import { type Found, inOrder, type Place } from '../schema/guard.js'
import { acceptsNull, type Member, type StructureDefinition } from '../schema/definition.js'
import type { Hint, IssueCode } from '../issue/finding.js'
import { inside, members as itsMembers, otherNames, parse, place } from '../issue/hints.js'
import { isArray, kindOf } from '../schema/kind.js'
import { type Members, membersUnder } from '../schema/wire-names.js'
import { addInherited } from './inherited.js'
import { absent, copyOf, emptied } from './copy.js'
import { find } from './find.js'
import { byOtherNames, holdsMembers } from './misplaced.js'
import { newerMember, passesBack } from './newer-member.js'
import { metadataNames, reportAnotherBody } from './response-body.js'
import type { Verdict } from './rules.js'
import { suggest } from '../issue/suggest.js'
import { isJsonText, walkHeld } from './walk-held.js'
import { type Details, unreadable, type WalkState } from './walk-state.js'

/** A structure that is being looked at. */
interface Here {
  readonly state: WalkState
  readonly definition: StructureDefinition
  /** The members by the names that this value has for them. */
  readonly members: Members
  /** The names of its own properties, each made the documented one when it is looked at. */
  names: readonly string[]
  readonly atRoot: boolean
  /** What it would call the members that it does not have; found out when first asked for. */
  free?: readonly string[]
}

/**
 * Checks a structure: its own keys in their order, then what is missing in the reference's order; where a guard has found
 * places, these alone. Gives back the same object, or a copy without what counts as absent and with what had to be
 * converted.
 */
export const walkStructure = (
  state: WalkState,
  definition: StructureDefinition,
  value: unknown,
  place?: Place,
): unknown => {
  // An odd object may still be a structure by its members.
  const mayBe = typeof value === 'object' && value !== null && !isArray(value)
  if (!mayBe) state.mismatch(definition, value, isJsonText(value) ? parse : byMembers(state))
  if (!mayBe || !state.enter(definition, value)) return value
  const result =
    place === undefined ? walkProperties(state, definition, value) : walkPlaces(state, definition, value, place)
  state.leave()
  return result
}

const walkProperties = (state: WalkState, definition: StructureDefinition, object: object): unknown => {
  const own = state.own(object)
  if (own === undefined) return object
  const { names, values } = own
  const { rules } = state
  if (rules.members === 'readable') addInherited(state, definition, object, own)
  const members = membersUnder(rules.naming, definition)
  if (!names.some((name) => members.has(name)) && kindOf(object) !== 'object') {
    state.mismatch(definition, object)
    return object
  }
  const here: Here = { state, definition, members, names, atRoot: state.path.length === 0 }
  if (here.atRoot && rules.anotherBody === 'issue' && reportAnotherBody(state, definition, members, names, values))
    return object

  let missing = definition.required
  let converted = false
  for (let index = 0; index < names.length && !state.full; index++) {
    const key = names[index] ?? ''
    const value = values[index]
    const member = members.get(key)
    const name = member?.name ?? key
    const isOutOfPlace = rules.naming !== undefined && isInTheWay(here, name, index, member)
    if (name !== key) converted = true
    names[index] = isOutOfPlace ? '' : name
    if (value === undefined) {
      if (isOutOfPlace) values[index] = absent
      continue
    }
    if (member?.required && !isOutOfPlace) missing--
    const found = member === undefined || isOutOfPlace ? false : find(state, member.held, value)
    if (found === undefined) continue
    const kept = isOutOfPlace ? walkUnknown(here, key, value) : walkProperty(here, name, member, value, found)
    if (Object.is(kept, value)) continue
    values[index] = kept
    converted = true
    if (kept === absent && member?.promised) missing++
  }
  if (missing > 0 || (here.atRoot && (rules.require.length > 0 || rules.missing === 'drift'))) walkMissing(here, values)
  if (definition.union) checkUnion(here, object, values)
  return converted ? copyOf(names, values) : object
}

/** The same where a guard has found places: nothing is to be said of the others. */
const walkPlaces = (state: WalkState, definition: StructureDefinition, object: object, last: Place): unknown => {
  const { rules } = state
  const { members } = definition
  const here: Here = { state, definition, members, names: [], atRoot: state.path.length === 0 }
  let lacks = definition.union || (here.atRoot && rules.require.length > 0)
  let changed: Map<string, unknown> | undefined
  for (const { key, value, below } of inOrder(last)) {
    if (state.full) break
    const name = String(key)
    const member = members.get(name)
    if (key === undefined) lacks = true
    else {
      if (member === undefined && here.names.length === 0) here.names = Object.keys(object)
      const kept = walkProperty(here, name, member, value, below)
      if (Object.is(kept, value)) continue
      ;(changed ??= new Map<string, unknown>()).set(name, kept)
      lacks ||= kept === absent && member?.promised === true
    }
  }
  if (!lacks && changed === undefined) return object
  const own = state.own(object)
  if (own === undefined) return object
  if (rules.members === 'readable') addInherited(state, definition, object, own)
  const { names } = own
  here.names = names
  const values =
    changed === undefined
      ? own.values
      : names.map((name, index) => (changed.has(name) ? changed.get(name) : own.values[index]))
  if (lacks) walkMissing(here, values)
  if (definition.union) checkUnion(here, object, values)
  return changed === undefined ? object : copyOf(names, values)
}

const walkProperty = (here: Here, name: string, member: Member | undefined, value: unknown, found: Found): unknown => {
  const { state } = here
  if (value === unreadable) {
    state.reportAt(name, 'unreadable', undefined)
    return value
  }
  if (passesAsMetadata(here, name)) return value
  if (member === undefined) {
    walkUnknown(here, name, value)
    return value
  }
  const memberAt = state.enterMember(name, member.sensitive === true)
  const kept = walkMember(here, name, member, value, found)
  state.leaveMember(memberAt, member.sensitive === true)
  return kept
}

const walkMember = (here: Here, name: string, member: Member, value: unknown, found: Found): unknown => {
  const { state } = here
  const { rules } = state
  const { held } = member
  if (value === null && !acceptsNull(held)) {
    if (rules.nulls === 'absent' && !isNeeded(here, name, member)) return absent
    const hint = member.required ? 'it is required' : 'omit the member instead'
    state.report('null_member', null, { expected: held, hint })
    return value
  }
  if (
    rules.emptyStructures === 'absent' &&
    held.kind === 'structure' &&
    !isNeeded(here, name, member) &&
    isEmpty(value)
  ) {
    const required = [...held.members].filter(([, inner]) => inner.required).map(([inner]) => inner)
    if (required.length > 0) {
      state.drift('missing_member', value, { expected: held, detail: required.join(', ') })
      return emptied
    }
  }
  return walkHeld(state, held, value, found)
}

/** Whether a member must be there: by the reference's rule, or because the caller asked for it. */
const isNeeded = ({ state: { rules }, atRoot }: Here, name: string, { required }: Member): boolean =>
  atRoot ? rules.require.includes(name) || (rules.root === 'as documented' && required) : required

const isEmpty = (value: unknown): boolean => {
  try {
    return kindOf(value) === 'object' && Reflect.ownKeys(value as object).length === 0
  } catch {
    return false
  }
}

const passesAsMetadata = ({ state: { rules }, atRoot }: Here, name: string): boolean =>
  atRoot && rules.response && (name === '$metadata' || (name === 'ResponseMetadata' && rules.root === 'optional'))

/** Says that a key is unknown. What would stand in a member's place is not in the result. */
const walkUnknown = (here: Here, name: string, value: unknown): typeof absent => {
  const { rules } = here.state
  const newer = newerMember(here.definition, name, value)
  if (newer !== undefined && passesBack(rules)) return absent
  const [found, held] = newer ?? [name, value]
  const hint = rules.response || rules.unknownMembers === 'pass' ? undefined : mendOf(here, found, held)
  const details = { expected: here.definition, suggestion: () => meantBy(here, found), hint }
  tell(here, rules.unknownMembers, found, 'unknown_member', held, details)
  return absent
}

/** The hint that names members, where the value goes by the documented names as it does. */
const byMembers = ({ rules }: WalkState): Hint | undefined => (rules.naming === undefined ? itsMembers : undefined)

/** What to do about an unknown key. */
const mendOf = (
  { state, definition, members, names, atRoot }: Here,
  name: string,
  value: unknown,
): Hint | undefined => {
  // Hints name members as the reference does.
  if (state.rules.naming !== undefined) return undefined
  if (!definition.union && holdsMembers(members, names, value)) return inside
  const goByOthers = (): boolean => names.every((key) => byOtherNames(definition).has(key))
  return atRoot && name === names[0] && goByOthers() ? otherNames : place
}

/** Whether a key of other than the documented names stands where a member belongs: unknown, or the second for it. */
const isInTheWay = ({ definition, names }: Here, name: string, index: number, member: Member | undefined): boolean =>
  member === undefined ? definition.members.has(name) : names.slice(0, index).includes(name)

/** The member that an unknown key was probably meant for: one that is not there yet, before one that is. */
const meantBy = (here: Here, unknownName: string): string | undefined => {
  here.free ??= freeNames(here)
  return suggest(unknownName, here.free) ?? suggest(unknownName, [...here.members.keys()])
}

const freeNames = ({ members, names }: Here): readonly string[] => {
  const taken = new Set(names)
  return [...members].flatMap(([name, member]) => (taken.has(member.name) ? [] : [name]))
}

const presentNames = ({ names }: Here, values: readonly unknown[]): ReadonlySet<string> =>
  new Set(names.filter((_, index) => values[index] !== undefined && values[index] !== absent))

const walkMissing = (here: Here, values: readonly unknown[]): void => {
  const { state, definition, names, atRoot } = here
  const present = presentNames(here, values)
  const { require, missing, promised } = state.rules
  const absenceOf = (member: Member): Verdict =>
    !atRoot || !member.required ? 'pass' : member.promised ? promised : missing
  for (const [name, member] of definition.members) {
    if (present.has(name)) continue
    const verdict = isNeeded(here, name, member) ? 'issue' : absenceOf(member)
    if (verdict === 'pass' || (verdict === 'drift' && metadataNames.has(name))) continue
    const misspelt = (): string | undefined =>
      names.find(
        (found) =>
          present.has(found) &&
          !definition.members.has(found) &&
          here.members.get(meantBy(here, found) ?? '')?.name === name,
      )
    const details = { expected: member.held, suggestion: misspelt }
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

const checkUnion = (here: Here, object: object, values: readonly unknown[]): void => {
  const { state, definition } = here
  const present = presentNames(here, values)
  const isNewer = (name: string): boolean =>
    passesBack(state.rules) && newerMember(definition, name, values[here.names.indexOf(name)]) !== undefined
  const set = [...present].filter((name) => definition.members.has(name) || isNewer(name))
  // Where what is newer than the reference is no issue, it is the one member that is set; it was told already.
  if (set.length === 1 || (set.length === 0 && present.size > 0 && state.rules.unknownMembers !== 'issue')) return
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
): void => {
  state.path.push(name)
  if (verdict === 'issue') state.report(code, value, details)
  if (verdict === 'drift') state.drift(code, value, details)
  state.path.pop()
}
