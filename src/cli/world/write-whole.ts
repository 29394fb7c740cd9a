import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/**
 * Puts a content in the place of a file, or makes the file: whoever looks sees the old one or the new one, and a full disk
 * leaves the old one. What is no regular file, as a device, is written to.
 */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found !== undefined && !found.isFile()) return writeFileSync(path, content)
  const target = found === undefined ? path : realpathSync(path)
  const unfinished = `${target}.${process.pid}.tmp`
  try {
    writeFileSync(unfinished, content, found === undefined ? {} : { mode: found.mode })
    renameSync(unfinished, target)
  } finally {
    rmSync(unfinished, { force: true })
  }
}
