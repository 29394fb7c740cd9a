import type { Any, Context } from 'io-ts'
import { type Definition, definitionOf, describe, nameOf } from '../schema/definition.js'
import { outerPath } from './outer-path.js'
import { type Path, quote } from '../text/path.js'
import { isSecretName } from './secret.js'

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
  | 'custom'
  | 'unrecognized_body'
  | 'too_many_issues'
  | 'too_deep'
  | 'cyclic'
  | 'unreadable'

const constraints: ReadonlySet<IssueCode> = /*#__PURE__*/ new Set<IssueCode>([
  'out_of_range',
  'invalid_length',
  'pattern_mismatch',
  'duplicate_item',
])

/** Whether an issue is about a constraint: a range, a length, a pattern, an item that stands twice. */
export const isConstraint = (code: IssueCode): boolean => constraints.has(code)

/** The facts of an operation that a walk or a sentence may need. */
interface OperationFacts {
  /** As of when the reference is. */
  readonly asOf?: string | undefined
  /** The errors that the operation may answer with. */
  readonly errors?: readonly { readonly name: string }[] | undefined
}

/** The subject of a check: the codec that the walk began with, and its name. */
export interface Subject {
  /** `CreateBackendRequest` */
  readonly name: string
  readonly codec: Any
  /** The operation that the codec is of, where it is known. */
  readonly of?: OperationFacts | undefined
  /** The value is what a file or a message holds, and its writer has no program at hand. */
  readonly inFile?: boolean | undefined
  /** Where an outer io-ts codec had got to when it called ours. */
  readonly outer?: Context | undefined
}

/** The subject of a check by this codec, of this operation. */
export const subjectOf = (codec: Any, of?: OperationFacts, inFile?: boolean, outer?: Context): Subject => ({
  name: codec.name,
  codec,
  of,
  inFile,
  outer,
})

/**
 * The remedy for a fault: a sentence, one for programs and one for files, or a function that makes one. It is
 * chosen when the fault is found, among the constants of `hints.ts`, so that nothing of the value is kept.
 */
export type Hint = string | readonly [program: string, file: string] | ((finding: Finding) => string | undefined)

/** One fault, as the walk knows it. Texts are made from it only when they are read. */
export interface Finding {
  readonly code: IssueCode
  /** From the subject's root. */
  readonly path: Path
  readonly subject: Subject
  /** The reference asks for this: a text, or the definition that says it. */
  readonly expected: string | Definition
  /** The kind of value found. */
  readonly received: string
  /** The value, where it helps and only a name could make it a secret. */
  readonly shown: string | number | undefined
  /** Where in the path the names begin that tell whether the value is a secret; `'sensitive'`: it is one anyhow. */
  readonly namedFrom: number | 'sensitive'
  /** Finds the name that was probably meant, when it is asked for. It keeps names, and nothing else of the value. */
  readonly suggestion: ((finding: Finding) => string | undefined) | undefined
  /** A fact beyond the code, as the end of a sentence. */
  readonly detail: string | undefined
  readonly hint: Hint | undefined
}

/** The reference's words for what belongs here: `string`, `one of A, B`; in place of an unknown key or body, the shape's name. */
export const expectedBy = ({ code, expected }: Finding): string =>
  typeof expected === 'string' ? expected : code === 'unknown_member' ? nameOf(expected) : describe(expected)

/** The value, where it may be shown. */
export const shownOf = (finding: Finding): string | number | undefined =>
  finding.shown === undefined || isSecret(finding) ? undefined : finding.shown

/** The name that was probably meant, where it is known whether the value may be shown. What is near a secret tells of it. */
export const suggestionOf = (finding: Finding, shown = shownOf(finding)): string | undefined =>
  finding.shown !== undefined && shown === undefined ? undefined : finding.suggestion?.(finding)

/** A value that may be shown, as it stands in a sentence. */
export const shownText = (shown: string | number): string => (typeof shown === 'string' ? quote(shown) : String(shown))

/** Whether the value is inside something sensitive, or a scalar with a secret's name. */
export const isSecret = ({ path, subject: { outer, codec }, namedFrom }: Finding): boolean => {
  if (namedFrom === 'sensitive') return true
  for (let at = Math.max(namedFrom, 0); at < path.length; at++) if (isSecretName(String(path[at]))) return true
  if (namedFrom >= 0) return false
  // Where no member of ours is nearer, the name of a named scalar counts, and those of an outer codec.
  if (isNamedSecret(codec)) return true
  return outer !== undefined && outerPath(outer).some((key) => isSecretName(String(key)))
}

/** Whether a codec by itself is called as secrets are: a named scalar, or a list or a map that holds some. */
const isNamedSecret = (codec: Any): boolean => {
  const definition = definitionOf(codec)
  if (definition.kind === 'structure') return false
  if (isSecretName(codec.name)) return true
  return definition.kind === 'list'
    ? isNamedSecret(definition.item)
    : definition.kind === 'map' && isNamedSecret(definition.value)
}
