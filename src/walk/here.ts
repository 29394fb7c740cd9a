/** A structure that is being looked at, and what is asked of it more than once. */
import type { Member, StructureDefinition } from '../schema/definition.js'
import { type Members, membersUnder } from '../schema/wire-names.js'
import type { IssueCode } from '../issue/finding.js'
import { suggest } from '../text/suggest.js'
import type { Consequence } from './rules.js'
import type { Details, WalkState } from './walk-state.js'

/** A structure that is being looked at. */
export interface Here {
  readonly state: WalkState
  readonly definition: StructureDefinition
  /** The members by the names that this value has for them, or had before it was renamed. */
  readonly members: Members
  /** The names of its own properties, each made the documented one when it is looked at. */
  readonly names: readonly string[]
  readonly atRoot: boolean
}

export const hereOf = (
  state: WalkState,
  definition: StructureDefinition,
  names: readonly string[],
  atRoot: boolean,
): Here => {
  const { naming, renamedFrom } = state.rules
  return { state, definition, members: membersUnder(naming ?? renamedFrom, definition), names, atRoot }
}

/**
 * Stand for a member that is not to be in the result: it was `null`, or it was there in its way: `{}` that is as good as
 * absent, or withheld.
 */
export const absent: unique symbol = Symbol('absent')
export const emptied: unique symbol = Symbol('emptied')

/** Whether a member must be there: by the reference's rule, or because the caller asked for it. */
export const isNeeded = ({ state: { rules }, atRoot }: Here, name: string, { required }: Member): boolean =>
  atRoot ? rules.require.includes(name) || (rules.root === 'as documented' && required) : required

/** Whether a member of this name is there. */
export const isPresent = ({ names }: Here, values: readonly unknown[], name: string): boolean => {
  const value = values[names.indexOf(name)]
  return value !== undefined && value !== absent
}

export const presentNames = ({ names }: Here, values: readonly unknown[]): ReadonlySet<string> =>
  new Set(names.filter((_, index) => values[index] !== undefined && values[index] !== absent))

/** A suggestion that is looked for when somebody asks for it. It is made here, so that it keeps names and nothing of the value. */
export const suggestLater = (name: string, candidates: Iterable<string>): (() => string | undefined) => {
  const names = [...candidates]
  return () => suggest(name, names)
}

/**
 * The member that an unknown key was probably meant for: one that is not among these names yet, before one that is.
 * Whoever asks later keeps names alone, and nothing else of the walk.
 */
export const meantBy = (members: Members, names: readonly string[], unknownName: string): string | undefined => {
  const isFree = (name: string): boolean => !names.includes(members.get(name)?.name ?? name)
  return suggest(unknownName, members, isFree) ?? (names.length > 1 ? suggest(unknownName, members) : undefined)
}

/** An issue or a drift one step further down. */
export const sayBelow = (
  { state }: Here,
  verdict: Consequence,
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
