import { type Definition, describe } from './definition.js'
import type { IssueCode, Subject } from './finding.js'
import { type Drift, Issue } from './issue.js'
import { kindOf } from './kind.js'
import type { Rules } from './rules.js'
import type { Fault } from './scalar.js'
import { isSecretName } from './secret.js'

/** Stands for a property whose getter or proxy threw. */
export const unreadable: unique symbol = Symbol('unreadable')

/** What there is to say of an issue beside its code and the value's kind. */
export interface Details extends Omit<Fault, 'code' | 'expected'> {
  readonly expected?: string | (() => string)
  readonly suggestion?: () => string | undefined
}

/** What to do about it, for the one who can: a response is not its reader's to mend. */
export const hint = ({ rules }: WalkState, detail: string | undefined): Pick<Details, 'detail'> =>
  rules.response || detail === undefined ? {} : { detail }

/** One walk over one value: where it stands, and what it has found so far. */
export class WalkState {
  readonly issues: Issue[] = []
  readonly drifts: Drift[] = []
  readonly path: PropertyKey[] = []
  /** Documents found good: one that is shared by many parents is looked into once. */
  readonly goodDocuments = new Set<object>()
  readonly #ancestors: object[] = []
  /** How many sensitive members enclose this place. */
  #sensitive = 0
  /** Where in the path the innermost member's name stands: what follows it are positions and map keys. */
  #memberAt = 0

  constructor(
    readonly subject: Subject,
    readonly rules: Rules,
    readonly keepDrifts: boolean,
  ) {}

  /** Whether so many issues were found that looking further is pointless. */
  get full(): boolean {
    return this.issues.length > this.rules.maxIssues
  }

  /** Does something one step further down the path. */
  at<A>(key: PropertyKey, action: () => A): A {
    this.path.push(key)
    const result = action()
    this.path.pop()
    return result
  }

  /** Does something at a member, whose name and sensitivity decide what may be shown there. */
  atMember<A>(name: string, sensitive: boolean, action: () => A): A {
    const memberAt = this.#memberAt
    this.#memberAt = this.path.length
    if (sensitive) this.#sensitive++
    const result = this.at(name, action)
    if (sensitive) this.#sensitive--
    this.#memberAt = memberAt
    return result
  }

  /** Does something inside a value, unless it is nested too deep or inside itself. */
  inside<A extends object>(definition: Definition, value: A, action: (value: A) => unknown): unknown {
    if (this.#ancestors.includes(value)) {
      this.report('cyclic', value, { expected: () => describe(definition) })
      return value
    }
    if (this.path.length > this.rules.maxDepth) {
      this.report('too_deep', value, { expected: `${this.rules.maxDepth} levels` })
      return value
    }
    this.#ancestors.push(value)
    const result = action(value)
    this.#ancestors.pop()
    return result
  }

  /** A property's value, or `unreadable` with an issue at its place. */
  read(object: object, key: PropertyKey): unknown {
    try {
      return (object as Readonly<Record<PropertyKey, unknown>>)[key]
    } catch {
      this.at(key, () => this.report('unreadable', undefined))
      return unreadable
    }
  }

  /** Own enumerable string keys; none, with an issue, where a proxy refuses them. */
  keys(object: object): readonly string[] {
    try {
      return Object.keys(object)
    } catch {
      this.report('unreadable', object)
      return []
    }
  }

  mismatch(definition: Definition, value: unknown, detail?: string): void {
    this.report('invalid_type', value, { expected: () => describe(definition), ...(detail && { detail }) })
  }

  /** An issue at the current path, or the last one if there are too many. */
  report(code: IssueCode, value: unknown, details: Details = {}): void {
    if (this.full) return
    const { maxIssues } = this.rules
    this.issues.push(
      this.issues.length < maxIssues
        ? this.#issue(code, value, details, [...this.path])
        : this.#issue('too_many_issues', undefined, { expected: `at most ${maxIssues} issues` }, []),
    )
  }

  /** A drift at the current path, where somebody wants to know. */
  drift(code: IssueCode, value: unknown, details: Details = {}): void {
    if (this.keepDrifts) this.drifts.push(this.#issue(code, value, details, [...this.path]))
  }

  #issue(code: IssueCode, value: unknown, details: Details, path: readonly PropertyKey[]): Issue {
    const { expected = '', shown, suggestion, detail } = details
    return new Issue({
      code,
      path,
      subject: this.subject,
      expected: typeof expected === 'string' ? () => expected : expected,
      received: kindOf(value),
      shown: shown === undefined || this.#hidden() ? undefined : shown,
      suggestion,
      detail,
    })
  }

  /** Whether a value at this place may not be shown: inside something sensitive, or a scalar with a secret's name. */
  #hidden(): boolean {
    return this.#sensitive > 0 || this.path.slice(this.#memberAt).some((key) => isSecretName(String(key)))
  }
}
