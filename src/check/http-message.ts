/** The forms of an HTTP message that can be read, whoever received it: fetch, Node, a recording. */
import { isRecord } from '../schema/guard.js'
import { isArray } from '../schema/kind.js'
import { swallow } from '../schema/swallow.js'
import { isStreamLike } from '../schema/stream-like.js'

/** Headers by name, in any case: an object, the `Headers` of fetch, a `Map`, or a list of pairs. */
export type HttpHeaders =
  Iterable<readonly [name: string, value: string]> | Readonly<Record<string, string | readonly string[] | undefined>>

/** An HTTP response, as a program received it or a recording has it. */
export interface HttpResponse {
  readonly status: number
  readonly headers?: HttpHeaders | undefined
  /** The text or the bytes as they came, or what `JSON.parse` made of them. A stream has to be read before. */
  readonly body?: unknown
}

/** An HTTP response of which everything was read once. */
export interface HttpMessage {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: unknown
}

/** Reads a response; a sentence says why something is no response. A body that nobody has read is fine only where a stream is asked for. */
export const readMessage = (response: unknown, takesStream: boolean): HttpMessage | string => {
  try {
    if (!isRecord(response)) return 'pass an object with status, headers and body'
    const { status, headers, body } = response
    if (typeof status !== 'number' || !Number.isInteger(status)) return 'its status is no whole number'
    const pairs = pairsOf(headers)
    if (pairs === undefined) return 'its headers are no object, no Headers, no Map and no list of pairs of texts'
    if (!takesStream && isStreamLike(body))
      return 'nobody has read its body: pass what `await response.text()` gives, or the bytes'
    // A response of fetch without a body has `null`.
    return { status, headers: pairs, body: body ?? undefined }
  } catch (error) {
    swallow(error)
    return 'it could not be read: a getter or proxy of it threw'
  }
}

const pairsOf = (headers: unknown): HttpMessage['headers'] | undefined => {
  if (headers === undefined || headers === null) return []
  if (typeof headers !== 'object') return undefined
  const isIterable = typeof (headers as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function'
  const pairs: readonly unknown[] = isIterable ? [...(headers as Iterable<unknown>)] : Object.entries(headers)
  const read: [string, string][] = []
  for (const pair of pairs) {
    const [name, value] = isArray(pair) ? pair : []
    const text: unknown = isArray(value) ? value.join(', ') : value
    if (typeof name !== 'string' || (typeof text !== 'string' && text !== undefined)) return undefined
    if (text !== undefined) read.push([name, text])
  }
  return read
}

/** The header of this name, in any case. */
export const headerOf = ({ headers }: HttpMessage, wanted: string): string | undefined =>
  headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1]

/** The value of a body, given as text, as bytes or as itself; nothing where its text is no JSON. */
export const parsedBody = (body: unknown): { readonly value: unknown } | undefined => {
  try {
    // A decoder takes the byte-order mark off.
    const text = ArrayBuffer.isView(body) || body instanceof ArrayBuffer ? utf8.decode(body as Uint8Array) : body
    if (typeof text !== 'string') return { value: text ?? {} }
    const json = text.replace(/^\uFEFF/, '')
    return { value: json.trim() === '' ? {} : (JSON.parse(json) as unknown) }
  } catch {
    return undefined
  }
}

/** Bytes that are no UTF-8 are no text. */
const utf8 = /*#__PURE__*/ new TextDecoder('utf-8', { fatal: true })

/** An empty body holds nothing, not even an empty payload. */
export const isEmptyBody = (body: unknown): boolean =>
  body === undefined || body === '' || (ArrayBuffer.isView(body) && body.byteLength === 0)
