import type { Drift } from '../issue/issue.js'
import type { Naming } from '../schema/wire-names.js'

/** How strictly a response is held to the reference; see "What a check means" in the README. */
export type Mode = 'tolerant' | 'strict' | 'typedef'

/** Everything that can be chosen about a check. All of it is optional. */
export interface Options<M extends Mode = Mode, Required extends PropertyKey = PropertyKey> {
  /** How many issues are collected before `too_many_issues` ends the list. Default 100. */
  readonly maxIssues?: number | undefined
  /** How deep a value may be nested; at most 250. Default 100. */
  readonly maxDepth?: number | undefined
  /** Requests: `'sdk'` (the default) takes `Date` and `Uint8Array`, `'json'` what a file holds in their place. */
  readonly values?: 'sdk' | 'json' | undefined
  /**
   * The names that the value goes by: the documented ones, those of the HTTP message, or CloudTrail's. Whichever they are,
   * the result has the documented ones. Default `'documented'` for requests; for responses `'auto'`, which looks at the
   * top-level keys where the two sets of names have none in common.
   */
  readonly names?: 'auto' | 'documented' | 'wire' | 'cloudtrail' | undefined
  /** Requests: `'allow'` lets members pass that the reference does not know. Default `'reject'`. */
  readonly unknownMembers?: 'reject' | 'allow' | undefined
  /** Requests: `'allow'` lets strings pass that are not in a literal union. Default `'reject'`. */
  readonly unknownLiterals?: 'reject' | 'allow' | undefined
  /** Requests: `'allow'` lets values pass that break a constraint: a range, a length, a pattern. Default `'reject'`. */
  readonly constraints?: 'reject' | 'allow' | undefined
  /** Responses: default `'tolerant'`. */
  readonly mode?: M | undefined
  /** Responses: top-level members that this caller needs; they become required, in the result's type too. */
  readonly require?: readonly Required[] | undefined
  /** Responses: `'drift'` reports every absent member as drift. */
  readonly missing?: 'drift' | undefined
  /** Responses: is handed every drift, in the order of the body, when the check is done. */
  readonly onDrift?: ((drift: Drift) => void) | undefined
}

/** The options of `validateRequest`. */
export type RequestOptions = Pick<
  Options,
  'maxIssues' | 'maxDepth' | 'values' | 'unknownMembers' | 'unknownLiterals' | 'constraints'
> & {
  readonly names?: Exclude<Options['names'], 'auto'>
}

/** The options of `decodeResponse`. */
export type ResponseOptions<M extends Mode = Mode, Required extends PropertyKey = PropertyKey> = Pick<
  Options<M, Required>,
  'maxIssues' | 'maxDepth' | 'mode' | 'names' | 'require' | 'missing' | 'onDrift'
>

/** The consequence of something that the reference does not have. */
export type Consequence = 'issue' | 'drift' | 'pass'

/** Adds to the names and values of an object's own properties, of which these members are known. */
export type AddMembers = (object: object, members: Iterable<string>, names: string[], values: unknown[]) => void

/** The rules that one walk enforces: each mode is one row of these. */
export interface Rules {
  readonly unknownMembers: Consequence
  readonly unknownLiterals: Consequence
  /** The consequence of a value that breaks a constraint: the service's own values are never held to one. */
  readonly constraints: 'issue' | 'pass'
  /**
   * A stand-in for an absent member is as good as one: `null` for an optional member, and `{}` for an optional structure
   * that has required members. What a model promises, and is absent, is drift.
   */
  readonly tolerant: boolean
  /** Whether the members of the root keep their rule, as those of nested shapes do. */
  readonly root: 'as documented' | 'optional'
  /** The consequence of a member that may be absent here, although the page has it as required. */
  readonly missing: 'drift' | 'pass'
  /** The root is a response: the SDK's metadata passes, and so do NaN and ±Infinity for a float. */
  readonly response: boolean
  /** Adds members to the own enumerable ones of a structure; absent: these are all. */
  readonly addMembers: AddMembers | undefined
  /** The consequence of a body with none but unknown members: it may be another operation's, if nothing else says whose it is. */
  readonly anotherBody: 'issue' | 'pass'
  readonly values: 'sdk' | 'json' | 'either'
  /** NaN and ±Infinity may be written out: a message has no other way. */
  readonly numbersInWords: boolean
  /** The names that the value goes by; absent: the documented ones. */
  readonly naming: Naming | undefined
  /** The names by which it went before it was renamed: suggestions are of these. */
  readonly renamedFrom: Naming | undefined
  readonly guards: 'everywhere' | 'below the root' | 'nowhere'
  readonly require: readonly PropertyKey[]
  readonly maxIssues: number
  readonly maxDepth: number
}

