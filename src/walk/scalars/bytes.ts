import { fromBase64, sized } from './base64.js'
import { kindOf } from '../../schema/kind.js'
import { type Check, wrongType } from './scalar.js'

/** A `Uint8Array` of any realm, and so a `Buffer`; in files and messages base64 too, which becomes one. */
export const checkBytes: Check = (constraints, value, { values }) => {
  if (typeof value === 'string')
    return values === 'sdk'
      ? wrongType('pass a Uint8Array: new TextEncoder().encode(text) gives that of a text')
      : fromBase64(constraints, value)
  if (values === 'json') return wrongType('a file holds bytes in base64', 'text')
  if (!ArrayBuffer.isView(value) || kindOf(value) !== 'Uint8Array') return wrongType('pass a Uint8Array')
  return sized(constraints, value.byteLength, value)
}
