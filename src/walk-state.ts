import { type Definition, describe } from './definition.js'
import type { IssueCode, Subject } from './finding.js'
import { type Drift, Issue, outerPath } from './issue.js'
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
  /** The kind of value found, where the value itself is not at hand. */
  readonly received?: string
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
  goodDocuments: Set<object> | undefined
  readonly #ancestors: object[] = []
  /** How many sensitive members enclose this place. */
  #sensitive = 0
  /** Where in the path the innermost member's name stands, if in any: what follows it are positions and map keys. */
  #memberAt = -1

  constructor(
    readonly subject: Subject,
    readonly rules: Rules,
    readonly keepDrifts: boolean,
  ) {}

  /** Whether so many issues were found that looking further is pointless. */
  get full(): boolean {
    return this.issues.length > this.rules.maxIssues
  }

  /** Goes to a member, whose name and sensitivity decide what may be shown there; gives back where it came from. */
  enterMember(name: string, sensitive: boolean): number {
    const memberAt = this.#memberAt
    this.#memberAt = this.path.length
    this.path.push(name)
    if (sensitive) this.#sensitive++
    return memberAt
  }

  /** Comes back from a member to where it came from. */
  leaveMember(memberAt: number, sensitive: boolean): void {
    this.#memberAt = memberAt
    this.path.pop()
    if (sensitive) this.#sensitive--
  }

  /** Whether a value may be looked into here; an issue where it is nested too deep or inside itself. */
  enter(definition: Definition, value: object): boolean {
    if (this.#ancestors.includes(value)) this.report('cyclic', value, { expected: () => describe(definition) })
    else if (this.path.length > this.rules.maxDepth)
      this.report('too_deep', value, {
        expected: `${this.rules.maxDepth} level${this.rules.maxDepth === 1 ? '' : 's'}`,
      })
    else return this.#ancestors.push(value) > 0
    return false
  }

  /** Comes out of the value that was entered last. */
  leave(): void {
    this.#ancestors.pop()
  }

  /** A property's value, or `unreadable`. */
  peek(object: object, key: PropertyKey): unknown {
    try {
      return (object as Readonly<Record<PropertyKey, unknown>>)[key]
    } catch {
      return unreadable
    }
  }

  /** A property's value, or `unreadable` with an issue at its place. */
  read(object: object, key: PropertyKey): unknown {
    const value = this.peek(object, key)
    if (value === unreadable) this.reportAt(key, 'unreadable', undefined)
    return value
  }

  /** The values of these properties, each read once; what could not be read is for the caller to report in its turn. */
  peekAll(object: object, names: readonly string[]): unknown[] {
    const values: unknown[] = []
    for (const name of names) values.push(this.peek(object, name))
    return values
  }

  /** How many items a list has; `undefined`, with an issue, where a proxy refuses to say. */
  lengthOf(list: readonly unknown[]): number | undefined {
    const length = this.peek(list, 'length')
    if (typeof length === 'number') return length
    this.report('unreadable', list)
    return undefined
  }

  /** Own enumerable string keys; `undefined`, with an issue, where a proxy refuses them. */
  keys(object: object): readonly string[] | undefined {
    try {
      return Object.keys(object)
    } catch {
      this.report('unreadable', object)
      return undefined
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

  /** An issue one step further down. */
  reportAt(key: PropertyKey, code: IssueCode, value: unknown, details?: Details): void {
    this.path.push(key)
    this.report(code, value, details)
    this.path.pop()
  }

  /** At the current path, what a codec of ours found that a codec of plain io-ts had called. */
  adopt({ code, expected, received, value, suggestion }: Issue): void {
    const shown = value === undefined ? {} : { shown: value }
    this.report(code, value, {
      expected,
      suggestion: () => suggestion,
      ...(value === undefined ? { received } : shown),
    })
  }

  /** A drift at the current path, where somebody wants to know. */
  drift(code: IssueCode, value: unknown, details: Details = {}): void {
    if (this.keepDrifts) this.drifts.push(this.#issue(code, value, details, [...this.path]))
  }

  #issue(code: IssueCode, value: unknown, details: Details, path: readonly PropertyKey[]): Issue {
    const { expected = '', shown, suggestion, detail, received = kindOf(value) } = details
    // A value at this place may be shown unless it is inside something sensitive, or a scalar with a secret's name.
    const names = this.#sensitive > 0 ? undefined : this.#namesOf(path)
    const isHidden = (): boolean => names?.some((name) => isSecretName(String(name))) ?? true
    return new Issue({
      code,
      path,
      subject: this.subject,
      expected: typeof expected === 'string' ? () => expected : expected,
      received,
      shown: () => (isHidden() ? undefined : shown),
      // What is near a secret tells of it.
      suggestion: () => (shown !== undefined && isHidden() ? undefined : suggestion?.()),
      detail,
    })
  }

  /** The names that a value at this path goes by: those of an outer codec too, where no member of ours is nearer. */
  #namesOf(path: readonly PropertyKey[]): readonly PropertyKey[] {
    if (this.#memberAt >= 0) return path.slice(this.#memberAt)
    return this.subject.outer ? [...outerPath(this.subject.outer), ...path] : path
  }
}
