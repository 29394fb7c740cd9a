import { stringify } from '../../issue/hints.js'
import { fromBase64, noBase64, sized, sizedText } from './base64.js'
import { isObject, kindOf } from '../../schema/kind.js'
import { type Check, ok, wrongType } from '../scalar.js'
import { isStreamLike } from '../../schema/stream-like.js'

/** Bytes as the SDK takes them; in files and messages base64 too, which becomes a `Uint8Array`. */
export const checkBlob: Check = (constraints, value, { values }) => {
  if (typeof value === 'string' && values !== 'sdk') return fromBase64(constraints, value)
  if (values === 'json') return noBase64(value)
  if (typeof value === 'string') return sizedText(constraints, value)
  const kind = kindOf(value)
  if (kind === 'ArrayBuffer' || ArrayBuffer.isView(value))
    return sized(constraints, (value as ArrayBuffer | ArrayBufferView).byteLength, value)
  if (isStreamLike(value)) return ok(value)
  return wrongType(isObject(value) ? stringify : 'pass a Uint8Array, a string or a stream')
}
