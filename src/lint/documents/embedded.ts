import { parseJson } from '../text/json-parser.js'
import type { TextIssue } from '../text/parsed.js'
import type { Node } from '../text/syntax-tree.js'
import { parseYaml } from '../text/yaml-parser.js'
import type { PlacedText } from './placed-text.js'

/** Whether a text looks like JSON. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text)

/** The value that a text inside a text is, as JSON or YAML, and what is wrong with how it is written. */
export interface Embedded {
  /** Absent where the text is too broken to tell. */
  readonly root: Node | undefined
  readonly issues: readonly TextIssue[]
}

/** Reads a text inside a text; `undefined` for one that is not meant as JSON or YAML. */
export const embeddedIn = ({ text }: PlacedText): Embedded | undefined => {
  const isJson = looksLikeJson(text)
  if (!isJson && !/[\r\n]/.test(text)) return undefined
  const { documents, issues } = isJson
    ? parseJson(text, { relaxed: false, placeholders: true })
    : parseYaml(text, { placeholders: true, foreignTags: true })
  return { root: documents[0]?.root, issues }
}

/** Whether a text that is too broken to be read is so by itself: a template may fill in the rest of it. */
export const isBroken = ({ root }: Embedded, { text }: PlacedText): boolean =>
  root === undefined && !/\$\{|\{\{|<\w/.test(text)

const beginning =
  /^\s*(?:#.*\s+|---\s+)*\{?\s*["']?(?:Comment|StartAt|States|QueryLanguage|TimeoutSeconds|schemaVersion|description|assumeRole|mainSteps)["']?\s*:/

/** Whether a text begins as state machines and runbooks do. */
export const beginsAsOurs = (text: string): boolean => beginning.test(text)
