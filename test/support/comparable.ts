/** A value as it can be compared with one that a client sent or read: no -0, nothing absent, bytes of one kind. */
export const comparable = (value: unknown): unknown => {
  if (value instanceof Date) return value
  if (ArrayBuffer.isView(value))
    return `bytes ${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')}`
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value
  if (Symbol.asyncIterator in value) return 'events'
  // Of the keys of a map, clients leave out this one.
  const kept = Object.entries(value).filter(([name, held]) => held !== undefined && name !== '__proto__')
  return Object.fromEntries(kept.map(([name, held]) => [name, comparable(held)]))
}
