import type { Look } from '../schema/linear.js'
import { needsOf, positionOf, type Step } from '../schema/machine.js'

/** A part of a pattern that a walk has to see ahead, or must not see, and that is not decided yet. */
export interface PendingLook {
  readonly look: Look
  readonly next: readonly Step[]
  /** Whether the part is there if the text ends here. */
  readonly isThere: boolean
}

/** The parts that a step begins to look ahead for; nothing where one is broken at once. */
export const beginLooks = (looks: readonly Look[], needs: number): readonly PendingLook[] | undefined => {
  const begun = looks.filter((look, index) => !look.isBehind && (needs & (2 ** index)) !== 0)
  if (begun.some(({ machine, wants }) => !wants && machine.nullable.includes(0))) return undefined
  return begun
    .filter(({ machine }) => !machine.nullable.includes(0))
    .map((look) => ({ look, next: look.machine.first, isThere: look.machine.nullable.length > 0 }))
}

/** The parts that are not decided behind one more character; nothing where one is broken. */
export const readLooks = (pending: readonly PendingLook[], character: string): readonly PendingLook[] | undefined => {
  const kept: PendingLook[] = []
  for (const { look, next } of pending) {
    const { classes, followers, last } = look.machine
    const reached = next.map(positionOf).filter((position) => classes[position]?.test(character))
    const ends = last.filter((step) => reached.includes(positionOf(step)))
    // A condition behind its end is taken for the end of the text.
    const isFound = ends.some((step) => needsOf(step) === 0)
    if (isFound || reached.length === 0) {
      if (isFound !== look.wants) return undefined
    } else kept.push({ look, next: reached.flatMap((position) => followers[position] ?? []), isThere: ends.length > 0 })
  }
  return kept
}

/** Whether a text may end where these are not decided. */
export const mayEndWith = (pending: readonly PendingLook[]): boolean =>
  pending.every(({ look, isThere }) => look.wants === isThere)

/** The looks behind that hold at the end of a text, each a bit. */
export const looksBehind = (looks: readonly Look[], letters: readonly string[]): number => {
  if (!looks.some(({ isBehind }) => isBehind)) return 0
  const held = new Uint32Array(letters.length + 1)
  let bits = 0
  looks.forEach(({ isBehind, mark }, index) => {
    mark(letters, held, 2 ** index)
    if (isBehind) bits |= (held[letters.length] ?? 0) & (2 ** index)
  })
  return bits
}