/** A request is ours: whatever is wrong with it can be mended before the call. */
export const requestRules: Rules = {
  unknownMembers: 'issue',
  unknownLiterals: 'issue',
  constraints: 'issue',
  tolerant: false,
  root: 'as documented',
  missing: 'pass',
  response: false,
  addMembers: undefined,
  anotherBody: 'pass',
  values: 'sdk',
  numbersInWords: false,
  naming: undefined,
  renamedFrom: undefined,
  guards: 'everywhere',
  require: [],
  maxIssues: 100,
  maxDepth: 100,
}

const strictRules: Rules = {
  ...requestRules,
  constraints: 'pass',
  root: 'optional',
  response: true,
  anotherBody: 'issue',
  values: 'either',
}

/** A response is the service's, which may be newer than the reference. */
export const tolerantRules: Rules = {
  ...strictRules,
  unknownMembers: 'drift',
  unknownLiterals: 'drift',
  tolerant: true,
}

/** The rules of a response by its mode. */
export const responseRules: Readonly<Record<Mode, Rules>> = {
  tolerant: tolerantRules,
  strict: strictRules,
  typedef: /*#__PURE__*/ Object.assign({}, strictRules, { root: 'as documented', guards: 'below the root' }),
}

/** Whether what is checked is the request of an HTTP message: each place has text of its own there. */
export const isMessage = ({ response, naming }: Rules): boolean => !response && naming?.names === 'wire'

/** No stack overflows below this, whatever `maxDepth` says. */
const deepestWalk = 250

/** Where a guard's yes is enough: it takes what a program holds by its documented name, to a depth of its own. */
export const guardsUnder = (options: Options | undefined, names = options?.names): Rules['guards'] => {
  if (options === undefined) return 'everywhere'
  const { values } = options
  if (values === 'json' || names === 'wire' || names === 'cloudtrail' || options.maxDepth !== undefined)
    return 'nowhere'
  return options.mode === 'typedef' || options.missing !== undefined ? 'below the root' : 'everywhere'
}

/** The rules of a request under these options. */
export const rulesOfRequest = (options: RequestOptions, naming: Naming | undefined): Rules => {
  const verdict = (choice: 'reject' | 'allow' | undefined): 'issue' | 'pass' => (choice === 'allow' ? 'pass' : 'issue')
  return {
    ...shared(options, requestRules, naming),
    // Other names than the documented ones are those of a message or a record, which holds what JSON can hold.
    values: options.values ?? (naming === undefined ? 'sdk' : 'either'),
    unknownMembers: verdict(options.unknownMembers),
    unknownLiterals: verdict(options.unknownLiterals),
    constraints: verdict(options.constraints),
  }
}

/** The rules of a response under these options. */
export const rulesOfResponse = (options: ResponseOptions, naming: Naming | undefined): Rules => {
  const { maxIssues, maxDepth, mode = 'tolerant', require, missing } = options
  const rules = responseRules[mode]
  const isUsual = (maxIssues ?? maxDepth ?? require ?? missing ?? naming) === undefined
  if (isUsual) return rules
  return {
    ...shared(options, rules, naming),
    require: require ?? [],
    missing: missing ?? rules.missing,
  }
}

/** The same of a body that was renamed once, before anything else: what it holds is still that of a message. */
export const rulesOfRenamed = (options: ResponseOptions, renamedFrom: Naming): Rules => ({
  ...rulesOfResponse(options, undefined),
  renamedFrom,
  numbersInWords: true,
  guards: 'everywhere',
})

/** These rules with the options that requests and responses have in common. */
const shared = (options: Options, rules: Rules, naming: Naming | undefined): Rules => ({
  ...rules,
  maxIssues: Math.floor(options.maxIssues ?? rules.maxIssues),
  maxDepth: Math.min(options.maxDepth ?? rules.maxDepth, deepestWalk),
  numbersInWords: naming !== undefined,
  naming,
  guards: naming === undefined ? guardsUnder(options) : 'nowhere',
})
