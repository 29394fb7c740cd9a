import { parseJson } from '../text/json-parser.js'
import type { Node } from '../text/syntax-tree.js'
import { parseYaml } from '../text/yaml-parser.js'
import type { PlacedText } from './placed-text.js'

/** Whether a text looks like JSON. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text)

/** The value that a text inside a text is, as JSON or YAML; `undefined` where it is neither. */
export const embeddedIn = ({ text }: PlacedText): Node | undefined => {
  if (looksLikeJson(text)) return jsonIn(text)
  if (!/[\r\n]/.test(text)) return undefined
  const { documents, issues } = parseYaml(text, { placeholders: true, foreignTags: true })
  return issues.length === 0 ? documents[0]?.root : undefined
}

const jsonIn = (text: string): Node | undefined => {
  const { documents, issues } = parseJson(text, { relaxed: true, placeholders: true })
  return issues.length === 0 ? documents[0]?.root : undefined
}
