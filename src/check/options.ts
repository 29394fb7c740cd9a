import { leftOf, type Result, rightOf } from '../walk/result.js'
import type { Finding } from '../issue/finding.js'
import { isRecord } from '../schema/guard.js'
import type { Issue } from '../issue/issue.js'
import { isArray } from '../schema/kind.js'
import type { RequestOptions, ResponseOptions } from '../walk/rules.js'
import { attempt } from '../schema/swallow.js'
import { suggest } from '../text/suggest.js'
import { callIssue } from './call-issue.js'

/** Which of the two functions was called: each has options of its own. */
export type Side = 'request' | 'response'

/** The values that an option may have: these strings, or those that a test takes. */
type Allowed = readonly string[] | Taken

interface Taken {
  readonly expected: string
  readonly takes: (value: unknown) => boolean
}

/** The options that there are, by name. */
export type KnownOptions = Readonly<Record<string, Allowed>>

/** The issues of options that were misspelt, or are the other function's: such options would check something else. */
export const misusedOptions = (options: unknown, known: KnownOptions): Result<never> | undefined => {
  const read = readOptions(options, known)
  return read._tag === 'Left' ? read : undefined
}

/** The options, each read once: a getter may say something else the next time. Those that are inherited are refused. */
export const readOptions = <O extends object>(options: unknown, known: KnownOptions): Result<O> => {
  const read = Object.create(nothing) as Record<string, unknown>
  if (options === undefined) return rightOf(read)
  const issues = attempt(() => issuesOf(options, known, read), undefined) ?? [issueOf('unreadable', [], options, '')]
  return issues.length > 0 ? leftOf(issues as [Issue, ...Issue[]]) : rightOf(read)
}

/** A prototype in which nothing is found. An object without any would be a table, in which everything is looked up slowly. */
const nothing = /*#__PURE__*/ Object.create(null) as object

const issuesOf = (options: unknown, known: KnownOptions, read: Record<string, unknown>): Issue[] => {
  if (!isRecord(options)) return [issueOf('invalid_type', [], options, 'object of options')]
  const issues: Issue[] = []
  for (const name of Object.keys(options)) {
    const value = options[name]
    if (value === undefined) continue
    const allowed = Object.hasOwn(known, name) ? known[name] : undefined
    const issue =
      allowed === undefined
        ? issueOf('unknown_member', [name], value, 'the options', () => suggest(name, Object.keys(known)))
        : misuse(name, value, allowed)
    if (issue !== undefined) issues.push(issue)
    if (allowed !== undefined)
      read[name] = typeof value === 'object' && isArray(value) ? [...(value as unknown[])] : value
  }
  // Of a class, for example; what every object has is nobody's option.
  if (Object.getPrototypeOf(options) !== Object.prototype)
    for (const name of Object.keys(known))
      if (!Object.hasOwn(options, name) && !(name in Object.prototype) && name in options)
        issues.push(issueOf('invalid_type', [name], undefined, 'option of its own, not an inherited one'))
  return issues
}

const misuse = (name: string, value: unknown, allowed: Allowed): Issue | undefined => {
  if ('takes' in allowed)
    return allowed.takes(value) ? undefined : issueOf('invalid_type', [name], value, allowed.expected)
  if (allowed.includes(value as string)) return undefined
  const expected = `one of ${allowed.join(', ')}`
  return typeof value === 'string'
    ? issueOf('invalid_literal', [name], value, expected, () => suggest(value, allowed))
    : issueOf('invalid_type', [name], value, expected)
}

/** An issue under a name of its own, so that the path says that the issue is about the options. */
const issueOf = (
  code: Finding['code'],
  path: readonly string[],
  value: unknown,
  expected: string,
  suggestion?: Finding['suggestion'],
): Issue => callIssue(code, 'the call', ['options', ...path], value, expected, suggestion)

const limit: Taken = { expected: 'a number of at least 1', takes: (value) => typeof value === 'number' && value >= 1 }

/** A function that is called with what was found. */
export const callback: Taken = { expected: 'a function', takes: (value) => typeof value === 'function' }

const memberNames: Taken = {
  expected: 'list of member names',
  takes: (value) => isArray(value) && value.every((item) => typeof item === 'string'),
}

/** The options of `validateRequest`. */
export const knownOfRequest: KnownOptions = {
  maxIssues: limit,
  maxDepth: limit,
  values: ['sdk', 'json'],
  names: ['documented', 'wire', 'cloudtrail'],
  unknownMembers: ['reject', 'allow'],
  unknownLiterals: ['reject', 'allow'],
  constraints: ['reject', 'allow'],
} satisfies Record<keyof RequestOptions, Allowed>

/** The options of `decodeResponse`. */
export const knownOfResponse: KnownOptions = {
  maxIssues: limit,
  maxDepth: limit,
  mode: ['tolerant', 'strict', 'typedef'],
  names: ['auto', 'documented', 'wire', 'cloudtrail'],
  require: memberNames,
  missing: ['drift'],
  onDrift: callback,
} satisfies Record<keyof ResponseOptions, Allowed>

/** The options of an operation; where its messages are no JSON, the names in them are not known. */
export const optionsUnder = (protocol: string | undefined, known: KnownOptions): KnownOptions =>
  protocol === undefined
    ? known
    : { ...known, names: (known['names'] as readonly string[]).filter((name) => name !== 'wire') }
