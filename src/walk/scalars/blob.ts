import { fromBase64, sized, sizedText } from './base64.js'
import { kindOf } from '../../schema/kind.js'
import { type Check, ok, wrongType } from './scalar.js'
import { isStreamLike } from '../../schema/stream-like.js'

/** Bytes as the SDK takes them; in files and messages base64 too, which becomes a `Uint8Array`. */
export const checkBlob: Check = (constraints, value, { values }) => {
  if (typeof value === 'string' && values !== 'sdk') return fromBase64(constraints, value)
  if (values === 'json') return wrongType('a file holds bytes in base64')
  if (typeof value === 'string') return sizedText(constraints, value)
  const kind = kindOf(value)
  if (kind === 'ArrayBuffer' || ArrayBuffer.isView(value))
    return sized(constraints, (value as ArrayBuffer | ArrayBufferView).byteLength, value)
  return isStreamLike(value) ? ok(value) : wrongType('pass a Uint8Array, a string or a stream')
}
