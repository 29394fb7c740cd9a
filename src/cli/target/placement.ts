import { basename } from 'node:path'
import type { LintTarget } from '../../lint/lint-options.js'
import { type AnyOperation, findOperation, type Operations } from '../../combinators/operation.js'
import type { Side } from '../../check/options.js'
import { quote } from '../../text/path.js'
import { meant } from '../world/typed-words.js'
import { type Scope, serviceMeant } from './scope.js'
import type { Service } from './services.js'

/** All that is known of the operations of some files before one is read, but for its name. */
export interface KnownOfFiles extends Scope {
  /** `--operation` */
  readonly operation?: AnyOperation | undefined
  /** The config says this of the files. */
  readonly configured?: ConfiguredFile | undefined
  /** `--response` */
  readonly response?: boolean | undefined
  readonly mode?: LintTarget['mode'] | undefined
  /** `--pointer` */
  readonly pointer?: string | undefined
  /** The service whose package of the SDK is installed under a name, if one is. */
  readonly installed?: ((name: string) => Service | undefined) | undefined
  /** `--member` */
  readonly member?: string | undefined
}

/** The words of the config about a file, its operation looked up. */
export interface ConfiguredFile {
  readonly operation?: AnyOperation | undefined
  readonly side?: Side | undefined
  readonly mode?: 'tolerant' | 'strict' | undefined
  readonly pointer?: string | undefined
  readonly member?: string | undefined
}

/** The place of a document among the operations. */
export interface Placement {
  /** Absent where nothing tells. */
  readonly target: LintTarget | undefined
  /** This placed it; without a target: the reason why nothing does, which is made when somebody asks. */
  readonly because: () => string
  /** Whether it names an operation itself, though perhaps none that there is. */
  readonly addressed: boolean
}

/**
 * Places a document: by `--operation`, by a comment in it (`sqs.SendMessage`, `sqs.SendMessage response`), by the config,
 * or by the file's name, in this order. The service may go without saying; it is never guessed from the operation. Loads
 * the services that it asks; a `UsageError` says why one cannot be.
 */
export const placementOf = async (file: string, known: KnownOfFiles, comment?: string): Promise<Placement> => {
  const { operation, configured } = known
  if (operation !== undefined) return placed(file, known, operation, '--operation')
  if (comment !== undefined) return byComment(file, known, comment)
  if (configured?.operation === undefined) return byName(file, known)
  return placed(file, known, configured.operation, '"files" in the config')
}

const placed = (
  file: string,
  { configured, response, mode = configured?.mode, pointer = configured?.pointer, member: flagged }: KnownOfFiles,
  operation: AnyOperation,
  because: string,
  side?: string,
  member = flagged ?? configured?.member,
): Placement => ({
  target: {
    operation,
    side: response === true || side === 'response' ? 'response' : (configured?.side ?? sideOfName(file)),
    ...(mode === undefined ? {} : { mode }),
    ...(pointer === undefined ? {} : { pointer }),
    ...(member === undefined ? {} : { member }),
  },
  because: () => because,
  addressed: true,
})

const byComment = async (file: string, known: KnownOfFiles, comment: string): Promise<Placement> => {
  const [named = '', side, ...rest] = comment.trim().split(/\s+/)
  // `dynamodb.BatchWriteItem/RequestItems`: the file is that member alone.
  const [name = '', ...steps] = named.split('/')
  const member = steps.length === 0 ? undefined : `/${steps.join('/')}`
  const unplaced = (reason: string): Placement => ({
    target: undefined,
    because: () => `its comment ${reason}`,
    addressed: true,
  })
  const found = serviceMeant(name, known)
  if ('reason' in found) return unplaced(found.reason)
  const operations = await found.service.load()
  const operation = findOperation(operations, found.operation)
  if (operation === undefined) {
    const near = meant(found.operation, Object.keys(operations))
    return unplaced(`names no operation: ${found.service.name} has no ${quote(found.operation)}${near}`)
  }
  if ((side === undefined || side === 'request' || side === 'response') && rest.length === 0)
    return placed(file, known, operation, 'a comment in it', side, member)
  return unplaced(`says more than an operation's name: after ${operation.name} only "request" or "response" may stand`)
}

const byName = async (file: string, known: KnownOfFiles): Promise<Placement> => {
  const { service, services } = known
  const parts = partsOf(file)
  const found = new Set<AnyOperation>()
  const add = (operations: Operations, name: string): void => {
    const operation = findOperation(operations, name)
    if (operation !== undefined) found.add(operation)
  }
  // `sqs.SendMessage`: a service and, behind the dot, one of its operations. All other names are of the one service.
  for (const [index, part] of parts.entries()) {
    const word = parts[index - 1]
    if (word === undefined) continue
    const owner = services.find(({ name }) => name === word) ?? known.installed?.(word)
    if (owner !== undefined) add(await owner.load(), part)
  }
  if (found.size === 0 && service !== undefined) {
    const operations = await service.load()
    for (const part of parts) add(operations, part)
  }
  const [operation, ...others] = found
  if (operation !== undefined && others.length === 0) return placed(file, known, operation, 'its name')
  return { target: undefined, because: () => unnamed(parts, [...found], service), addressed: false }
}

/** The reason why a name places no file. */
const unnamed = (parts: readonly string[], found: readonly AnyOperation[], service: Service | undefined): string => {
  const names = Object.keys(service?.operations ?? {})
  const near = parts.map((part) => meant(part, names)).find((text) => text !== '') ?? ''
  const reason =
    found.length > 0
      ? `its name holds several operations, ${found.map(({ name }) => name).join(' and ')}`
      : `nothing says which operation${service === undefined ? ', and of which service,' : ` of ${service.name}`} it is for`
  return `${reason}; ${waysToSay(service)}${near}`
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
