/** Strict mode promises of a response as much as a model does. Nothing here runs: `tsc` is the test. */
import { decodeResponse as decodeAny } from 'aws-preflight'
import { decodeResponse, SendSample } from '../golden/cellar/index.js'

declare const same: <A, B>(
  answer: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false,
) => void
declare const body: unknown

const strict = decodeResponse('SendSample', body, { mode: 'strict' })
if (strict._tag === 'Right') {
  same<typeof strict.right.Receipt, string>(true)
  same<typeof strict.right.Sample, Uint8Array | undefined>(true)
}

const byValue = decodeAny(SendSample, body, { mode: 'strict' })
same<typeof byValue, typeof strict>(true)

// In tolerant mode, its absence is drift.
const tolerant = decodeResponse('SendSample', body)
if (tolerant._tag === 'Right') same<typeof tolerant.right.Receipt, string | undefined>(true)

// A name that is known at run time alone is any of the operations'.
declare const name: string
const any = decodeResponse(name, body, { mode: 'strict' })
if (any._tag === 'Right' && 'Receipt' in any.right) same<typeof any.right.Receipt, string>(true)
