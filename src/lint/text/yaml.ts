import type { Syntax } from './syntax.js'
import { parseYaml } from './yaml-parser.js'

/** YAML 1.2, one document or several. */
export const yaml: Syntax = {
  extensions: ['yaml', 'yml'],
  recognizes: (text) => !/^\s*(?:[[{"]|\/[/*])/.test(text),
  parse: parseYaml,
}
