import type { DecodedText } from './text/encoding.js'
import type { TextIssue } from './text/parsed.js'
import { syntaxOf } from './text/syntax.js'
import type { Comment, Document, Range } from './text/syntax-tree.js'

/** A text that was read, before anybody knows the operations that it is for. */
export interface ReadText {
  /** The name that issues carry. */
  readonly file: string
  /** Positions count in this text: it has no byte-order mark. */
  readonly text: string
  readonly documents: readonly NamedDocument[]
  readonly comments: readonly Comment[]
  readonly issues: readonly TextIssue[]
}

/** A document with the comment that names its operation, if there is one. */
export interface NamedDocument extends Document {
  readonly operationComment: OperationComment | undefined
}

/** A comment that names an operation. */
export interface OperationComment extends Range {
  readonly name: string
}

export interface ReadOptions {
  /** Its extension chooses the syntax, else a look at the text does. */
  readonly file: string
  /** Lets `${MODE}` and `{{ mode }}` stand for any value. */
  readonly placeholders?: boolean
  /** Whether tags of YAML that only another program knows are no issue: CloudFormation's. */
  readonly foreignTags?: boolean
}

/** Reads a file that was decoded. Whatever is wrong with its text is an issue, beside what was wrong with its bytes. */
export const readText = (
  { text, issues }: DecodedText,
  { file, placeholders = false, foreignTags = false }: ReadOptions,
): ReadText => {
  if (text === undefined) return { file, text: '', documents: [], comments: [], issues }
  const parsed = syntaxOf(file, text).parse(text, { placeholders, foreignTags })
  const { comments } = parsed
  return {
    file,
    text,
    documents: named(parsed.documents, comments),
    comments,
    issues: [...issues, ...parsed.issues],
  }
}

const naming = /^[\s*]*aws-preflight:([^]*)/

/** A comment that names an operation is for its document, and for those after it too. */
const named = (documents: readonly Document[], comments: readonly Comment[]): readonly NamedDocument[] => {
  const names = comments.flatMap(namingIn)
  let next = 0
  return documents.map(({ root, start, end }, index) => {
    const until = index === documents.length - 1 ? Infinity : end
    while ((names[next]?.start ?? Infinity) < until) next++
    return { root, start, end, operationComment: names[next - 1] }
  })
}

const namingIn = ({ text, start, end }: Comment): readonly OperationComment[] => {
  const name = naming.exec(text)?.[1]?.trim()
  return name ? [{ name, start, end }] : []
}
