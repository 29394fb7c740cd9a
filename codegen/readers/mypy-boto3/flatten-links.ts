/** Text without its Markdown: what a reader sees, and which names were links. */
export interface FlatText {
  readonly text: string
  readonly links: readonly Link[]
}

/** A link's text and what it points to, `./literals.md#modetype`. */
export interface Link {
  readonly name: string
  readonly target: string
}

/**
 * Takes the Markdown off a type of the bullet dialect: `` `List`\[[Tag](./type_defs.md#tag)\] `` is `List[Tag]`.
 * Text in backticks is taken as it is, brackets and backslashes included.
 *
 *     text = { '`' { character } '`' | '\[' | '\]' | '[' name '](' target ')' | character }
 */
export function flattenLinks(markdown: string): FlatText {
  const links: Link[] = []
  const text = markdown.replace(
    piecePattern,
    (piece, code?: string, bracket?: string, name?: string, target?: string) => {
      if (name === undefined || target === undefined) return code ?? bracket ?? piece
      links.push({ name, target })
      return name
    },
  )
  return { text, links }
}

// `[^…]` classes that exclude the opening character keep every attempt within its own piece: linear.
const piecePattern = /`([^`]*)`|\\([[\]])|\[([^[\]()]*)\]\(([^[\]()]*)\)/g
