import type { Definition } from '../../schema/definition.js'
import type { IssueCode } from '../../issue/finding.js'
import type { Path } from '../../issue/path.js'
import type { TextRule } from '../lint-issue.js'
import type { Node, Range } from '../text/syntax-tree.js'

/** A node of the payload, as the checks of the text see it. */
export interface Place {
  readonly text: string
  readonly node: Node
  /** From the payload's root; it is only lent, and changes as the walk goes on. */
  readonly path: Path
  /** What the reference asks for here; `undefined` where it does not know the place. */
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
  /** What is wrong and what to do, as the end of a sentence that begins with the place. */
  readonly says: string
}

/** One rule about how values are written. */
export interface TextCheck {
  readonly rule: TextRule
  /** What the check of the value says of the same mistake, and less well: it is left out. */
  readonly instead?: readonly IssueCode[]
  readonly look: (place: Place) => readonly Remark[]
}
