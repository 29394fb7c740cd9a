import { type Definition, definitionOf } from '../schema/definition.js'
import { isStreamLike } from '../schema/stream-like.js'
import { isEvents } from '../schema/guard.js'

/**
 * A good value of a program, as JSON holds it: ISO text for a `Date`, base64 for bytes, digits for a `bigint`. Throws a
 * `TypeError` for a stream, which has to be read first.
 */
export const encode = (definition: Definition, value: unknown): unknown => {
  switch (definition.kind) {
    case 'timestamp':
      return value instanceof Date ? value.toISOString() : value
    case 'bigint':
      return typeof value === 'bigint' ? String(value) : value
    case 'blob':
    case 'bytes':
    case 'stream':
    case 'events':
      return toBase64(value)
    case 'list': {
      const item = definitionOf(definition.item)
      return Array.isArray(value) ? value.map((held) => encodeHeld(item, held)) : value
    }
    case 'map': {
      const held = definitionOf(definition.value)
      return encodeEntries(value, () => held)
    }
    case 'structure':
      return encodeEntries(value, (name) => definition.members.get(name)?.held)
    case 'foreign':
      return definition.codec.encode(value)
    case 'string':
    case 'integer':
    case 'float':
    case 'boolean':
    case 'document':
    case 'unknown':
    case 'literals':
      return value
  }
}

const encodeHeld = (definition: Definition | undefined, value: unknown): unknown =>
  definition === undefined || (value === null && definition.kind !== 'foreign') ? value : encode(definition, value)

/** Entries that are `undefined` are absent; an own `__proto__` stays one. */
const encodeEntries = (value: unknown, heldBy: (name: string) => Definition | undefined): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, held]) =>
          held === undefined ? [] : [[name, encodeHeld(heldBy(name), held)]],
        ),
      )
    : value

/** A text stands for its bytes in UTF-8, as the SDK sends it. */
const toBase64 = (value: unknown): unknown => {
  if (typeof value === 'string') return toBase64(new TextEncoder().encode(value))
  if (isStreamLike(value) || isEvents(value))
    throw new TypeError('A stream has no JSON: read it, and encode the bytes that come out of it.')
  if (ArrayBuffer.isView(value)) return fromBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
  return value instanceof ArrayBuffer ? fromBytes(new Uint8Array(value)) : value
}

const fromBytes = (bytes: Uint8Array): string => {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
