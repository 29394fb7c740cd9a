import { after, type Found, type Place } from '../schema/guard.js'
import { acceptsNull, type Member, type StructureDefinition } from '../schema/definition.js'
import { parse, withheld } from '../issue/hints.js'
import { isArray, isObject, kindOf } from '../schema/kind.js'
import { attempt } from '../schema/swallow.js'
import { setOwn } from '../schema/set-own.js'
import { membersUnder } from '../schema/wire-names.js'
import { isHidden } from './cloudtrail.js'
import { fromTexts } from './from-text.js'
import { isMessage } from './rules.js'
import { find } from './find.js'
import { absent, emptied, type Here, hereOf, isNeeded } from './here.js'
import { walkMissing } from './missing-member.js'
import { reportAnotherBody } from './response-body.js'
import { byMembers, walkUnknown } from './unknown-member.js'
import { isJsonText, walkHeld } from './walk-held.js'
import { type Own, unreadable, type WalkState } from './walk-state.js'

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
  // An odd object may still be a structure by its members. A guard that has found a place in it has seen that it may.
  const mayBe = place !== undefined || (typeof value === 'object' && value !== null && !isArray(value))
  if (!mayBe) state.mismatch(definition, value, isJsonText(value) ? parse : byMembers(state))
  if (!mayBe || !state.enter(definition, value as object)) return value
  const result =
    place === undefined
      ? walkProperties(state, definition, value as object)
      : walkPlaces(state, definition, value as object, place)
  state.leave()
  return result
}

const walkProperties = (state: WalkState, definition: StructureDefinition, object: object): unknown => {
  const own = propertiesOf(state, definition, object)
  if (own === undefined) return object
  const { names, values } = own
  const { rules } = state
  const members = membersUnder(rules.naming, definition)
  if (!names.some((name) => members.has(name)) && kindOf(object) !== 'object') {
    state.mismatch(definition, object)
    return object
  }
  const here = hereOf(state, definition, names, state.path.length === 0)
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
    const mayBeFine = member !== undefined && !isOutOfPlace && !isHidden(rules, value)
    const found = mayBeFine ? find(state, member.held, value) : false
    if (found === undefined) continue
    const kept = isOutOfPlace ? walkUnknown(here, key, value) : walkProperty(here, name, member, value, found)
    if (Object.is(kept, value)) continue
    values[index] = kept
    converted = true
    if (kept === absent && member?.promised) missing++
  }
  const lacks = missing > 0 || (here.atRoot && (rules.require.length > 0 || rules.missing === 'drift'))
  return settled(here, object, values, lacks, converted)
}

/** The same where a guard has found places: nothing is to be said of the others. */
const walkPlaces = (state: WalkState, definition: StructureDefinition, object: object, last: Place): unknown => {
  const { members, union } = definition
  const atRoot = state.path.length === 0
  let lacks = atRoot && state.rules.require.length > 0
  let changed: Map<string, unknown> | undefined
  for (let place: Place | undefined = last.next; place !== undefined && !state.full; place = after(place, last)) {
    const { key, value, below, names } = place
    // Of a union a guard has seen one member; what no reference knows may be another one.
    lacks ||= key === undefined || (names !== undefined && union !== undefined)
    if (key === undefined) continue
    const name = key as string
    const member = members.get(name)
    let kept: unknown
    if (member !== undefined && (isLookedInto(below) || isPrimitive(value))) {
      const memberAt = state.enterMember(name, member.sensitive === true)
      kept = walkHeld(state, member.held, value, below)
      state.leaveMember(memberAt, member.sensitive === true)
    } else kept = walkProperty(hereOf(state, definition, names ?? [], atRoot), name, member, value, below)
    if (Object.is(kept, value)) continue
    changed ??= new Map<string, unknown>()
    changed.set(name, kept)
    lacks ||= kept === absent && member?.promised === true
  }
  const own = lacks || changed !== undefined ? propertiesOf(state, definition, object) : undefined
  if (own === undefined) return object
  const { names } = own
  const values = names.map((name, index) => (changed?.has(name) ? changed.get(name) : own.values[index]))
  return settled(hereOf(state, definition, names, atRoot), object, values, lacks, changed !== undefined)
}

/** Whether a value is neither `null`, nor an object, nor what stands for one that could not be read. */
const isPrimitive = (value: unknown): boolean => typeof value !== 'object' && typeof value !== 'symbol'

const propertiesOf = (state: WalkState, definition: StructureDefinition, object: object): Own | undefined => {
  const own = state.own(object)
  if (own !== undefined) state.rules.addMembers?.(object, definition.members.keys(), own.names, own.values)
  return own
}

/** The rest of an object of which the properties were walked, once it is told what the object lacks. */
const settled = (
  here: Here,
  object: object,
  values: readonly unknown[],
  lacks: boolean,
  converted: boolean,
): unknown => {
  const { state, definition, names } = here
  // Where it is full, the names were not all looked at.
  if (lacks && !state.full) walkMissing(here, values)
  definition.union?.check(here as never, object, values)
  return converted ? copyOf(names, values) : object
}

/** Whether a guard has looked into a value, and found something in it: it is neither `null`, nor empty, nor hidden. */
const isLookedInto = (found: Found): boolean => found !== undefined && found !== false && found.next.key !== undefined

/** The rest of an object: own properties, an own `__proto__` too. */
const copyOf = (names: readonly string[], values: readonly unknown[]): object => {
  const copy: Record<string, unknown> = {}
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? ''
    const value = values[index]
    if (value === absent || value === emptied) continue
    setOwn(copy, name, value)
  }
  return copy
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

const walkMember = (here: Here, name: string, member: Member, given: unknown, found: Found): unknown => {
  const { state } = here
  const { rules } = state
  const { held } = member
  const value = isMessage(rules) ? fromTexts(held, given, member.location) : given
  const places = Object.is(value, given) && found
  if (isLookedInto(places)) return walkHeld(state, held, value, places)
  if (isHidden(rules, value)) {
    state.drift('missing_member', undefined, { expected: held, detail: withheld })
    return emptied
  }
  if (value === null && !acceptsNull(held)) {
    if (rules.tolerant && !isNeeded(here, name, member)) return absent
    const hint = member.required ? 'it is required' : 'omit the member instead'
    state.report('null_member', null, { expected: held, hint })
    return value
  }
  if (rules.tolerant && held.kind === 'structure' && !isNeeded(here, name, member) && isEmpty(value)) {
    const required = [...held.members].filter(([, inner]) => inner.required).map(([inner]) => inner)
    if (required.length > 0) {
      state.drift('missing_member', value, { expected: held, detail: required.join(', ') })
      // Without it, a tagged union would hold nothing.
      return here.definition.union ? value : emptied
    }
  }
  return walkHeld(state, held, value, places)
}

const isEmpty = (value: unknown): boolean =>
  isObject(value) && attempt(() => Reflect.ownKeys(value).length === 0, false)

const passesAsMetadata = ({ state: { rules }, atRoot }: Here, name: string): boolean =>
  atRoot && rules.response && (name === '$metadata' || (name === 'ResponseMetadata' && rules.root === 'optional'))

/** Whether a key of other than the documented names stands where a member belongs: unknown, or the second for it. */
const isInTheWay = ({ definition, names }: Here, name: string, index: number, member: Member | undefined): boolean =>
  member === undefined ? definition.members.has(name) : names.slice(0, index).includes(name)
