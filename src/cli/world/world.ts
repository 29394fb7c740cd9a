import type { Writable } from 'node:stream'
import { codeOf, UsageError } from '../../text/usage-error.js'

/** All that the command may touch, besides files. It is handed in, so that the command is a function. */
export interface World {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Output
  readonly stderr: Output
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The version of this package. */
  readonly version: string
  /** Where the repository can be looked at; absent until package.json says it. */
  readonly homepage?: string | undefined
  /** Keeps what was read of packages and pages; absent where nothing is to be kept. */
  readonly cache?: Cache | undefined
  /** Waits until somebody wants a command to end that ends by itself never. */
  readonly interrupted?: () => Promise<void>
}

/** A folder in which facts are kept from one run to the next. It may be thrown away at any time. */
export interface Cache {
  readonly folder: string
  /** Who makes the facts: what another has made is not read. */
  readonly maker: string
}

/** A stream that is written to; a terminal says that it is one, and how wide. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** 0: clean. 1: problems were found. 2: wrong usage or config. 3: our own failure. */
export type Status = 0 | 1 | 2 | 3

/** Writes, and waits until the stream has room again. To a reader that has gone away, `| head`, nothing is written. */
export const say = (output: Output, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (text === '' || !output.writable) resolve()
    else output.write(text, (error) => (error && !isGone(error) ? reject(unwritten(error)) : resolve()))
  })

/** A full disk, or a failing one, is nobody's fault here. */
const unwritten = (error: Error): Error =>
  codeOf(error) === undefined ? error : new UsageError(`The output could not be written: ${failureText(error)}.`)

const isGone = (error: Error): boolean => {
  const code = codeOf(error)
  return code === 'EPIPE' || code === 'EBADF' || code === 'ERR_STREAM_DESTROYED' || code === 'EOF'
}

/** The failure of a file, as the end of a sentence. */
export const failureText = (error: unknown): string => {
  const code = codeOf(error)
  switch (code) {
    case 'ENOENT':
      return 'it does not exist, or no longer does'
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied'
    case 'EISDIR':
      return 'it is a folder'
    case 'EEXIST':
    case 'ENOTDIR':
      return 'what its path passes through is no folder'
    case 'ELOOP':
      return 'its links lead in a circle'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'there is no space left for it'
    case 'EROFS':
      return 'it lies where nothing can be written'
    case undefined:
      throw error
    default:
      return `the system says ${code}`
  }
}
