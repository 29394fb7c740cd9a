import type { ListDefinition } from '../schema/definition.js'
import type { Place } from '../schema/guard.js'
import { kindOf, timeOf } from '../schema/kind.js'
import { swallow } from '../schema/swallow.js'
import { walkList } from './list.js'
import { unreadable, type WalkState } from './walk-state.js'

/** A list that may be held to items of which none equals another. */
export const walkUniqueList = (state: WalkState, definition: ListDefinition, value: unknown, place?: Place): unknown =>
  walkList(state, definition, value, place, definition.unique ? checkUnique : undefined)

/** Reports each item of a list that equals one before it: equal texts and numbers, structures, lists, `Date`s, bytes. */
const checkUnique = (state: WalkState, list: readonly unknown[], length: number): void => {
  const identity = new Identity(state)
  const positions = new Map<unknown, number>()
  for (let index = 0; index < length && !state.full; index++) {
    const item = state.peek(list, index)
    // An item that can't be read, or is none at all, is reported by the walk.
    if (item === unreadable || item === undefined || item === null) continue
    const same = identity.of(item)
    const first = positions.get(same)
    if (first === undefined) positions.set(same, index)
    else
      state.reportAt(index, 'duplicate_item', item, {
        detail: `is in the list twice: the items must be unique; the first is at [${first}]`,
      })
  }
}

/** Gives equal values one and the same thing: a primitive itself, an object the first one that equals it. */
class Identity {
  readonly #known = new Map<object, unknown>()
  readonly #byContent = new Map<string, unknown>()
  readonly #numbers = new Map<unknown, number>()

  constructor(private readonly state: WalkState) {}

  of(value: unknown, depth = 0): unknown {
    if (typeof value !== 'object' || value === null) return value
    const known = this.#known.get(value)
    if (known !== undefined) return known
    // Until its content is known, and where it is too deep to be known, an object equals itself alone.
    this.#known.set(value, value)
    const content = depth > this.state.rules.maxDepth ? undefined : this.#contentOf(value, depth)
    if (content === undefined) return value
    const first = this.#byContent.get(content) ?? value
    this.#byContent.set(content, first)
    this.#known.set(value, first)
    return first
  }

  /** The same text for the same content; `undefined` where a value can't be read. */
  #contentOf(value: object, depth: number): string | undefined {
    const { state } = this
    try {
      const time = timeOf(value)
      if (time !== undefined) return `Date ${time}`
      if (ArrayBuffer.isView(value))
        return `bytes ${latin1.decode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))}`
      const kind = kindOf(value)
      if (kind !== 'array' && kind !== 'object') return undefined
      const entries = Object.keys(value)
        .map((key) => [key, state.peek(value, key)] as const)
        .filter(([, held]) => held !== undefined)
        .map(([key, held]) => `${JSON.stringify(key)}:${this.#numberOf(this.of(held, depth + 1))}`)
      return `${kind} ${entries.sort().join()}`
    } catch (error) {
      swallow(error)
      return undefined
    }
  }

  /** Stands for what is the same in a content, however long that is. */
  #numberOf(same: unknown): number {
    const number = this.#numbers.get(same) ?? this.#numbers.size
    this.#numbers.set(same, number)
    return number
  }
}

/** Each byte as a sign of its own. */
const latin1 = /*#__PURE__*/ new TextDecoder('latin1')
