import type { AnyOperation } from '../combinators/operation.js'
import { ask } from '../schema/guard.js'
import { tolerantRules } from '../walk/rules.js'
import { walk, type Walked } from '../walk/walk.js'

/** The issues of an output, and its differences, by the reference: as a client of the SDK hands it over. */
export const responseIssues = (
  { response: codec, asOf, errors }: AnyOperation,
  output: unknown,
): Pick<Walked, 'issues' | 'drifts'> => {
  const value = output ?? {}
  const found = ask(codec.guard, value)
  return found === undefined
    ? { issues: [], drifts: [] }
    : walk({ name: codec.name, codec, asOf, errors }, value, tolerantRules, true, found)
}
