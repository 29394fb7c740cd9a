import { decodeResponse } from '../check/validate.js'
import type { AnyOperation } from '../combinators/operation.js'
import type { Drift } from '../issue/issue.js'
import { lintRead } from '../lint/lint-text.js'
import { Locator } from '../lint/locate.js'
import { readText, type ReadText } from '../lint/read-text.js'
import { correction } from '../lint/fix.js'

/** A stretch of the text, and what to write in its place. */
export interface Fix {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** One thing to show at one place of the text. */
export interface Remark {
  /** The offset of the first character, and of the one behind the last. */
  readonly from: number
  readonly to: number
  /** Counted from 1. */
  readonly line: number
  readonly kind: 'error' | 'warning' | 'drift'
  readonly code: string
  /** One sentence. */
  readonly message: string
  /** How to mend it, where that is certain. */
  readonly fix?: Fix | undefined
}

/** A text has no file: what it looks like tells its syntax. */
const file = 'text'

/** Everything that is to be said of a text, in its order: issues of either side, and the drift of a response. */
export const remarksOn = (operation: AnyOperation, side: 'request' | 'response', text: string): readonly Remark[] => {
  if (text.trim() === '') return []
  const read = readText({ text, issues: [] }, { file })
  const { issues } = lintRead(read, () => ({ operation, side }), {})
  const found = issues.map((issue): Remark => {
    const { start, end, severity, rule, message } = issue
    const [from, to] = [start.offset, end.offset]
    const insert = correction(text.slice(from, to), issue)
    const fix = insert === undefined ? undefined : { from, to, insert }
    return { from, to, line: start.line, kind: severity, code: rule, message, fix }
  })
  const drifts = side === 'response' ? driftsIn(operation, read) : []
  return [...found, ...drifts].sort((one, other) => one.from - other.from)
}

/** The word for the syntax of a text. */
export const syntaxNameOf = (text: string): 'json' | 'yaml' => (/^\s*[[{]/.test(text) ? 'json' : 'yaml')

const driftsIn = (operation: AnyOperation, { text, documents }: ReadText): readonly Remark[] =>
  documents.flatMap(({ root }) => {
    if (root === undefined) return []
    const drifts: Drift[] = []
    decodeResponse(operation, root.value, { onDrift: (drift) => drifts.push(drift) })
    const locator = new Locator(root)
    return drifts.map(({ code, path, message }): Remark => {
      const { start, end } = locator.place(code, path)
      return { from: start, to: end, line: text.slice(0, start).split('\n').length, kind: 'drift', code, message }
    })
  })
