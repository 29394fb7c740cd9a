import { isConstraint, type IssueCode } from '../issue/finding.js'
import type { Issue } from '../issue/issue.js'
import type { Action, PreflightOptions } from './options.js'
import { fillsIn, knows } from './schema.js'
import { isSlip } from './slip.js'

/** An issue of a request, and what becomes of the call because of it. */
export interface Judged {
  readonly issue: Issue
  readonly action: Action
}

/** The action for an issue, by its code: `onInvalidRequest` where there is no row. */
const rows: Partial<Record<IssueCode, (options: PreflightOptions, issue: Issue) => Action | undefined>> = {
  invalid_literal: ({ onUnknownLiteral, onInvalidRequest }, { value, suggestion }) =>
    onUnknownLiteral ??
    (onInvalidRequest === 'off' || isSlip(String(value ?? ''), suggestion ?? '') ? undefined : 'warn'),
}

/**
 * The issues of a request, without those that are `'off'` and those on which the installed SDK knows better. `firm`: those
 * that would be issues without any constraint.
 */
export const judge = (
  issues: readonly Issue[],
  firm: readonly Issue[],
  schema: unknown,
  options: PreflightOptions,
): readonly Judged[] => {
  const { onInvalidRequest = 'throw' } = options
  const { onConstraint = onInvalidRequest === 'off' ? 'off' : 'warn' } = options
  const firmPlaces = new Set(firm.map(({ path }) => placeOf(path)))
  /** The unknown content of a union's place: whoever lets it pass takes it for a member of the union. */
  const inUnions = new Map<string, Action>()
  const actionOf = (issue: Issue): Action => {
    const { code, path } = issue
    if (code === 'unknown_member') {
      const action = newerMember(issue)
      inUnions.set(placeOf(path.slice(0, -1)), action)
      return action
    }
    if (code === 'union_members') return inUnions.get(placeOf(path)) ?? onInvalidRequest
    if (code === 'missing_member' && fillsIn(schema, path)) return 'off'
    if (isConstraint(code) && !firmPlaces.has(placeOf(path))) return onConstraint
    return rows[code]?.(options, issue) ?? onInvalidRequest
  }
  /** A client without schemas does not say what it knows: such a member may be newer than the reference. */
  const newerMember = ({ path }: Issue): Action => {
    if (schema !== undefined) return knows(schema, path) ? 'off' : onInvalidRequest
    return onInvalidRequest === 'throw' ? 'warn' : onInvalidRequest
  }
  return issues.map((issue) => ({ issue, action: actionOf(issue) })).filter(({ action }) => action !== 'off')
}

const placeOf = (path: readonly PropertyKey[]): string => JSON.stringify(path)
