import type { AnyOperation } from '../combinators/operation.js'
import { subjectOf } from '../issue/finding.js'
import { ask } from '../schema/guard.js'
import { tolerantRules } from '../walk/rules.js'
import { walk, type Walked } from '../walk/walk.js'

/** The issues of an output, and its differences, by the reference: as a client of the SDK hands it over. */
export const responseIssues = (operation: AnyOperation, output: unknown): Pick<Walked, 'issues' | 'drifts'> => {
  const value = output ?? {}
  const found = ask(operation.response.guard, value)
  return found === undefined
    ? { issues: [], drifts: [] }
    : walk(subjectOf(operation.response, operation), value, tolerantRules, true, found)
}
