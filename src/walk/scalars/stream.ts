import { stringify } from '../../issue/hints.js'
import { fromBase64, noBase64, sized, sizedText } from './base64.js'
import { isObject, kindOf } from '../../schema/kind.js'
import { type Check, ok, wrongType } from '../scalar.js'
import { isStreamLike } from '../../schema/stream-like.js'

/** A stream, a `Uint8Array` or a text, which goes as it is; in files base64, which becomes a `Uint8Array`. */
export const checkStream: Check = (constraints, value, { values }) => {
  if (values === 'json') return typeof value === 'string' ? fromBase64(constraints, value) : noBase64(value)
  if (typeof value === 'string') return sizedText(constraints, value)
  if (kindOf(value) === 'Uint8Array') return sized(constraints, (value as Uint8Array).byteLength, value)
  if (isStreamLike(value)) return ok(value)
  return wrongType(isObject(value) ? stringify : 'pass a stream, a Uint8Array or a string')
}
