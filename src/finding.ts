import type { Any, Context } from 'io-ts'
import { type Path, quote } from './path.js'

/** Every way of being wrong, and the one line that ends a list that was cut. These names are stable. */
export type IssueCode =
  | 'unknown_operation'
  | 'missing_member'
  | 'null_member'
  | 'unknown_member'
  | 'invalid_type'
  | 'not_an_integer'
  | 'unsafe_integer'
  | 'not_finite'
  | 'invalid_literal'
  | 'out_of_range'
  | 'invalid_length'
  | 'pattern_mismatch'
  | 'duplicate_item'
  | 'union_members'
  | 'unrecognized_body'
  | 'too_many_issues'
  | 'too_deep'
  | 'cyclic'
  | 'unreadable'

/** What is being checked: the codec that the walk began with, and what to call it. */
export interface Subject {
  /** `CreateBackendRequest` */
  readonly name: string
  readonly codec: Any
  /** As of when the reference is, where that is known. */
  readonly asOf?: string | undefined
  /** The names of the errors that the operation may answer with, where they are known. */
  readonly errors?: readonly string[] | undefined
  /** Where an outer io-ts codec had got to when it called ours. */
  readonly outer?: Context | undefined
}

/** What the walk knows of one thing that is wrong. Texts are made from it only when they are read. */
export interface Finding {
  readonly code: IssueCode
  /** From the subject's root. */
  readonly path: Path
  readonly subject: Subject
  /** What the reference asks for: `string`, `one of "A", "B"`. */
  readonly expected: () => string
  /** The kind of value found. */
  readonly received: string
  /** The value, where it may be shown; found out when it is read. */
  readonly shown: () => string | number | undefined
  readonly suggestion?: (() => string | undefined) | undefined
  /** What there is to say beyond the code, as the end of a sentence. */
  readonly detail?: string | undefined
}

/** What was found, as it may be shown: the value where it may be, else its kind. */
export const foundText = (finding: Finding): string => {
  const shown = finding.shown()
  return shown === undefined ? finding.received : typeof shown === 'string' ? quote(shown) : String(shown)
}
