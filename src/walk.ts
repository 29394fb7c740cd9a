import type { Any, Validation } from 'io-ts'
import {
  acceptsNull,
  type Definition,
  definitionOf,
  type ListDefinition,
  type LiteralsDefinition,
  type MapDefinition,
  type ScalarDefinition,
  type StructureDefinition,
} from './definition.js'
import type { Subject } from './finding.js'
import { type Drift, Issue } from './issue.js'
import type { Guard } from './guard.js'
import { isArray, kindOf } from './kind.js'
import { outerPath } from './outer-path.js'
import { guardOf, isPlainlyFine } from './plainly-fine.js'
import type { Rules } from './rules.js'
import { checkScalar, countText, inRange } from './scalar.js'
import { suggest } from './suggest.js'
import { type Visit, walkStructure } from './walk-structure.js'
import { hint, unreadable, WalkState } from './walk-state.js'

/** What a walk found, and the value with whatever had to be converted: the very same one if nothing had to be. */
export interface Walked {
  readonly issues: readonly Issue[]
  readonly drifts: readonly Drift[]
  readonly value: unknown
}

/** Checks a value against the definition of a codec. Does not throw, whatever the value, and does not change it. */
export const walk = (subject: Subject, value: unknown, rules: Rules, keepDrifts = false): Walked => {
  const state = new WalkState(subject, rules, keepDrifts)
  const { issues, drifts } = state
  try {
    return { issues, drifts, value: visit(state, subject.codec, definitionOf(subject.codec), value) }
  } catch (error) {
    // A caller that has no stack left, or a proxy that lies about what it holds.
    if (error instanceof RangeError) state.report('too_deep', value, { expected: 'the stack that is left' })
    else state.report('unreadable', value)
    return { issues, drifts, value }
  }
}

/** Checks the value at the current path; gives back what belongs in the result. */
const visit = (state: WalkState, codec: Any, definition: Definition, value: unknown): unknown => {
  switch (definition.kind) {
    case 'structure':
    case 'list':
    case 'map': {
      if (!mayHold(definition, value)) state.mismatch(definition, value)
      else if (state.enter(definition, value)) {
        const result = walkInside(state, definition, value)
        state.leave()
        return result
      }
      return value
    }
    case 'literals':
      walkLiteral(state, definition, value)
      return value
    case 'document':
      walkDocument(state, definition, value)
      return value
    case 'foreign':
      return walkForeign(state, codec, value)
    default:
      return walkScalar(state, definition, value)
  }
}

type HolderDefinition = StructureDefinition | ListDefinition | MapDefinition

/** Whether this is the kind of value that can hold others so. An odd object may still be a structure by its members. */
const mayHold = ({ kind }: HolderDefinition, value: unknown): value is object => {
  if (kind === 'map') return kindOf(value) === 'object'
  return typeof value === 'object' && value !== null && isArray(value) === (kind === 'list')
}

const walkInside = (state: WalkState, definition: HolderDefinition, value: object): unknown => {
  switch (definition.kind) {
    case 'structure':
      return walkStructure(state, visit, definition, value)
    case 'list':
      return walkList(state, definition, value as readonly unknown[])
    case 'map':
      return walkMap(state, definition, value)
  }
}

const walkScalar = (state: WalkState, definition: ScalarDefinition, value: unknown): unknown => {
  const checked = checkScalar(definition, value, state.rules)
  if ('value' in checked) return checked.value
  const { code, expected = definition, shown, detail } = checked.fault
  state.report(code, value, { expected, shown, detail: hint(state, detail) })
  return value
}

const walkLiteral = (state: WalkState, definition: LiteralsDefinition, value: unknown): void => {
  if (typeof value !== 'string') return state.mismatch(definition, value)
  const verdict = state.rules.unknownLiterals
  if (definition.values.has(value) || verdict === 'pass') return
  const suggestion = (): string | undefined => suggest(value, [...definition.values])
  const details = { expected: definition, shown: value, suggestion }
  if (verdict === 'drift') state.drift('invalid_literal', value, details)
  else state.report('invalid_literal', value, details)
}

const walkList = (state: WalkState, definition: ListDefinition, list: readonly unknown[]): unknown => {
  const length = state.lengthOf(list)
  if (length === undefined) return list
  checkCount(state, definition, list, length, 'item', 'items')
  if (definition.unique) checkUnique(state, list, length)
  const held = definitionOf(definition.item)
  let copy: unknown[] | undefined
  const guard = held.kind === 'structure' ? guardOf(state, held) : undefined
  for (let index = pastGood(guard, list, 0); index < length; index = pastGood(guard, list, index + 1)) {
    if (state.full) break
    const item = state.read(list, index)
    if (item === unreadable) continue
    state.path.push(index)
    const result = visitEntry(state, definition.item, held, definition.sparse, item)
    state.path.pop()
    if (!Object.is(result, item)) (copy ??= list.slice())[index] = result
  }
  return copy ?? list
}

