import type { Definition } from '../schema/definition.js'
import { isArray, kindOf } from '../schema/kind.js'
import { walkHeld } from './walk-held.js'
import { lengthOf, unreadable, type WalkState } from './walk-state.js'

/** Any acyclic JSON value. */
export const walkDocument = (state: WalkState, definition: Definition, value: unknown): unknown => {
  const kind = kindOf(value)
  if (kind === 'null' || kind === 'string' || kind === 'boolean') return value
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) state.report('not_finite', value, { expected: 'a document', shown: value })
  } else if (kind !== 'array' && kind !== 'object')
    state.mismatch(definition, value, 'a document holds only what JSON can hold')
  else if (state.enter(definition, value as object)) {
    walkDocumentEntries(state, definition, value as object)
    state.leave()
  }
  return value
}

const walkDocumentEntries = (state: WalkState, definition: Definition, parent: object): void => {
  const walkEntry = (key: string | number): void => {
    const entry = state.read(parent, key)
    // Where JSON leaves `undefined` out, it means absent.
    if (entry === unreadable || (entry === undefined && typeof key === 'string')) return
    state.path.push(key)
    walkHeld(state, definition, entry, false)
    state.path.pop()
  }
  if (isArray(parent)) {
    const length = lengthOf(state, parent) ?? 0
    for (let index = 0; index < length && !state.full; index++) walkEntry(index)
  } else
    for (const key of state.keys(parent) ?? []) {
      if (state.full) break
      walkEntry(key)
    }
}
