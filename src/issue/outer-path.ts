import type { Context, ContextEntry } from 'io-ts'
import { isArray } from '../schema/kind.js'
import type { Path } from '../text/path.js'

/** The keys of an outer io-ts context: positions as numbers, and without those that name a branch of a combinator. */
export const outerPath = (outer: Context): Path =>
  outer.flatMap(({ key, actual }, index): Path => {
    const parent = outer[index - 1]
    if (parent === undefined) return key === '' ? [] : [key]
    if (key === '' || isBranch(parent, actual)) return []
    return [isArray(parent.actual) ? Number(key) : key]
  })

/** Whether an entry under this one is a branch of a union or an intersection: it looks at the same value once more. */
const isBranch = ({ type, actual }: ContextEntry, below: unknown): boolean => {
  const tag = (type as { readonly _tag?: string })._tag
  return tag === 'UnionType' || tag === 'IntersectionType' || (below !== undefined && below === actual)
}
