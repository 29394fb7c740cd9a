import type { Definition } from '../schema/definition.js'
import type { Finding, Hint, IssueCode, Subject } from '../issue/finding.js'
import { type Drift, Issue } from '../issue/issue.js'
import { leftTooMuch, mostBelow, type Place } from '../schema/guard.js'
import { kindOf } from '../schema/kind.js'
import { swallow } from '../schema/swallow.js'
import type { Rules } from './rules.js'

/** Stands for a property whose getter or proxy threw; `Symbol.for`, because this package has two copies of itself. */
export const unreadable: unique symbol = Symbol.for('aws-preflight/unreadable') as never

/**
 * The details of an issue beside its code and the value's kind. Where issues are common all of it is written out,
 * in this order, so that the engine sees one kind of object.
 */
export interface Details {
  readonly expected?: Finding['expected']
  readonly shown?: Finding['shown']
  readonly suggestion?: Finding['suggestion']
  readonly detail?: Finding['detail']
  readonly hint?: Finding['hint']
  /** The kind of value found, where the value itself is not at hand. */
  readonly received?: string
}

/** An object's own properties: names, and values in the same order. */
export interface Own {
  readonly names: string[]
  readonly values: unknown[]
}

/** A value that is being looked at. */
interface Inside {
  readonly value: object
  readonly outer: Inside | undefined
}

/** A value found good: how deep it stood, and what came of it. */
interface Good {
  readonly depth: number
  readonly result: unknown
}

/** Walks a value by its definition, or its places alone; gives back what belongs in the result. */
export type Walk = (state: WalkState, definition: Definition, value: unknown, place?: Place) => unknown

/** In a loop like this one the engine reads by position, whatever hidden classes it has seen. */
const ownOf = (object: object): Own => {
  const fields = object as Readonly<Record<string, unknown>>
  const names: string[] = []
  const values: unknown[] = []
  for (const name in fields) {
    if (!Object.prototype.hasOwnProperty.call(fields, name)) continue
    names.push(name)
    values.push(fields[name])
  }
  return { names, values }
}

/** One walk over one value: where it stands, and what it has found so far. A check that fails makes one. */
export class WalkState {
  readonly issues: Issue[] = []
  readonly drifts: Drift[] = []
  readonly path: PropertyKey[] = []
  /** The value that is being looked at, and those that it stands in. */
  #inside: Inside | undefined = undefined
  /** The values that were found good, by definition. */
  #good: Map<Definition, Map<object, Good>> | undefined = undefined
  /** Whether there is so much in the value that it may share its parts: guards are asked no more, all is remembered. */
  isShared = false
  /** How many objects were walked. */
  private looked = 0
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
    const { maxDepth } = this.rules
    for (let around = this.#inside; around !== undefined; around = around.outer)
      if (around.value === value) {
        this.report('cyclic', value, { expected: definition })
        return false
      }
    if (this.path.length > maxDepth) {
      this.report('too_deep', value, { expected: `${maxDepth} level${maxDepth === 1 ? '' : 's'}` })
      return false
    }
    this.#inside = { value, outer: this.#inside }
    return true
  }

  /** Comes out of the value that was entered last. */
  leave(): void {
    this.#inside = this.#inside?.outer
  }

  /**
   * Walks a value that may be shared by many parents, which share theirs: where it was found good at least so deep
   * already, what came of it then is given back, and its drifts are not told again.
   */
  once(definition: Definition, value: object, place: Place | undefined, walk: Walk): unknown {
    this.#good ??= new Map<Definition, Map<object, Good>>()
    let good = this.#good.get(definition)
    if (good === undefined) this.#good.set(definition, (good = new Map<object, Good>()))
    const depth = this.path.length
    const known = good.get(value)
    if (known !== undefined && known.depth >= depth) return known.result
    const found = this.issues.length
    const result = walk(this, definition, value, place)
    if (this.issues.length === found) good.set(value, { depth, result })
    return result
  }

  /** One object more is walked: whether there are too many, or were too many for a guard. */
  holdsTooMuch(): boolean {
    return (this.isShared ||= leftTooMuch() || ++this.looked > mostBelow)
  }

  /** A property's value, or `unreadable`. */
  peek(object: object, key: PropertyKey): unknown {
    try {
      return (object as Readonly<Record<PropertyKey, unknown>>)[key]
    } catch (error) {
      swallow(error)
      return unreadable
    }
  }

  /** A property's value, or `unreadable` with an issue at its place. */
  read(object: object, key: PropertyKey): unknown {
    const value = this.peek(object, key)
    if (value === unreadable) this.reportAt(key, 'unreadable', undefined)
    return value
  }

  /** Own enumerable properties with string keys, each read once; `undefined`, with an issue, where a proxy refuses them. */
  own(object: object): Own | undefined {
    try {
      return ownOf(object)
    } catch (error) {
      swallow(error)
      // A getter or a proxy threw: which one, and whether the others can be read?
      const names = this.keys(object)
      return names && { names, values: names.map((name) => this.peek(object, name)) }
    }
  }

  /** Own enumerable string keys; `undefined`, with an issue, where a proxy refuses them. */
  keys(object: object): string[] | undefined {
    try {
      return Object.keys(object)
    } catch (error) {
      swallow(error)
      this.report('unreadable', object)
      return undefined
    }
  }

  mismatch(definition: Definition, value: unknown, hint?: Hint): void {
    this.report('invalid_type', value, {
      expected: definition,
      shown: undefined,
      suggestion: undefined,
      detail: undefined,
      hint,
    })
  }

  /** An issue at the current path, or the last one if there are too many. */
  report(code: IssueCode, value: unknown, details: Details = {}): void {
    const { issues, rules } = this
    const { maxIssues } = rules
    if (issues.length < maxIssues) issues.push(this.#issueOf(code, value, details, this.path.slice()))
    else if (!this.full)
      issues.push(this.#issueOf('too_many_issues', undefined, { expected: `at most ${maxIssues} issues` }, []))
  }

  /** An issue one step further down. */
  reportAt(key: PropertyKey, code: IssueCode, value: unknown, details?: Details): void {
    this.path.push(key)
    this.report(code, value, details)
    this.path.pop()
  }

  /** At the current path, what a codec of ours found that a codec of plain io-ts had called. */
  adopt({ code, expected, received, value, suggestion }: Issue): void {
    const found = value === undefined ? { received } : { shown: value }
    this.report(code, value, { expected, suggestion: () => suggestion, ...found })
  }

  /** A drift at the current path, where somebody wants to know. */
  drift(code: IssueCode, value: unknown, details: Details = {}): void {
    if (this.keepDrifts) this.drifts.push(this.#issueOf(code, value, details, this.path.slice()))
  }

  #issueOf(
    code: IssueCode,
    value: unknown,
    { expected = '', shown, suggestion, detail, hint, received = kindOf(value) }: Details,
    path: readonly PropertyKey[],
  ): Issue {
    const { subject, rules } = this
    const namedFrom = this.#sensitive > 0 ? 'sensitive' : this.#memberAt
    // A response is not its reader's to mend; which names a body goes by is.
    const told = rules.response && code !== 'unrecognized_body' ? undefined : hint
    return new Issue({ code, path, subject, expected, received, shown, namedFrom, suggestion, detail, hint: told })
  }
}

/** How many items a list has; `undefined`, with an issue, where a proxy refuses to say. */
export const lengthOf = (state: WalkState, list: readonly unknown[]): number | undefined => {
  const length = state.peek(list, 'length')
  if (typeof length === 'number') return length
  state.report('unreadable', list)
  return undefined
}
