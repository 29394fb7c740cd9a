import type { Parsed } from './syntax-tree.js'

/** A way of writing values down. */
export interface Syntax {
  /** Of file names, without the dot. */
  readonly extensions: readonly string[]
  /** Whether a text is taken for it that has no extension to go by. */
  readonly recognizes: (text: string) => boolean
  /** Reads a text; whatever is wrong with it is an issue. */
  readonly parse: (text: string, options: ParseOptions) => Parsed
}

export interface ParseOptions {
  /** Whether a template's placeholder may stand for any value, without quotes too. */
  readonly placeholders: boolean
}
