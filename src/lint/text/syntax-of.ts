import type { Syntax } from './syntax.js'
import { json } from './json.js'
import { jsonWithComments } from './json-with-comments.js'
import { yaml } from './yaml.js'

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
