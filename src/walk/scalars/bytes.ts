import { decodeBase64, encodeText, jsonBytes } from '../../issue/hints.js'
import { fromBase64, looksLikeBase64, noBase64, sized } from './base64.js'
import { isObject, kindOf } from '../../schema/kind.js'
import { type Check, wrongType } from '../scalar.js'

/** A `Uint8Array` of any realm, and so a `Buffer`; in files and messages base64 too, which becomes one. */
export const checkBytes: Check = (constraints, value, { values }) => {
  if (typeof value === 'string')
    return values === 'sdk'
      ? wrongType(looksLikeBase64(value) ? decodeBase64 : encodeText)
      : fromBase64(constraints, value)
  if (values === 'json') return noBase64(value)
  if (ArrayBuffer.isView(value) && kindOf(value) === 'Uint8Array') return sized(constraints, value.byteLength, value)
  return wrongType(isObject(value) ? jsonBytes : 'pass a Uint8Array')
}
