import type { Constraints } from '../definition.js'
import { kindOf } from '../kind.js'
import { type Check, type Checked, countText, inRange, ok, wrong, wrongType } from '../scalar.js'

const base64 = /^[A-Za-z0-9+/]*={0,2}$/

/** Bytes as the SDK takes them; in files and messages base64 too, which becomes a `Uint8Array`. */
export const checkBlob: Check = (constraints, value, { values }) => {
  if (typeof value === 'string' && values !== 'sdk') {
    if (value.length % 4 !== 0 || !base64.test(value)) return wrongType('write the bytes in base64')
    const bytes = bytesOf(value)
    return sized(constraints, bytes.byteLength, bytes)
  }
  if (values === 'json') return wrongType('a file holds bytes in base64')
  if (typeof value === 'string') return sized(constraints, value.length, value)
  const kind = kindOf(value)
  if (kind === 'ArrayBuffer' || ArrayBuffer.isView(value))
    return sized(constraints, (value as ArrayBuffer | ArrayBufferView).byteLength, value)
  return isStream(value) ? ok(value) : wrongType('pass a Uint8Array, a string or a stream')
}

const bytesOf = (text: string): Uint8Array => {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}

const sized = (constraints: Constraints, size: number, value: unknown): Checked =>
  inRange(constraints, size) ? ok(value) : wrong({ code: 'invalid_length', expected: countText(constraints, 'byte') })

/** A Node stream, a web stream or a `Blob`. */
const isStream = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  try {
    const { pipe, getReader, arrayBuffer } = value as Record<'pipe' | 'getReader' | 'arrayBuffer', unknown>
    return [pipe, getReader, arrayBuffer].some((method) => typeof method === 'function')
  } catch {
    return false
  }
}
