/** A stretch of the text, and what to write in its place. */
export interface Fix {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** How to mend what a suggestion is for: the spelling of a key or of a literal, written as it was written before. */
export const fixFor = (
  text: string,
  rule: string,
  { start, end }: { readonly start: number; readonly end: number },
  suggestion: string | undefined,
): Fix | undefined => {
  if (suggestion === undefined || !(rule === 'unknown_member' || rule === 'invalid_literal')) return undefined
  const written = text.slice(start, end)
  if (written === '' || written.includes('\n')) return undefined
  return { from: start, to: end, insert: spelledLike(written, suggestion) }
}

/** The same quotes; without any where YAML needs none. */
const spelledLike = (written: string, word: string): string => {
  if (written.startsWith("'")) return `'${word.replaceAll("'", "''")}'`
  return written.startsWith('"') || !/^[A-Za-z_][\w.-]*$/.test(word) ? JSON.stringify(word) : word
}
