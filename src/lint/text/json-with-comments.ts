import { parseJson } from './json-parser.js'
import type { Syntax } from './syntax.js'

/** JSON that may hold comments and trailing commas. */
export const jsonWithComments: Syntax = {
  extensions: ['jsonc'],
  recognizes: (text) => /^\s*(?:[[{"]|\/[/*])/.test(text),
  parse: (text, options) => parseJson(text, { ...options, relaxed: true }),
}
