import { type TextIssue, textIssue } from './parsed.js'

/** Bytes as text: UTF-8, with or without a byte-order mark. `undefined` for what is no text at all. */
export interface DecodedText {
  readonly text: string | undefined
  readonly issues: readonly TextIssue[]
}

const utf8 = new TextDecoder()

/** The longest text that a JavaScript engine surely holds. */
const longestText = 2 ** 29 - 25

/** Reads a file's bytes. Where they are not UTF-8 the issue says where, and the rest of the text is still read. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  if (bytes.length > longestText) return unreadableText('too_large', 'this file is too large to be read: split it up')
  if (isUtf32(bytes)) return unreadableText('bad_encoding', 'this file is UTF-32: save it as UTF-8')
  if (isUtf16(bytes)) return unreadableText('bad_encoding', 'this file is UTF-16: save it as UTF-8')
  if (bytes.includes(0))
    return unreadableText('bad_encoding', 'this is no text, for it holds a NUL byte: name a text file')
  const text = utf8.decode(bytes)
  const bad = firstBadByte(bytes, text)
  if (bad === undefined) return { text, issues: [] }
  const start = utf8.decode(bytes.subarray(0, bad)).length
  const sentence = `byte ${bad} (0x${(bytes[bad] ?? 0).toString(16)}) is not UTF-8: save the file as UTF-8`
  return { text, issues: [textIssue('bad_encoding', start, start + 1, sentence)] }
}

const unreadableText = (rule: 'too_large' | 'bad_encoding', sentence: string): DecodedText => ({
  text: undefined,
  issues: [textIssue(rule, 0, 0, sentence)],
})

const isUtf32 = ([first, second, third, fourth]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe && third === 0 && fourth === 0) ||
  (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** Whether UTF-8 begins with a byte-order mark. */
export const isMarked = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf

/** Where the bytes and what was read from them part: each bad byte was read as a replacement character. */
const firstBadByte = (bytes: Uint8Array, text: string): number | undefined => {
  if (!text.includes('\uFFFD')) return undefined
  const mark = isMarked(bytes) ? 3 : 0
  const read = new TextEncoder().encode(text)
  let bad = read.findIndex((byte, index) => byte !== bytes[index + mark])
  // The first bytes of a replacement character may be as those of what it replaces.
  while (((read[bad] ?? 0) & 0xc0) === 0x80) bad--
  return bad < 0 ? undefined : bad + mark
}
