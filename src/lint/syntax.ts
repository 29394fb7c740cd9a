import { json } from './syntaxes/json.js'
import { jsonWithComments } from './syntaxes/json-with-comments.js'
import { yaml } from './syntaxes/yaml.js'
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

/** In the order in which they are asked. */
const syntaxes: readonly [Syntax, ...Syntax[]] = [yaml, json, jsonWithComments]

/** The syntax of a file: by its extension, else by a look at the text. */
export const syntaxOf = (file: string, text: string): Syntax => {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  return (
    syntaxes.find(({ extensions }) => extensions.includes(extension)) ??
    syntaxes.find(({ recognizes }) => recognizes(text)) ??
    syntaxes[0]
  )
}
