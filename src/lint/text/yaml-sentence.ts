import type { ErrorCode } from 'yaml'

/** A syntax error of the YAML parser in our words: the parser's own words may quote the text, and so a secret. */
const sentences: Readonly<Partial<Record<ErrorCode, string>>> = {
  ALIAS_PROPS: 'an alias can have no anchor or tag of its own: take it out',
  BAD_ALIAS: 'an anchor or alias has no name, or one that ends in a colon: name it, or put a space before the colon',
  BAD_COLLECTION_TYPE: 'this tag belongs to another kind of value: take it out',
  BAD_DIRECTIVE: 'this % directive is not understood: take it out',
  BAD_DQ_ESCAPE: 'there is no such escape in a double-quoted string: write \\\\ for a backslash',
  BAD_INDENT: 'this is not indented as its place needs: put it under its siblings, or deeper than its parent',
  BAD_PROP_ORDER: 'an anchor or tag stands before the sign that it belongs behind: move it',
  BAD_SCALAR_START: 'a value without quotes may not begin with this sign: write it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a nested block may not begin on this line: begin it on the next, indented',
  BLOCK_IN_FLOW: 'inside brackets only bracketed lists and maps are allowed: write this one in brackets too',
  KEY_OVER_1024_CHARS: 'a key can be 1,024 characters long at most: is a quote or a line end missing before the colon?',
  MISSING_CHAR: 'a character is missing here: a space, a comma, a colon, or a closing quote or bracket',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line: is the colon or the closing quote missing?',
  MULTIPLE_ANCHORS: 'a value can have one anchor only: take out the other',
  MULTIPLE_TAGS: 'a value can have one tag only: take out the other',
  TAB_AS_INDENT: 'tabs are not allowed as indentation: use spaces',
  TAG_RESOLVE_FAILED: 'this tag is not known, or does not fit its value: take it out',
  UNEXPECTED_TOKEN: 'this is not expected here: is a line above not finished?',
}

/** The sentence for a syntax error of this code, which is told a little better where its message has no text in it. */
export const yamlSentence = (code: ErrorCode, message: string): string => {
  if (code === 'MISSING_CHAR' && /quote$/.test(message)) return 'a closing quote is missing'
  if (code === 'MISSING_CHAR' && /^Missing ,/.test(message)) return 'a comma is missing here'
  if (code === 'MISSING_CHAR' && /^Implicit map keys/.test(message)) return 'a colon is missing after this key'
  if (/ end with a [\]}]$/.test(message)) return 'a closing bracket is missing, or not indented as its place needs'
  return sentences[code] ?? 'this is not valid YAML here: mend or rewrite it'
}
