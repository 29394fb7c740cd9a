import type { Operations } from '../../combinators/operation.js'
import type { Path } from '../../text/path.js'
import type { LintRule } from '../rules.js'
import type { TextIssue } from '../text/parsed.js'
import type { ObjectNode, Node, Range } from '../text/syntax-tree.js'
import type { PlacedText } from './placed-text.js'

/** A kind of document, or of a part of one, that holds requests of its own. */
export interface Carrier {
  /** The name that the config chooses it by. */
  readonly kind: string
  /** Matches every text that may hold one, through the escapes of texts inside texts too: others are not parsed for it. */
  readonly words: RegExp
  /** The requests that an object holds as such a carrier; those of carriers inside it are asked for by themselves. */
  readonly find: (object: ObjectNode, around: Around) => readonly FoundRequest[]
}

/** The surroundings of an object in its document. */
export interface Around {
  readonly text: PlacedText
  /** From the document's root; it is only lent, as `outer` is. */
  readonly path: Path
  /** The objects around it in the same text, the nearest last. */
  readonly outer: readonly ObjectNode[]
  /** Says what is wrong with the carrier itself, at a place of its text. */
  readonly say: (rule: LintRule, at: Range, path: Path, sentence: string, suggestion?: string) => void
  /** Says what is wrong with how a text inside the text is written. */
  readonly sayAll: (issues: readonly TextIssue[], text: PlacedText, path: Path) => void
}

/** The list that a service's name is from. */
export type ServiceNaming = 'step functions' | 'boto3' | 'sdk'

/** A request in a document, before anybody looked for its service. */
export interface FoundRequest {
  readonly kind: string
  /** The service and the action as the document names them. */
  readonly service: string
  readonly naming: ServiceNaming
  readonly action: string
  /** The places of the two in the file. */
  readonly serviceAt: Range
  readonly actionAt: Range
  /** The text that the request stands in. */
  readonly text: PlacedText
  readonly root: Node
  /** From the document's root to the request. */
  readonly path: Path
  readonly reading: WayOfWriting
  /** The operations that the action is one of, where they are the carrier's own and no service's. */
  readonly operations?: Operations
}

/** How a carrier writes requests. */
export interface WayOfWriting {
  /** `java`: as the SDK for Java; `either`: that, or the API's own; `api`: the API's own. */
  readonly spelling: 'java' | 'either' | 'api'
  /** Values in place of other types: an object for a text (`object`), a text for a number or a boolean (`text`). */
  readonly lenient: readonly ('object' | 'text')[]
  /** Matches each part of a text that is filled in later, beside those of every template. */
  readonly dynamic?: RegExp
  /** Whether a key `X.$` gives X a value that is found out later. */
  readonly pathKeys?: boolean
  /** Members of the carrier that stand beside those of the request. */
  readonly own?: readonly string[]
  /** Members of the request that the carrier gives. */
  readonly given?: readonly string[]
  /** Whether `null` and empty texts, lists and objects count as absent. */
  readonly dropsEmpty?: boolean
  /**
   * Whether a plain text may stand for DynamoDB's `AttributeValue`, as it does in published samples of optimised tasks. The
   * texts in one are held to their type then: such a task fails at `N: 5`, which "must be a STRING" there, while the SDK
   * behind other tasks makes a text of it.
   */
  readonly plainAttributes?: boolean
}
