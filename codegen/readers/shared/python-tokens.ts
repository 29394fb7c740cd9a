/** A word of a Python type. The text of a string is what it says, without quotes and escapes. */
export interface PythonToken {
  readonly kind: 'name' | 'string' | 'mark' | 'end'
  readonly text: string
  /** Counted from 1. */
  readonly column: number
}

/**
 * Cuts the text of a Python type into tokens; the last one is its end. `column` is that of the first character.
 *
 *     token  = name | string | mark
 *     name   = identifier { '.' identifier }
 *     string = "'" { character | escape } "'" | '"' { character | escape } '"'
 *     mark   = any other character but a blank, or an unclosed quote with all that follows it
 */
export function pythonTokens(text: string, column = 1): readonly PythonToken[] {
  const tokens: PythonToken[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const [, name, single, double, mark] = match
    const quoted = single ?? double
    const place = column + match.index
    if (name !== undefined) tokens.push({ kind: 'name', text: name, column: place })
    else if (quoted !== undefined) tokens.push({ kind: 'string', text: unescape(quoted), column: place })
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, column: place })
  }
  return [...tokens, { kind: 'end', text: '', column: column + text.length }]
}

// Each alternative is decided by its first character, and an unclosed quote takes the rest: no way to backtrack far.
const tokenPattern =
  /\s+|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|'([^'\\]*(?:\\.[^'\\]*)*)'|"([^"\\]*(?:\\.[^"\\]*)*)"|(['"].*|.)/gsu

const escapePattern = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))/gsu

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
])

function unescape(text: string): string {
  return text.replace(escapePattern, (whole: string, byte?: string, unit?: string, character = '') => {
    const code = byte ?? unit
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    return escapes.get(String(character)) ?? whole
  })
}
