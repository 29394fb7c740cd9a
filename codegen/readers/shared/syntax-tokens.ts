import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { quotePiece } from '../../service/page.js'

/** Why a text is no syntax block: one sentence, and where. */
export interface SyntaxFault {
  readonly message: string
  readonly offset: number
}

/** One piece of a syntax block. */
export interface SyntaxToken {
  readonly kind: 'word' | 'quoted' | 'integer' | 'float' | 'mark' | 'end'
  readonly text: string
  readonly offset: number
}

/** The token behind the last piece. */
export const endToken = (offset: number): SyntaxToken => ({ kind: 'end', text: '', offset })

/** The text in pieces, the end as the last one. `Left` is the first thing that is no piece of syntax. */
export function syntaxTokens(text: string): Either<SyntaxFault, readonly SyntaxToken[]> {
  const tokens: SyntaxToken[] = []
  const piece = /\s+|(?<word>[A-Za-z_][\w.-]*)|(?<float>\d+\.\d+)|(?<integer>\d+)|(?<mark>\.\.\.|[{}[\](),:=|])/y
  let offset = 0
  while (offset < text.length) {
    if (text[offset] === "'") {
      const close = closingQuote(text, offset + 1)
      if (close === undefined) return left({ message: 'A quote is opened and never closed.', offset })
      tokens.push({ kind: 'quoted', text: text.slice(offset + 1, close), offset })
      offset = close + 1
      continue
    }
    piece.lastIndex = offset
    const groups = piece.exec(text)?.groups
    if (groups === undefined)
      return left({ message: `${quotePiece(text.slice(offset, offset + 20))} is no syntax.`, offset })
    for (const kind of ['word', 'float', 'integer', 'mark'] as const) {
      const found = groups[kind]
      if (found !== undefined) tokens.push({ kind, text: found, offset })
    }
    offset = piece.lastIndex
  }
  return right([...tokens, endToken(text.length)])
}

/** Values are printed without escapes: a quote closes only where a mark, the next member or the line's end follows. */
function closingQuote(text: string, from: number): number | undefined {
  const stop = /['\n]/g
  const follows = /[ \t\r]*(?:[,|}\]):\n]|$)|[ \t\r]+(?:'|[A-Za-z_][\w.-]*=)/y
  stop.lastIndex = from
  for (let found = stop.exec(text); found !== null && found[0] === "'"; found = stop.exec(text)) {
    follows.lastIndex = found.index + 1
    if (follows.test(text)) return found.index
  }
  return undefined
}
