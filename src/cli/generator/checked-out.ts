import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { visible } from '../../text/path.js'
import { UsageError } from '../../text/usage-error.js'

/**
 * The folder to write, an absolute path, if it may be written; else a `UsageError` says why not. npm throws away what
 * stands in `node_modules`. `within`: a config that comes with other people's changes names folders beside itself alone.
 */
export const checkedOut = (out: string, asked: string, within?: string): string => {
  const real = realPath(out)
  if ([out, real].some((path) => path.split(sep).includes('node_modules')))
    throw new UsageError(`${visible(asked)} is in node_modules, which npm writes: name a folder of your own.`)
  if (within !== undefined && !isInside(real, realPath(within)))
    throw new UsageError(
      `${visible(asked)}, under "generate" in the config, is not below the config's own folder: name one that is, or give --out.`,
    )
  return out
}

const isInside = (path: string, folder: string): boolean => {
  const inside = relative(folder, path)
  return inside !== '' && !isAbsolute(inside) && inside.split(sep)[0] !== '..'
}

/** Where a path leads, which need not be there yet. */
const realPath = (path: string): string => {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path)
  return join(realPath(dirname(path)), basename(path))
}
