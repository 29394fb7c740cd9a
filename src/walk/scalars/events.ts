import { isEvents } from '../../schema/guard.js'
import { attempt } from '../../schema/swallow.js'
import { type Check, ok, wrongType } from '../scalar.js'

/** An async iterable, of whose items there is nothing to see yet. */
export const checkEvents: Check = (_, value) =>
  isAsyncIterable(value) ? ok(value) : wrongType('pass an async iterable')

const isAsyncIterable = (value: unknown): boolean => attempt(() => isEvents(value), false)
