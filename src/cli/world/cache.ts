import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../text/usage-error.js'
import { readBytes } from './read-bytes.js'
import type { Cache } from './world.js'
import { writeWhole } from './write-whole.js'

/**
 * Facts that an earlier run has kept under the same key; else they are made, and kept. They are data that JSON can hold, and
 * so is the key. A folder that can't be read or written is as if there were none, and what is broken in it is made anew.
 */
export const remembered = async <A>(cache: Cache | undefined, key: unknown, make: () => Promise<A>): Promise<A> => {
  if (cache === undefined) return make()
  const name = digestOf(JSON.stringify([cache.maker, key]))
  const path = join(cache.folder, `${name}.json`)
  const kept = opened(path, name)
  if (kept !== undefined) return JSON.parse(kept) as A
  const made = await make()
  try {
    mkdirSync(cache.folder, { recursive: true, mode: 0o700 })
    writeWhole(path, sealed(JSON.stringify(made), name))
    throwOldAway(cache.folder)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
  }
  return made
}

/** A text with its digest before it, by which it is known to be whole, and to be what was kept under this name. */
const sealed = (text: string, name: string): string => `${digestOf(name + text)}\n${text}`

const opened = (path: string, name: string): string | undefined => {
  const read = readBytes(path, largest)
  if (!('bytes' in read)) return undefined
  const content = new TextDecoder().decode(read.bytes)
  const text = content.slice(content.indexOf('\n') + 1)
  return content === sealed(text, name) ? text : undefined
}

/** In bytes: the facts of the largest service take a hundredth of it. */
const largest = 1_000_000_000

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A month: what is still of use after that is made again. */
const longest = 30 * 24 * 60 * 60 * 1000

const throwOldAway = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).mtimeMs < Date.now() - longest) rmSync(path, { force: true })
  }
}
