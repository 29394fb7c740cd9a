import { basename } from 'node:path'
import type { LintTarget } from '../../lint/lint-options.js'
import { type AnyOperation, findOperation } from '../../combinators/operation.js'
import type { Side } from '../../check/options.js'
import { quote } from '../../issue/path.js'
import { meant } from '../world/command.js'
import { type Scope, serviceMeant } from './scope.js'
import type { Service } from './services.js'

/** What can be known of a file's operation before the file is read. */
export interface KnownOfFile extends Scope {
  readonly file: string
  /** `--operation` */
  readonly operation?: AnyOperation | undefined
  /** What the config says of the file. */
  readonly configured?: ConfiguredFile | undefined
  /** `--response` */
  readonly response?: boolean | undefined
  readonly mode?: LintTarget['mode'] | undefined
  /** `--pointer` */
  readonly pointer?: string | undefined
}

/** What the config says of a file, its operation looked up. */
export interface ConfiguredFile {
  readonly operation?: AnyOperation | undefined
  readonly side?: Side | undefined
  readonly mode?: 'tolerant' | 'strict' | undefined
  readonly pointer?: string | undefined
}

/** Why a file can't be placed. `addressed`: it names an operation, though none that there is. */
export interface Unplaced {
  readonly reason: string
  readonly addressed: boolean
}

/** A service has to be loaded before more can be said. */
export interface Unloaded {
  readonly unloaded: Service
}

/**
 * What a file is for: by `--operation`, by a comment in it (`sqs.SendMessage`, `sqs.SendMessage response`), by the
 * config, or by its name, in this order. The service may go without saying; it is never guessed from the operation.
 */
export const place = (known: KnownOfFile, comment: string | undefined): LintTarget | Unplaced | Unloaded => {
  const { operation, configured } = known
  if (operation !== undefined) return targetOf(known, operation)
  if (comment !== undefined) return byComment(known, comment)
  return configured?.operation === undefined ? byName(known) : targetOf(known, configured.operation)
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

const byComment = (known: KnownOfFile, comment: string): LintTarget | Unplaced | Unloaded => {
  const [name = '', side, ...rest] = comment.trim().split(/\s+/)
  const addressed = (reason: string): Unplaced => ({ reason: `its comment ${reason}`, addressed: true })
  const found = serviceMeant(name, known)
  if ('reason' in found) return addressed(found.reason)
  const { operations } = found.service
  if (operations === undefined) return { unloaded: found.service }
  const operation = findOperation(operations, found.operation)
  if (operation === undefined) {
    const near = meant(found.operation, Object.keys(operations))
    return addressed(`names no operation: ${found.service.name} has no ${quote(found.operation)}${near}`)
  }
  if ((side === undefined || side === 'request' || side === 'response') && rest.length === 0)
    return targetOf(known, operation, side)
  return addressed(`says more than an operation's name: after ${operation.name} only "request" or "response" may stand`)
}

const byName = (known: KnownOfFile): LintTarget | Unplaced | Unloaded => {
  const { file, service, services } = known
  const parts = partsOf(file)
  // `sqs.SendMessage`: a service and, behind the dot, one of its operations. All other names are of the one service.
  const owners = parts.map((_, index) => services.find(({ name }) => name === parts[index - 1]))
  const unloaded = [...owners, service].find((owner) => owner !== undefined && owner.operations === undefined)
  if (unloaded !== undefined) return { unloaded }
  const operationOf = (owner: Service | undefined, part: string): readonly AnyOperation[] => {
    const found = owner?.operations && findOperation(owner.operations, part)
    return found === undefined ? [] : [found]
  }
  const said = parts.flatMap((part, index) => operationOf(owners[index], part))
  const found = new Set(said.length > 0 ? said : parts.flatMap((part) => operationOf(service, part)))
  const [operation, ...others] = found
  if (operation !== undefined && others.length === 0) return targetOf(known, operation)
  const names = Object.keys(service?.operations ?? {})
  const near = parts.map((part) => meant(part, names)).find((text) => text !== '') ?? ''
  const reason =
    others.length > 0
      ? `its name holds several operations, ${[...found].map(({ name }) => name).join(' and ')}`
      : `nothing says which operation${service === undefined ? ', and of which service,' : ` of ${service.name}`} it is for`
  return { reason: `${reason}; ${waysToSay(service)}${near}`, addressed: false }
}

const waysToSay = (service: Service | undefined): string => {
  const name = service === undefined ? '<service>.<operation>' : '<operation>'
  return `give --operation, a comment "aws-preflight: ${name}", "files" in the config, or name it ${name}.json`
}

/** `prod.create_backend_auth.response.yml` → `prod`, `create_backend_auth`. */
const partsOf = (file: string): readonly string[] =>
  basename(file)
    .split('.')
    .slice(0, -1)
    .filter((part) => part !== '' && part !== 'request' && part !== 'response')

const sideOfName = (file: string): Side => (/\.response\.\w+$/.test(file) ? 'response' : 'request')
