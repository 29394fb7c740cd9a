import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import type { LintRule } from '../../lint/lint-issue.js'
import { failureText } from './world.js'

/** The bytes of a file, or why it has none to give. */
export type ReadFile = { readonly bytes: Uint8Array } | { readonly rule: LintRule; readonly reason: string }

/** The size of the pieces in which a file is read. */
type Read = typeof readSync

/**
 * Reads a whole file, unless it is larger than `limit` bytes or no file. Its size is looked at first, and no more than
 * that is read: what grows, shrinks or is written meanwhile is reported, and nothing that never ends is waited for.
 */
export const readBytes = (path: string, limit: number, read: Read = readSync): ReadFile => {
  try {
    if (!statSync(path).isFile())
      return unreadableFile('it is no regular file: to check what a pipe holds, pass - instead')
    const file = openSync(path, 'r')
    try {
      return readOpen(file, limit, read)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return unreadableFile(failureText(error))
  }
}

const readOpen = (file: number, limit: number, read: Read): ReadFile => {
  const before = fstatSync(file)
  if (before.size > limit) return tooLarge(before.size, limit)
  const bytes = new Uint8Array(before.size + 1)
  let length = 0
  while (length < bytes.length) {
    const count = read(file, bytes, length, bytes.length - length, null)
    if (count === 0) break
    length += count
  }
  const after = fstatSync(file)
  if (length !== before.size || after.mtimeMs !== before.mtimeMs)
    return unreadableFile('it changed while it was being read: try again when it is written')
  return { bytes: bytes.subarray(0, length) }
}

/** Reads a stream to its end, unless more than `limit` bytes come. */
export const readStream = async (stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<ReadFile> => {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
      length += bytes.length
      if (length > limit) return tooLarge(length, limit)
      chunks.push(bytes)
    }
  } catch (error) {
    return unreadableFile(failureText(error))
  }
  return { bytes: Buffer.concat(chunks) }
}

const unreadableFile = (reason: string): ReadFile => ({ rule: 'unreadable_file', reason })

const tooLarge = (size: number, limit: number): ReadFile => ({
  rule: 'too_large',
  reason: `it has ${megabytes(size)} MB or more, and at most ${megabytes(limit)} are read: split it up, or raise --max-file-size`,
})

const megabytes = (bytes: number): number => Math.floor(bytes / 10_000) / 100
