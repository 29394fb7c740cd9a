import { quote, visible } from '../../text/path.js'
import { type AnyOperation, findOperation } from '../../combinators/operation.js'
import { meant } from '../world/typed-words.js'
import { loadConfig, type LoadedConfig } from './load-config.js'
import { serviceNames } from './bundled-services.js'
import { type Service, Services } from './services.js'
import { UsageError } from '../../text/usage-error.js'
import type { World } from '../world/world.js'

/** The services that an operation's name may be meant of. */
export interface Scope {
  /** The one that goes without saying, where there is one. */
  readonly service: Service | undefined
  /** Whether a flag says so, which goes before the config. */
  readonly isFlagged: boolean
  /** Those that may be named before the operation, `sqs.SendMessage`; the first of that name counts. */
  readonly services: readonly Service[]
  /** The service that a word means by itself: `botocore:lambda`, a model's file. */
  readonly called: (word: string) => Service | undefined
}

/** An operation's name, with the service that it is said to be of. */
export interface Meant {
  readonly service: Service
  readonly operation: string
}

/**
 * The service that an operation's name is of: the one that it says, `sqs.SendMessage`, or the one that goes without
 * saying. Else the end of a sentence that says why it is none: operations of many services share a name.
 */
export const serviceMeant = (name: string, { service, services }: Scope): Meant | { readonly reason: string } => {
  const dot = name.lastIndexOf('.')
  const [said, operation] = [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)]
  if (dot === -1)
    return service === undefined
      ? {
          reason: `does not say of which service ${quote(name)} is: write <service>.${visible(name)}, or give --service`,
        }
      : { service, operation }
  const found = services.find((candidate) => candidate.name === said)
  if (found !== undefined) return { service: found, operation }
  const names = services.map((candidate) => candidate.name)
  return {
    reason:
      `names the service ${quote(said)}, and there are ${names.join(', ')}${meant(said, names)}: ` +
      'give the others with --service, as packages or pages',
  }
}

/** An operation, and the name of its service. */
export interface NamedOperation {
  readonly service: string
  readonly operation: AnyOperation
}

/** The operation of this name, in any of its spellings; a `UsageError` says why there is none, and names the nearest. */
export const operationNamed = async (speaker: string, name: string, scope: Scope): Promise<NamedOperation> => {
  const meantOne = sourceMeant(name, scope) ?? serviceMeant(name, scope)
  if ('reason' in meantOne) throw new UsageError(`${speaker} ${meantOne.reason}.`)
  const operations = await meantOne.service.load()
  const { name: service, given } = meantOne.service
  const operation = findOperation(operations, meantOne.operation)
  if (operation !== undefined) return { service, operation }
  throw new UsageError(
    `${service} has no operation ${quote(meantOne.operation)}${meant(meantOne.operation, Object.keys(operations))}: ` +
      `\`aws-preflight operations ${visible(given)}\` lists them.`,
  )
}

/** The service before the operation, where it is a source: `botocore:lambda.Invoke`. */
const sourceMeant = (name: string, { called }: Scope): Meant | undefined => {
  const dot = name.lastIndexOf('.')
  const service = dot === -1 ? undefined : called(name.slice(0, dot))
  return service && { service, operation: name.slice(dot + 1) }
}

/** The services that `--service` names, or else the config, loaded; where there is just one, it goes without saying. */
export const scopeOf = async (
  flagged: readonly string[] | undefined,
  { config, folder }: LoadedConfig,
  services: Services,
  { cwd }: World,
): Promise<Scope> => {
  const [given, from] = flagged === undefined ? [config.services ?? [], folder] : [flagged, cwd]
  const named = given.map((one) => services.named(one, from))
  for (const service of named) await service.load()
  const [service, ...others] = named
  return {
    service: others.length === 0 ? service : undefined,
    isFlagged: flagged !== undefined,
    services: [...named, ...services.own],
    called: (word) => services.called(word, cwd),
  }
}

/** The same for a command that has no other use for the config. */
export const flagScope = async (flagged: readonly string[] | undefined, world: World): Promise<Scope> => {
  const loaded = await loadConfig(world.cwd, undefined)
  return scopeOf(flagged, loaded, new Services(world, loaded), world)
}

/** Reads `--service`, which may be given again. */
export const andAgain = (given: string, earlier: readonly string[] = []): readonly string[] => [...earlier, given]

/** The values of `--service`, for the help. */
export const serviceHelp =
  `a service: ${serviceNames.join(', ')}, an SDK package that is installed (@aws-sdk/client-sqs), or pages; may be given ` +
  'again'
