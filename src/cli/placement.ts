import { basename } from 'node:path'
import type { LintTarget } from '../lint/lint-text.js'
import { type AnyOperation, findOperation } from '../operation.js'
import type { Side } from '../options.js'
import { quote } from '../issue/path.js'
import { meant } from './command.js'
import type { Operations } from './services.js'

/** What can be known of a file's operation before the file is read. */
export interface KnownOfFile {
  readonly file: string
  readonly operations: Operations
  /** `--operation` */
  readonly operation?: AnyOperation | undefined
  /** What the config says of the file. */
  readonly configured?: FileConfig | undefined
  /** `--response` */
  readonly response?: boolean | undefined
  readonly mode?: LintTarget['mode'] | undefined
  /** `--pointer` */
  readonly pointer?: string | undefined
}

/** What the config may say of the files that a glob matches. */
export interface FileConfig {
  readonly operation?: string | undefined
  readonly side?: Side | undefined
  readonly mode?: 'tolerant' | 'strict' | undefined
  readonly pointer?: string | undefined
}

/** Why a file can't be placed. `addressed`: it names an operation, though none that there is. */
export interface Unplaced {
  readonly reason: string
  readonly addressed: boolean
}

/**
 * What a file is for: by `--operation`, by a comment in it (`CreateBackendAuth`, `CreateBackendAuth response`), by the
 * config, or by its name, in this order.
 */
export const place = (known: KnownOfFile, comment: string | undefined): LintTarget | Unplaced => {
  const { operation, configured, operations } = known
  if (operation !== undefined) return targetOf(known, operation)
  if (comment !== undefined) return byComment(known, comment)
  if (configured?.operation !== undefined) {
    const found = findOperation(operations, configured.operation)
    return found === undefined ? unknownTo('the config', configured.operation, operations) : targetOf(known, found)
  }
  return byName(known)
}

const targetOf = (
  { configured, response, mode = configured?.mode, pointer = configured?.pointer, file }: KnownOfFile,
  operation: AnyOperation,
  side?: string,
): LintTarget => ({
  operation,
  side: response === true || side === 'response' ? 'response' : (configured?.side ?? sideOfName(file)),
  ...(mode === undefined ? {} : { mode }),
  ...(pointer === undefined ? {} : { pointer }),
})

const byComment = (known: KnownOfFile, comment: string): LintTarget | Unplaced => {
  const [name = '', side, ...rest] = comment.trim().split(/\s+/)
  const operation = findOperation(known.operations, name)
  if (operation === undefined) return unknownTo('its comment', name, known.operations)
  if ((side === undefined || side === 'request' || side === 'response') && rest.length === 0)
    return targetOf(known, operation, side)
  return {
    reason: `its comment says more than an operation's name: after ${operation.name} only "request" or "response" may stand`,
    addressed: true,
  }
}

const unknownTo = (speaker: string, name: string, operations: Operations): Unplaced => ({
  reason: `${speaker} names no operation: ${quote(name)} is not one${nearest(name, operations)}`,
  addressed: true,
})

const byName = (known: KnownOfFile): LintTarget | Unplaced => {
  const { file, operations } = known
  const parts = partsOf(file)
  const found = new Set(parts.flatMap((part) => findOperation(operations, part) ?? []))
  const [operation, ...others] = found
  if (operation !== undefined && others.length === 0) return targetOf(known, operation)
  const near = parts.map((part) => nearest(part, operations)).find((text) => text !== '') ?? ''
  const reason =
    others.length > 0
      ? `its name holds several operations, ${[...found].map(({ name }) => name).join(' and ')}`
      : 'nothing says which operation it is for'
  return {
    reason: `${reason}; give --operation, a comment "aws-preflight: <operation>", "files" in the config, or name it after its operation${near}`,
    addressed: false,
  }
}

/** `prod.create_backend_auth.response.yml` → `prod`, `create_backend_auth`. */
const partsOf = (file: string): readonly string[] =>
  basename(file)
    .split('.')
    .slice(0, -1)
    .filter((part) => part !== '' && part !== 'request' && part !== 'response')

const sideOfName = (file: string): Side => (/\.response\.\w+$/.test(file) ? 'response' : 'request')

const nearest = (name: string, operations: Operations): string => meant(name, Object.keys(operations))
