import type { Either, Left } from 'fp-ts/lib/Either.js'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import type { Issue } from '../issue/issue.js'
import type { Walked } from './walk.js'

/** The result of every check: all issues, or the value. */
export type Result<A> = Either<NonEmptyArray<Issue>, A>

/** The walk's outcome as an `Either`. */
export const resultOf = <A>({ issues, value }: Walked): Result<A> =>
  issues.length > 0 ? leftOf(issues as NonEmptyArray<Issue>) : rightOf(value)

/** The side of the issues. It is written out, since importing fp-ts at run time costs more than all the rest of us. */
export const leftOf = <E>(left: E): Left<E> => ({ _tag: 'Left', left })

/** A value that was checked. */
export const rightOf = <A>(value: unknown): Result<A> => ({ _tag: 'Right', right: value as A })
