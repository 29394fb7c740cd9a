import type { Definition } from '../schema/definition.js'
import type { IssueCode } from '../issue/finding.js'
import type { Path } from '../text/path.js'
import type { Node, Range } from './text/syntax-tree.js'

export type Severity = 'error' | 'warning'

/** A rule in words, for `explain` and for reports. The examples are of a made-up service. */
export interface RuleText {
  /** One sentence: the rule finds this. */
  readonly meaning: string
  /** One sentence or more: the reader can do this about it. */
  readonly mend: string
  /** A piece of a file, or a command, that has the problem; in YAML unless it looks like JSON. */
  readonly wrong: string
  /** The same without it. */
  readonly right: string
}

/** One rule of lint, all of it: its file and its line in the list of rules are the only places that know it. */
export interface Rule<Code extends string> extends RuleText {
  readonly code: Code
  /** Unless the user says otherwise; a warning is for what may be meant so. */
  readonly severity: Severity
  /** These codes of the check say the same mistake, and less well: the rule's own issue takes their place. */
  readonly instead?: readonly IssueCode[]
  /** Looks at one node of a payload. Absent where a reader, or the command, says the rule itself. */
  readonly look?: (place: PayloadPlace) => readonly Remark[]
}

/** A node of the payload, as the rules see it. */
export interface PayloadPlace {
  readonly text: string
  readonly node: Node
  /** From the payload's root; it is only lent, and changes as the walk goes on. */
  readonly path: Path
  /** The type that the reference asks for here; `undefined` where it does not know the place. */
  readonly definition: Definition | undefined
  readonly side: 'request' | 'response'
  /** Whether placeholders of templates may stand for any value. */
  readonly placeholders: boolean
  /** Whether the check of the value found this wrong at this path. */
  readonly isFound: (code: IssueCode, path: Path) => boolean
}

/** One thing that is wrong with how a value is written. */
export interface Remark {
  /** The node, unless it is a part of it. */
  readonly at?: Range
  /** The place's path, unless it is below. */
  readonly path?: Path
  /** The end of a sentence that begins with the place: the mistake, and the remedy. */
  readonly says: string
}

/** The remarks of a rule on most nodes. */
export const none: readonly Remark[] = []

/** Gives back the rule; its code stays a literal type. */
export const rule = <const Code extends string>(made: Rule<Code>): Rule<Code> => made
