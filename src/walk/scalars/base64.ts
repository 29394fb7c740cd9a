/** The common part of the kinds of bytes: base64 in files and messages, and a length in bytes. */
import type { Constraints } from '../../schema/definition.js'
import { isObject } from '../../schema/kind.js'
import { type Checked, countText, inRange, ok, wrong, wrongType } from '../scalar.js'

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

/** A text that is no base64, where a file has bytes. */
export const noBase64 = (value: unknown): Checked =>
  wrongType(isObject(value) ? 'write its JSON text, in base64' : 'write the bytes in base64', 'base64 text')

/** Whether a text is long and regular enough to be base64 in all likelihood. */
export const looksLikeBase64 = (text: string): boolean => text.length >= 8 && text.length % 4 === 0 && base64.test(text)

/** The bytes of a text in base64, as long as the reference wants them. */
export const fromBase64 = (constraints: Constraints, text: string): Checked => {
  if (text.length % 4 !== 0 || !base64.test(text)) return noBase64(text)
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index)
  return sized(constraints, bytes.byteLength, bytes)
}

/** A text that the SDK sends as its UTF-8 bytes, if these are as many as the reference wants. */
export const sizedText = (constraints: Constraints, text: string): Checked => {
  const { min, max = Infinity } = constraints
  // A text has at least as many bytes as characters: where these decide already, it is not encoded.
  const isDecided = text.length > max || (max === Infinity && text.length >= (min ?? 0))
  return sized(constraints, isDecided ? text.length : new TextEncoder().encode(text).length, text)
}

/** The value, if it has as many bytes as the reference wants. */
export const sized = (constraints: Constraints, size: number, value: unknown): Checked =>
  inRange(constraints, size) ? ok(value) : wrong({ code: 'invalid_length', expected: countText(constraints, 'byte') })
