import { parseJson } from './json-parser.js'
import type { Syntax } from './syntax.js'

/** Plain JSON, as the AWS CLI takes it. */
export const json: Syntax = {
  extensions: ['json'],
  recognizes: () => false,
  parse: (text, options) => parseJson(text, { ...options, relaxed: false }),
}
