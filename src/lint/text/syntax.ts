import { parseJson } from './json-parser.js'
import type { Parsed, ParseOptions } from './parsed.js'
import { parseYaml } from './yaml-parser.js'

/** A way of writing values down. */
export interface Syntax {
  /** Reads a text; whatever is wrong with it is an issue. */
  readonly parse: (text: string, options: ParseOptions) => Parsed
  /** Of file names, without the dot. */
  readonly extensions: readonly string[]
  /** Whether a text without such an extension is taken for it. */
  readonly recognizes: (text: string) => boolean
}

/** YAML 1.2, one document or several. */
export const yaml: Syntax = {
  parse: parseYaml,
  extensions: ['yaml', 'yml'],
  recognizes: (text) => !/^\s*(?:[[{"]|\/[/*])/.test(text),
}

/** Plain JSON, as the AWS CLI takes it. */
export const jsonSyntax: Syntax = {
  parse: (text, options) => parseJson(text, { ...options, relaxed: false }),
  extensions: ['json'],
  recognizes: () => false,
}

/** JSON that may hold comments and trailing commas. */
export const jsonWithComments: Syntax = {
  parse: (text, options) => parseJson(text, { ...options, relaxed: true }),
  extensions: ['jsonc'],
  recognizes: (text) => !yaml.recognizes(text),
}

/** JSON values one after the other, each on a line: each is a document. */
export const jsonLines: Syntax = {
  parse: (text, options) => parseJson(text, { ...options, relaxed: false, several: true }),
  extensions: ['jsonl', 'ndjson'],
  recognizes: () => false,
}

/** In the order in which they are asked. */
const syntaxes: readonly [Syntax, ...Syntax[]] = [yaml, jsonSyntax, jsonLines, jsonWithComments]

/** The syntax of a file: by its extension, else by a look at the text. */
export const syntaxOf = (file: string, text: string): Syntax => {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  return (
    syntaxes.find(({ extensions }) => extensions.includes(extension)) ??
    syntaxes.find(({ recognizes }) => recognizes(text)) ??
    syntaxes[0]
  )
}
