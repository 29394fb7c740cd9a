import type { Definition, Member, StructureDefinition } from './definition.js'
import { isObject } from './kind.js'
import { swallow } from './swallow.js'
import { lowerFirst } from '../text/letters.js'

/** How a service makes the names of a message from the documented ones: with a small first letter (`appId` of `AppId`). */
export type WireNames = 'lowerFirst'

/** The names that a value goes by, where they are not the documented ones. */
export interface Naming {
  /** `'wire'`: those of the HTTP message. `'cloudtrail'`: those, or the documented ones with a small first letter. */
  readonly names: 'wire' | 'cloudtrail'
  /** The rule for the members that do not say their wire name themselves; absent: the documented name. */
  readonly wireNames: WireNames | undefined
  /** The results for this naming: the members of each structure by these names. */
  readonly known: WeakMap<StructureDefinition, Members>
  readonly steps: WeakMap<StructureDefinition, Steps>
}

/** The members of a structure by the names that a value has for them. */
export type Members = ReadonlyMap<string, Member>

/** The naming of these names in a service of this rule: one object for each. */
export const namingOf = (names: Naming['names'], wireNames: WireNames | undefined): Naming => {
  const ofNames = namings[names]
  const naming = ofNames.get(wireNames) ?? {
    names,
    wireNames,
    known: new WeakMap<StructureDefinition, Members>(),
    steps: new WeakMap<StructureDefinition, Steps>(),
  }
  ofNames.set(wireNames, naming)
  return naming
}

const namings: Readonly<Record<Naming['names'], Map<WireNames | undefined, Naming>>> = {
  wire: /*#__PURE__*/ new Map(),
  cloudtrail: /*#__PURE__*/ new Map(),
}

/** The members by the names that a value has for them; by the documented ones where there is no naming. */
export const membersUnder = (naming: Naming | undefined, definition: StructureDefinition): Members => {
  if (naming === undefined) return definition.members
  let members = naming.known.get(definition)
  if (members === undefined) naming.known.set(definition, (members = renamed(naming, definition)))
  return members
}

/** A member by the name that a body has for it. Bodies of one kind have their keys in one order: the next key is guessed. */
export interface Step {
  readonly key: string
  readonly member: Member
  /** The step that came after this one the last time. */
  next: Step | undefined
}

/** The steps of a structure under a naming. */
export interface Steps {
  /** Stands before the first key. */
  readonly start: Pick<Step, 'next'>
  readonly known: ReadonlyMap<string, Step>
  /** Whether two keys may be of one member. */
  readonly mayMeet: boolean
}

/** The steps of a structure by the names that a value has for its members. */
export const stepsUnder = (naming: Naming, definition: StructureDefinition): Steps => {
  const before = naming.steps.get(definition)
  if (before !== undefined) return before
  const members = membersUnder(naming, definition)
  const steps: Steps = {
    start: { next: undefined },
    known: new Map([...members].map(([key, member]) => [key, { key, member, next: undefined }])),
    mayMeet: members.size > definition.members.size,
  }
  naming.steps.set(definition, steps)
  return steps
}

/** If two members get the same name, the first one keeps it. */
const renamed = (naming: Naming, { members }: StructureDefinition): Members =>
  new Map(
    [...members.values()]
      .flatMap((member) => spellings(naming, member).map((name) => [name, member] as const))
      .reverse(),
  )

/**
 * A member of the path, for example, is in no body: a recorded request has it nevertheless, by any of its names. The name of
 * a header may have small letters alone, as servers hand it over.
 */
const spellings = ({ names, wireNames }: Naming, { name, wire, location }: Member): readonly string[] => {
  const small = lowerFirst(name)
  const inBody = wireNames === 'lowerFirst' ? small : name
  const inMessage = wire ?? (location === undefined ? inBody : name)
  if (names === 'wire' && location === 'header') return [inBody, inMessage, inMessage.toLowerCase()]
  const written = location === undefined ? [inMessage] : [inBody, inMessage]
  return names === 'cloudtrail' ? [...written, small] : written
}

/** Whether the first top-level key that says so says that a body goes by the names of the message. */
export const goesByWireNames = (definition: Definition, wireNames: WireNames | undefined, body: unknown): boolean => {
  if (definition.kind !== 'structure' || typeof body !== 'object' || body === null) return false
  const wire = membersUnder(namingOf('wire', wireNames), definition)
  try {
    for (const key in body) {
      if (!Object.prototype.hasOwnProperty.call(body, key)) continue
      if (wire.has(key)) return isObject(body)
      if (definition.members.has(key)) return false
    }
    return false
  } catch (error) {
    swallow(error)
    return false
  }
}
