/** The one form that both syntaxes are read into: a tree of values, each with its place in the text. */

/** A stretch of a text: from the offset of its first character to that behind its last. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Every node has its place, and the plain value that it is checked as. */
interface Written extends Range {
  readonly value: unknown
  /** Set where nobody can tell from this text what the value will be. */
  readonly opaque?: true
}

/** A key with what it holds. */
export interface Entry {
  readonly key: string
  /** The key as the file has it, where `key` is what it stands for. */
  readonly written?: string
  readonly at: Range
  readonly node: Node
}

export interface ObjectNode extends Written {
  readonly kind: 'object'
  /** As they are written, one that is written twice included: the last one counts. */
  readonly entries: readonly Entry[]
  /** Those that YAML's merge keys bring in, and that are not written here: the first one counts. */
  readonly merged: readonly Entry[]
  /** The place to point at when the whole is meant: its opening bracket or, without one, how it begins. */
  readonly head: Range
}

export interface ArrayNode extends Written {
  readonly kind: 'array'
  readonly items: readonly Node[]
  readonly head: Range
}

export interface ScalarNode extends Written {
  readonly kind: 'scalar'
  /** Written without quotes in YAML, where its looks decide its type. */
  readonly plain: boolean
  /** An opaque value under a tag of another program, `!Sub`: the tag, and the value as it is written. */
  readonly tagged?: { readonly tag: string; readonly inner: Node }
}

/** Stands for a node written elsewhere, whose value it shares. It may be one that it is inside of. */
export interface AliasNode extends Written {
  readonly kind: 'alias'
  readonly target: Node
}

export type Node = ObjectNode | ArrayNode | ScalarNode | AliasNode

/** The node itself, or the one that an alias stands for. */
export const targetOf = (node: Node): Exclude<Node, AliasNode> => (node.kind === 'alias' ? targetOf(node.target) : node)

/** A comment, without the signs that make it one. */
export interface Comment extends Range {
  readonly text: string
}

/** One document of a text: all from its start to its end, comments included. */
export interface Document extends Range {
  /** Absent where the text is too broken to tell. */
  readonly root: Node | undefined
}

/** Deeper nesting is not read: the check would not look into it, and parsers run out of stack. */
export const deepestNesting = 250