/** The next position, from this one on, whose item has to be walked. */
const pastGood = (guard: Guard | undefined, list: readonly unknown[], from: number): number => {
  let index = from
  if (guard === undefined) return index
  try {
    while (index < list.length && guard(list[index])) index++
  } catch {
    // A getter or a proxy that throws is for the walk to report.
  }
  return index
}

const walkMap = (state: WalkState, definition: MapDefinition, map: object): unknown => {
  const keys = state.keys(map)
  if (keys === undefined) return map
  checkCount(state, definition, map, keys.length, 'entry', 'entries')
  const keyDefinition = definitionOf(definition.key)
  const held = definitionOf(definition.value)
  const entries: [string, unknown][] = []
  let converted = false
  for (const key of keys) {
    if (state.full) break
    const value = state.read(map, key)
    if (value === unreadable || value === undefined) continue
    state.path.push(key)
    visitBelow(state, definition.key, keyDefinition, key)
    const result = visitEntry(state, definition.value, held, definition.sparse, value)
    state.path.pop()
    entries.push([key, result])
    converted ||= !Object.is(result, value)
  }
  return converted ? Object.fromEntries(entries) : map
}

/** What is plainly fine is not looked at any closer. */
const visitBelow: Visit = (state, codec, definition, value) =>
  isPlainlyFine(state, definition, value) ? value : visit(state, codec, definition, value)

/** An item or an entry, where `null` is never taken as absent: it is what the type says, or an issue. */
const visitEntry = (
  state: WalkState,
  codec: Any,
  held: Definition,
  sparse: boolean | undefined,
  value: unknown,
): unknown => {
  if (value !== null || acceptsNull(held)) return visitBelow(state, codec, held, value)
  if (!sparse) state.report('null_member', null, { expected: held, detail: hint(state, 'take it out') })
  return null
}

const checkCount = (
  state: WalkState,
  definition: ListDefinition | MapDefinition,
  value: object,
  count: number,
  one: string,
  many: string,
): void => {
  if (!inRange(definition, count))
    state.report('invalid_length', value, { expected: countText(definition, one, many), detail: `found ${count}` })
}

const checkUnique = (state: WalkState, list: readonly unknown[], length: number): void => {
  const positions = new Map<unknown, number>()
  for (let index = 0; index < length && !state.full; index++) {
    const item = state.peek(list, index)
    if (typeof item === 'object' || item === unreadable) continue
    const first = positions.get(item)
    if (first === undefined) positions.set(item, index)
    else state.reportAt(index, 'duplicate_item', item, { detail: `the first is at [${first}]` })
  }
}

/** Any acyclic JSON value. */
const walkDocument = (state: WalkState, definition: Definition, value: unknown): void => {
  const kind = kindOf(value)
  if (kind === 'null' || kind === 'string' || kind === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) state.report('not_finite', value, { expected: 'a document', shown: value })
  } else if (kind !== 'array' && kind !== 'object')
    state.mismatch(definition, value, 'a document holds only what JSON can hold')
  else if (!state.goodDocuments?.has(value as object) && state.enter(definition, value as object)) {
    const before = state.issues.length
    walkDocumentEntries(state, definition, value as object)
    state.leave()
    if (state.issues.length === before) (state.goodDocuments ??= new Set()).add(value as object)
  }
}

const walkDocumentEntries = (state: WalkState, definition: Definition, parent: object): void => {
  const walkEntry = (key: string | number): void => {
    const entry = state.read(parent, key)
    // Where JSON leaves `undefined` out, it means absent.
    if (entry === unreadable || (entry === undefined && typeof key === 'string')) return
    state.path.push(key)
    walkDocument(state, definition, entry)
    state.path.pop()
  }
  if (isArray(parent)) {
    const length = state.lengthOf(parent) ?? 0
    for (let index = 0; index < length && !state.full; index++) walkEntry(index)
  } else
    for (const key of state.keys(parent) ?? []) {
      if (state.full) break
      walkEntry(key)
    }
}

/** A codec of plain io-ts decides by itself; its errors become issues at their places, and issues of ours stay so. */
const walkForeign = (state: WalkState, codec: Any, value: unknown): unknown => {
  const result = validateForeign(codec, value)
  if (result === undefined) {
    state.report('unreadable', value)
    return value
  }
  if (result._tag === 'Right') return result.right
  for (const error of result.left) {
    const path = error instanceof Issue ? error.path : outerPath(error.context)
    state.path.push(...path)
    if (error instanceof Issue) state.adopt(error)
    else {
      const expected = error.context[error.context.length - 1]?.type.name ?? codec.name
      state.report('invalid_type', error.value, { expected })
    }
    state.path.splice(state.path.length - path.length)
  }
  return value
}

const validateForeign = (codec: Any, value: unknown): Validation<unknown> | undefined => {
  try {
    return codec.validate(value, [{ key: '', type: codec, actual: value }]) as Validation<unknown>
  } catch (error) {
    if (error instanceof RangeError) throw error
    return undefined
  }
}
