/** A check of somebody's own on a value of which everything else is right. */
export interface Refinement {
  readonly check: (value: never) => unknown
  /** The rule for a value, as a sentence says it behind the place: `must be JSON text`. */
  readonly message: string
  /** The member of a structure at which the issue stands; absent: the value's own place. */
  readonly at?: string | undefined
}

/** The own checks that a definition carries. */
export interface Refinable {
  readonly refined?: readonly Refinement[] | undefined
}

/** Whether a check holds; `undefined` where it threw, which is the check's own affair and no fault of ours. */
export const holds = ({ check }: Refinement, value: unknown): boolean | undefined => {
  try {
    return check(value as never) === true
  } catch {
    return undefined
  }
}

/** Whether all checks of a definition hold. */
export const isAsRefined = ({ refined }: Refinable, value: unknown): boolean =>
  refined === undefined || refined.every((refinement) => holds(refinement, value) === true)
