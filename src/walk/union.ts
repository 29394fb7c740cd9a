/** The questions to a tagged union, and to no other structure. It comes along with the codecs of unions. */
import type { UnionWays } from '../schema/definition.js'
import { isArray } from '../schema/kind.js'
import { type Here, presentNames } from './here.js'
import { passesBack } from './unknown-member.js'

/** The key under which the SDK hands out a union's member that is newer than itself, as `[name, value]`, and takes it back. */
const newerKey = '$unknown'

const newerMember: UnionWays['newerMember'] = (key, value) => {
  if (key !== newerKey || !isArray(value) || value.length !== 2) return undefined
  const [name, held] = value
  return typeof name === 'string' ? [name, held] : undefined
}

const check = (here: Here, object: object, values: readonly unknown[]): void => {
  const { state, definition } = here
  const present = presentNames(here, values)
  const isNewer = (name: string): boolean =>
    passesBack(state.rules) && newerMember(name, values[here.names.indexOf(name)]) !== undefined
  const set = [...present].filter((name) => definition.members.has(name) || isNewer(name))
  // Where what is newer than the reference is no issue, it is the one member that is set; it was told already.
  if (set.length === 1 || (set.length === 0 && present.size > 0 && state.rules.unknownMembers !== 'issue')) return
  const isSet = set.length === 0 ? 'none is' : `${set.join(' and ')} are`
  const detail = `exactly one member of ${definition.name} must be set; ${isSet}`
  state.report('union_members', object, { expected: definition.name, detail })
}

export const unionWays: UnionWays = { check, newerMember }
